#!/bin/sh
# Writes provinces.fgb.zip, countries.fgb.zip and disputed.fgb.zip beside this script from the world
# map that Debian's qgis-common carries. The package is downloaded and unpacked, never installed.
#
# Use: make_boundaries.sh [world_map.gpkg]
# Needs: python3 (standard library only), ogr2ogr (Debian: gdal-bin); without an argument also
# apt-get and dpkg.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -ge 1 ]; then
  source=$1
else
  (cd "$work" && apt-get download -q qgis-common >&2)
  dpkg -x "$work"/qgis-common_*.deb "$work/unpacked"
  source=$work/unpacked/usr/share/qgis/resources/data/world_map.gpkg
fi

sha256sum "$source" | cut -d' ' -f1 | sed 's/^/source sha256 /'
python3 "$here/make_boundaries.py" "$source" "$work" "$here"
(cd "$here" && sha256sum provinces.fgb.zip countries.fgb.zip disputed.fgb.zip)
