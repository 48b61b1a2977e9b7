"""OWSLib reads our Web Map Service, in both versions.

What it shows: capabilities are valid and read; maps come in EPSG:4326, CRS:84, EPSG:3857, EPSG:8857
and a UTM system of the project; the axes are right (the same region is the same picture in both
versions, and Nigeria's colours are where Nigeria is); TRANSPARENT, BGCOLOR and TIME change the
picture; mistakes are told as XML, as a picture and as nothing; legends have the size that the
capabilities say.

    /usr/bin/python3 standards_owslib.py --program PEACEMAP --project DIR [--schemas DIR]

It needs Debian's python3-owslib, python3-pil, python3-numpy and python3-lxml. DIR is a copy of
Geodata whose server offers `systems: [EPSG:32632, EPSG:32636]`. The schemas are laid out as on
schemas.opengis.net (wms/1.3.0/capabilities_1_3_0.xsd, wms/1.1.1/WMS_MS_Capabilities.dtd); without
them the order of elements is checked against lists that are written out here.
"""

import argparse
import io
import os
import sys
import urllib.parse

import numpy
from lxml import etree
from owslib.util import ServiceException
from owslib.wms import WebMapService
from PIL import Image

from served_site import Site
from trial_report import Report
from wms_documents import check_order, check_schema

WORLD, NIGERIA = "world-national-plans", "nigeria-localization"
UTM = "EPSG:32632"


def pixels(source, mode="RGB"):
    return numpy.asarray(Image.open(io.BytesIO(source)).convert(mode)).astype(int)


def differing(first, second, tolerance=8):
    """The share of pixels that differ by more than a few steps."""
    if first.shape != second.shape:
        return 1.0
    return float((abs(first - second).max(axis=2) > tolerance).mean())


class Service:
    """A server's WMS in one version, by OWSLib."""

    def __init__(self, site, version):
        self.site, self.version = site, version
        self.wms = WebMapService(site.address + "/wms", version=version, timeout=60)

    def map(self, layer, system, box, size, **options):
        """The box in x, y order: OWSLib turns it round for 1.3.0 where the standard wants it."""
        answer = self.wms.getmap(
            layers=[layer],
            styles=[""],
            srs=system,
            bbox=box,
            size=size,
            format=options.pop("format", "image/png"),
            **options,
        )
        return answer.read()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--project", required=True)
    parser.add_argument("--schemas")
    asked = parser.parse_args()
    report = Report("OWSLib")
    with Site(asked.program, project=asked.project) as site:
        services = {version: Service(site, version) for version in ("1.1.1", "1.3.0")}
        capabilities(report, site, services, asked.schemas)
        for service in services.values():
            systems(report, service)
        axes(report, site, services)
        options(report, services)
        exceptions(report, site)
        legends(report, site, services)
    return report.end()


def capabilities(report, site, services, schemas):
    for version, service in services.items():
        body = site.get(f"/wms?service=WMS&request=GetCapabilities&version={version}").body
        document = etree.fromstring(body)
        report.check(f"{version}: root says its version", document.get("version") == version)
        check_order(report, document, version)
        if schemas:
            check_schema(report, body, version, os.path.abspath(schemas))
        contents = service.wms.contents
        report.check(f"{version}: layers are read", len(contents) == 5, sorted(contents))
        layer = contents[NIGERIA]
        west, south, east, north = layer.boundingBoxWGS84
        report.check(
            f"{version}: Nigeria lies where it is",
            2 < west < 3 and 4 < south < 5 and 14 < east < 15 and 13 < north < 14,
            (west, south, east, north),
        )
        wanted = {"EPSG:4326", "EPSG:3857", "EPSG:8857", UTM, "EPSG:32636"}
        if version == "1.3.0":
            wanted.add("CRS:84")
        report.check(
            f"{version}: systems", wanted <= set(layer.crsOptions), sorted(layer.crsOptions)
        )
        report.check(
            f"{version}: time from the first day to the data's",
            layer.timepositions and layer.defaulttimeposition == "2026-11-23",
            layer.timepositions,
        )
    # The version is agreed on (06-042, section 6.2.4).
    for asked, answered in (
        ("1.0.0", "1.1.1"),
        ("1.1.0", "1.1.1"),
        ("1.2.0", "1.1.1"),
        ("1.3.0", "1.3.0"),
        ("1.4.0", "1.3.0"),
        ("", "1.3.0"),
    ):
        body = site.get(f"/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION={asked}").body
        found = etree.fromstring(body).get("version")
        report.check(f"asked for {asked or 'nothing'}: {answered}", found == answered, found)
    document = etree.fromstring(site.get("/wms?service=WMS&request=GetCapabilities").body)
    sequence = document.get("updateSequence")
    code = exception_code(site, "request=GetCapabilities&updatesequence=" + sequence)
    report.check(
        "the same update sequence: CurrentUpdateSequence", code == "CurrentUpdateSequence", code
    )
    for older in ("0", "0000000000000000", "ffffffffffffffff"):
        code = exception_code(site, "request=GetCapabilities&updatesequence=" + older)
        if older[0] == "f":
            # A sequence that is a hash cannot be later or earlier.
            report.check("another update sequence gets the document", code is None, code)
        else:
            report.check(f"update sequence {older}: the document", code is None, code)


def exception_code(site, query):
    answer = site.get("/wms?service=WMS&" + query)
    document = etree.fromstring(answer.body)
    if etree.QName(document).localname != "ServiceExceptionReport":
        return None
    return document[0].get("code") or "without code"


BOXES = {
    "EPSG:4326": (0, 0, 20, 20),
    "CRS:84": (0, 0, 20, 20),
    "EPSG:3857": (0, 0, 2226389.8, 2273030.9),
    "EPSG:8857": (0, 0, 1900000, 2500000),
    UTM: (-500000, 0, 1700000, 2200000),
}


def systems(report, service):
    """Nigeria is coloured in each system, and stands where it should."""
    for system, box in BOXES.items():
        if system == "CRS:84" and service.version == "1.1.1":
            continue
        body = service.map(WORLD, system, box, (400, 400))
        picture = pixels(body)
        x, y = place(system, 8.0, 9.5)
        column = int((x - box[0]) / (box[2] - box[0]) * 400)
        row = int((box[3] - y) / (box[3] - box[1]) * 400)
        inside = picture[row - 6 : row + 7, column - 6 : column + 7].reshape(-1, 3)
        report.check(
            f"{service.version} {system}: Nigeria's colour at its place",
            is_ochre(numpy.median(inside, axis=0)),
            numpy.median(inside, axis=0),
        )
        x, y = place(system, 8.0, 2.0)
        column = int((x - box[0]) / (box[2] - box[0]) * 400)
        row = int((box[3] - y) / (box[3] - box[1]) * 400)
        sea = picture[row - 3 : row + 4, column - 3 : column + 4].reshape(-1, 3)
        report.check(
            f"{service.version} {system}: sea south of it", (sea > 230).all(), sea.min(axis=0)
        )


def is_ochre(color):
    red, green, blue = color
    return red > 170 and 110 < green < 180 and blue < 110


def place(system, longitude, latitude):
    """A place in a system, by pyproj: another PROJ binding than ours."""
    if system in ("EPSG:4326", "CRS:84"):
        return longitude, latitude
    from pyproj import Transformer

    return Transformer.from_crs("EPSG:4326", system, always_xy=True).transform(longitude, latitude)


def axes(report, site, services):
    """The same region in both versions, and a box that is not square so that a swap would show."""
    box, size = (-20, -35, 60, 38), (800, 730)
    old = services["1.1.1"].map(WORLD, "EPSG:4326", box, size)
    new = services["1.3.0"].map(WORLD, "EPSG:4326", box, size)
    degrees = services["1.3.0"].map(WORLD, "CRS:84", box, size)
    report.check(
        "EPSG:4326 in 1.1.1 and 1.3.0: the same pixels", differing(pixels(old), pixels(new), 0) == 0
    )
    report.check(
        "EPSG:4326 and CRS:84 in 1.3.0: the same pixels",
        differing(pixels(new), pixels(degrees), 0) == 0,
    )
    # Without OWSLib: the query as the standard writes it, latitude first.
    query = urllib.parse.urlencode(
        {
            "SERVICE": "WMS",
            "VERSION": "1.3.0",
            "REQUEST": "GetMap",
            "LAYERS": WORLD,
            "STYLES": "",
            "CRS": "EPSG:4326",
            "BBOX": "-35,-20,38,60",
            "WIDTH": 800,
            "HEIGHT": 730,
            "FORMAT": "image/png",
        }
    )
    raw = site.get("/wms?" + query).body
    report.check("latitude first in the query: the same bytes", raw == new)
    swapped = site.get("/wms?" + query.replace("-35%2C-20%2C38%2C60", "-20%2C-35%2C60%2C38")).body
    report.check(
        "longitude first in the query: another picture",
        differing(pixels(raw), pixels(swapped)) > 0.02,
    )
    # A box of another shape than the picture is stretched, not widened.
    tall = services["1.1.1"].map(WORLD, "EPSG:4326", (0, 0, 20, 20), (200, 400))
    report.check("a stretched picture has the size", pixels(tall).shape == (400, 200, 3))
    row, column = int((20 - 9.5) / 20 * 400), int(8 / 20 * 200)
    report.check(
        "a stretched picture shows Nigeria where the box says",
        is_ochre(
            numpy.median(pixels(tall)[row - 6 : row + 7, column - 3 : column + 4], axis=(0, 1))
        ),
    )


def options(report, services):
    for version, service in services.items():

        def draw(service=service, **options):
            return service.map(WORLD, "EPSG:4326", (0, 0, 20, 20), (400, 400), **options)

        plain = draw()
        clear = draw(transparent=True)
        coloured = draw(bgcolor="#336699")
        earlier = draw(time="2012-01-01")
        image = Image.open(io.BytesIO(plain))
        report.check(
            f"{version}: opaque without TRANSPARENT", pixels(plain, "RGBA")[..., 3].min() == 255
        )
        alpha = pixels(clear, "RGBA")[..., 3]
        report.check(
            f"{version}: TRANSPARENT=TRUE leaves the sea clear",
            alpha[-20, 5] == 0 and alpha.max() == 255,
            (alpha.min(), alpha.max(), image.mode),
        )
        report.check(
            f"{version}: BGCOLOR is the sea's",
            tuple(pixels(coloured)[-20, 5]) == (0x33, 0x66, 0x99),
            pixels(coloured)[-20, 5],
        )
        report.check(
            f"{version}: TIME changes the picture",
            differing(pixels(plain), pixels(earlier)) > 0.01,
            f"{differing(pixels(plain), pixels(earlier)):.3f}",
        )
        again = draw(time="2026-11-23")
        report.check(f"{version}: TIME of the data is the default", again == plain)
        for name in ("image/webp", "image/svg+xml"):
            body = draw(format=name)
            starts = body[:4] == b"RIFF" if "webp" in name else body.lstrip().startswith(b"<")
            report.check(f"{version}: {name}", starts, len(body))


def exceptions(report, site):
    """The three ways to be told of a mistake, in the words of both versions."""
    base = {
        "SERVICE": "WMS",
        "REQUEST": "GetMap",
        "STYLES": "",
        "WIDTH": 300,
        "HEIGHT": 200,
        "FORMAT": "image/png",
        "LAYERS": "no-such-layer",
        "BBOX": "0,0,20,20",
    }

    def ask(**changes):
        return site.get("/wms?" + urllib.parse.urlencode({**base, **changes}))

    for version, system in (("1.1.1", "SRS"), ("1.3.0", "CRS")):
        names = {
            "1.1.1": [
                "application/vnd.ogc.se_xml",
                "application/vnd.ogc.se_inimage",
                "application/vnd.ogc.se_blank",
            ],
            "1.3.0": ["XML", "INIMAGE", "BLANK"],
        }[version]
        answers = [
            ask(**{"VERSION": version, system: "EPSG:4326", "EXCEPTIONS": name}) for name in names
        ]
        types = [answer.fields["content-type"].split(";")[0] for answer in answers]
        wanted = "text/xml" if version == "1.3.0" else "application/vnd.ogc.se_xml"
        report.check(
            f"{version}: types of exceptions", types == [wanted, "image/png", "image/png"], types
        )
        document = etree.fromstring(answers[0].body)
        report.check(
            f"{version}: LayerNotDefined",
            document[0].get("code") == "LayerNotDefined",
            document[0].text.strip(),
        )
        words, blank = pixels(answers[1].body), pixels(answers[2].body)
        report.check(
            f"{version}: INIMAGE has words", (words < 128).any() and words.shape[:2] == (200, 300)
        )
        report.check(
            f"{version}: BLANK has none", (blank == 255).all() and blank.shape[:2] == (200, 300)
        )
        clear = ask(
            **{
                "VERSION": version,
                system: "EPSG:4326",
                "EXCEPTIONS": names[2],
                "TRANSPARENT": "TRUE",
            }
        )
        report.check(
            f"{version}: BLANK may be clear", pixels(clear.body, "RGBA")[..., 3].max() == 0
        )
        ground = ask(
            **{
                "VERSION": version,
                system: "EPSG:4326",
                "EXCEPTIONS": names[2],
                "BGCOLOR": "0x102030",
            }
        )
        report.check(
            f"{version}: BLANK has the ground's colour",
            (pixels(ground.body) == (0x10, 0x20, 0x30)).all(),
        )
        for changes, code in (
            (
                {"LAYERS": WORLD, system: "EPSG:9999"},
                "InvalidCRS" if system == "CRS" else "InvalidSRS",
            ),
            ({"LAYERS": WORLD, "STYLES": "mine"}, "StyleNotDefined"),
            ({"LAYERS": WORLD, "FORMAT": "image/gif"}, "InvalidFormat"),
            ({"LAYERS": WORLD, "TIME": "1066-10-14"}, "InvalidDimensionValue"),
            ({"LAYERS": WORLD, "TIME": "yesterday"}, "InvalidDimensionValue"),
            ({"REQUEST": "GetFeatureInfo"}, "OperationNotSupported"),
            ({"LAYERS": WORLD, "BBOX": "20,0,0,20"}, "without code"),
            ({"LAYERS": WORLD, "BBOX": "0,0,NaN,20"}, "without code"),
            ({"LAYERS": WORLD, "WIDTH": 0}, "without code"),
            ({"LAYERS": WORLD, "WIDTH": 5000}, "without code"),
        ):
            query = urllib.parse.urlencode(
                {**base, "VERSION": version, system: "EPSG:4326", **changes}
            )
            found = exception_code(site, query.replace("SERVICE=WMS&", ""))
            report.check(f"{version}: {changes} is {code}", found == code, found)
    service = WebMapService(site.address + "/wms", version="1.3.0")
    try:
        service.getmap(
            layers=["nothing"],
            styles=[""],
            srs="EPSG:4326",
            bbox=(0, 0, 1, 1),
            size=(9, 9),
            format="image/png",
        )
        report.check("OWSLib raises what the server tells", False)
    except ServiceException as error:
        report.check("OWSLib raises what the server tells", True, str(error).strip())


def legends(report, site, services):
    for version, service in services.items():
        for layer in (WORLD, NIGERIA, "world-members"):
            style = service.wms.contents[layer].styles["default"]
            # Named by the site's address, which need not be the one that was asked.
            parts = urllib.parse.urlsplit(style["legend"])
            address = parts.path + ("?" + parts.query if parts.query else "")
            size = pixels(site.get(address).body).shape
            document = etree.fromstring(
                site.get(f"/wms?service=WMS&request=GetCapabilities&version={version}").body
            )
            said = next(
                (int(url.get("width")), int(url.get("height")))
                for url in document.iter("{*}LegendURL")
                if url[1].get("{http://www.w3.org/1999/xlink}href") == style["legend"]
            )
            report.check(
                f"{version} {layer}: the legend's size is as told",
                (size[1], size[0]) == said,
                f"{said} told, {size[1]}×{size[0]} sent",
            )
        graphic = site.get(
            f"/wms?service=WMS&version={version}&request=GetLegendGraphic&layer={NIGERIA}"
            "&format=image/png"
        )
        report.check(
            f"{version}: GetLegendGraphic",
            graphic.fields["content-type"] == "image/png"
            and len(numpy.unique(pixels(graphic.body).reshape(-1, 3), axis=0)) > 4,
            len(graphic.body),
        )


if __name__ == "__main__":
    sys.exit(main())
