#!/usr/bin/env python3
"""Searches the memory of `peacemap serve` for what it must not hold of members.

    served_memory.py PROGRAM PROJECT

PROGRAM is peacemap. Twice, once over an atlas file and once over the project's folder, which prepares by a
child of its own: the server is asked for all that it answers, and what it then has in memory is
written by gcore, or read from /proc/PID/mem where that is not there, and searched for the coordinates,
hidden names, hidden web addresses and ids of the members table. Names that are published have to be in
there, or nothing was searched. The project should be a copy: its cache is written. It needs the right to
look into its own child.
"""

import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from all_outputs import project_maps, tool
from members_table import Members
from needles import Needles
from openings import inflated
from site_answers import Site, site_answers

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "ServerTrials"))

from trial_report import Report  # noqa: E402

PIECE = 1 << 26
OVERLAP = 4096


def mappings(process):
    """Each readable part of the process's memory, with its name: heap, stacks, files and all."""
    with open(f"/proc/{process}/maps", encoding="utf-8") as lines, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in lines:
            words = line.split(maxsplit=5)
            if "r" not in words[1] or words[-1].strip() in ("[vvar]", "[vsyscall]", "[vvar_vclock]"):
                continue
            start, end = (int(one, 16) for one in words[0].split("-"))
            name = words[5].strip() if len(words) > 5 else "unnamed"
            at = start
            while at < end:
                memory.seek(at)
                try:
                    piece = memory.read(min(PIECE, end - at))
                except OSError:
                    break
                yield name, piece
                # What lies across two pieces is in the second one.
                at += len(piece) if at + len(piece) >= end else len(piece) - OVERLAP


def core_pieces(process, folder):
    """The core that gcore writes, in pieces."""
    path = os.path.join(folder, "core")
    with open(f"/proc/{process}/coredump_filter", "w", encoding="ascii") as file:
        file.write("0xff")
    subprocess.run(["gcore", "-a", "-o", path, str(process)], check=True, capture_output=True)
    with open(f"{path}.{process}", "rb") as file:
        tail = b""
        while piece := file.read(PIECE):
            yield "core", tail + piece
            tail = piece[-OVERLAP:]
    os.remove(f"{path}.{process}")


class Freed:
    """Published texts that the C library wrote over. Where memory is given back, its allocator writes
    the size of that piece behind it, and a size of 48 is the letter 0: `…/021` is then read as `…/020`,
    which may be a hidden one. Such a text is made unreadable before the search: a published one without
    its last letter, 0, seven zero bytes, and a size that the allocator can have."""

    def __init__(self, published):
        starts = b"|".join(re.escape(one[:-1]) for one in sorted({text.encode() for text in published}))
        self.pattern = re.compile(b"(" + starts + b")0\\0{7}[\\s\\S]{4}\\0{4}")
        self.count = 0

    def without(self, data):
        def covered(match):
            size = int.from_bytes(match.group()[-8:], "little")
            # The lowest four bits are flags, of which the second and the last are not in use there.
            if size < 32 or size & 10:
                return match.group()
            self.count += 1
            return match.group(1) + b"?" + match.group()[-15:]

        return self.pattern.sub(covered, data)


class Memory:
    def __init__(self, report, members):
        self.report, self.needles = report, Needles(members, ("print", "web"))
        self.shown = {name for member in members.named("web") for name in member.names}
        named = [one for one in members.all if one.named_for]
        self.freed = Freed([text for one in named for text in (*one.names, one.web) if text])

    def search(self, what, pieces):
        begun, size, hits, seen = time.monotonic(), 0, set(), set()
        for name, data in pieces:
            size += len(data)
            data = self.freed.without(data)
            for row, form in self.needles.found(data):
                hits.add(f"{form} of row {row} in {name}")
            if name in ("core", "[heap]", "unnamed"):
                for part, content in inflated(name, data):
                    hits.update(f"{form} of row {row} in {part}" for row, form in self.needles.found(content))
            seen |= {one for one in self.shown - seen if one.encode() in data}
        self.report.check(f"{what}: nothing is found", not hits, f"{len(hits)}: {sorted(hits)[:20]}")
        self.report.check(f"{what}: names that are published are found", seen == self.shown,
                          f"{len(seen)} of {len(self.shown)}")
        self.report.figure(what, f"{size / 1e6:.0f} MB searched, {len(hits)} hits, {len(seen)} of "
                           f"{len(self.shown)} published names, {self.freed.count} published texts written "
                           f"over, {time.monotonic() - begun:.0f} s")

    def planted(self, members):
        """The same search finds a hidden member in a child's memory that has one."""
        member = next(one for one in members.withheld if one.position and one.web)
        code = ("import struct,sys; held = [struct.pack('<dd', *map(float, sys.argv[1:3])), *sys.argv[3:]];"
                " sys.stdout.write('x'); sys.stdout.flush(); sys.stdin.read()")
        words = [sys.executable, "-c", code, *map(str, member.position), sorted(member.names)[0], member.web]
        with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            child.stdout.read(1)
            found = set()
            for _, data in mappings(child.pid):
                data = self.freed.without(data)
                found |= {form for row, form in self.needles.found(data) if row == member.row}
            child.stdin.close()
        wanted = {"degrees float64 little", "hidden name", "hidden web address"}
        self.report.check("a process that has them: they are found", wanted <= found, found)


def main(program, project):
    report = Report("Memory")
    members = Members(project, datetime.date.today().isoformat())
    memory = Memory(report, members)
    memory.planted(members)
    _, maps, _, languages = project_maps(project)
    with tempfile.TemporaryDirectory(prefix="privacy-memory-") as folder:
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        atlas = os.path.join(folder, "site.atlas")
        tool(program, "prepare", "--project", project, "-o", atlas)
        for what, source in (("atlas", {"atlas": atlas}), ("project", {"project": project})):
            with Site(program, **source) as site:
                if what == "project":
                    # Prepared again while it serves: a source changes its time.
                    os.utime(members.policy.table)
                    site.signal(1)
                count = sum(1 for _ in site_answers(site, maps, languages))
                report.figure(f"serving the {what}", f"{count} answers, "
                              f"{site.resident_bytes() / 1e6:.0f} MB resident")
                if shutil.which("gcore"):
                    memory.search(f"{what}, gcore", core_pieces(site.process.pid, folder))
                else:
                    memory.search(f"{what}, mappings", mappings(site.process.pid))
    return report.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
