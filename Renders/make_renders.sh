#!/bin/sh
# Draws every map of Geodata as PNG, SVG and PDF, the annual report and one small picture a feature,
# and writes the gallery, each picture with its command. The same inputs give the same bytes.
# Usage: make_renders.sh PEACEMAP (the tool's path).
set -eu
peacemap=$1
cd "$(dirname "$0")/.."
# A creation date would change the bytes every day.
unset SOURCE_DATE_EPOCH
. Renders/features.sh

page=Renders/README.md.part
mkdir -p Renders/maps Renders/reports Renders/features

# A command as a reader would type it.
said() {
  printf 'peacemap'
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9_./=,-]*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
}

run() {
  said "$@" >> "$page"
  "$peacemap" "$@"
}

maps="world-national-plans nigeria-localization uganda-localization philippines-localization world-members"
"$peacemap" prepare --project Geodata
cat > "$page" <<'TEXT'
# Gallery

Written by `make demo`: the maps of [Geodata](../Geodata/README.md), each also there as SVG and as a
PDF sheet, then one small picture a feature. Under each picture stands the command that made it, to be
typed in the folder above this one. [annual.pdf](reports/annual.pdf) is the report.
TEXT
for map in $maps; do
  case $map in
    # A whole map stays under 60 KiB.
    philippines-*) size="--width 590 --height 835" ;;
    uganda-*) size="--width 840 --height 588" ;;
    world-*) size="--width 950 --height 665" ;;
    *) size="--width 960 --height 672" ;;
  esac
  words=$("$peacemap" table "$map" --project Geodata --format txt --quiet)
  title=$(printf '%s\n' "$words" | sed -n 1p)
  alternative=$(printf '%s\n' "$words" | sed -n 3p)
  description=$(printf '%s\n' "$words" | sed -n 5p)
  printf '\n## %s\n\n![%s](maps/%s.png)\n\n' "$title" "$alternative" "$map" >> "$page"
  printf '%s\n\n[SVG](maps/%s.svg) · [PDF](maps/%s.pdf)\n\n```sh\n' "$description" "$map" "$map" \
    >> "$page"
  # shellcheck disable=SC2086
  run render "$map" --project Geodata -o "Renders/maps/$map.png" $size
  # shellcheck disable=SC2086
  run render "$map" --project Geodata -o "Renders/maps/$map.svg" $size
  run render "$map" --project Geodata -o "Renders/maps/$map.pdf"
  printf '```\n' >> "$page"
done
"$peacemap" report annual --project Geodata --no-manifest -o Renders/reports/annual.pdf

"$peacemap" prepare --project Renders/sample
printf '\n# One picture a feature\n\nThe numbers of these small maps are invented.\n' >> "$page"
# The commands of a feature take their project and output from here.
feature() {
  name=$1 title=$2 text=$3 project=$4 map=$5
  shift 5
  set -- render "$map" --project "$project" "$@" -o "Renders/features/$name.png"
  printf '\n## %s\n\n%s\n\n![%s](features/%s.png)\n\n```sh\n' "$title" "$text" "$title" "$name" \
    >> "$page"
  run "$@"
  printf '```\n' >> "$page"
}
draw_features
cat >> "$page" <<'TEXT'

# Elements

Parts of maps and reports by themselves; the tests draw them
(`PEACEMAP_RECORD_PICTURES=1 swift test --filter ElementPicturesTests` writes them anew).
TEXT
for picture in Renders/elements/*.png; do
  name=$(basename "$picture" .png)
  printf '\n![%s](elements/%s.png)\n' "$(printf '%s' "$name" | tr - ' ')" "$name" >> "$page"
done
mv "$page" Renders/README.md
