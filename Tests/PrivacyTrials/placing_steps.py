#!/usr/bin/env python3
"""Prepares a project and tells when each step began, and what was said of its members.

    placing_steps.py PROGRAM PROJECT ATLAS

PROGRAM is peacemap-prepare. Ends with 1 when the members took a second or more, when not each member
at zero is told by row and id, or when anything said holds a coordinate of a member.
"""
import csv
import json
import os
import subprocess
import sys
import time


def steps(program, project, atlas):
    """Runs the program; its messages with the seconds at which they came."""
    reading, writing = os.pipe()
    request = {"command": "prepare", "project": project, "today": "2026-01-31", "output": atlas}
    child = subprocess.Popen(["sh", "-c", f'exec "$0" 3>&{writing}', program],
                             stdin=subprocess.PIPE, pass_fds=[writing])
    os.close(writing)
    begun = time.monotonic()
    child.stdin.write(json.dumps(request).encode())
    child.stdin.close()
    with os.fdopen(reading, encoding="utf-8") as lines:
        for line in lines:
            yield time.monotonic() - begun, line
    if child.wait():
        sys.exit(f"{program} ended with {child.returncode}")


def main(program, project, atlas):
    with open(f"{project}/members.csv", encoding="utf-8", newline="") as file:
        members = list(csv.DictReader(file))
    expected = {(number, member["id"]) for number, member in enumerate(members, 2)
                if member["longitude"] == member["latitude"] == "0"}
    coordinates = {member[axis] for member in members for axis in ("longitude", "latitude")}
    coordinates.discard("0")
    begun, told, seconds = None, set(), None
    for moment, line in steps(program, project, atlas):
        if any(number in coordinates for number in line.replace('"', " ").replace(",", " ").split()):
            sys.exit(f"a coordinate is told: {line}")
        message = json.loads(line)
        if message.get("progress") == "members":
            begun = moment
        elif begun is not None and seconds is None:
            seconds = moment - begun
        if message.get("code") == "coordinate-zero":
            told.add((message["place"]["row"], message["message"].split()[1]))
    print(f"{len(members)} members, {len(expected)} at zero: read, placed and counted in "
          f"{seconds:.2f} s; {len(told)} told by row and id")
    if told != expected:
        sys.exit("other rows are told than those at zero")
    if seconds >= 1:
        sys.exit("the members took a second or more")


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) == 4 else sys.exit(__doc__)
