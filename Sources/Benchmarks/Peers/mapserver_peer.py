#!/usr/bin/python3 -B
"""Times MapServer: drawing and saving of the world, as the program itself reports them.

Usage: python3 -B mapserver_peer.py FOLDER RUNS

FOLDER is what data.py filled; it gets provinces.map and mapserver.png, the world. Prints JSON: the
median in milliseconds, of RUNS after one that does not count. Debian package: mapserver-bin.
"""
import json
import os
import re
import statistics
import subprocess
import sys

import data


def map_file(folder):
    return os.path.join(folder, "provinces.map")


def write_map_file(folder):
    # MapServer takes a pixel to be the extent divided by one pixel less than there are, and draws
    # from the first pixel's corner: with the whole world as extent its map would be too wide.
    east, south = 180 - 360 / data.WIDTH, 180 / data.HEIGHT - 90
    classes = "".join(
        f"CLASS EXPRESSION '{index}' STYLE COLOR '{color}' OUTLINECOLOR '{data.BORDER}'"
        f" WIDTH {data.BORDER_WIDTH_IN_PIXELS} END END\n"
        for index, color in enumerate(data.COLORS)
    )
    with open(map_file(folder), "w") as file:
        file.write(
            f"MAP SIZE {data.WIDTH} {data.HEIGHT} "
            f"EXTENT -180 {south} {east} 90 UNITS DD "
            f"IMAGECOLOR '{data.BACKGROUND}' IMAGETYPE png CONFIG 'MS_ERRORFILE' 'stderr'\n"
            "PROJECTION 'init=epsg:4326' END\n"
            "OUTPUTFORMAT NAME 'png' DRIVER AGG/PNG MIMETYPE 'image/png' IMAGEMODE RGB END\n"
            f"LAYER NAME 'l' TYPE POLYGON STATUS DEFAULT DATA '{folder}/provinces.shp'\n"
            "PROJECTION 'init=epsg:4326' END PROCESSING 'CLOSE_CONNECTION=DEFER'\n"
            "CLASSITEM 'class'\n"
            f"{classes}END END\n"
        )


def command(folder):
    """A whole process that draws the world once; the map file is there already."""
    return ["map2img", "-m", map_file(folder), "-o", os.path.join(folder, "mapserver.png")]


def main():
    folder, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    write_map_file(folder)
    text = subprocess.run(
        command(folder) + ["-c", str(runs + 1), "-all_debug", "2"],
        capture_output=True, text=True, check=True,
    )
    lines = text.stdout + text.stderr
    draws = [float(t) for t in re.findall(r"msDrawMap\(\) total time: ([0-9.]+)s", lines)]
    saves = [float(t) for t in re.findall(r"msSaveImage\([^)]*\) total time: ([0-9.]+)s", lines)]
    totals = [(draw + save) * 1000 for draw, save in zip(draws, saves)]
    if len(totals) != runs + 1:
        sys.exit(f"map2img told of {len(totals)} maps, not {runs + 1}: {lines}")
    print(json.dumps({"world 4326 1600x800": statistics.median(totals[1:])}))


if __name__ == "__main__":
    main()
