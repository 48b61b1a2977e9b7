#!/bin/sh
# All trials of the server, one after the other; each says at its head what it shows and needs. What
# does not hold is listed at the end, with status 1.
# Usage: run.sh FOLDER_OF_PROGRAMS PROJECT [NAME...]   (the names of trials, without endings)
# PyPI packages for two of them: schemathesis openapi-spec-validator websocket-client.
set -u
here=$(cd "$(dirname "$0")" && pwd)
programs=$(cd "$1" && pwd) project=$(cd "$2" && pwd)
shift 2
work=$(mktemp -d /tmp/peacemap-trials.XXXXXX)
trap 'rm -rf "$work"' EXIT
# Varnish reads and compiles its configuration as a user of its own.
chmod 755 "$work"
export XDG_CACHE_HOME=$work/cache TMPDIR=$work QT_QPA_PLATFORM=offscreen QGIS_PREFIX_PATH=/usr
cp -r "$project" "$work/project"
# Two systems for those who ask in them.
sed -i 's/^server: {/server: {systems: [EPSG:32632, EPSG:32636], /' "$work/project/peacemap.yaml"
"$programs/peacemap" prepare --project "$work/project" -o "$work/site.atlas" --quiet || exit 1
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore \
  --target "$work/python" schemathesis openapi-spec-validator websocket-client
failed= ran=0
known=
trial() {
  name=$1 known="$known $1"
  shift
  case " ${wanted:-$name} " in *" $name "*) ;; *) return ;; esac
  ran=$((ran + 1))
  echo "== $name"
  "$@" || failed="$failed $name"
}
wanted="$*"
peacemap=$programs/peacemap
python="/usr/bin/python3 -B"
asked="--program $peacemap --project $work/project"
trial soak $python "$here/soak.py" "$peacemap" "$work/site.atlas"
trial overload $python "$here/overload.py" "$peacemap" "$work/site.atlas"
trial reloads $python "$here/reloads.py" "$peacemap" "$work/project"
trial replicas $python "$here/replicas.py" "$peacemap" "$work/site.atlas"
trial hostile $python "$here/hostile.py" "$peacemap" "$work/site.atlas"
trial tile_seams $python "$here/tile_seams.py" $asked
trial standards_owslib $python "$here/standards_owslib.py" $asked
trial standards_gdal $python "$here/standards_gdal.py" $asked
trial standards_qgis $python "$here/standards_qgis.py" $asked --pictures "$work/qgis"
trial standards_openapi env PYTHONPATH="$work/python" python3 -B "$here/standards_openapi.py" $asked
trial pages_browser env PYTHONPATH="$work/python" python3 -B "$here/pages_browser.py" $asked
trial directory_browser env PYTHONPATH="$work/python" python3 -B "$here/directory_browser.py" $asked
trial postgis_trial sh "$here/postgis_trial.sh" "$programs" "$project"
for name in $wanted; do
  case " $known " in *" $name "*) ;; *) failed="$failed $name (there is none)" ;; esac
done
[ "$ran" -gt 0 ] || failed="$failed anything"
[ -z "$failed" ] || { echo "does not hold:$failed"; exit 1; }
