#!/usr/bin/python3 -B
"""Writes a project whose one map, world-bare, is what the peers draw: five classes, no furniture.

Usage: python3 -B bare_project.py BOUNDARIES FOLDER

BOUNDARIES is Geodata's file of provinces or one that make_world.py wrote; the project reads it where
it lies. Debian package: python3-gdal.
"""
import os
import sys

import data

PROJECT = """\
peacemap: 1
organisation: {{name: {{en: Benchmark}}, disclaimer: {{en: Not for publication.}}}}
languages: [en]
data-date: 2026-01-01
boundaries:
  units:
    source: {source}
    edition: benchmark
    code-system: NE
    level: 0
    fields: {{code: code, name: name}}
borders:
  styles:
    coast: {{color: "{border}", width: {width}}}
    country: {{color: "{border}", width: {width}}}
indicators:
  class:
    source: classes.csv
    boundaries: [units]
    fields: {{code: code, period: year, value: value, source: source}}
maps:
  world-bare:
    title: {{en: Five classes}}
    boundaries: units
    extent: world
    projection: "EPSG:4326"
    fill: {{indicator: class, breaks: [1, 2, 3, 4], palette: YlGnBu}}
    size: {{width: 1600, height: 800}}
    furniture: none
"""


def write(boundaries, folder):
    """The project file and the table of classes."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "classes.csv"), "w", encoding="utf-8") as table:
        table.write("code,year,value,source\n")
        for code in sorted(unit.GetField("code") for unit in data.units(boundaries)):
            # In the middle of its class.
            table.write(f'"{code}",2025,{data.class_of(code) + 0.5},https://example.org/\n')
    source = os.path.relpath(boundaries.removeprefix("/vsizip/"), folder)
    with open(os.path.join(folder, "peacemap.yaml"), "w", encoding="utf-8") as file:
        # Points of 96 pixels to the inch.
        width = data.BORDER_WIDTH_IN_PIXELS * 0.75
        file.write(PROJECT.format(source=source, border=data.BORDER, width=width))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(sys.argv[1], sys.argv[2])
