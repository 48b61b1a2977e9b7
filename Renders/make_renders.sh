#!/bin/sh
# Draws every map of Geodata as PNG, SVG and PDF and the annual report, and writes the gallery.
# Usage: make_renders.sh PEACEMAP (the tool's path). The same inputs give the same bytes.
set -eu
peacemap=$1
renders=$(cd "$(dirname "$0")" && pwd)
cd "$renders/../Geodata"
# A creation date would change the bytes every day.
unset SOURCE_DATE_EPOCH

maps="world-national-plans nigeria-localization uganda-localization philippines-localization world-members"
mkdir -p "$renders/maps" "$renders/reports"
"$peacemap" prepare
for map in $maps; do
  case $map in
    # A whole map stays under 60 KiB.
    philippines-*) size="--width 590 --height 835" ;;
    uganda-*) size="--width 840 --height 588" ;;
    world-*) size="--width 950 --height 665" ;;
    *) size="--width 960 --height 672" ;;
  esac
  "$peacemap" render "$map" -o "../Renders/maps/$map.png" $size
  "$peacemap" render "$map" -o "../Renders/maps/$map.svg" $size
  "$peacemap" render "$map" -o "../Renders/maps/$map.pdf"
done
"$peacemap" report annual -o ../Renders/reports/annual.pdf

{
  echo "# Gallery"
  echo
  echo "Written by \`make demo\` from [Geodata](../Geodata/README.md). Each map is also there as SVG"
  echo "and as a PDF sheet; [annual.pdf](reports/annual.pdf) is the report."
  for map in $maps; do
    words=$("$peacemap" table "$map" --format txt --quiet)
    title=$(printf '%s\n' "$words" | sed -n 1p)
    alternative=$(printf '%s\n' "$words" | sed -n 3p)
    description=$(printf '%s\n' "$words" | sed -n 5p)
    printf '\n## %s\n\n![%s](maps/%s.png)\n\n' "$title" "$alternative" "$map"
    printf '%s\n\n[SVG](maps/%s.svg) · [PDF](maps/%s.pdf)\n' "$description" "$map" "$map"
  done
} > "$renders/README.md.part"
mv "$renders/README.md.part" "$renders/README.md"
