#!/usr/bin/python3
"""Times other renderers on the map that Benchmarks draws, and prints one table of ratios.

Usage: compare.py PROVINCES OURS.json FOLDER [RUNS]

PROVINCES is Geodata's file of provinces, OURS.json what `Benchmarks --json` printed on the same
machine just before, FOLDER a folder for data and pictures. A peer whose package is missing is
left out and said so. Debian packages: python3-gdal python3-mapnik mapnik-utils mapserver-bin.
"""
import hashlib
import json
import os
import re
import statistics
import subprocess
import sys
import time

COLORS = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]
HALF = 20037508.342789244


def write_data(provinces, folder):
    """The provinces as a Shapefile with the class of each, by the same digest as ours."""
    from osgeo import ogr, osr

    path = os.path.join(folder, "provinces.shp")
    source = ogr.Open(provinces)
    target = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = target.CreateLayer("provinces", system, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    for unit in source.GetLayer(0):
        digest = hashlib.sha256(unit.GetField("code").encode()).hexdigest()
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("class", min(4, int(digest[:6], 16) % 1000 // 200))
        feature.SetGeometry(unit.GetGeometryRef().Clone())
        layer.CreateFeature(feature)
    target = None
    for tool in ("shptree", "shapeindex"):
        subprocess.run([tool, path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def tile_box(z, x, y):
    side = 2 * HALF / 2**z
    return (-HALF + x * side, HALF - (y + 1) * side, -HALF + (x + 1) * side, HALF - y * side)


def mapnik_times(folder, runs):
    """Milliseconds of rendering and encoding, a median a case."""
    import mapnik

    rules = "".join(
        f'<Rule><Filter>[class]={index}</Filter><PolygonSymbolizer fill="{color}"/>'
        '<LineSymbolizer stroke="#ffffff" stroke-width="0.5"/></Rule>'
        for index, color in enumerate(COLORS)
    )

    def made(system, width, height):
        result = mapnik.Map(width, height)
        mapnik.load_map_from_string(
            result,
            f'<Map srs="{system}" background-color="#eeeeff"><Style name="c">{rules}</Style>'
            '<Layer name="l" srs="epsg:4326"><StyleName>c</StyleName><Datasource>'
            f'<Parameter name="type">shape</Parameter><Parameter name="file">{folder}/provinces.shp'
            "</Parameter></Datasource></Layer></Map>",
        )
        return result

    def drawn(target):
        image = mapnik.Image(target.width, target.height)
        mapnik.render(target, image)
        return image.tostring("png")

    def measured(target, box):
        target.zoom_to_box(mapnik.Box2d(*box))
        drawn(target)
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            drawn(target)
            times.append((time.perf_counter() - start) * 1000)
        return statistics.median(times)

    equal_earth = "+proj=eqearth +datum=WGS84 +units=m +type=crs"
    tile = made("epsg:3857", 256, 256)
    result = {
        "world 4326 1600x800": measured(made("epsg:4326", 1600, 800), (-180, -90, 180, 90)),
        "world Equal Earth 1600x800": measured(
            made(equal_earth, 1600, 800), (-17243959, -8392927, 17243959, 8392927)
        ),
        "Uganda 1200x800": measured(
            made("epsg:3857", 1200, 800), (3270000, -170000, 3920000, 480000)
        ),
        "tile 0/0/0": measured(tile, tile_box(0, 0, 0)),
        "tile 4/9/7": measured(tile, tile_box(4, 9, 7)),
    }
    start = time.perf_counter()
    for z in range(5):
        for x in range(2**z):
            for y in range(2**z):
                tile.zoom_to_box(mapnik.Box2d(*tile_box(z, x, y)))
                drawn(tile)
    result["tiles z0-z4"] = (time.perf_counter() - start) * 1000
    return result


def mapserver_times(folder, runs):
    """Milliseconds of drawing and saving of the world, as the program itself reports them."""
    classes = "".join(
        f"CLASS EXPRESSION ([class] = {index}) STYLE COLOR '{color}' OUTLINECOLOR '#ffffff'"
        " WIDTH 0.5 END END "
        for index, color in enumerate(COLORS)
    )
    path = os.path.join(folder, "provinces.map")
    with open(path, "w") as file:
        file.write(
            "MAP SIZE 1600 800 EXTENT -180 -90 180 90 UNITS DD IMAGECOLOR 238 238 255 "
            "IMAGETYPE png CONFIG 'MS_ERRORFILE' 'stderr' PROJECTION 'init=epsg:4326' END "
            "OUTPUTFORMAT NAME 'png' DRIVER AGG/PNG MIMETYPE 'image/png' IMAGEMODE RGB END "
            f"LAYER NAME 'l' TYPE POLYGON STATUS DEFAULT DATA '{folder}/provinces.shp' "
            f"PROJECTION 'init=epsg:4326' END {classes} END END\n"
        )
    text = subprocess.run(
        ["map2img", "-m", path, "-o", os.path.join(folder, "mapserver.png"), "-c", str(runs + 1),
         "-all_debug", "2"],
        capture_output=True, text=True,
    )
    lines = text.stdout + text.stderr
    draws = [float(t) for t in re.findall(r"msDrawMap\(\) total time: ([0-9.]+)s", lines)]
    saves = [float(t) for t in re.findall(r"msSaveImage\([^)]*\) total time: ([0-9.]+)s", lines)]
    totals = [(draw + save) * 1000 for draw, save in zip(draws, saves)]
    return {"world 4326 1600x800": statistics.median(totals[1:])}


def main():
    provinces, ours_path, folder = sys.argv[1], sys.argv[2], os.path.abspath(sys.argv[3])
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 7
    os.makedirs(folder, exist_ok=True)
    write_data(provinces, folder)
    with open(ours_path) as file:
        ours = {entry["name"]: entry["median"] for entry in json.load(file)}
    print(f"{'map':30}{'peer':12}{'peer ms':>10}{'ours ms':>10}{'times faster':>14}")
    for peer, measure in (("Mapnik", mapnik_times), ("MapServer", mapserver_times)):
        try:
            times = measure(folder, runs)
        except (ImportError, FileNotFoundError, statistics.StatisticsError) as error:
            print(f"{peer} is left out: {error}")
            continue
        for name, theirs in times.items():
            own = ours.get(name, ours.get(f"{name} png"))
            ratio = f"{theirs / own:14.1f}" if own else f"{'':14}"
            print(f"{name:30}{peer:12}{theirs:10.1f}{own or 0:10.1f}{ratio}")


main()
