#!/usr/bin/python3 -B
"""Says how far pictures of the bare world map are from what it would be with endless care.

Usage: python3 -B quality.py PROVINCES FOLDER [PICTURE.png...]

PROVINCES is Geodata's file of provinces. FOLDER gets reference.png and cairo.png. The reference is
painted without antialiasing at 8 by 8 samples a pixel, from every vertex of the file, and each
pixel is the plain mean of the 8-bit values of its samples: the background, the units in the order
of the file, and over all of them what is within a quarter of a pixel of a border. Cairo's own
picture is the same with antialiased fills, a path a unit, and one antialiased stroke along all
borders, each once. Prints for Cairo's picture and each PICTURE, which are 1600 by 800 pixels in
EPSG:4326: the largest difference of a channel, the mean one, and the share of pixels in which some
channel differs by more than 8. Debian packages: python3-gdal python3-numpy python3-cairo
python3-pil.
"""
import os
import sys

import cairo
import numpy
from PIL import Image

import data

SAMPLES = 8
# Rows of the picture that are painted at a time, to bound memory.
STRIP = 50
LARGE_DIFFERENCE = 8
# Vertices of the source have this many decimals.
DECIMALS = 5


class World:
    """The units' rings and the borders between them, in pixels of the picture, y down.

    rings: for each unit a list of arrays of points, closed; colors: for each unit its colour;
    borders: arrays of points that together run along every border once.
    """

    def __init__(self, provinces):
        rings_in_degrees = []
        self.colors = []
        for unit in data.units(provinces):
            rings_in_degrees.append(list(rings_of(unit.GetGeometryRef())))
            self.colors.append(rgb(data.COLORS[data.class_of(unit.GetField("code"))]))
        self.rings = [[in_pixels(ring) for ring in rings] for rings in rings_in_degrees]
        self.borders = [
            in_pixels(line)
            for line in single_lines([ring for rings in rings_in_degrees for ring in rings])
        ]
        self.unit_rows = [rows_of(numpy.concatenate(rings)) for rings in self.rings]
        self.border_rows = [rows_of(line) for line in self.borders]

    def fill(self, context, top, bottom):
        """Paints the units that touch these rows."""
        context.set_fill_rule(cairo.FILL_RULE_EVEN_ODD)
        for rings, color, rows in zip(self.rings, self.colors, self.unit_rows):
            if rows[0] > bottom or rows[1] < top:
                continue
            for ring in rings:
                trace(context, ring)
            context.set_source_rgb(*color)
            context.fill()

    def trace_borders(self, context, top, bottom):
        """Adds the borders that touch these rows to the path."""
        for line, rows in zip(self.borders, self.border_rows):
            if rows[0] <= bottom and rows[1] >= top:
                trace(context, line)


def rgb(color):
    return tuple(int(color[index:index + 2], 16) / 255 for index in (1, 3, 5))


def rings_of(geometry):
    """The rings of a polygon or several, as arrays of longitude and latitude."""
    if geometry.GetGeometryCount() == 0:
        yield numpy.array(geometry.GetPoints())[:, :2]
    for index in range(geometry.GetGeometryCount()):
        yield from rings_of(geometry.GetGeometryRef(index))


def in_pixels(points):
    return (points * (1, -1) + (180, 90)) * (data.WIDTH / 360, data.HEIGHT / 180)


def rows_of(points):
    """The first and the last row of pixels that the points or a line along them touch."""
    return points[:, 1].min() - 1, points[:, 1].max() + 1


def single_lines(rings):
    """Lines along every segment of the rings, whichever way it runs, exactly once."""
    points = numpy.concatenate(rings)
    steps = numpy.rint((points + (180, 90)) * 10**DECIMALS).astype(numpy.int64)
    _, vertices = numpy.unique(steps[:, 0] * 10**9 + steps[:, 1], return_inverse=True)
    lower = numpy.minimum(vertices[:-1], vertices[1:])
    upper = numpy.maximum(vertices[:-1], vertices[1:])
    ends = numpy.cumsum([len(ring) for ring in rings])
    is_segment = lower != upper
    is_segment[ends[:-1] - 1] = False
    segments = numpy.flatnonzero(is_segment)
    _, first = numpy.unique(
        lower[segments] * len(points) + upper[segments], return_index=True
    )
    segments = numpy.sort(segments[first])
    # A line ends where the next segment is not the next one of the same ring.
    breaks = numpy.flatnonzero(numpy.diff(segments) != 1) + 1
    return [points[run[0]:run[-1] + 2] for run in numpy.split(segments, breaks)]


def trace(context, points):
    """Adds a line to the path, or a ring when it ends where it began."""
    points = points.tolist()
    is_closed = points[0] == points[-1]
    context.move_to(*points[0])
    for x, y in points[1:-1] if is_closed else points[1:]:
        context.line_to(x, y)
    if is_closed:
        context.close_path()


def canvas(width, height):
    """A surface full of background."""
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, width, height)
    context = cairo.Context(surface)
    context.set_source_rgb(*rgb(data.BACKGROUND))
    context.paint()
    return surface, context


def prepare_stroke(context):
    context.set_source_rgb(*rgb(data.BORDER))
    context.set_line_width(data.BORDER_WIDTH_IN_PIXELS)
    context.set_line_join(cairo.LINE_JOIN_ROUND)
    context.set_line_cap(cairo.LINE_CAP_ROUND)


def pixels(surface):
    """Rows of columns of red, green and blue."""
    surface.flush()
    words = numpy.frombuffer(surface.get_data(), dtype="<u4")
    words = words.reshape(surface.get_height(), surface.get_stride() // 4)
    return numpy.stack([(words >> shift & 255).astype(numpy.uint8) for shift in (16, 8, 0)], axis=2)


def reference(world):
    strips = []
    for top in range(0, data.HEIGHT, STRIP):
        surface, context = canvas(data.WIDTH * SAMPLES, STRIP * SAMPLES)
        context.set_antialias(cairo.ANTIALIAS_NONE)
        context.scale(SAMPLES, SAMPLES)
        context.translate(0, -top)
        world.fill(context, top, top + STRIP)
        prepare_stroke(context)
        world.trace_borders(context, top, top + STRIP)
        context.stroke()
        samples = pixels(surface).reshape(STRIP, SAMPLES, data.WIDTH, SAMPLES, 3)
        sums = samples.sum(axis=(1, 3), dtype=numpy.uint32)
        strips.append(((sums + SAMPLES**2 // 2) // SAMPLES**2).astype(numpy.uint8))
    return numpy.concatenate(strips)


def cairo_picture(world):
    surface, context = canvas(data.WIDTH, data.HEIGHT)
    world.fill(context, 0, data.HEIGHT)
    prepare_stroke(context)
    world.trace_borders(context, 0, data.HEIGHT)
    context.stroke()
    return pixels(surface)


def report(name, picture, wanted):
    if picture.shape != wanted.shape:
        print(f"{name} is left out: {picture.shape[1]} by {picture.shape[0]} pixels")
        return
    difference = numpy.abs(picture.astype(numpy.int16) - wanted)
    share = (difference.max(axis=2) > LARGE_DIFFERENCE).mean() * 100
    print(f"{name:34}{difference.max():9}{difference.mean():9.3f}{share:14.2f} %")


def main():
    provinces, folder, paths = sys.argv[1], sys.argv[2], sys.argv[3:]
    os.makedirs(folder, exist_ok=True)
    world = World(provinces)
    wanted = reference(world)
    Image.fromarray(wanted).save(os.path.join(folder, "reference.png"))
    own = cairo_picture(world)
    Image.fromarray(own).save(os.path.join(folder, "cairo.png"))
    print(f"{'picture':34}{'largest':>9}{'mean':>9}{f'more than {LARGE_DIFFERENCE}':>16}")
    report("Cairo", own, wanted)
    for path in paths:
        picture = numpy.asarray(Image.open(path).convert("RGB"))
        report(os.path.basename(path), picture, wanted)


if __name__ == "__main__":
    main()
