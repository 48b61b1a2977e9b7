#!/usr/bin/env python3
"""Writes a project of 48 invented districts and 26,000 invented members into a folder.

    placing_project.py FOLDER

The districts are a grid of eight by six whose shared borders wander, each with some 4,000 vertices.
10,000 members lie at longitude and latitude zero, the others in a district, by a fixed seed.
"""
import json
import math
import random
import sys

COLUMNS, ROWS, STEPS = 8, 6, 1000
WEST, SOUTH, SIDE = 20.0, -10.0, 1.0
MEMBERS, AT_ZERO = 26_000, 10_000

PROJECT = """\
peacemap: 1
organisation:
  name: {en: Invented Network}
languages: [en]
data-date: 2026-01-31
boundaries:
  districts:
    source: districts.geojson
    edition: invented
    level: 1
    parent: countries
    fields: {code: code, parent-code: country, name: name}
  countries:
    source: countries.geojson
    edition: invented
    level: 0
    fields: {code: code, name: name}
members:
  source: members.csv
  policy: {minimum-count: 5, building-block: districts, purposes: [print, web]}
maps:
  members:
    title: {en: Members}
    boundaries: districts
    extent: AAA
    symbols: {count: members}
"""


def border(start, end):
    """A wandering line from one corner to another, the same for both sides of it."""
    (x1, y1), (x2, y2) = start, end
    points = []
    for step in range(STEPS + 1):
        along = step / STEPS
        off = 0.04 * math.sin(math.pi * along) * math.sin(2 * math.pi * 37 * along + 5 * x1 + 3 * y1)
        x, y = x1 + (x2 - x1) * along, y1 + (y2 - y1) * along
        points.append((x, y + off) if y1 == y2 else (x + off, y))
    return [[round(x, 9), round(y, 9)] for x, y in points]


def corner(column, row):
    return WEST + SIDE * column, SOUTH + SIDE * row


def ring(column, row):
    low = border(corner(column, row), corner(column + 1, row))
    right = border(corner(column + 1, row), corner(column + 1, row + 1))
    high = border(corner(column, row + 1), corner(column + 1, row + 1))
    left = border(corner(column, row), corner(column, row + 1))
    return low[:-1] + right[:-1] + high[::-1][:-1] + left[::-1]


def outline():
    points = []
    for column in range(COLUMNS):
        points += border(corner(column, 0), corner(column + 1, 0))[:-1]
    for row in range(ROWS):
        points += border(corner(COLUMNS, row), corner(COLUMNS, row + 1))[:-1]
    for column in reversed(range(COLUMNS)):
        points += border(corner(column, ROWS), corner(column + 1, ROWS))[::-1][:-1]
    for row in reversed(range(ROWS)):
        points += border(corner(0, row), corner(0, row + 1))[::-1][:-1]
    return points + points[:1]


def write(folder, name, text):
    with open(f"{folder}/{name}", "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def layer(features):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": properties,
         "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for properties, ring in features]})


def members():
    numbers = random.Random(1325)
    zeros = set(numbers.sample(range(MEMBERS), AT_ZERO))
    lines = ["id,name,iso3,unit,longitude,latitude,consent,purposes,expires,withdrawn"]
    for number in range(MEMBERS):
        if number in zeros:
            place = "0,0"
        else:
            column, row = numbers.randrange(COLUMNS), numbers.randrange(ROWS)
            x, y = corner(column, row)
            east = x + numbers.uniform(0.06, 0.94)
            north = y + numbers.uniform(0.06, 0.94)
            place = f"{east:.6f},{north:.6f}"
        lines.append(f"SYN-{number:05},Invented {number},AAA,,{place},admin1,print;web,,")
    return "\n".join(lines) + "\n"


def main(folder):
    write(folder, "peacemap.yaml", PROJECT)
    write(folder, "districts.geojson", layer(
        [({"code": f"D{column}{row}", "country": "AAA", "name": f"District {column} {row}"},
          ring(column, row)) for row in range(ROWS) for column in range(COLUMNS)]))
    write(folder, "countries.geojson",
          layer([({"code": "AAA", "name": "Aland"}, outline())]))
    write(folder, "members.csv", members())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
