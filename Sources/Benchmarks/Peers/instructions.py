#!/usr/bin/python3 -B
"""Counts the instructions of our main cases, which are the same whatever else the machine does.

Usage: python3 -B instructions.py BENCHMARKS ATLAS [CASE...]

BENCHMARKS is our benchmark program, ATLAS the atlas it draws. Each case is run once and three times
under callgrind; half of the difference are the instructions of one run. Prints one JSON object:
millions of instructions by case. Debian package: valgrind.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

CASES = [
    "world 4326 1600x800 fills", "world 4326 1600x800 borders", "world 4326 1600x800 encode",
    "world 4326 1600x800 png", "Uganda 1200x800 png", "tile 0/0/0 png", "tile 4/9/7 png",
]


def collected(benchmarks, atlas, case, runs):
    """The instructions of a whole process."""
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", benchmarks, atlas,
             "--only", case, "--runs", str(runs)],
            capture_output=True, text=True, cwd=folder, check=False,
        )
    found = re.search(r"Collected : ([0-9]+)", result.stderr)
    if not found:
        sys.exit(f"callgrind counted nothing of {case}: {result.stderr.strip()[-400:]}")
    return int(found.group(1))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    benchmarks, atlas = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    counts = {}
    for case in sys.argv[3:] or CASES:
        once = collected(benchmarks, atlas, case, 1)
        counts[case] = round((collected(benchmarks, atlas, case, 3) - once) / 2e6, 2)
    print(json.dumps({"millions of instructions": counts}, indent=2))


if __name__ == "__main__":
    main()
