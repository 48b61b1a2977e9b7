#!/usr/bin/env python3
"""Turns QGIS's world_map.gpkg into PeaceMap's boundary files.

Use: make_boundaries.py SOURCE.gpkg WORK_FOLDER OUTPUT_FOLDER

Longitude before latitude, degrees, WGS 84 throughout. The rules (codes, rounding, the seam, the
two cuts) are explained in ../README.md. Nothing here depends on the clock, on the order of the
source's rows or on a random number, so that two runs write the same bytes.
"""

import json
import pathlib
import re
import sqlite3
import struct
import subprocess
import sys
import unicodedata
import zipfile

DECIMALS = 5  # about 1.1 m on the equator

# The source is clipped to ±179.9° and −89.9° (to within 5e-7°).
CLIPPED_LONGITUDE, CLIPPED_LATITUDE, CLIP_TOLERANCE = 179.9, -89.9, 1e-5

# Letters that do not fall apart into a base letter and a mark.
FOLDED_LETTERS = str.maketrans({
    "Æ": "AE", "æ": "ae", "Ð": "D", "ð": "d", "Đ": "D", "đ": "d", "Ə": "A", "ə": "a",
    "Ħ": "H", "ħ": "h", "ı": "i", "Ł": "L", "ł": "l", "Ø": "O", "ø": "o", "Œ": "OE", "œ": "oe",
    "ß": "ss", "Þ": "Th", "þ": "th", "ʼ": None, "'": None, "’": None, "‘": None, "`": None,
})

# First part of a unit's code where the source's area code is no ISO 3166-1 alpha-3 code of that
# area: by area (adm0_a3), and by map unit (gu_a3) where one area code spans two ISO areas.
CODE_PREFIX_BY_AREA = {
    "ALD": "ALA", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD",  # other spellings of ISO codes
    "SOL": "SOM", "CYN": "CYP", "KAB": "KAZ", "USG": "CUB", "ATC": "AUS", "CLP": "FRA",
}
CODE_PREFIX_BY_MAP_UNIT = {"CCK": "CCK", "CXR": "CXR", "TKL": "TKL"}
# The source's own FIPS codes for Crimea and Sevastopol are the Ukrainian ones.
CODE_PREFIX_BY_FIPS = {"UP11": "UKR", "UP20": "UKR"}



class Limit:
    """A limit that the source holds only as a disputed line, and what lies beyond it."""

    def __init__(self, line, country, regions, whole, side, country_code, country_name):
        self.line = line  # name of the disputed line
        self.country = country  # code of the country that the source counts both sides to
        # Regions on both sides, in the order in which the line meets them, each with the code of
        # its part beyond; then those wholly beyond, with their codes.
        self.regions, self.whole = regions, whole
        self.side = side  # what lies beyond the line: its south or its east
        self.country_code, self.country_name = country_code, country_name  # of the part beyond
        self.path = []  # once found: from outer vertex to outer vertex
        self.region_paths = {}  # once found: the piece of the path that crosses each region


LIMITS = [
    Limit("Western Saharan claim", "MAR",
          {"Laâyoune - Boujdour - Sakia El Hamra": "ESH-LAAYOUNE-SOUTH",
           "Guelmim - Es-Semara": "ESH-GUELMIM-ES-SEMARA-SOUTH"},
          {"Oued el Dahab": "ESH-OUED-EL-DAHAB"},
          "SOUTH", "XWS", "Western Sahara, west of the berm"),
    Limit("Syrian claim", "ISR", {"HaZafon": "SYR-GOLAN"}, {}, "EAST", "XGO", "Golan"),
]


class SourceError(Exception):
    """The source is not the edition that this script was written for."""


# Reading -------------------------------------------------------------------------------------


def tidy(longitude, latitude):
    """One position: unclipped, then rounded. A function of the position alone, so that vertices
    which neighbours share stay shared."""
    if abs(longitude) > CLIPPED_LONGITUDE - CLIP_TOLERANCE:
        longitude = 180.0 if longitude > 0 else -180.0
    if latitude < CLIPPED_LATITUDE + CLIP_TOLERANCE:
        latitude = -90.0
    return round(longitude, DECIMALS) + 0.0, round(latitude, DECIMALS) + 0.0


class WKBReader:
    """Reads the little-endian two-dimensional WKB that the source holds."""

    def __init__(self, geopackage_blob):
        if geopackage_blob[:2] != b"GP":
            raise SourceError("a geometry without a GeoPackage header")
        envelope = (geopackage_blob[3] >> 1) & 7
        self.bytes = geopackage_blob
        self.offset = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[envelope]

    def take(self, layout):
        values = struct.unpack_from("<" + layout, self.bytes, self.offset)
        self.offset += struct.calcsize("<" + layout)
        return values

    def header(self, expected):
        order, kind = self.take("BI")
        if order != 1 or kind != expected:
            raise SourceError(f"WKB type {kind} where {expected} was expected")

    def positions(self):
        (count,) = self.take("I")
        values = self.take(f"{2 * count}d")
        tidied = [tidy(x, y) for x, y in zip(values[::2], values[1::2])]
        return [p for i, p in enumerate(tidied) if i == 0 or p != tidied[i - 1]]

    def multi_polygon(self):
        self.header(6)
        polygons = []
        for _ in range(self.take("I")[0]):
            self.header(3)
            rings = [self.positions() for _ in range(self.take("I")[0])]
            # A ring needs three different corners and its first one again.
            if len(rings[0]) >= 4:
                polygons.append([rings[0]] + [r for r in rings[1:] if len(r) >= 4])
        return polygons

    def multi_line_string(self):
        self.header(5)
        lines = []
        for _ in range(self.take("I")[0]):
            self.header(2)
            line = self.positions()
            if len(line) >= 2:
                lines.append(line)
        return lines


def rows(source, table):
    """Rows of a layer as dictionaries, in the order of the source's row numbers."""
    with sqlite3.connect(f"file:{source}?mode=ro&immutable=1", uri=True) as database:
        database.row_factory = sqlite3.Row
        return [dict(r) for r in database.execute(f"SELECT * FROM {table} ORDER BY fid")]


# Codes ---------------------------------------------------------------------------------------


def slug(name):
    """`Kasaï-Oriental` to `KASAI-ORIENTAL`: ASCII capitals, digits and single hyphens."""
    folded = unicodedata.normalize("NFKD", (name or "").translate(FOLDED_LETTERS))
    letters = "".join(c for c in folded if not unicodedata.combining(c)).upper()
    if not letters.isascii():
        letters = letters.replace("–", "-")
    if not letters.isascii():
        raise SourceError(f"no ASCII spelling for {name!r}")
    return re.sub(r"[^A-Z0-9]+", "-", letters).strip("-") or "UNNAMED"


def code_prefix(row):
    """The ISO 3166-1 code of the area that the unit's code begins with."""
    return (CODE_PREFIX_BY_FIPS.get(row["fips"])
            or CODE_PREFIX_BY_MAP_UNIT.get(row["gu_a3"])
            or CODE_PREFIX_BY_AREA.get(row["adm0_a3"], row["adm0_a3"]))


def south_west(polygons):
    """The south-west corner of the bounding box, west first: the order that numbers follow."""
    return (min(x for p in polygons for x, _ in p[0]), min(y for p in polygons for _, y in p[0]))


def assign_codes(units):
    """Numbers those units west to east whose prefix and slug are the same."""
    groups = {}
    for unit in units:
        groups.setdefault(unit["stem"], []).append(unit)
    for stem, group in groups.items():
        unnamed = stem.endswith("-UNNAMED")
        group.sort(key=lambda u: south_west(u["polygons"]))
        for number, unit in enumerate(group, start=1):
            unit["code"] = f"{stem}-{number}" if len(group) > 1 or unnamed else stem


# Cutting along a limit --------------------------------------------------------------------------


def distance(one, other):
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def nearest(candidates, point):
    return min(candidates, key=lambda p: (distance(p, point), p))


def chained(lines):
    """The parts of a line, joined at their equal ends."""
    parts = [list(line) for line in lines]
    chain = parts.pop(0)
    while parts:
        for part in parts:
            if chain[-1] in (part[0], part[-1]):
                chain += (part if part[0] == chain[-1] else part[::-1])[1:]
            elif chain[0] in (part[0], part[-1]):
                chain = (part if part[-1] == chain[0] else part[::-1])[:-1] + chain
            else:
                continue
            parts.remove(part)
            break
        else:
            raise SourceError("a disputed line in pieces that do not meet")
    return chain


def find_path(limit, disputed, provinces):
    """Lays the limit through vertices that the cut regions have already: at both ends and where
    two of them meet. So no vertex is added to a border that a neighbour shares."""
    rings = []
    for name in limit.regions:
        shape = next(r["polygons"] for r in provinces
                     if r["adm0_a3"] == limit.country and r["name"] == name)
        if len(shape) != 1 or len(shape[0]) != 1:
            raise SourceError(f"{name} is no longer one ring")
        rings.append(shape[0][0])
    chain = chained(next(r["lines"] for r in disputed
                         if r["name"] == limit.line and r["adm0_a3_l"] == limit.country))
    if distance(chain[0], nearest(rings[0], chain[0])) > distance(
            chain[-1], nearest(rings[0], chain[-1])):
        chain.reverse()
    stops = [nearest(rings[0], chain[0])]
    for one, other in zip(rings, rings[1:]):
        stops.append(min(set(one) & set(other), key=lambda p: distance(p, nearest(chain, p))))
    stops.append(nearest(rings[-1], chain[-1]))
    # Each stop takes the place of the point of the line that is nearest to it.
    places = [chain.index(nearest(chain, stop)) for stop in stops]
    places[0], places[-1] = 0, len(chain) - 1
    for index, name in enumerate(limit.regions):
        limit.region_paths[name] = ([stops[index]] + chain[places[index] + 1:places[index + 1]]
                                    + [stops[index + 1]])
    limit.path = [p for i, name in enumerate(limit.regions)
                  for p in limit.region_paths[name][1 if i else 0:]]


def cut(ring, path, side):
    """Cuts a ring along a path between two of its own vertices; gives (near, beyond)."""
    corners = ring[:-1]
    start = corners.index(path[0])
    turned = corners[start:] + corners[:start]
    end = turned.index(path[-1])
    one = turned[:end + 1] + path[-2::-1]
    other = turned[end:] + turned[:1] + path[1:]
    axis, sign = {"SOUTH": (1, -1), "EAST": (0, 1)}[side]
    return sorted((one, other), key=lambda r: sign * sum(p[axis] for p in r) / len(r))


def cut_provinces(provinces, limits):
    """Replaces each cut region by its near part and its part beyond."""
    result = []
    for row in provinces:
        limit = next((x for x in limits if row["adm0_a3"] == x.country
                      and row["name"] in x.regions | x.whole), None)
        if limit is None:
            result.append(row)
        elif row["name"] in limit.whole:
            result.append(dict(row, stem=limit.whole[row["name"]]))
        else:
            near, beyond = cut(row["polygons"][0][0], limit.region_paths[row["name"]], limit.side)
            result += [dict(row, polygons=[[near]]),
                       dict(row, polygons=[[beyond]], stem=limit.regions[row["name"]])]
    return result


def cut_country(polygons, limit):
    near, beyond = [], []
    for polygon in polygons:
        if limit.path[0] not in polygon[0]:
            south = max(y for _, y in polygon[0]) < limit.path[0][1]
            (beyond if limit.side == "SOUTH" and south else near).append(polygon)
        elif len(polygon) != 1:
            raise SourceError(f"{limit.country} has holes in this edition")
        else:
            one, other = cut(polygon[0], limit.path, limit.side)
            near.append([one])
            beyond.append([other])
    return near, beyond


# Layers ----------------------------------------------------------------------------------------


def province_units(provinces):
    for row in provinces:
        row.setdefault("stem", code_prefix(row) + "-" + slug(row["name"]))
    assign_codes(provinces)
    return [{"code": r["code"], "name": r["name"] or "", "iso3": r["adm0_a3"],
             "fips": r["fips"] or "", "polygons": r["polygons"]} for r in provinces]


def country_units(countries, provinces, limits):
    """The source's countries, with its feature `-1` (all areas without an ISO code at once) taken
    apart, and with Crimea and what lies beyond the limits as units of their own."""
    without_code = [r for r in provinces if r["iso_a2"] == "-1"]
    ukrainian = {p for r in provinces if r["fips"] in CODE_PREFIX_BY_FIPS
                 for poly in r["polygons"] for ring in poly for p in ring}
    area_codes = {r["iso_a2"]: r["gu_a3"] for r in provinces}
    units = [{"iso3": r["gu_a3"], "name": r["name"], "iso2": "", "polygons": r["polygons"]}
             for r in without_code]
    for row in countries:
        if row["iso_a2"] == "-1":
            continue
        iso3, polygons = row["ISO_A3"], row["polygons"]
        if not iso3 or iso3 == "-99":
            iso3 = area_codes[row["iso_a2"]]
        if iso3 == "RUS":
            moved = [p for p in polygons if set(p[0]) <= ukrainian]
            polygons = [p for p in polygons if p not in moved]
            units.append({"iso3": "XCR", "name": "Crimea", "iso2": "", "polygons": moved})
        for limit in limits:
            if iso3 == limit.country:
                polygons, beyond = cut_country(polygons, limit)
                units.append({"iso3": limit.country_code, "name": limit.country_name, "iso2": "",
                              "polygons": beyond})
        name = row["NAME"] or next(r["name"] for r in provinces if r["iso_a2"] == row["iso_a2"])
        units.append({"iso3": iso3, "name": name, "iso2": row["iso_a2"], "polygons": polygons})
    return units


def disputed_units(disputed):
    units = [{"name": r["name"], "left": r["adm0_a3_l"], "right": r["adm0_a3_r"],
              "lines": r["lines"]} for r in disputed]
    return sorted(units, key=lambda u: (u["name"], u["left"], u["right"], u["lines"]))


# Writing ---------------------------------------------------------------------------------------


def write(layer, units, work, output):
    """One zipped FlatGeobuf: no spatial index (the preparation reads everything anyway), features
    in the order given, no time stamp."""
    text, binary = work / f"{layer}.geojson", work / f"{layer}.fgb"
    features = []
    for unit in units:
        kind, shape = (("MultiPolygon", unit["polygons"]) if "polygons" in unit
                       else ("MultiLineString", unit["lines"]))
        features.append({
            "type": "Feature",
            "properties": {k: v for k, v in unit.items() if k not in ("polygons", "lines")},
            "geometry": {"type": kind, "coordinates": shape}})
    with open(text, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)
    binary.unlink(missing_ok=True)
    subprocess.run(["ogr2ogr", "-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO", "-nln", layer,
                    "-nlt", "MULTIPOLYGON" if "polygons" in units[0] else "MULTILINESTRING",
                    binary, text], check=True)
    entry = zipfile.ZipInfo(binary.name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
    entry.external_attr = 0o644 << 16
    target = output / f"{layer}.fgb.zip"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(entry, binary.read_bytes(), compresslevel=9)
    print(f"{layer}: {len(units)} features, {target.stat().st_size} bytes")


def main(source, work, output):
    provinces, countries = rows(source, "states_provinces"), rows(source, "countries")
    disputed = rows(source, "disputed_borders")
    print(f"source: {len(provinces)} provinces, {len(countries)} countries, {len(disputed)} lines")
    for row in provinces + countries:
        row["polygons"] = WKBReader(row.pop("geom")).multi_polygon()
    for row in disputed:
        row["lines"] = WKBReader(row.pop("geom")).multi_line_string()

    for limit in LIMITS:
        find_path(limit, disputed, provinces)
    country_list = country_units(countries, provinces, LIMITS)
    province_list = province_units(cut_provinces(provinces, LIMITS))
    for units, key in ((province_list, "code"), (country_list, "iso3")):
        units.sort(key=lambda u: u[key])
        codes = [u[key] for u in units]
        if len(set(codes)) != len(codes) or any(not u["polygons"] for u in units):
            raise SourceError(f"a {key} twice or a unit without a shape")
    write("provinces", province_list, work, output)
    write("countries", country_list, work, output)
    write("disputed", disputed_units(disputed), work, output)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
