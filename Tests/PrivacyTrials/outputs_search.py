#!/usr/bin/env python3
"""Searches all that PeaceMap makes of a project for what it must not tell of its members.

    outputs_search.py PROGRAM PROJECT

PROGRAM is peacemap. Maps, reports, tables and tiles as files, all that a server answers, its log and its
folder of answers, the atlas and the cached record: each is opened in every way that its kind has and
searched for the coordinates, hidden names, hidden web addresses and ids of the members table. First each
form of each is planted in copies and has to be found. Ends with 1 when one is not, or when anything is
found that was not planted. The project should be a copy: its cache is written. Needs Pillow,
poppler-utils, qpdf and binutils.
"""

import collections
import datetime
import os
import sys
import tempfile
import time

from all_outputs import files_below, make_outputs, project_maps, tool
from members_table import Members
from needles import Needles
from openings import openings
from planted import trial
from site_answers import Site, published, site_answers

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ServerTrials"))

from trial_report import Report  # noqa: E402


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Search:
    """Counts what is searched, by kind, and notes what is found."""

    def __init__(self, report, members, folder):
        self.report, self.folder = report, folder
        self.needles = {"any": Needles(members, ("print", "web"))}
        for purpose in ("print", "web"):
            self.needles[purpose] = Needles(members, (purpose,), self.needles["any"].coordinates)
        self.files, self.parts, self.bytes, self.hits = collections.Counter(), 0, 0, []
        self.names = collections.defaultdict(set)
        self.shown = {p: {n for m in members.named(p) for n in m.names} for p in ("print", "web")}

    def __call__(self, purpose, kind, name, data, looks_for_shown=False):
        self.files[kind] += 1
        for part, content in openings(name, data, self.folder):
            self.parts += 1
            self.bytes += len(content)
            for row, form in sorted(self.needles[purpose].found(content)):
                self.hits.append(f"{kind} {part}: {form} of row {row}")
            if looks_for_shown:
                text = content.decode("utf-8", "replace")
                self.names[kind] |= {one for one in self.shown["web"] | self.shown["print"] if one in text}


def written_files(search, out):
    for name, path in files_below(out):
        purpose = name.split("-")[0]
        kind = f"{purpose} {'tile' if '-tiles-' in name else name.rsplit('.', 1)[-1]}"
        search(purpose, kind, name, read(path), "reports" in name)


def answers(search, program, project, folder):
    _, maps, _, languages = project_maps(project)
    kept = os.path.join(folder, "answers")
    options = ["--cache-folder", kept, "--log", "requests", "--poll", "60"]
    with Site(program, project=project, options=options) as site:
        listed = published(site)
        seen = collections.Counter()
        for target, answer in site_answers(site, maps, languages):
            seen[answer.status // 100] += 1
            search("web", "answer", target, answer.body, target.startswith("/members"))
            head = "\n".join(f"{name}: {value}" for name, value in answer.fields.items())
            search.files["head of an answer"] += 1
            for row, form in search.needles["web"].found(head.encode()):
                search.hits.append(f"head of {target}: {form} of row {row}")
        site.stop()
        search("web", "log", "log", site.log().encode())
    for name, path in files_below(kept):
        search("web", "kept answer", name, read(path))
    search.report.check("answers of each kind were seen", seen[2] > 500 and seen[4] > 10, seen)
    search.report.check("answers are kept in the folder", search.files["kept answer"] > 100)
    return listed


def main(program, project):
    begun, report = time.monotonic(), Report("Outputs")
    members = Members(project, datetime.date.today().isoformat())
    reasons = collections.Counter(one.withheld or one.level for one in members.all)
    report.figure("rows", f"{len(members.all)}: " + ", ".join(f"{n} {k}" for k, n in sorted(reasons.items())))
    with tempfile.TemporaryDirectory(prefix="privacy-outputs-") as folder:
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        atlas = os.path.join(folder, "site.atlas")
        told = tool(program, "prepare", "--project", project, "-o", atlas)
        search = Search(report, members, folder)
        out = os.path.join(folder, "outputs")
        os.mkdir(out)
        make_outputs(program, project, out, deepest=4)
        samples = {
            "png": read(f"{out}/web-tiles-{project_maps(project)[0][0]}/0/0/0.png"),
            # A head is enough where a file is only carried along.
            "atlas": read(atlas)[:50_000],
        }
        for name, path in files_below(out):
            ending = name.rsplit(".", 1)[-1]
            data = read(path)
            if ending not in samples or ending != "png" and len(data) < len(samples[ending]):
                samples[ending] = data
        victim = next(one for one in members.withheld if one.position and one.web)
        planted = trial(report, search.needles["any"], victim, samples, folder)
        report.figure("planted", f"{planted} needles in copies of outputs, {report.held} found")
        written_files(search, out)
        search("any", "atlas", "atlas", read(atlas), True)
        search("any", "told", "told", told.stdout + told.stderr)
        listed = answers(search, program, project, folder)
        for name, path in files_below(os.environ["XDG_CACHE_HOME"]):
            search("any", "cache", name, read(path))
    for member in listed:
        own = next((one for one in members.named("web") if member["name"] in one.names), None)
        if report.check(f"{member['name']} may be named", own is not None) and "unit" in member:
            report.check("a unit is told only of who agreed", own.level == "named-place", member["name"])
    for purpose, kind in (("web", "answer"), ("print", "print pdf")):
        missing = search.shown[purpose] - search.names[kind]
        report.check(f"all who are named for {purpose} are found", not missing, len(missing))
    report.check("all who are named are found in the atlas",
                 search.names["atlas"] >= search.shown["web"] | search.shown["print"])
    report.check("nothing is found", not search.hits, f"{len(search.hits)}, such as {search.hits[:20]}")
    report.figure("named", f"{len(members.named('print'))} in print, {len(members.named('web'))} on the web")
    report.figure("searched", ", ".join(f"{n} {k}" for k, n in sorted(search.files.items())))
    report.figure("opened", f"{search.parts} parts, {search.bytes / 1e6:.0f} MB, {len(search.hits)} hits, "
                  f"{time.monotonic() - begun:.0f} s")
    return report.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
