#!/usr/bin/python3 -B
"""Times Mapnik: rendering and encoding to PNG in a warm process, style and data source at hand.

Usage: python3 -B mapnik_peer.py FOLDER RUNS

FOLDER is what data.py filled; it gets mapnik.png, the world. Prints JSON: the median of each case
in milliseconds. Each case runs once unmeasured and then RUNS times.
Debian packages: python3-mapnik mapnik-utils.
"""
import json
import os
import statistics
import sys
import time

import mapnik

import data

# Half of the width of the world in Web Mercator, in metres.
HALF = 20037508.342789244
EQUAL_EARTH = "+proj=eqearth +datum=WGS84 +units=m +type=crs"
ZOOM_LEVELS = range(5)


def made(folder, system, width, height):
    rules = "".join(
        f'<Rule><Filter>[class]={index}</Filter><PolygonSymbolizer fill="{color}"/>'
        f'<LineSymbolizer stroke="{data.BORDER}" stroke-width="{data.BORDER_WIDTH_IN_PIXELS}"/>'
        "</Rule>"
        for index, color in enumerate(data.COLORS)
    )
    result = mapnik.Map(width, height)
    mapnik.load_map_from_string(
        result,
        f'<Map srs="{system}" background-color="{data.BACKGROUND}"><Style name="c">{rules}</Style>'
        '<Layer name="l" srs="epsg:4326"><StyleName>c</StyleName><Datasource>'
        f'<Parameter name="type">shape</Parameter><Parameter name="file">{folder}/provinces.shp'
        "</Parameter></Datasource></Layer></Map>",
    )
    return result


def drawn(target, box):
    """The bytes of a PNG of what lies in the box."""
    target.zoom_to_box(mapnik.Box2d(*box))
    image = mapnik.Image(target.width, target.height)
    mapnik.render(target, image)
    return image.tostring("png")


def tile_box(z, x, y):
    side = 2 * HALF / 2**z
    return (-HALF + x * side, HALF - (y + 1) * side, -HALF + (x + 1) * side, HALF - y * side)


def median_time(runs, work):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main():
    folder, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    world = made(folder, "epsg:4326", data.WIDTH, data.HEIGHT)
    equal_earth = made(folder, EQUAL_EARTH, 1600, 800)
    uganda = made(folder, "epsg:3857", 1200, 800)
    tile = made(folder, "epsg:3857", 256, 256)
    maps = {
        "world 4326 1600x800": (world, (-180, -90, 180, 90)),
        "world Equal Earth 1600x800": (equal_earth, (-17243959, -8392927, 17243959, 8392927)),
        "Uganda 1200x800": (uganda, (3270000, -170000, 3920000, 480000)),
        "tile 0/0/0": (tile, tile_box(0, 0, 0)),
        "tile 4/9/7": (tile, tile_box(4, 9, 7)),
    }
    result = {
        name: median_time(runs, lambda: drawn(target, box)) for name, (target, box) in maps.items()
    }
    boxes = [
        tile_box(z, x, y) for z in ZOOM_LEVELS for x in range(2**z) for y in range(2**z)
    ]
    result["tiles z0-z4"] = median_time(runs, lambda: [drawn(tile, box) for box in boxes])
    with open(os.path.join(folder, "mapnik.png"), "wb") as file:
        file.write(drawn(*maps["world 4326 1600x800"]))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
