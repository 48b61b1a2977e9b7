# run.sh PEACEMAP PROJECT PYTHON: the reports of a project in every language and every map as PDF, and
# its atlases in scripts that are shaped too, asked by matterhorn.py and by qpdf.
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
# Right-to-left runs, conjuncts and Cyrillic: the project's own languages are in Latin script.
cp -R "$2" "$work/project"
sed -i 's/^languages: .*/languages: [en, fr, es, ar, ne, uk]/' "$work/project/peacemap.yaml"
"$1" report atlas atlas-plain --project "$work/project" --language all -o "$work/" >/dev/null
"$1" report atlas --project "$work/project" --language ar --set bleed=3mm -o "$work/bled.pdf" >/dev/null
for file in "$work"/*.pdf; do qpdf --check "$file" >/dev/null; done
"$3" -B "$here/matterhorn.py" "$work"/*.pdf
