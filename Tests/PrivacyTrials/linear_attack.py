#!/usr/bin/env python3
"""Attacks the hierarchies of LinearAttackTests with another solver: HiGHS, by PyPI's scipy.

    PEACEMAP_CASES=FOLDER swift test --filter LinearAttackTests
    Tests/PrivacyTrials/linear_attack.py FOLDER

Each hidden count and each part of a unit that is in no unit below is made as small and as large as
the published counts allow. Ends with 1 when one of them has a narrower interval than the minimum
count, unless nobody hidden there is unnamed.
"""
import json
import sys

from scipy.optimize import linprog


def variables(tree):
    """The hidden counts and the remainders, with what a reader knows to be the least of each."""
    parents, published = tree["parents"], tree["published"]
    names, least = {}, []

    def hide(name, bound):
        names[name] = len(least)
        least.append(bound)

    for unit, parent in enumerate(parents):
        if published[unit] is None:
            beside = [u for u, p in enumerate(parents) if p == parent and u != unit]
            zeros_show = parent is None or any(published[u] is not None for u in beside)
            hide(("count", unit), max(tree["named"][unit], 1 if zeros_show else 0))
        if unit in parents:
            hide(("rest", unit), tree["ownNamed"][unit])
    return names, least


def equations(tree, names):
    parents, published = tree["parents"], tree["published"]
    rows, sums = [], []
    for unit in sorted({p for p in parents if p is not None}):
        row, total = [0] * len(names), published[unit] or 0
        if published[unit] is None:
            row[names["count", unit]] -= 1
        row[names["rest", unit]] += 1
        for child, parent in enumerate(parents):
            if parent != unit:
                continue
            if published[child] is None:
                row[names["count", child]] += 1
            else:
                total -= published[child]
        rows.append(row)
        sums.append(total)
    return rows, sums


def protected(case, name):
    """Whether somebody who is not named would be told of."""
    tree, own = case["tree"], case["own"]
    kind, unit = name
    below = {u: [c for c, p in enumerate(tree["parents"]) if p == u] for u in range(len(own))}

    def unnamed(unit):
        return own[unit] - tree["ownNamed"][unit] + sum(map(unnamed, below[unit]))

    if kind == "rest":
        return 0 < own[unit] - tree["ownNamed"][unit] < case["minimumCount"]
    above = tree["parents"][unit]
    while above is not None and tree["published"][above] is None:
        above = tree["parents"][above]
    if above is None:
        return True
    shown = sum(unnamed(c) for c in below[above] if tree["published"][c] is not None)
    return unnamed(above) > shown


def attacked(case):
    names, least = variables(case["tree"])
    rows, sums = equations(case["tree"], names)
    for name, index in names.items():
        if not protected(case, name):
            continue
        ends = []
        for sign in (1, -1):
            form = [0] * len(names)
            form[index] = sign
            found = linprog(form, A_eq=rows or None, b_eq=sums or None,
                            bounds=[(bound, None) for bound in least], method="highs")
            if found.status not in (0, 3):
                raise SystemExit(f"the solver says: {found.message}")
            ends.append(float("inf") if found.status == 3 else sign * found.fun)
        yield name, ends[0], ends[1]


def main(folder):
    with open(f"{folder}/cases.json", encoding="utf-8") as file:
        cases = json.load(file)
    tried, leaks = 0, []
    for number, case in enumerate(cases):
        for name, low, high in attacked(case):
            tried += 1
            if high - low < case["minimumCount"] - 1e-6:
                leaks.append(f"hierarchy {number}, {name[0]} of unit {name[1]}: {low:g}…{high:g}")
    print(f"{len(cases)} hierarchies, {tried} hidden numbers attacked, {len(leaks)} too narrow")
    for leak in leaks:
        print(leak)
    return 1 if leaks or not tried else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 2 else __doc__)
