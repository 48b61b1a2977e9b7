#!/usr/bin/python3 -B
"""Draws the world with geopandas, once, as a script of that library's users would.

Usage: python3 -B geopandas_peer.py FOLDER OUTPUT.pdf|OUTPUT.png

FOLDER is what data.py filled. The page is 1600 by 800 pixels at 96 to the inch and has the map
alone on it. Debian packages: python3-geopandas python3-matplotlib.
"""
import os
import sys

import geopandas
import matplotlib

import data

DOTS_PER_INCH = 96

matplotlib.use("Agg")


def draw(folder, output):
    from matplotlib import colors, pyplot

    provinces = geopandas.read_file(os.path.join(folder, "provinces.gpkg"))
    figure = pyplot.figure(
        figsize=(data.WIDTH / DOTS_PER_INCH, data.HEIGHT / DOTS_PER_INCH),
        facecolor=data.BACKGROUND,
    )
    axes = figure.add_axes([0, 0, 1, 1])
    axes.set_axis_off()
    provinces.plot(
        ax=axes, column="class", cmap=colors.ListedColormap(data.COLORS), vmin=0, vmax=4,
        edgecolor=data.BORDER, linewidth=data.BORDER_WIDTH_IN_PIXELS * 72 / DOTS_PER_INCH,
        aspect=None,
    )
    axes.set(xlim=(-180, 180), ylim=(-90, 90))
    figure.savefig(output, dpi=DOTS_PER_INCH, facecolor=data.BACKGROUND)


if __name__ == "__main__":
    draw(sys.argv[1], sys.argv[2])
