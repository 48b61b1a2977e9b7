#!/usr/bin/env python3
"""A member whose effective level is none changes no byte, and a withdrawn one is gone everywhere.

    same_bytes.py PROGRAM PROJECT

PROGRAM is peacemap. Each such member of a copy of the project is removed, edited (name, web address, kind,
themes, languages) and moved (in turns to another place of the table and to the open sea); each time the copy
is prepared and the digest of the atlas compared. For ten of them, by a fixed seed and with one change
each, all files of the members' maps, reports, tables and tiles are compared too. Then `peacemap withdraw` takes out a member that is named, while a
server serves the project: its name, id and web address are gone from the atlas, the cache, every format
and, within the time of polling, the server. The table itself stays as it is. Ends with 1 when
anything differs or is left.
"""

import concurrent.futures
import csv
import datetime
import hashlib
import os
import queue
import random
import shutil
import sys
import tempfile
import time

from all_outputs import files_below, make_outputs, project_maps, tool
from members_table import Members
from needles import Words
from openings import openings
from site_answers import Site, published, site_answers

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ServerTrials"))

from trial_report import Report  # noqa: E402

SAMPLE, SEED, POLL, COPIES = 10, 1325, 0.5, 2


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def digests(folder):
    return {name: digest(path) for name, path in files_below(folder)}


class Copy:
    """The copy of the project; its table can be written with one row changed, or none."""

    def __init__(self, program, project, folder):
        self.program, self.folder = program, folder
        os.mkdir(folder)
        self.project, self.atlas = os.path.join(folder, "project"), os.path.join(folder, "copy.atlas")
        shutil.copytree(project, self.project)
        self.table = Members(self.project, "2000-01-01").policy.table
        with open(self.table, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            self.columns, self.rows = reader.fieldnames, list(reader)

    def write(self, changed_id=None, change=None):
        """`change` gives the row to write, or none."""
        with open(self.table, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.columns, lineterminator="\n")
            writer.writeheader()
            for row in self.rows:
                new = change(dict(row)) if row["id"] == changed_id else row
                if new:
                    writer.writerow(new)

    def prepared(self):
        tool(self.program, "prepare", "--project", self.project, "-o", self.atlas, "--quiet")
        return digest(self.atlas)

    def outputs(self):
        out = os.path.join(self.folder, "outputs")
        shutil.rmtree(out, ignore_errors=True)
        os.mkdir(out)
        make_outputs(self.program, self.project, out, deepest=2, atlas=self.atlas, store=False,
                     only_members=True)
        # What is told on the way has times in it.
        os.remove(f"{out}/print-told.txt")
        return digests(out)


def changes(rows):
    """What is done to a row, by name."""
    def edited(row):
        return row | {
            "name": "Another Name Altogether", "web": "https://example.net/another", "kind": "network",
            "themes": "media;mediation;youth", "languages": "fr;es",
        }

    def moved(row):
        numbers = random.Random(f"{SEED} {row['id']}")
        if numbers.random() < 0.5:
            return row | {"longitude": "-140.125", "latitude": "-48.875"}
        placed = [one for one in rows if one["longitude"] and one["unit"] != row["unit"]]
        other = numbers.choice([one for one in placed if one["iso3"] == row["iso3"]] or placed)
        return row | {key: other[key] for key in ("unit", "longitude", "latitude")}

    return {"removed": lambda row: None, "edited": edited, "moved": moved}


def hidden_members(report, copies, members):
    numbers, begun = random.Random(SEED), time.monotonic()
    sample = numbers.sample(members.withheld, SAMPLE)
    copy = copies[0]
    kinds = list(changes(copy.rows).items())
    copy.write()
    whole, pictures = copy.prepared(), copy.outputs()
    report.check("the same again is the same", copy.prepared() == whole and copy.outputs() == pictures)
    # One whose unit is shown: who is named in a country alone may move inside of it unseen.
    seen = next(one for one in members.named("web") if one.level == "named-place")
    for name, change in reversed(kinds):
        copy.write(seen.id, change)
        report.check(f"control: a named member {name} changes the atlas", copy.prepared() != whole)
    report.check("control: one removed changes outputs", copy.outputs() != pictures)
    free = queue.Queue()
    for one in copies:
        free.put(one)

    def tried(member, name, change, is_drawn):
        """What differs: the atlas, files, or nothing."""
        one = free.get()
        try:
            one.write(member.id, change)
            differing = [] if one.prepared() == whole else ["atlas"]
            if is_drawn:
                differing += sorted({key for key, _ in set(one.outputs().items()) ^ set(pictures.items())})
            return f"row {member.row}, {member.withheld}, {name}: equal", differing
        finally:
            free.put(one)

    jobs = [(member, name, change, member in sample and sample.index(member) % len(kinds) == number)
            for member in members.withheld for number, (name, change) in enumerate(kinds)]
    with concurrent.futures.ThreadPoolExecutor(len(copies)) as pool:
        for sentence, differing in pool.map(lambda job: tried(*job), jobs):
            report.check(sentence, not differing, differing)
    copy.write()
    report.figure("changed tables", f"{len(jobs)} of {len(members.withheld)} members without a level, atlas "
                  f"{whole[:12]} each time; {SAMPLE} times all {len(pictures)} outputs; "
                  f"{time.monotonic() - begun:.0f} s")


def withdrawal(report, copy, members, folder):
    program, project = copy.program, copy.project
    member = next(one for one in members.named("web") if one.level == "named-place" and "print" in one.named_for)
    words = [Words(kind, [(member.row, text) for text in texts]) for kind, texts in (
        ("name", member.names), ("web address", [member.web]), ("id", [member.id]))]

    def told(files):
        hits = {}
        for name, data in files:
            for part, content in openings(name, data, folder):
                lowered = content.decode("utf-8", "replace").lower().encode()
                for one in words:
                    if any(True for _ in one.found(lowered)):
                        hits.setdefault(name, set()).add(one.kind)
        return hits

    def everything(place):
        os.mkdir(place)
        make_outputs(program, project, place, deepest=2)
        for name, path in [*files_below(place), *files_below(os.environ["XDG_CACHE_HOME"])]:
            with open(path, "rb") as file:
                yield name, file.read()

    _, maps, _, languages = project_maps(project)
    table = digest(copy.table)
    before = told(everything(f"{folder}/before"))
    in_report = any(name.endswith(".pdf") and "name" in kinds for name, kinds in before.items())
    report.check("before: the name is in the report and in the cached atlas",
                 in_report and any(name.endswith(".atlas") for name in before), sorted(before))
    kept = f"{folder}/answers"
    with Site(program, project=project, options=["--poll", str(POLL), "--cache-folder", kept]) as site:
        pages = told((t, site.get(t).body) for t in ("/members", "/members.json"))
        report.check("before: the server names the member", len(pages) == 2, pages)
        tool(program, "withdraw", member.id, "--project", project)
        begun = time.monotonic()
        while time.monotonic() - begun < 20:
            if not any(one["name"] in member.names for one in published(site)):
                break
            time.sleep(0.05)
        seconds = time.monotonic() - begun
        left = told((target, answer.body) for target, answer in site_answers(site, maps, languages, deepest=1))
        report.check("after: the server tells of it no more", not left, left)
    # What an edition kept before is of another address and is never answered with again.
    with Site(program, project=project, options=["--cache-folder", kept]) as site:
        left = told((t, site.get(t).body) for t in ("/members", "/members.json", "/members?theme=youth"))
        report.check("after: nor does one that finds the folder of answers", not left, left)
    left = told((name, open(path, "rb").read()) for name, path in files_below(kept))
    report.check("after: nothing is left in the folder of answers", not left, left)
    left = told(everything(f"{folder}/after"))
    report.check("after: it is gone from every format and from the cache", not left, left)
    report.check("the table was not written", digest(copy.table) == table)
    report.figure("withdrawal", f"named in {len(before)} files before, in {len(left)} after; the server "
                  f"forgot within {seconds:.1f} s of the command's end, polling each {POLL} s")


def main(program, project):
    report = Report("Same bytes")
    members = Members(project, datetime.date.today().isoformat())
    with tempfile.TemporaryDirectory(prefix="privacy-same-") as folder:
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        copies = [Copy(program, project, os.path.join(folder, str(one))) for one in range(COPIES)]
        hidden_members(report, copies, members)
        withdrawal(report, copies[0], members, folder)
    return report.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
