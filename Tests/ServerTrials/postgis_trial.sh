#!/bin/sh
# PostGIS as the source: prepare, serve, change a row, the map changes. Needs postgresql-15,
# postgresql-15-postgis-3, gdal-bin, curl; a cluster of its own, no port, gone at the end.
# Usage: postgis_trial.sh FOLDER_OF_PROGRAMS PROJECT
set -eu
programs=$1 geodata=$2
work=$(mktemp -d /tmp/peacemap-postgis.XXXXXX)
bin=/usr/lib/postgresql/15/bin
server=
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi; }
finish() {
  if [ -n "$server" ]; then kill "$server" && wait "$server" || true; fi
  as "$bin/pg_ctl -D $work/data -m fast -w stop" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
[ "$(id -u)" != 0 ] || chown postgres "$work"
chmod 755 "$work"
as "$bin/initdb -D $work/data -A trust -U peace -E UTF8 --locale=C.UTF-8" >/dev/null
as "$bin/pg_ctl -D $work/data -l $work/log -w -o \"-k $work -c listen_addresses=\" start" >/dev/null
export PGHOST=$work PGUSER=peace
"$bin/createdb" atlas
sql() { "$bin/psql" -qAt -d atlas -c "$1"; }
sql 'CREATE EXTENSION postgis'
load() { ogr2ogr -q -f PostgreSQL "PG:dbname=atlas" "$@"; }
for layer in provinces countries disputed; do
  load "/vsizip/$geodata/boundaries/$layer.fgb.zip" -nln $layer -nlt PROMOTE_TO_MULTI
done
for table in status/milestones status/national_action_plans members/members; do
  load "$geodata/$table.csv" -nln "$(basename $table)"
done
# The project: the same with its sources in the database. libpq reads PGSERVICEFILE.
printf '[atlas]\nhost=%s\nuser=peace\ndbname=atlas\n' "$work" >"$work/services"
export PGSERVICEFILE=$work/services XDG_CACHE_HOME=$work/cache
cp -r "$geodata" "$work/project"
sed -i \
  -e 's|source: boundaries/provinces.fgb.zip|source: PG:service=atlas|' \
  -e 's|source: boundaries/countries.fgb.zip|source: PG:service=atlas|' \
  -e 's|source: boundaries/disputed.fgb.zip,|source: "PG:service=atlas",|' \
  -e 's|^\( *\)source: status/milestones.csv|\1source: PG:service=atlas\n\1layer: milestones|' \
  -e 's|^\( *\)source: status/national_action_plans.csv|\1source: PG:service=atlas\n\1layer: national_action_plans|' \
  -e 's|^\( *\)source: members/members.csv|\1source: PG:service=atlas\n\1layer: members|' \
  -e 's|in: boundaries/provinces.fgb.zip|in: PG:service=atlas|' \
  -e 's|in: status/milestones.csv|in: PG:service=atlas|' "$work/project/peacemap.yaml"
peacemap() { "$programs/peacemap" "$@" -p "$work/project"; }
"$programs/peacemap" inspect PG:service=atlas | grep -q '^layer milestones'
peacemap check
for map in nigeria-localization uganda-localization world-members; do
  peacemap table $map >"$work/database.csv"
  "$programs/peacemap" table $map -p "$geodata" >"$work/files.csv"
  cmp "$work/database.csv" "$work/files.csv"
done
[ -z "$(peacemap table uganda-localization 2>&1 >/dev/null)" ]
echo "ok: tables from PostGIS equal those from files, and the second run prepares nothing"
"$programs/peacemap" serve -p "$work/project" --port 0 >"$work/serve.log" 2>&1 &
server=$!
site=
for second in $(seq 60); do
  site=$(sed -n 's/^serving .* at \(http.*\)\/$/\1/p' "$work/serve.log")
  [ -z "$site" ] || break
  sleep 1
done
address=$site/maps/uganda-localization.csv
curl -sf "$address" | grep -q '^Dokolo,UGA-DOKOLO,in force'
sql "UPDATE milestones SET milestone = 'drafted' WHERE unit_name = 'Dokolo'"
for second in $(seq 60); do
  curl -sf "$address" | grep -q '^Dokolo,UGA-DOKOLO,drafted' && break
  sleep 1
done
curl -sf "$address" | grep -q '^Dokolo,UGA-DOKOLO,drafted'
echo "ok: a changed row is served after $second s"
peacemap table uganda-localization | grep '^Dokolo,UGA-DOKOLO,drafted'
