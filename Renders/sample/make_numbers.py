#!/usr/bin/env python3
"""Writes the invented numbers of the gallery's small maps for the units whose codes it is given.

Use: make_numbers.py CODE... > numbers.csv

The numbers come from a seed (a linear congruential generator), so that two runs write the same bytes.
Two units have no seats, budget and certainty: no data must be seen too.
"""

import sys

WITHOUT_DATA = {"NGA-YOBE", "NGA-FEDERAL-CAPITAL-TERRITORY"}


def numbers(state):
    """Numbers from 0 to less than 1."""
    while True:
        state = (state * 1103515245 + 12345) % 2**31
        yield state / 2**31


def main():
    draw = numbers(20261123)
    print("system,code,year,people,seats,budget,certainty,source")
    for code in sorted(sys.argv[1:]):
        people = int(round((0.4 + 5.6 * next(draw)**2) * 1e6, -4))
        seats = round(2 + 48 * next(draw)**1.5)
        budget = round(min(100, max(0, seats * 1.2 + 30 * next(draw) - 8)))
        certainty = round(0.2 + 0.8 * next(draw), 2)
        known = ",," if code in WITHOUT_DATA else f"{seats},{budget},{certainty}"
        print(f"NE,{code},2026,{people},{known},https://example.org/invented")


if __name__ == "__main__":
    main()
