#!/usr/bin/python3
"""Makes a big worldwide boundary file from the real one, for measuring.

Usage: make_world.py PROVINCES OUT.fgb [--units 50000] [--vertices 20000000] [--seed 1325]

PROVINCES is Geodata's file of provinces, e.g. /vsizip/Geodata/boundaries/provinces.fgb.zip, OUT.fgb
a FlatGeobuf without a spatial index, with the fields code (unique), iso3 and name. The same
arguments give the same coordinates.

First the largest units are cut in two, again and again, until there are --units of them (0 cuts
none). A cut is a straight chord between two vertices of a ring, so that no vertex comes to lie on
a neighbour's edge. Then each edge is halved until there are about --vertices (ring vertices,
closing ones included; a number below what there already is leaves the edges alone). The middle of
an edge is moved sideways by a hash of its two ends and the seed, whichever way a ring runs along
it, so that neighbours still share every vertex. More vertices refine the same coarse shape.

Debian packages: python3-gdal python3-numpy.
"""
import argparse
import heapq
import os
import struct
import sys
import time

import numpy
from osgeo import ogr, osr

FIELDS = ["code", "iso3", "name"]
SCALE = 10_000_000  # coordinates are whole numbers of 1e-7 degrees until they are written
EAST, NORTH = 180 * SCALE, 90 * SCALE

# Cutting.
SAMPLED_VERTICES = 128  # of a long ring, as possible ends of a chord
TRIED_CHORDS, TRIED_BATCHES = 32, 6
SMALLEST_RING = 4  # vertices of a piece
SMALLEST_SHARE = 0.1  # of the area, for either piece
LONGEST_CHORD = 3.0  # times the root of the smaller piece's area

# Moving of middles.
LARGEST_MOVE = 0.1  # of an edge's length
MOVE_AT_ANGLE = 0.05  # of an edge's length, times the tangent of the angle with the next edge
NEIGHBOURS = 40  # vertices before and behind an edge that it keeps clear of


# Reading


def read_units(path):
    """The fields and the parts of each unit. A part is a list of rings, the outer one first; a
    ring is an array of whole numbers without the closing vertex."""
    source = ogr.Open(path)
    if source is None:
        sys.exit(f"make_world.py: cannot read {path}")
    layer = source.GetLayer(0)
    missing = [name for name in FIELDS if layer.FindFieldIndex(name, True) < 0]
    if missing:
        sys.exit(f"make_world.py: {path} has no field {', '.join(missing)}")
    units = []
    for feature in layer:
        shape = feature.GetGeometryRef()
        if shape is None or ogr.GT_Flatten(shape.GetGeometryType()) not in (
            ogr.wkbPolygon, ogr.wkbMultiPolygon
        ):
            sys.exit(f"make_world.py: unit {feature.GetField('code')} of {path} is no polygon")
        single = ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon
        parts = [[read_ring(ring) for ring in part] for part in ([shape] if single else shape)]
        units.append(({name: feature.GetField(name) for name in FIELDS}, parts))
    return units


def read_ring(ring):
    points = numpy.array(ring.GetPoints(), dtype=float)[:-1, :2]
    return numpy.rint(points * SCALE).astype(numpy.int64)


def count_vertices(units):
    return sum(len(ring) + 1 for _, parts in units for part in parts for ring in part)


# Cutting


def cross(a, b):
    return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]


def size_of(part):
    """The area in square degrees of the equator, roughly, and the vertices of the outer ring."""
    degrees = part[0] / SCALE
    degrees[:, 0] *= narrowing(degrees[:, 1])
    degrees -= degrees[0]
    return abs(cross(degrees, numpy.roll(degrees, -1, 0)).sum()) / 2, len(part[0])


def narrowing(latitudes):
    """How much shorter a degree of longitude is than one of latitude."""
    return max(0.05, numpy.cos(numpy.radians((latitudes.min() + latitudes.max()) / 2)))


def runs_clockwise(ring):
    plane = (ring - ring[0]) / SCALE
    return cross(plane, numpy.roll(plane, -1, 0)).sum() < 0


def are_inside(points, ring):
    """Whether each point is inside the ring, by the crossings of a ray to the east."""
    a, b = ring, numpy.roll(ring, -1, 0)
    x, y = points[:, 0, None], points[:, 1, None]
    rises = b[:, 1] > a[:, 1]
    side = (b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (b[:, 1] - a[:, 1]) * (x - a[:, 0])
    spans = (a[:, 1] > y) != (b[:, 1] > y)
    return (spans & ((side > 0) == rises) & (side != 0)).sum(1) % 2 == 1


def leads_inside(ring, vertices, directions):
    """Whether a way from a vertex of an anticlockwise ring starts towards its inside."""
    onward = (numpy.roll(ring, -1, 0) - ring)[vertices][:, None]
    back = (numpy.roll(ring, 1, 0) - ring)[vertices][:, None]
    left_of_onward = cross(onward, directions) > 0
    right_of_back = cross(directions, back) > 0
    convex = cross(onward, back) > 0
    return numpy.where(convex, left_of_onward & right_of_back, left_of_onward | right_of_back)


def are_clear(first, last, ring, is_outer):
    """Whether each chord meets no edge of the ring, but for the edges at its own ends if the ring
    is the outer one, which the numbers first and last then belong to."""
    starts, ends = is_outer[first][:, None], is_outer[last][:, None]
    follower = numpy.roll(ring, -1, 0)
    side = numpy.sign(cross(ends - starts, ring - starts))
    meets = side * numpy.roll(side, -1, 1) <= 0
    edge = follower - ring
    side_of_start = numpy.sign(cross(edge, starts - ring))
    side_of_end = numpy.sign(cross(edge, ends - ring))
    meets &= side_of_start * side_of_end <= 0
    if ring is is_outer:
        rows = numpy.arange(len(first))
        for vertex in (first, last):
            meets[rows, vertex] = False
            meets[rows, vertex - 1] = False
    return ~meets.any(1)


def ranked_chords(ring):
    """Chords of an anticlockwise ring, as two arrays of vertex numbers, the best first: short ones
    that halve the area and the vertices."""
    count = len(ring)
    sample = numpy.unique(numpy.linspace(0, count - 1, min(count, SAMPLED_VERTICES)).astype(int))
    plane = (ring - ring[0]) / SCALE
    plane[:, 0] *= narrowing(ring[:, 1] / SCALE)
    swept = numpy.concatenate([[0], numpy.cumsum(cross(plane, numpy.roll(plane, -1, 0)))])
    row, column = numpy.triu_indices(len(sample), 1)
    first, last = sample[row], sample[column]
    area = (swept[last] - swept[first] + cross(plane[last], plane[first])) / 2
    smaller = numpy.minimum(area, swept[-1] / 2 - area)
    fewer = numpy.minimum(last - first + 1, count - last + first + 1)
    length = numpy.hypot(*(plane[last] - plane[first]).T)
    fits = (smaller > SMALLEST_SHARE * swept[-1] / 2) & (fewer >= SMALLEST_RING)
    fits[fits] = length[fits] < LONGEST_CHORD * numpy.sqrt(smaller[fits])
    ways = ring[sample][None] - ring[sample][:, None]
    inward = leads_inside(ring, sample, ways)
    fits &= inward[row, column] & inward[column, row]
    first, last, length = first[fits], last[fits], length[fits]
    badness = length / numpy.sqrt(smaller[fits]) * (count / fewer[fits]) ** 0.25
    best = numpy.argsort(badness, kind="stable")[: TRIED_CHORDS * TRIED_BATCHES]
    return first[best], last[best]


def cut_part(part):
    """The two pieces of a part along its best chord, or None."""
    ring = part[0]
    if len(ring) + 2 < 2 * SMALLEST_RING:
        return None
    way = -1 if runs_clockwise(ring) else 1
    ring = ring[::way]
    firsts, lasts = ranked_chords(ring)
    for start in range(0, len(firsts), TRIED_CHORDS):
        first, last = firsts[start:start + TRIED_CHORDS], lasts[start:start + TRIED_CHORDS]
        clear = are_clear(first, last, ring, ring)
        for hole in part[1:]:
            clear &= are_clear(first, last, hole, ring)
        if clear.any():
            best = clear.argmax()
            first, last = first[best], last[best]
            pieces = [[ring[first:last + 1][::way]],
                      [numpy.concatenate([ring[last:], ring[:first + 1]])[::way]]]
            for hole in part[1:]:
                pieces[int(are_inside(hole, pieces[0][0]).mean() < 0.5)].append(hole)
            return pieces
    return None


def cut_unit(parts, weight):
    """Two lists of parts, or None: the largest part is cut, or parted from the second largest if
    that is nearly as large. The other parts go to the nearer of the two."""
    parts = sorted(parts, key=weight, reverse=True)
    weights = [weight(part) for part in parts]
    seeds, others = None, parts[2:]
    if len(parts) == 1 or weights[1] < 0.5 * weights[0]:
        seeds, others = cut_part(parts[0]), parts[1:]
    if seeds is None and len(parts) > 1 and weights[1] > 0.1 * weights[0]:
        seeds, others = parts[:2], parts[2:]
    if seeds is None:
        return None
    pieces = [[seed] for seed in seeds]
    centers = [middle(seed) for seed in seeds]
    for part in others:
        distances = [numpy.hypot(*(middle(part) - center)) for center in centers]
        pieces[int(distances[1] < distances[0])].append(part)
    return pieces


def middle(part):
    return (part[0].min(0) + part[0].max(0)) / 2


def cut_units(units, wanted):
    """The units cut until there are as many as wanted, or none can be cut any more."""
    sizes = [size_of(part) for _, parts in units for part in parts]
    whole_area, whole_count = (sum(column) for column in zip(*sizes))

    def weight(part):
        area, count = size_of(part)
        return area / whole_area + count / whole_count

    def entry(unit, place, parts):
        return -sum(map(weight, parts)), unit, place, parts

    heap = [entry(unit, "", parts) for unit, (_, parts) in enumerate(units)]
    heapq.heapify(heap)
    done = []
    while heap and len(heap) + len(done) < wanted:
        largest = heapq.heappop(heap)
        _, unit, place, parts = largest
        pieces = cut_unit(parts, weight)
        if pieces is None:
            done.append(largest)
            continue
        for digit, piece in zip("01", pieces):
            heapq.heappush(heap, entry(unit, place + digit, piece))
    return named_pieces(units, heap + done)


def named_pieces(units, entries):
    """The pieces in the order of their units, with codes and names numbered within the unit."""
    pieces = [[] for _ in units]
    for _, unit, _, parts in sorted(entries, key=lambda entry: entry[1:3]):
        pieces[unit].append(parts)
    result = []
    for (fields, _), group in zip(units, pieces):
        digits = max(2, len(str(len(group))))
        for number, parts in enumerate(group, 1):
            own = dict(fields)
            if len(group) > 1:
                own["code"] = f"{fields['code']}.{number:0{digits}}"
                own["name"] = f"{fields['name']} {number}"
            result.append((own, parts))
    return result


# Refining


def mixed(value):
    """Scatters the bits of unsigned 64-bit numbers (the last step of SplitMix64)."""
    value = (value ^ (value >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return value ^ (value >> numpy.uint64(31))


def keys_of(points):
    """A number for each point, by which points are told apart and ordered."""
    x = (points[..., 0] + EAST).astype(numpy.uint64)
    return (x << numpy.uint64(32)) | (points[..., 1] + NORTH).astype(numpy.uint64)


def middles(a, b, moves, seed):
    """The middle of each edge, moved sideways by up to its share of the edge's length."""
    key_a, key_b = keys_of(a), keys_of(b)
    low, high = numpy.minimum(key_a, key_b), numpy.maximum(key_a, key_b)
    bits = mixed(low + mixed(high + mixed(numpy.uint64([seed]))))
    shift = (bits >> numpy.uint64(11)).astype(float) / 2**52 - 1
    shift *= moves * numpy.where(key_a < key_b, 1, -1)
    edge = b - a
    sideways = numpy.stack([-edge[..., 1] * shift, edge[..., 0] * shift], -1)
    result = ((a + b) >> 1) + numpy.rint(sideways).astype(numpy.int64)
    return numpy.clip(result, (-EAST, -NORTH), (EAST, NORTH))


def moves_of(points, starts, counts):
    """How far the middle of each edge of the rings may move, as a share of the edge's length: less
    at a sharp angle, and so little that it stays clear of the vertices nearby in the ring."""
    count = numpy.repeat(counts, counts)
    start = numpy.repeat(starts, counts)
    place = numpy.arange(len(points)) - start
    following, before = start + (place + 1) % count, start + (place - 1) % count
    edge = (points[following] - points) / SCALE
    length = numpy.hypot(edge[:, 0], edge[:, 1])
    edge /= length[:, None]
    sine, cosine = cross(edge, edge[before]), -(edge * edge[before]).sum(1)
    at_angle = MOVE_AT_ANGLE * numpy.abs(sine) / numpy.maximum(cosine, 1e-9)
    moves = numpy.minimum(LARGEST_MOVE, numpy.minimum(at_angle, at_angle[following]))
    for step in [*range(2, NEIGHBOURS + 2), *range(-NEIGHBOURS, 0)]:
        other = start + (place + step) % count
        way = (points[other] - points) / SCALE
        along = (way * edge).sum(1)
        nearest_end = numpy.minimum(along, length - along)
        near = numpy.flatnonzero((nearest_end > 0) & (other != following))
        off = numpy.abs(cross(edge[near], way[near]))
        moves[near] = numpy.minimum(moves[near], 0.25 * off / nearest_end[near])
        for touching in (other[near], before[other[near]]):
            numpy.minimum.at(moves, touching, 0.5 * off / length[touching])
    return moves


class Edges:
    """Every edge of the rings once, and its vertices once it is refined."""

    def __init__(self, rings):
        counts = numpy.array([len(ring) for ring in rings])
        self.starts = numpy.cumsum(counts) - counts
        points = numpy.concatenate(rings)
        following = numpy.arange(1, len(points) + 1)
        following[self.starts + counts - 1] = self.starts
        keys = keys_of(points)
        self.backward = keys > keys[following]
        pairs = numpy.sort(numpy.stack([keys, keys[following]], 1), 1)
        order = numpy.lexsort((pairs[:, 1], pairs[:, 0]))
        fresh = numpy.ones(len(order), bool)
        fresh[1:] = (pairs[order[1:]] != pairs[order[:-1]]).any(1)
        self.numbers = numpy.empty(len(order), numpy.int64)
        self.numbers[order] = numpy.cumsum(fresh) - 1
        used = order[fresh]
        ends = numpy.stack([points[used], points[following[used]]], 1)
        ends[self.backward[used]] = ends[self.backward[used]][:, ::-1]
        self.ends = ends
        self.moves = numpy.full(len(ends), LARGEST_MOVE)
        numpy.minimum.at(self.moves, self.numbers, moves_of(points, self.starts, counts))
        on_seam = (numpy.abs(ends[:, :, 0]) == EAST).all(1)
        at_pole = (numpy.abs(ends[:, :, 1]) == NORTH).all(1)
        self.moves[on_seam | at_pole] = 0

    def choose_halvings(self, wanted, rings):
        """Halves the longer edges more often, so that about the wanted vertices come out."""
        edge = (self.ends[:, 1] - self.ends[:, 0]) / SCALE
        latitude = self.ends[:, :, 1].mean(1) / SCALE
        lengths = numpy.hypot(edge[:, 0] * numpy.cos(numpy.radians(latitude)), edge[:, 1])
        lengths = numpy.maximum(lengths, 1e-9)
        uses = numpy.bincount(self.numbers)

        def halvings(spacing):
            return numpy.maximum(0, numpy.ceil(numpy.log2(lengths / spacing))).astype(int)

        low, high = 1e-5, 360.0
        for _ in range(60):
            spacing = (low * high) ** 0.5
            if (uses << halvings(spacing)).sum() + rings > wanted:
                low = spacing
            else:
                high = spacing
        self.halvings = halvings(high)

    def refine(self, seed):
        """Fills vertices: 2^halvings + 1 of each edge, its two ends included."""
        counts = (1 << self.halvings) + 1
        self.offsets = numpy.cumsum(counts) - counts
        self.vertices = numpy.empty((counts.sum(), 2), numpy.int64)
        for depth in numpy.unique(self.halvings):
            group = numpy.flatnonzero(self.halvings == depth)
            size = 1 << int(depth)
            for some in numpy.array_split(group, 1 + (len(group) * size >> 20)):
                line = self.ends[some]
                for _ in range(depth):
                    finer = numpy.empty((len(some), 2 * line.shape[1] - 1, 2), numpy.int64)
                    finer[:, ::2] = line
                    finer[:, 1::2] = middles(
                        line[:, :-1], line[:, 1:], self.moves[some, None], seed
                    )
                    line = finer
                slots = self.offsets[some, None] + numpy.arange(size + 1)
                self.vertices[slots] = line

    def ring(self, index, count):
        """The refined vertices of a ring, by its place among the rings and its vertex count."""
        own = slice(self.starts[index], self.starts[index] + count)
        numbers, backward = self.numbers[own], self.backward[own]
        sizes = 1 << self.halvings[numbers]
        ends = numpy.cumsum(sizes)
        place = numpy.arange(ends[-1]) - numpy.repeat(ends - sizes, sizes)
        first = self.offsets[numbers] + numpy.where(backward, sizes, 0)
        step = numpy.where(backward, -1, 1)
        return self.vertices[numpy.repeat(first, sizes) + place * numpy.repeat(step, sizes)]


def refined(units, wanted, seed):
    """The units one by one with about the wanted vertices in all."""
    rings = [ring for _, parts in units for part in parts for ring in part]
    edges = Edges(rings)
    edges.choose_halvings(wanted, len(rings))
    edges.refine(seed)
    index = 0
    for fields, parts in units:
        result = []
        for part in parts:
            result.append([edges.ring(index + n, len(ring)) for n, ring in enumerate(part)])
            index += len(part)
        yield fields, result


# Writing


def encoded(parts):
    """A MultiPolygon as WKB."""
    pieces = [struct.pack("<BII", 1, 6, len(parts))]
    for part in parts:
        pieces.append(struct.pack("<BII", 1, 3, len(part)))
        for ring in part:
            pieces.append(struct.pack("<I", len(ring) + 1))
            degrees = (ring / SCALE).astype("<f8")
            pieces += [degrees.tobytes(), degrees[:1].tobytes()]
    return b"".join(pieces)


def write_units(path, units):
    """Writes the units and tells how many units and vertices these were."""
    if os.path.exists(path):
        os.remove(path)
    target = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(path)
    if target is None:
        sys.exit(f"make_world.py: cannot write {path}")
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = target.CreateLayer("units", system, ogr.wkbMultiPolygon, ["SPATIAL_INDEX=NO"])
    for name in FIELDS:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    unit_count = vertex_count = 0
    for fields, parts in units:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name in FIELDS:
            feature.SetField(name, fields[name])
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(encoded(parts)))
        if layer.CreateFeature(feature) != 0:
            sys.exit(f"make_world.py: cannot write {path}")
        unit_count += 1
        vertex_count += sum(len(ring) + 1 for part in parts for ring in part)
    target = None
    return unit_count, vertex_count


def read_arguments():
    parser = argparse.ArgumentParser(
        prog="make_world.py", description=__doc__.splitlines()[0]
    )
    parser.add_argument("provinces", metavar="PROVINCES", help="the real boundaries")
    parser.add_argument("out", metavar="OUT.fgb", help="the file to write")
    for name, value, what in (
        ("units", 50_000, "units to cut to; 0 cuts none"),
        ("vertices", 20_000_000, "vertices to refine to; 0 refines nothing"),
        ("seed", 1325, "another seed gives other coasts and borders"),
    ):
        parser.add_argument(f"--{name}", type=int, default=value, help=f"{what} (default {value})")
    arguments = parser.parse_args()
    if min(arguments.units, arguments.vertices, arguments.seed) < 0:
        parser.error("--units, --vertices and --seed cannot be negative")
    if arguments.seed >= 2**64:
        parser.error("--seed must be below 2^64")
    if os.path.realpath(arguments.out) == os.path.realpath(arguments.provinces):
        parser.error("OUT.fgb would replace PROVINCES")
    if not arguments.out.endswith(".fgb"):
        parser.error(f"{arguments.out} must end in .fgb")
    if not os.path.isdir(os.path.dirname(os.path.abspath(arguments.out))):
        parser.error(f"there is no folder for {arguments.out}")
    return arguments


def main():
    start = time.perf_counter()
    arguments = read_arguments()
    units = read_units(arguments.provinces)
    if len(units) < arguments.units:
        units = cut_units(units, arguments.units)
        if len(units) < arguments.units:
            print(f"Only {len(units)} units: none can be cut any more.")
    if count_vertices(units) < arguments.vertices:
        units = refined(units, arguments.vertices, arguments.seed)
    unit_count, vertex_count = write_units(arguments.out, units)
    seconds = time.perf_counter() - start
    print(f"{unit_count} units, {vertex_count} vertices, {seconds:.1f} s")


main()
