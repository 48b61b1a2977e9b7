#!/usr/bin/env python3
"""The PNG, PDF and SVG of a map are one map: nine of them, at the size of their sheets.

    formats_agree.py PEACEMAP GEODATA FOLDER

Of each map the words of SVG and PDF (Poppler's pdftotext) are the same, each as often. The units of
the SVG in each paint are as many as the map's table has in each status. PDF (pdftoppm) and SVG
(librsvg's rsvg-convert), painted at the PNG's size, differ from it by less than MOST_DIFFERENCE of a
channel's range on average and by MOST_IN_BLOCK in any block of 16 by 16 pixels; wiped out of the PNG
of Nigeria, 30 of its 50 centred texts are found by the blocks, small and grey ones not. Each status'
colour covers the same share of the picture to within MOST_SHARE. Ends with 1 at a difference.
"""
import collections
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from PIL import Image, ImageChops, ImageStat

# Hairlines and letters are smoothed in other ways by each painter.
MOST_DIFFERENCE = 0.012
MOST_IN_BLOCK = 0.1
MOST_SHARE = 0.002
SVG = "{http://www.w3.org/2000/svg}"

OWN = ["nigeria-localization", "philippines-localization", "uganda-localization",
       "world-national-plans"]
MORE = {"colombia": "COL", "nepal": "NPL", "georgia": "GEO", "fiji": "FJI", "chile": "CHL"}


def project(geodata, folder):
    """Geodata with five more maps."""
    os.makedirs(folder, exist_ok=True)
    for name in ["boundaries", "status", "members", "text"]:
        if not os.path.lexists(f"{folder}/{name}"):
            os.symlink(os.path.abspath(f"{geodata}/{name}"), f"{folder}/{name}")
    with open(f"{geodata}/peacemap.yaml", encoding="utf-8") as file:
        before, after = file.read().split("\nreports:", 1)
    maps = "".join(
        f"""  {name}:
    title: {{en: Localization of UNSCR 1325 in {name.title()}}}
    boundaries: provinces
    extent: {code}
    fill: {{status: localization}}
    labels: units
    notes: {{en: Most areas were never assessed.}}
""" for name, code in MORE.items())
    with open(f"{folder}/peacemap.yaml", "w", encoding="utf-8") as file:
        file.write(before + maps + "\nreports:" + after)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def words(text):
    return collections.Counter(text.split())


def svg_words(root):
    return words(" ".join(
        "".join(line.itertext()) for text in root.iter(f"{SVG}text") for line in text))


def paints(root):
    """How many units the picture has in each paint, and the status in words that goes with it."""
    found = {}
    seen = set()
    for group in root.iter(f"{SVG}g"):
        # In an inset the inset's name stands before it; a unit with parts in several frames is one.
        unit = re.fullmatch(r"(?:inset-\d+-)?(unit-.*)", group.get("id", ""))
        if not unit or unit[1] in seen:
            continue
        seen.add(unit[1])
        paths = [path for path in group.iter(f"{SVG}path") if path.get("fill")]
        title = group.findtext(f"{SVG}title", "")
        status = title.rsplit(": ", 1)[-1]
        found.setdefault(status, collections.Counter())[paths[0].get("fill")] += 1
    return found


def share(picture, color):
    """The share of pixels of a colour, to within a step of each channel."""
    near = [channel.point([255 if abs(level - value) <= 2 else 0 for level in range(256)])
            for channel, value in zip(picture.split(), color)]
    both = ImageChops.darker(ImageChops.darker(near[0], near[1]), near[2])
    return ImageStat.Stat(both).mean[0] / 255


def differences(tool, folder, name):
    path = f"{folder}/{name}"
    for ending in ["png", "svg", "pdf"]:
        run(tool, "render", name, "--project", folder, "-o", f"{path}.{ending}", "--quiet")
    root = ElementTree.parse(f"{path}.svg").getroot()
    pdf = words(run("pdftotext", "-raw", f"{path}.pdf", "-").decode())
    svg = svg_words(root)
    if pdf != svg:
        yield f"words of the PDF alone {dict(pdf - svg)}, of the SVG alone {dict(svg - pdf)}"

    units = paints(root)
    table = json.loads(run(tool, "table", name, "--project", folder, "--format", "json", "--quiet"))
    statuses = collections.Counter(row["status"] for row in table["rows"])
    counted = {status: sum(counts.values()) for status, counts in units.items()}
    if counted != dict(statuses):
        yield f"units in the SVG {counted}, in the table {dict(statuses)}"
    for status, counts in units.items():
        if len(counts) != 1:
            yield f"{status} has {len(counts)} paints"

    own = Image.open(f"{path}.png").convert("RGB")
    size = own.size
    run("pdftoppm", "-png", "-singlefile", "-scale-to-x", str(size[0]), "-scale-to-y", str(size[1]),
        f"{path}.pdf", f"{path}-pdf")
    run("rsvg-convert", "-w", str(size[0]), "-h", str(size[1]), "-b", "white", f"{path}.svg", "-o",
        f"{path}-svg.png")
    for form in ["pdf", "svg"]:
        other = Image.open(f"{path}-{form}.png").convert("RGB")
        mean = ImageStat.Stat(ImageChops.difference(own, other)).mean
        difference = sum(mean) / len(mean) / 255
        if difference > MOST_DIFFERENCE:
            yield f"the {form.upper()} differs from the PNG by {difference:.4f} of the range"
        blocks = ImageChops.difference(own.reduce(16), other.reduce(16))
        most = max(high for _, high in blocks.getextrema()) / 255
        if most > MOST_IN_BLOCK:
            yield f"a block of the {form.upper()} differs from the PNG by {most:.2f} of the range"
        for status, counts in units.items():
            fill = next(iter(counts))
            if not fill.startswith("#"):
                continue
            color = [int(fill[at:at + 2], 16) for at in (1, 3, 5)]
            shares = share(own, color), share(other, color)
            if abs(shares[0] - shares[1]) > MOST_SHARE:
                yield f"{status} covers {shares[0]:.4f} of the PNG, {shares[1]:.4f} of the {form}"
        print(f"{name}: the {form.upper()} differs from the PNG by {difference:.4f}, "
              f"at most by {most:.2f} in a block", flush=True)


def main(tool, geodata, folder):
    project(geodata, folder)
    wrong = 0
    for name in OWN + list(MORE):
        for found in differences(tool, folder, name):
            wrong += 1
            print(f"{name}: {found}")
    print(f"9 maps in 3 formats, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
