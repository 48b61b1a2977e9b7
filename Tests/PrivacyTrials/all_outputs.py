"""Makes all files that the program writes of a project, into a folder: maps, reports, tables, tiles.

`maps` are the ids of the project's maps, those of members first. The names of the files begin with the
purpose that they are for: `web` or `print`.
"""

import os
import re
import subprocess

FORMATS = ("png", "svg", "pdf", "webp")


def project_maps(project):
    """The maps' ids and the reports' ids, by the indent of the project file; members' maps first."""
    with open(os.path.join(project, "peacemap.yaml"), encoding="utf-8") as file:
        text = file.read()

    def section(name):
        found = re.search(rf"^{name}:\n((?:  .*\n|\n)+)", text, re.MULTILINE)
        return re.findall(r"^  ([a-z][\w-]*):\n((?:    .*\n|\n)*)", found.group(1), re.MULTILINE)

    maps = section("maps")
    of_members = [name for name, body in maps if re.search(r"count: members|places: members", body)]
    others = [name for name, _ in maps if name not in of_members]
    languages = re.search(r"^languages: \[(.*)\]", text, re.MULTILINE).group(1).split(", ")
    return of_members, of_members + others, [name for name, _ in section("reports")], languages


def tool(program, *words, codes=(0,), environment=None):
    done = subprocess.run([program, *words], capture_output=True, env={**os.environ, **(environment or {})})
    if done.returncode not in codes:
        raise SystemExit(f"{' '.join(words[:2])} ended with {done.returncode}: {done.stderr.decode()[-400:]}")
    return done


def make_outputs(program, project, folder, deepest, atlas=None, environment=None, store=True,
                 only_members=False):
    """All of it; the number of files. What is told on the way is written there too."""
    of_members, maps, reports, _ = project_maps(project)
    maps = of_members if only_members else maps
    source = ["--atlas", atlas] if atlas else ["--project", project]
    told = []

    def make(*words):
        done = tool(program, *words, *source, environment=environment)
        told.append(done.stdout + done.stderr)

    formats = [word for one in FORMATS for word in ("-f", one)]
    make("render", *maps, "-l", "all", *formats, "--width", "1200", "--height", "800", "-o",
         f"{folder}/web-maps/")
    make("render", *maps, "-l", "all", *formats, "--paper", "A4", "-o", f"{folder}/print-maps/")
    make("render", *of_members, "-l", "all", *formats, "--paper", "A3", "--dpi", "200", "-o",
         f"{folder}/print-large/")
    for report in reports:
        make("report", report, "-l", "all", "-o", f"{folder}/print-reports/")
    for name in maps:
        for format in ("csv", "json", "html", "txt"):
            make("table", name, "-l", "all", "-f", format, "-o", f"{folder}/web-tables/")
    for name in of_members:
        make("tiles", name, "-z", f"0-{deepest}", "-o", f"{folder}/web-tiles-{name}")
        if store:
            make("tiles", name, "-z", f"0-{deepest}", "-o", f"{folder}/web-{name}.mbtiles")
    with open(f"{folder}/print-told.txt", "wb") as file:
        file.write(b"".join(told))
    return sum(len(files) for _, _, files in os.walk(folder))


def files_below(folder):
    """Each file's path below the folder and its path, in order."""
    found = []
    for place, _, files in os.walk(folder):
        for name in files:
            path = os.path.join(place, name)
            found.append((os.path.relpath(path, folder), path))
    return sorted(found)
