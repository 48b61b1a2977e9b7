"""GDAL reads our maps: by WMS, by tiles and by OGC API.

What it shows: the WMS driver lists the layers and reads a map by `WMS:` addresses and by service
descriptions, in EPSG:4326 with 1.1.1 and 1.3.0; its TMS reader reads /tiles; its OGCAPI driver
opens a collection as a map and as tiles. Sizes and coordinates are right, and the pixels are those
that the server gives when it is asked directly.

    /usr/bin/python3 standards_gdal.py --program PEACEMAP --project DIR

It needs Debian's python3-gdal, python3-pil and python3-numpy; written for GDAL 3.6. That version
takes the extent of a collection, which is in degrees, as one of the tile set: tiles are opened with
the extent in metres (open options MINX to MAXY).
"""

import argparse
import io
import math
import sys
import urllib.parse

import numpy
from osgeo import gdal
from PIL import Image

from served_site import Site
from trial_report import Report

WORLD, NIGERIA = "world-national-plans", "nigeria-localization"
HALF = 20037508.342789244


def pixels(source):
    return numpy.asarray(Image.open(io.BytesIO(source)).convert("RGBA")).astype(int)


def raster(dataset, **options):
    """Rows, columns and four bands, as Pillow gives them."""
    bands = dataset.ReadAsArray(**options).astype(int)
    if bands.shape[0] == 3:
        bands = numpy.concatenate([bands, numpy.full((1, *bands.shape[1:]), 255)])
    return bands.transpose(1, 2, 0)


def differing(first, second, tolerance=0):
    if first.shape != second.shape:
        return 1.0
    return float((abs(first - second).max(axis=2) > tolerance).mean())


def is_ochre(color):
    red, green, blue = color[:3]
    return red > 170 and 110 < green < 180 and blue < 110


def wms_map(site, version, box, size, layer=WORLD, system="EPSG:4326"):
    """A map asked for directly; the box is x first and turned round where the standard wants it."""
    if version == "1.3.0" and system == "EPSG:4326":
        box = (box[1], box[0], box[3], box[2])
    return pixels(
        site.get(
            "/wms?"
            + urllib.parse.urlencode(
                {
                    "SERVICE": "WMS",
                    "VERSION": version,
                    "REQUEST": "GetMap",
                    "LAYERS": layer,
                    "STYLES": "",
                    "CRS" if version == "1.3.0" else "SRS": system,
                    "BBOX": ",".join(map(str, box)),
                    "WIDTH": size[0],
                    "HEIGHT": size[1],
                    "FORMAT": "image/png",
                }
            )
        ).body
    )


def description(site, version, size, block):
    """A service description of the world in degrees."""
    system, order = ("CRS", "yxYX") if version == "1.3.0" else ("SRS", "xyXY")
    return f"""<GDAL_WMS>
      <Service name="WMS"><Version>{version}</Version>
        <ServerUrl>{site.address}/wms?</ServerUrl><Layers>{WORLD}</Layers>
        <{system}>EPSG:4326</{system}><ImageFormat>image/png</ImageFormat>
        <BBoxOrder>{order}</BBoxOrder></Service>
      <DataWindow><UpperLeftX>-180</UpperLeftX><UpperLeftY>90</UpperLeftY>
        <LowerRightX>180</LowerRightX><LowerRightY>-90</LowerRightY>
        <SizeX>{size[0]}</SizeX><SizeY>{size[1]}</SizeY></DataWindow>
      <Projection>EPSG:4326</Projection><BandsCount>3</BandsCount>
      <BlockSizeX>{block[0]}</BlockSizeX><BlockSizeY>{block[1]}</BlockSizeY>
    </GDAL_WMS>"""


def tiles(site, zoom):
    return f"""<GDAL_WMS>
      <Service name="TMS">
        <ServerUrl>{site.address}/tiles/{WORLD}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service>
      <DataWindow><UpperLeftX>{-HALF}</UpperLeftX><UpperLeftY>{HALF}</UpperLeftY>
        <LowerRightX>{HALF}</LowerRightX><LowerRightY>{-HALF}</LowerRightY>
        <TileLevel>{zoom}</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY>
        <YOrigin>top</YOrigin></DataWindow>
      <Projection>EPSG:3857</Projection><BandsCount>4</BandsCount>
      <BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY>
    </GDAL_WMS>"""


def services(report, site):
    """The layers that a bare address gives, and a map of one."""
    listed = gdal.Open(f"WMS:{site.address}/wms").GetSubDatasets()
    report.check("WMS: lists five layers", len(listed) == 5, [name for name, _ in listed])
    newer = gdal.Open(
        f"WMS:{site.address}/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities"
    ).GetSubDatasets()
    report.check("WMS: lists five layers of 1.3.0", len(newer) == 5, [name for name, _ in newer])
    for what, names in (("1.1.1", listed), ("1.3.0", newer)):
        # Without a format GDAL asks for image/jpeg, which flat maps are not sent in.
        name = next(name for name, _ in names if WORLD in name) + "&FORMAT=image/png"
        dataset = gdal.Open(name)
        if not report.check(f"{what}: the layer opens", dataset is not None, name):
            continue
        left, step, _, top, _, down = dataset.GetGeoTransform()
        report.check(
            f"{what}: the layer is the world's",
            abs(left + 180) < 1e-6
            and abs(top - 90) < 1e-6
            and abs(left + step * dataset.RasterXSize - 180) < 1e-6
            and down < 0,
            (left, top, dataset.RasterXSize, dataset.RasterYSize),
        )
        picture = raster(dataset, buf_xsize=1024, buf_ysize=512)
        row, column = int((90 - 9.5) / 180 * 512), int((180 + 8) / 360 * 1024)
        report.check(
            f"{what}: Nigeria's colour is in Nigeria",
            is_ochre(
                numpy.median(picture[row - 3 : row + 4, column - 3 : column + 4], axis=(0, 1))
            ),
            numpy.median(picture[row - 3 : row + 4, column - 3 : column + 4], axis=(0, 1)),
        )


def descriptions(report, site):
    size = (1024, 512)
    whole = {}
    for version in ("1.1.1", "1.3.0"):
        direct = wms_map(site, version, (-180, -90, 180, 90), size)
        dataset = gdal.Open(description(site, version, size, size))
        whole[version] = raster(dataset)
        report.check(f"{version}: size", (dataset.RasterXSize, dataset.RasterYSize) == size)
        report.check(
            f"{version}: in one block, the pixels of a direct request",
            differing(whole[version], direct) == 0,
            differing(whole[version], direct),
        )
        blocks = raster(gdal.Open(description(site, version, size, (256, 256))))
        share = differing(blocks, direct, 24)
        report.figure(
            f"{version}: pixels of eight blocks that differ from one picture", f"{share:.4%}"
        )
        report.check(f"{version}: blocks fit together", share < 0.002, share)
        x, y = 256 * 360 / 1024 - 180, 90
        block = wms_map(site, version, (x, y - 90, x + 90, y), (256, 256))
        report.check(
            f"{version}: a block is what a direct request gives",
            differing(blocks[:256, 256:512], block) == 0,
        )
    report.check("both versions: the same pixels", differing(*whole.values()) == 0)


def tile_readers(report, site):
    zoom = 2
    dataset = gdal.Open(tiles(site, zoom))
    side = 256 << zoom
    report.check("tiles: size", (dataset.RasterXSize, dataset.RasterYSize) == (side, side))
    picture = raster(dataset)
    for row in range(1 << zoom):
        for column in range(1 << zoom):
            tile = pixels(site.get(f"/tiles/{WORLD}/{zoom}/{column}/{row}.png").body)
            part = picture[row * 256 : row * 256 + 256, column * 256 : column * 256 + 256]
            # What is clear has no colour, whatever a reader says.
            clear = (part[..., 3] == 0) & (tile[..., 3] == 0)
            different = (abs(part - tile).max(axis=2) > 0) & ~clear
            report.check(f"tiles: {zoom}/{column}/{row}", not different.any(), different.mean())
    column, row = mercator_pixel(8.0, 9.5, side)
    report.check(
        "tiles: Nigeria's colour is in Nigeria",
        is_ochre(numpy.median(picture[row - 3 : row + 4, column - 3 : column + 4], axis=(0, 1))),
    )
    report.check(
        "tiles: EPSG:3857",
        dataset.GetSpatialRef().GetAuthorityCode(None) == "3857",
        dataset.GetSpatialRef().GetAuthorityCode(None),
    )


def mercator_pixel(longitude, latitude, side):
    x = (longitude + 180) / 360 * side
    y = (1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * side
    return int(x), int(y)


def ogc_api(report, site):
    listed = gdal.Open(f"OGCAPI:{site.address}/ogc").GetSubDatasets()
    report.check("OGC API: the landing page leads to five collections", len(listed) == 5, listed)
    address = f"OGCAPI:{site.address}/ogc/collections/{WORLD}"

    dataset = gdal.OpenEx(address, open_options=["API=MAP", "CACHE=NO"])
    if report.check("OGC API: opens as a map", dataset is not None):
        picture = raster(dataset, buf_xsize=1024, buf_ysize=512)
        report.figure("map: size", f"{dataset.RasterXSize}×{dataset.RasterYSize}")
        row, column = int((90 - 9.5) / 180 * 512), int((180 + 8) / 360 * 1024)
        report.check(
            "map: Nigeria's colour is in Nigeria",
            is_ochre(
                numpy.median(picture[row - 3 : row + 4, column - 3 : column + 4], axis=(0, 1))
            ),
        )
        # A block of the dataset, against what the server gives for its box.
        left, step, _, top, _, down = dataset.GetGeoTransform()
        block = pixels(
            site.get(
                f"/ogc/collections/{WORLD}/map?"
                + urllib.parse.urlencode(
                    {
                        "width": 256,
                        "height": 256,
                        "bbox": ",".join(
                            map(repr, (left, top + 256 * down, left + 256 * step, top))
                        ),
                    }
                )
            ).body
        )
        report.check(
            "map: a block is what a direct request gives",
            differing(raster(dataset, xoff=0, yoff=0, xsize=256, ysize=256), block, 0) == 0,
        )

    extent = [f"MINX={-HALF}", f"MINY={-HALF}", f"MAXX={HALF}", f"MAXY={HALF}"]
    dataset = gdal.OpenEx(address, open_options=["API=TILES", "CACHE=NO", "TILEMATRIX=3", *extent])
    if report.check("OGC API: opens as tiles", dataset is not None):
        side = 256 << 3
        report.check(
            "tiles of OGC API: size at level 3",
            (dataset.RasterXSize, dataset.RasterYSize) == (side, side),
            (dataset.RasterXSize, dataset.RasterYSize),
        )
        column, row = mercator_pixel(8.0, 9.5, side)
        part = raster(dataset, xoff=1024, yoff=768, xsize=256, ysize=256)
        tile = pixels(site.get(f"/tiles/{WORLD}/3/4/3.png").body)
        seen = (part[..., 3] != 0) | (tile[..., 3] != 0)
        different = (abs(part - tile).max(axis=2) > 0) & seen
        report.check("tiles of OGC API: a tile's pixels", not different.any(), different.mean())
        place = part[row - 768 - 3 : row - 768 + 4, column - 1024 - 3 : column - 1024 + 4]
        report.check(
            "tiles of OGC API: Nigeria's colour is in Nigeria",
            is_ochre(numpy.median(place, axis=(0, 1))),
        )

    # A country: the raster is as wide and high as its extent at the deepest level.
    west, south, east, north = 289430, 476683, 1636396, 1560486
    dataset = gdal.OpenEx(
        f"OGCAPI:{site.address}/ogc/collections/{NIGERIA}",
        open_options=[
            "API=TILES",
            "CACHE=NO",
            "TILEMATRIX=7",
            f"MINX={west}",
            f"MINY={south}",
            f"MAXX={east}",
            f"MAXY={north}",
        ],
    )
    if report.check("OGC API: a country opens as tiles", dataset is not None):
        step = 2 * HALF / (256 << 7)
        report.check(
            "a country's tiles: pixels are square and as large as the level's",
            abs(dataset.GetGeoTransform()[1] - step) < 1e-6
            and abs(dataset.GetGeoTransform()[5] + step) < 1e-6,
            dataset.GetGeoTransform(),
        )
        picture = raster(dataset)
        direct = wms_map(
            site,
            "1.1.1",
            extent_of(dataset),
            (dataset.RasterXSize, dataset.RasterYSize),
            NIGERIA,
            "EPSG:3857",
        )
        inked = (picture[..., 3] > 128) & (abs(picture[..., :3] - 255).max(axis=2) > 24)
        asked = abs(direct[..., :3] - 255).max(axis=2) > 24
        report.check(
            "a country's tiles: ink where the map has ink",
            (inked & asked).sum() > 0.9 * asked.sum(),
            f"{(inked & asked).sum() / asked.sum():.3f}",
        )


def ogc_axes(report, site):
    """OGC API – Maps writes boxes in the order of the system's authority, like WMS 1.3.0."""
    register = "http://www.opengis.net/def/crs/"

    def ask(**options):
        options = {name.replace("_", "-"): value for name, value in options.items()}
        answer = site.get(
            f"/ogc/collections/{WORLD}/map?"
            + urllib.parse.urlencode({"width": 400, "height": 300, **options})
        )
        return answer, pixels(answer.body) if answer.status == 200 else None

    plain, first = ask(bbox="0,0,20,15")
    _, turned = ask(bbox="0,0,15,20", **{"bbox-crs": register + "EPSG/0/4326"})
    report.check(
        "OGC API: a box in EPSG:4326 is latitude first",
        turned is not None and differing(first, turned) == 0,
    )
    told = plain.fields.get("content-bbox"), plain.fields.get("content-crs")
    report.check("OGC API: the answer tells box and system", all(told), told)
    answer, metric = ask(crs=register + "EPSG/0/3857", bbox="0,0,20,15")
    report.check(
        "OGC API: a map in EPSG:3857",
        metric is not None and differing(first, metric) > 0.001,
        answer,
    )
    row, column = int((15 - 9.5) / 15 * 300), int(8 / 20 * 400)
    report.check(
        "OGC API: Nigeria's colour is in Nigeria",
        is_ochre(numpy.median(first[row - 4 : row + 5, column - 4 : column + 5], axis=(0, 1))),
    )
    _, earlier = ask(bbox="0,0,20,15", datetime="2012-01-01")
    report.check("OGC API: datetime changes the map", differing(first, earlier) > 0.01)
    _, clear = ask(bbox="0,0,20,15", transparent="true")
    report.check("OGC API: transparent", clear[-5, 5, 3] == 0)
    _, coloured = ask(bbox="0,0,20,15", bgcolor="0x336699", transparent="false")
    report.check("OGC API: bgcolor", tuple(coloured[-5, 5, :3]) == (0x33, 0x66, 0x99))


def extent_of(dataset):
    left, step, _, top, _, down = dataset.GetGeoTransform()
    return (left, top + down * dataset.RasterYSize, left + step * dataset.RasterXSize, top)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--project", required=True)
    asked = parser.parse_args()
    gdal.UseExceptions()
    report = Report(f"GDAL {gdal.VersionInfo('RELEASE_NAME')}")
    with Site(asked.program, project=asked.project) as site:
        for part in (services, descriptions, tile_readers, ogc_api, ogc_axes):
            try:
                part(report, site)
            except RuntimeError as error:
                report.check(f"{part.__name__} without an error of GDAL", False, error)
    return report.end()


if __name__ == "__main__":
    sys.exit(main())
