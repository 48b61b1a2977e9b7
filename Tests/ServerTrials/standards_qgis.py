"""QGIS draws our layers: by WMS, in degrees and in metres, and by tiles.

What it shows: layers of the WMS provider are valid and render in EPSG:4326 (1.3.0, whose axes are
turned round), EPSG:3857 and EPSG:8857 as the server draws the same box when it is asked directly;
the legend comes; a layer of tiles (type=xyz) renders at its place.

    QT_QPA_PLATFORM=offscreen QGIS_PREFIX_PATH=/usr \\
      /usr/bin/python3 standards_qgis.py --program PEACEMAP --project DIR [--pictures DIR]

It needs Debian's python3-qgis; written for QGIS 3.22. The pictures are kept when a folder is given.
"""

import argparse
import io
import math
import os
import sys
import urllib.parse

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_PREFIX_PATH", "/usr")

import numpy
from PIL import Image
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QEventLoop, QIODevice, QSize, QTimer
from qgis.PyQt.QtGui import QColor

from served_site import Site
from trial_report import Report

WORLD, NIGERIA = "world-national-plans", "nigeria-localization"


def pixels(source):
    return numpy.asarray(Image.open(io.BytesIO(source)).convert("RGB")).astype(int)


def from_image(image):
    """The pixels of a QImage."""
    buffer = QBuffer()
    buffer.open(QIODevice.WriteOnly)
    image.save(buffer, "PNG")
    return pixels(bytes(buffer.data()))


def is_ochre(color):
    red, green, blue = color
    return red > 170 and 110 < green < 180 and blue < 110


class Studio:
    """Renders layers and keeps the pictures."""

    def __init__(self, site, folder):
        self.site, self.folder = site, folder

    def wms(self, layer, system, version, extra=""):
        address = self.site.address + "/wms"
        if version:
            address += f"?VERSION={version}"
        source = (
            f"crs={system}&format=image/png&layers={layer}&styles=default&dpiMode=7"
            f"&url={urllib.parse.quote(address, safe='')}{extra}"
        )
        return QgsRasterLayer(source, layer, "wms")

    def tiles(self, layer):
        address = urllib.parse.quote(
            f"{self.site.address}/tiles/{layer}/{{z}}/{{x}}/{{y}}.png", safe=""
        )
        return QgsRasterLayer(f"type=xyz&url={address}&zmin=0&zmax=8", layer, "wms")

    def render(self, name, layer, system, box, size):
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(system))
        settings.setExtent(QgsRectangle(*box))
        settings.setOutputSize(QSize(*size))
        settings.setOutputDpi(96)
        settings.setBackgroundColor(QColor("white"))
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        self.keep(name, job.renderedImage())
        return from_image(job.renderedImage()), [error.message for error in job.errors()]

    def keep(self, name, image):
        if self.folder:
            image.save(os.path.join(self.folder, f"qgis-{name}.png"))

    def direct(self, layer, system, box, size):
        """The server's own picture by 1.1.1, whose axes are never turned round."""
        return pixels(
            self.site.get(
                "/wms?"
                + urllib.parse.urlencode(
                    {
                        "SERVICE": "WMS",
                        "VERSION": "1.1.1",
                        "REQUEST": "GetMap",
                        "LAYERS": layer,
                        "STYLES": "",
                        "SRS": system,
                        "BBOX": ",".join(map(str, box)),
                        "WIDTH": size[0],
                        "HEIGHT": size[1],
                        "FORMAT": "image/png",
                    }
                )
            ).body
        )


CASES = [
    # Name, layer, system, version, box, size, a place in Nigeria.
    ("world-4326", WORLD, "EPSG:4326", "1.3.0", (-20, -36, 60, 38), (800, 740), (8, 9.5)),
    ("world-4326-old", WORLD, "EPSG:4326", "1.1.1", (-20, -36, 60, 38), (800, 740), (8, 9.5)),
    (
        "world-3857",
        WORLD,
        "EPSG:3857",
        "1.3.0",
        (-2e6, -4e6, 6e6, 4e6),
        (800, 800),
        (8 * 111319.4908, 1064000),
    ),
    ("world-8857", WORLD, "EPSG:8857", "1.3.0", (-1.5e7, -7.5e6, 1.5e7, 7.5e6), (1000, 500), None),
    # Within the layer's extent: QGIS asks for nothing beyond it.
    (
        "nigeria-32632",
        NIGERIA,
        "EPSG:32632",
        "1.3.0",
        (-150000, 500000, 1050000, 1460000),
        (750, 600),
        None,
    ),
    ("nigeria-4326", NIGERIA, "EPSG:4326", "1.3.0", (3, 5, 14, 13), (825, 600), None),
]


def maps(report, studio):
    for name, layer, system, version, box, size, place in CASES:
        drawn = studio.wms(layer, system, version)
        if not report.check(
            f"{name}: the layer is valid", drawn.isValid(), drawn.error().message()
        ):
            continue
        report.check(f"{name}: its system", drawn.crs().authid() == system, drawn.crs().authid())
        picture, errors = studio.render(name, drawn, system, box, size)
        report.check(f"{name}: without errors", not errors, errors)
        asked = studio.direct(layer, system, box, size)
        different = (abs(picture - asked).max(axis=2) > 24).mean()
        report.figure(f"{name}: pixels that differ from the server's own", f"{different:.3%}")
        report.check(f"{name}: as the server draws it", different < 0.01, different)
        report.check(f"{name}: not an empty picture", (asked < 200).any(axis=2).mean() > 0.02)
        if place:
            column = int((place[0] - box[0]) / (box[2] - box[0]) * size[0])
            row = int((box[3] - place[1]) / (box[3] - box[1]) * size[1])
            color = numpy.median(picture[row - 4 : row + 5, column - 4 : column + 5], axis=(0, 1))
            report.check(f"{name}: Nigeria's colour is in Nigeria", is_ochre(color), color)


def tile_layer(report, studio):
    layer = studio.tiles(WORLD)
    report.check("tiles: the layer is valid", layer.isValid(), layer.error().message())
    # The box of level 4's tiles 7 to 8 and 6 to 7, at the level's own scale.
    side = 2 * math.pi * 6378137 / 16
    left, top = -math.pi * 6378137 + 7 * side, math.pi * 6378137 - 6 * side
    box = (left, top - 2 * side, left + 2 * side, top)
    picture, errors = studio.render("tiles-3857", layer, "EPSG:3857", box, (512, 512))
    report.check("tiles: without errors", not errors, errors)
    for row in range(2):
        for column in range(2):
            tile = Image.open(
                io.BytesIO(studio.site.get(f"/tiles/{WORLD}/4/{7 + column}/{6 + row}.png").body)
            )
            ground = Image.new("RGBA", tile.size, "white")
            ground.alpha_composite(tile.convert("RGBA"))
            wanted = numpy.asarray(ground.convert("RGB")).astype(int)
            part = picture[row * 256 : row * 256 + 256, column * 256 : column * 256 + 256]
            different = (abs(part - wanted).max(axis=2) > 24).mean()
            report.check(
                f"tiles: {7 + column}/{6 + row} at its place", different < 0.005, different
            )


def legend(report, studio):
    for layer in (WORLD, NIGERIA):
        drawn = studio.wms(layer, "EPSG:3857", "1.3.0")
        provider = drawn.dataProvider()
        report.check(f"{layer}: offers a legend", provider.supportsLegendGraphic())
        fetcher = provider.getLegendGraphicFetcher(QgsMapSettings())
        loop, found = QEventLoop(), []
        fetcher.finish.connect(lambda picture: (found.append(picture), loop.quit()))
        fetcher.error.connect(lambda message: loop.quit())
        QTimer.singleShot(20000, loop.quit)
        fetcher.start()
        if not found:
            loop.exec_()
        image = found[0] if found else None
        if not report.check(f"{layer}: the legend comes", image is not None and not image.isNull()):
            continue
        studio.keep(f"legend-{layer}", image)
        report.figure(f"{layer}: legend", f"{image.width()}×{image.height()}")
        colors = numpy.unique(from_image(image).reshape(-1, 3), axis=0)
        report.check(f"{layer}: the legend has colours", len(colors) > 4, len(colors))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--pictures")
    asked = parser.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    report = Report("QGIS")
    with Site(asked.program, project=asked.project) as site:
        studio = Studio(site, asked.pictures)
        maps(report, studio)
        tile_layer(report, studio)
        legend(report, studio)
    code = report.end()
    # QGIS frees its layers in an order of its own; the process ends before it does.
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
