#!/usr/bin/python3
"""No name is cut at a seam of two tiles: every tile of the world from zoom 0 to 6, with the names of
all countries, drawn by itself and drawn in one piece with its neighbours (8 by 8 tiles, and half of
that off, so that every seam lies within a piece), is the same picture up to what a palette of its own
moves. A cut letter would differ by a hundred and more of 255. Where the same tiles without names
differ too, it is the dashes of a line of the boundary data that runs along a border in parts: those
pixels are counted and left out.

Needs: python3-pil.  Usage: tile_seams.py --program PEACEMAP --project DIR [--map ID] [--zoom 6]
"""
import argparse, os, subprocess, sys, tempfile
from PIL import Image, ImageChops, ImageFilter

LARGEST = 32     # of 255: two steps of a palette's cell
DASHES = 0.02    # of a tile's pixels that may be left out as dashes
SHARE = 0.002    # of a tile's pixels that may differ by more than 8


def tiles(options, folder, metatile, further):
    subprocess.run(
        [options.program, "tiles", options.map, "--project", options.project, "--quiet",
         "--zoom", f"0-{options.zoom}", "--metatile", str(metatile), "-o", folder,
         *further, "--set", f"maps.{options.map}.labels=countries"], check=True)


def difference(first, second):
    """The largest difference of a channel at each pixel, as a picture of one band."""
    with Image.open(first) as one, Image.open(second) as other:
        bands = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).split()
    largest = bands[0]
    for band in bands[1:]:
        largest = ImageChops.lighter(largest, band)
    return largest


def summary(picture):
    counts = picture.histogram()
    return max((value for value, count in enumerate(counts) if count), default=0), \
        sum(counts[9:]) / sum(counts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--map", default="world-national-plans")
    parser.add_argument("--zoom", type=int, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folders, bare = ({count: os.path.join(work, f"{kind}{count}") for count in (1, 2, 8)}
                         for kind in ("named", "bare"))
        for count in (1, 2, 8):
            tiles(options, folders[count], count, [])
            tiles(options, bare[count], count, ["--no-labels"])
        compared = dashes = named = 0
        most = 0.0
        worst = (0, 0.0, "")
        for place, _, names in os.walk(folders[1]):
            for name in names:
                if not name.endswith(".png"):
                    continue
                path = os.path.relpath(os.path.join(place, name), folders[1])
                for count in (2, 8):
                    found = difference(
                        os.path.join(folders[1], path), os.path.join(folders[count], path))
                    lines = difference(
                        os.path.join(bare[1], path), os.path.join(bare[count], path)
                    ).point(lambda value: 255 if value > 8 else 0)
                    if lines.getbbox():
                        dashes += 1
                        # A pixel beside a dash has some of it.
                        lines = lines.filter(ImageFilter.MaxFilter(3))
                        left_out = lines.histogram()[255] / (lines.width * lines.height)
                        most = max(most, left_out)
                        if left_out > DASHES:
                            print(f"tile {path}: {left_out:.2%} of it differ without names too")
                            return 1
                        found.paste(0, mask=lines)
                    largest, share = summary(found)
                    compared += 1
                    worst = max(worst, (largest, share, path))
                    if largest > LARGEST or share > SHARE:
                        print(f"tile {path} differs by {largest} in {share:.2%} of its pixels")
                        return 1
                if difference(os.path.join(folders[1], path), os.path.join(bare[1], path)).getbbox():
                    named += 1
        print(f"{compared} comparisons of tiles, {named} of them with names; largest difference "
              f"{worst[0]} of 255 in tile {worst[2]}; {dashes} with dashes left out, at most "
              f"{most:.2%} of a tile")
    wanted = 2 * sum(4**zoom for zoom in range(options.zoom + 1))
    if compared != wanted or named == 0:
        print(f"{compared} of {wanted} comparisons, {named} with names")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
