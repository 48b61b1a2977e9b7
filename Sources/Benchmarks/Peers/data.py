#!/usr/bin/python3 -B
"""The map that every renderer draws: its units, their classes, and the colours.

Usage: python3 -B data.py PROVINCES FOLDER

PROVINCES is Geodata's file of provinces. FOLDER gets provinces.shp, indexed for Mapnik and
MapServer, and provinces.gpkg for geopandas and QGIS. Longitude before latitude, degrees, WGS 84,
every vertex as it stands in the source.
"""
import hashlib
import os
import shutil
import subprocess
import sys

COLORS = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"]
BORDER = "#ffffff"
BACKGROUND = "#eeeeff"
BORDER_WIDTH_IN_PIXELS = 0.5

# The world in EPSG:4326.
WIDTH, HEIGHT = 1600, 800


def class_of(code):
    """0 to 4, from a digest of the unit's code: the same as ClassColors.swift has it."""
    digest = hashlib.sha256(code.encode()).hexdigest()
    return min(4, int(digest[:6], 16) % 1000 // 200)


def units(provinces):
    """Each unit's feature, in the order of the file; valid until the next one is asked for."""
    from osgeo import gdal

    gdal.UseExceptions()
    source = gdal.OpenEx(provinces, gdal.OF_VECTOR)
    for feature in source.GetLayer(0):
        yield feature


def write(provinces, driver_name, path, columns=()):
    """The provinces as another format, with these columns and one for the class."""
    from osgeo import ogr, osr

    ogr.UseExceptions()
    driver = ogr.GetDriverByName(driver_name)
    if os.path.exists(path):
        driver.DeleteDataSource(path)
    target = driver.CreateDataSource(path)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = target.CreateLayer("provinces", system, ogr.wkbMultiPolygon)
    for name in columns:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    layer.StartTransaction()
    for unit in units(provinces):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name in columns:
            feature.SetField(name, unit.GetField(name))
        feature.SetField("class", class_of(unit.GetField("code")))
        feature.SetGeometry(unit.GetGeometryRef())
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def main():
    provinces, folder = sys.argv[1], sys.argv[2]
    shapefile = os.path.join(folder, "provinces.shp")
    write(provinces, "ESRI Shapefile", shapefile)
    write(provinces, "GPKG", os.path.join(folder, "provinces.gpkg"), ("name", "iso3"))
    # MapServer's index and Mapnik's.
    for tool in ("shptree", "shapeindex"):
        if shutil.which(tool):
            subprocess.run([tool, shapefile], check=True, capture_output=True)


if __name__ == "__main__":
    main()
