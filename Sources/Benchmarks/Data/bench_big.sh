#!/bin/sh
# Usage: bench_big.sh BIN PROVINCES FOLDER: makes the big boundaries once, prepares and draws them.
set -eu
bin=$1 provinces=$2 folder=$3
here=$(dirname "$0")
make_data() { # name, options of make_world.py
  name=$1
  shift
  [ -e "$folder/$name.fgb" ] ||
    /usr/bin/python3 -B "$here/make_world.py" "$provinces" "$folder/$name.fgb" "$@"
  [ -e "$folder/$name/peacemap.yaml" ] ||
    /usr/bin/python3 -B "$here/../Peers/bare_project.py" "$folder/$name.fgb" "$folder/$name"
}
make_data world
make_data x1 --units 0 --vertices 0
make_data x4 --units 0 --vertices 1632464
make_data x16 --units 0 --vertices 6529856
for name in x1 x4 x16 world; do
  echo "$name: prepared"
  "$bin/peacemap" prepare --project "$folder/$name" -o "$folder/$name.atlas" 2>&1 | tail -1
  "$bin/Benchmarks" "$folder/$name.atlas" --only "world 4326 1600x800 png"
done
"$bin/Benchmarks" "$folder/world.atlas" --only "world Equal Earth 1600x800 png"
"$bin/Benchmarks" "$folder/world.atlas" --only "tiles z0-z4"
"$bin/Benchmarks" "$folder/world.atlas" --only "memory of three systems"
