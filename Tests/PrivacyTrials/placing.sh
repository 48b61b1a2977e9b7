#!/bin/sh
# 26,000 invented members, 10,000 of them at (0, 0), in 48 invented districts of 4,000 vertices each:
# placed in under a second, each doubtful row told, no coordinate told. Needs python3.
# Usage: placing.sh FOLDER_OF_PROGRAMS
set -eu
programs=$1
here=$(dirname "$0")
work=$(mktemp -d /tmp/peacemap-placing.XXXXXX)
trap 'rm -rf "$work"' EXIT
python3 -B "$here/placing_project.py" "$work"
for run in 1 2 3; do
  python3 -B "$here/placing_steps.py" "$programs/peacemap-prepare" "$work" "$work/members.atlas"
done
"$programs/peacemap" prepare -p "$work" -o "$work/members.atlas" 2>"$work/told"
grep -q '9980 more of this kind \[coordinate-zero\]; --json tells each$' "$work/told"
[ "$(wc -l <"$work/told")" -lt 30 ]
echo "ok: on a terminal the first rows are told and the others counted"
