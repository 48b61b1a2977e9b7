#!/bin/sh
# All trials of what is told of members, one after the other; each says at its head what it shows and
# needs. What does not hold is listed at the end, with status 1.
# Usage: run.sh FOLDER_OF_PROGRAMS PROJECT [NAME...]   (the names of trials, without endings)
set -u
here=$(cd "$(dirname "$0")" && pwd)
programs=$(cd "$1" && pwd) project=$(cd "$2" && pwd)
shift 2
work=$(mktemp -d /tmp/peacemap-privacy.XXXXXX)
trap 'rm -rf "$work"' EXIT
export TMPDIR=$work
failed= known= wanted="$*"
trial() {
  name=$1 known="$known $1"
  shift
  case " ${wanted:-$name} " in *" $name "*) ;; *) return ;; esac
  echo "== $name"
  "$@" || failed="$failed $name"
}
# Debian's Python, which has Debian's Pillow. Each has a copy of its own, since it writes to the cache.
python="/usr/bin/python3 -B"
for name in outputs_search served_memory same_bytes; do
  cp -r "$project" "$work/$name"
done
trial placing sh "$here/placing.sh" "$programs"
trial outputs_search $python "$here/outputs_search.py" "$programs/peacemap" "$work/outputs_search"
trial served_memory $python "$here/served_memory.py" "$programs/peacemap" "$work/served_memory"
trial same_bytes $python "$here/same_bytes.py" "$programs/peacemap" "$work/same_bytes"
for name in $wanted; do
  case " $known " in *" $name "*) ;; *) failed="$failed $name (there is none)" ;; esac
done
[ -z "$failed" ] || { echo "does not hold:$failed"; exit 1; }
