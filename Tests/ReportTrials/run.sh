# run.sh PEACEMAP PROJECT PYTHON: the reports and atlases of a project in every language and every map as
# PDF, asked by matterhorn.py and by qpdf.
set -eu
here=$(dirname "$0")
if ! "$3" -c 'import pikepdf, fontTools' 2>/dev/null; then
  echo "left out: no pikepdf or no fonttools"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" report annual --project "$2" --language all -o "$work/" >/dev/null
maps=$(sed -n '/^maps:/,/^reports:/s/^  \([a-z0-9-]*\):$/\1/p' "$2/peacemap.yaml" | grep -v '^annual$')
# shellcheck disable=SC2086
"$1" render $maps --project "$2" --format pdf -o "$work/" >/dev/null
"$1" report country atlas atlas-plain --project "$2" --language all -o "$work/" >/dev/null
"$1" report atlas --project "$2" --language ar --set bleed=3mm -o "$work/bled.pdf" >/dev/null
for file in "$work"/*.pdf; do qpdf --check "$file" >/dev/null; done
"$3" -B "$here/matterhorn.py" "$work"/*.pdf
