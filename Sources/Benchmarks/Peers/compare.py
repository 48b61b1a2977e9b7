#!/usr/bin/python3 -B
"""Times other renderers on the map that Benchmarks draws, and prints one table of ratios.

Usage: python3 -B compare.py PROVINCES FOLDER [--runs N]
         [--benchmarks PROGRAM --atlas FILE] [--ours-png COMMAND] [--ours-pdf COMMAND]

PROVINCES is Geodata's file of provinces; FOLDER is for data and pictures, which quality.py then
compares. Everything is run once unmeasured and then N times (7), and medians are compared. Our
Benchmarks are run before the peers and after them, and the median is of both; whole processes of
ours take turns with the peer's. COMMAND is one argument, quoted as for a shell, and has the file
that it writes after -o. A ratio is the peer's figure by ours, for a rate ours by the peer's: how
many times better we are. A peer that cannot run is left out and said so. Debian packages are named
in the files of the peers; data.py needs python3-gdal.
"""
import argparse
import collections
import json
import os
import shlex
import statistics
import subprocess
import sys

import mapserver_peer
import process_times

# What is wanted: at least so many times better, by peer, map and measure.
WANTED = {
    ("MapServer", "world 4326 1600x800", "ms"): 5,
    ("Mapnik", "world 4326 1600x800", "ms"): 8,
    ("Mapnik", "world Equal Earth 1600x800", "ms"): 12,
    ("Mapnik", "Uganda 1200x800", "ms"): 5,
    ("Mapnik", "tiles z0-z4", "ms"): 10,
    ("MapServer", "process world PNG", "ms"): 2,
    ("MapServer", "process world PNG", "MiB"): 1,
    ("geopandas", "process world PDF", "ms"): 8,
    ("geopandas", "process world PDF", "KiB"): 1,
}

# The table's names of maps and those of our benchmarks.
OWN_CASES = {
    "world 4326 1600x800": "world 4326 1600x800 png",
    "world Equal Earth 1600x800": "world Equal Earth 1600x800 png",
    "Uganda 1200x800": "Uganda 1200x800 png",
    "tile 0/0/0": "tile 0/0/0 png",
    "tile 4/9/7": "tile 4/9/7 png",
    "tiles z0-z4": "tiles z0-z4",
}
TILES = sum(4**zoom for zoom in range(5))

# One line of the table; ours is None when it was not measured.
Row = collections.namedtuple("Row", "map peer measure theirs ours")


def script(name, *arguments):
    """The command that runs a script of this folder."""
    here = os.path.dirname(os.path.abspath(__file__))
    return [sys.executable, "-B", os.path.join(here, name), *map(str, arguments)]


def output(command):
    """What a command prints to its standard output."""
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    except OSError as error:
        raise process_times.ProcessFailure(str(error)) from error
    except subprocess.CalledProcessError as error:
        lines = error.stderr.strip().splitlines() or ["it said nothing"]
        raise process_times.ProcessFailure(lines[-1]) from error
    return result.stdout


class Comparison:
    """Collects the rows of the table, and what is left out of it."""

    def __init__(self, options):
        self.options = options
        self.folder = os.path.abspath(options.folder)
        self.own_pdf_file = file_written_by(options.ours_pdf)
        self.rows = []
        self.left_out = []
        # Milliseconds of every run of ours, by the table's name of the map.
        self.own_runs = {name: [] for name in OWN_CASES}

    def measure(self):
        os.makedirs(self.folder, exist_ok=True)
        output(script("data.py", self.options.provinces, self.folder))
        self.run_benchmarks()
        found = [
            (peer, self.times_inside(peer, name))
            for peer, name in (("Mapnik", "mapnik_peer.py"), ("MapServer", "mapserver_peer.py"))
        ]
        self.compare_processes()
        self.run_benchmarks()
        own = {name: statistics.median(runs) for name, runs in self.own_runs.items() if runs}
        inside = []
        for peer, times in found:
            for name, theirs in times.items():
                inside.append(Row(name, peer, "ms", theirs, own.get(name)))
                if name == "tiles z0-z4":
                    rates = [t and TILES / t * 1000 for t in (theirs, own.get(name))]
                    inside.append(Row(name, peer, "tiles/s", *rates))
        self.rows = inside + self.rows

    def run_benchmarks(self):
        """Adds the runs of our own program, which also leaves its pictures in the folder."""
        if not self.options.benchmarks:
            return
        for name, case in OWN_CASES.items():
            text = output([
                self.options.benchmarks, self.options.atlas, "--json", "--only", case,
                "--runs", str(self.options.runs), "--pictures", self.folder,
            ])
            for entry in json.loads(text):
                if entry["name"] == case:
                    self.own_runs[name] += entry["milliseconds"]

    def times_inside(self, peer, name):
        """Milliseconds that a peer takes for each map in a process that is warm."""
        try:
            return json.loads(output(script(name, self.folder, self.options.runs)))
        except process_times.ProcessFailure as error:
            self.left_out.append(f"{peer} is left out: {error}")
            return {}

    def compare_processes(self):
        """Adds the rows of whole processes, from start to exit."""
        png, pdf, atlas = (
            os.path.join(self.folder, name)
            for name in ("geopandas.png", "geopandas.pdf", "qgis.pdf")
        )
        own_png, own_pdf = self.options.ours_png, self.options.ours_pdf
        self.compare_process(
            "process world PNG", "MapServer", mapserver_peer.command(self.folder), own_png)
        self.compare_process(
            "process world PNG", "geopandas", script("geopandas_peer.py", self.folder, png),
            own_png)
        self.compare_process(
            "process world PDF", "geopandas", script("geopandas_peer.py", self.folder, pdf),
            own_pdf, (pdf, self.own_pdf_file))
        self.compare_process(
            "process atlas of 112 pages", "QGIS", script("qgis_peer.py", self.folder, atlas), None)

    def compare_process(self, name, peer, their_command, own_command, files=None):
        """Adds the rows of one pair of commands and, where given, of the files they write."""
        try:
            process_times.run_once(their_command)
        except process_times.ProcessFailure as error:
            self.left_out.append(f"{peer} is left out of {name}: {error}")
            return
        commands = [their_command] + ([own_command] if own_command else [])
        theirs, *rest = process_times.measure_in_turn(commands, self.options.runs)
        ours = rest[0] if rest else process_times.ProcessTimes(None, None)
        self.rows.append(Row(name, peer, "ms", theirs.milliseconds, ours.milliseconds))
        self.rows.append(Row(name, peer, "MiB", theirs.mebibytes, ours.mebibytes))
        if files:
            sizes = [path and os.path.getsize(path) / 1024 for path in files]
            self.rows.append(Row(name, peer, "KiB", *sizes))

    def print_table(self):
        print(
            f"{'map':28}{'peer':11}{'measure':9}{'theirs':>10}{'ours':>10}{'ratio':>8}"
            f"{'wanted':>8}  met"
        )
        for row in self.rows:
            line = f"{row.map:28}{row.peer:11}{row.measure:9}{row.theirs:10.1f}"
            if row.ours:
                ratio = row.theirs / row.ours
                if row.measure == "tiles/s":
                    ratio = 1 / ratio
                line += f"{row.ours:10.1f}{ratio:8.2f}"
                wanted = WANTED.get((row.peer, row.map, row.measure))
                if wanted:
                    line += f"{wanted:8}  {'yes' if ratio >= wanted else 'no'}"
            print(line)
        for line in self.left_out:
            print(line)


def file_written_by(command):
    """The argument after -o; None for no command."""
    if not command:
        return None
    for flag, value in zip(command, command[1:]):
        if flag in ("-o", "--output"):
            return value
    sys.exit(f"compare.py: no -o FILE in: {shlex.join(command)}")


def main():
    parser = argparse.ArgumentParser(
        description="Times other renderers on the map that Benchmarks draws.")
    parser.add_argument("provinces", help="Geodata's file of provinces")
    parser.add_argument("folder", help="for data and pictures")
    parser.add_argument("--runs", type=int, default=7, help="measured runs (default: 7)")
    parser.add_argument("--benchmarks", help="our program Benchmarks")
    parser.add_argument("--atlas", help="the prepared atlas that it takes")
    parser.add_argument("--ours-png", type=shlex.split, help="our command that draws the PNG")
    parser.add_argument("--ours-pdf", type=shlex.split, help="our command that draws the PDF")
    options = parser.parse_args()
    if bool(options.benchmarks) != bool(options.atlas):
        parser.error("--benchmarks and --atlas go together")
    comparison = Comparison(options)
    try:
        comparison.measure()
    except process_times.ProcessFailure as error:
        sys.exit(f"compare.py: {error}")
    comparison.print_table()


if __name__ == "__main__":
    main()
