# run.sh PEACEMAP PROJECT PYTHON: the annual report in every language and every map of a project as PDF,
# asked by matterhorn.py.
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
"$3" -B "$here/matterhorn.py" "$work"/*.pdf
