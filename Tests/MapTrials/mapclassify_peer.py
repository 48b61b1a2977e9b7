#!/usr/bin/env python3
"""Compares the classes of PeerCasesTests with those of PyPI's mapclassify.

    PEACEMAP_CASES=FOLDER swift test --filter PeerCasesTests
    Tests/MapTrials/mapclassify_peer.py FOLDER

The same values, method and number must give the same inner bounds and counts. Where several answers
are right by definition, what defines them is compared: of optimal classes the sum of squares, and
again with every partition of small sets; of maximum breaks the widths of the gaps. An empty class
above the greatest value, which mapclassify leaves out, does not count. Pretty breaks are left out:
mapclassify's are not those of R, which MethodTests compares. Ends with 1 at a difference.
"""
import itertools
import json
import sys
import warnings

import mapclassify
import numpy

warnings.simplefilter("ignore")
CLASSIFIERS = {
    "quantile": lambda y, k: mapclassify.Quantiles(y, k=k),
    "equal-interval": lambda y, k: mapclassify.EqualInterval(y, k=k),
    "optimal": lambda y, k: mapclassify.FisherJenks(y, k=k),
    "head-tail": lambda y, k: mapclassify.HeadTailBreaks(y),
    "maximum-breaks": lambda y, k: mapclassify.MaximumBreaks(y, k=k),
    "box": lambda y, k: mapclassify.BoxPlot(y),
    "standard-deviation": lambda y, k: mapclassify.StdMean(y),
}


def squares(part):
    return float(((part - part.mean()) ** 2).sum()) if len(part) else 0.0


def squares_within(values, counts):
    ordered, total, start = numpy.sort(values), 0.0, 0
    for count in counts:
        total += squares(ordered[start:start + count])
        start += count
    return total


def gaps(values, bounds):
    """The distances between the values on both sides of each bound, ascending."""
    return sorted(values[values > b].min() - values[values <= b].max() for b in bounds)


def least_squares(values, classes):
    """The best of all partitions of the distinct values into so many classes."""
    ordered = numpy.sort(values)
    starts = [i for i in range(1, len(ordered)) if ordered[i] != ordered[i - 1]]
    return min(
        sum(squares(part) for part in numpy.split(ordered, cuts))
        for cuts in itertools.combinations(starts, classes - 1))


def difference(case):
    values = numpy.array(case["values"])
    ours, counts = numpy.array(case["bounds"]), case["counts"]
    if counts[-1] == 0:
        ours, counts = ours[:-1], counts[:-1]
    peer = CLASSIFIERS[case["method"]](values, case.get("asked"))
    bounds, peer_counts = numpy.array(peer.bins, dtype=float)[:-1], [int(n) for n in peer.counts]
    if case["method"] == "optimal":
        own, theirs = squares_within(values, counts), squares_within(values, peer_counts)
        if not numpy.isclose(own, theirs, rtol=1e-9, atol=1e-12):
            return f"sum of squares {own}, mapclassify {theirs}"
        if len(set(case["values"])) <= 16:
            best = least_squares(values, case.get("asked"))
            if not numpy.isclose(own, best, rtol=1e-9, atol=1e-12):
                return f"sum of squares {own}, the best of all partitions {best}"
        return None
    if case["method"] == "maximum-breaks":
        own, theirs = gaps(values, ours), gaps(values, bounds)
        return None if numpy.allclose(own, theirs) else f"gaps {own}, mapclassify {theirs}"
    if len(ours) != len(bounds) or not numpy.allclose(ours, bounds, rtol=1e-9):
        return f"bounds {ours}, mapclassify {bounds}"
    return None if counts == peer_counts else f"counts {counts}, mapclassify {peer_counts}"


def main(folder):
    with open(f"{folder}/classes.json", encoding="utf-8") as file:
        cases = json.load(file)
    wrong = 0
    for case in cases:
        try:
            found = difference(case)
        except ValueError as error:
            found = f"mapclassify refuses: {error}"
        if found:
            wrong += 1
            print(f"{case['set']}, {case['method']}, {case.get('asked') or 'own'} classes: {found}")
    print(f"{len(cases)} classifications, {wrong} differ from mapclassify {mapclassify.__version__}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
