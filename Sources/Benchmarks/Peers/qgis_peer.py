#!/usr/bin/python3 -B
"""Draws an atlas with QGIS into one PDF: a page for each province of Uganda.

Usage: python3 -B qgis_peer.py FOLDER OUTPUT.pdf

FOLDER is what data.py filled. Each page, A4, has the provinces in the colours of their classes,
the name of the page's province, a legend and a scale bar. Prints the number of pages.
Debian package: python3-qgis.
"""
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsFillSymbol, QgsGraduatedSymbolRenderer,
    QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap,
    QgsLayoutItemScaleBar, QgsPrintLayout, QgsProject, QgsRendererRange, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont

import data

COUNTRY, PAGES = "UGA", 112


def provinces(folder):
    """The country's provinces in five classes with white borders, 0.1 mm."""
    layer = QgsVectorLayer(
        f"{folder}/provinces.gpkg|layername=provinces|subset=iso3='{COUNTRY}'", "provinces", "ogr"
    )
    if not layer.isValid():
        sys.exit(f"QGIS cannot read {folder}/provinces.gpkg")
    ranges = []
    for index, color in enumerate(data.COLORS):
        symbol = QgsFillSymbol.createSimple(
            {"color": color, "outline_color": data.BORDER, "outline_width": "0.1"}
        )
        label = f"{index * 20} - {(index + 1) * 20}"
        ranges.append(QgsRendererRange(index - 0.5, index + 0.5, symbol, label))
    layer.setRenderer(QgsGraduatedSymbolRenderer("class", ranges))
    return layer


def layout(project, layer):
    """Map, name, legend and scale bar on A4; all lengths in millimetres."""
    result = QgsPrintLayout(project)
    result.initializeDefaults()
    map_item = QgsLayoutItemMap(result)
    map_item.attemptSetSceneRect(QRectF(10, 25, 277, 170))
    map_item.setExtent(layer.extent())
    map_item.setLayers([layer])
    map_item.setAtlasDriven(True)
    map_item.setAtlasScalingMode(QgsLayoutItemMap.Auto)
    map_item.setAtlasMargin(0.3)
    title = QgsLayoutItemLabel(result)
    title.setText("[% name %]")
    title.setFont(QFont("DejaVu Sans", 20))
    title.attemptSetSceneRect(QRectF(10, 8, 200, 14))
    legend = QgsLayoutItemLegend(result)
    legend.setLinkedMap(map_item)
    legend.attemptSetSceneRect(QRectF(230, 30, 50, 60))
    scale_bar = QgsLayoutItemScaleBar(result)
    scale_bar.setLinkedMap(map_item)
    scale_bar.applyDefaultSize()
    scale_bar.attemptSetSceneRect(QRectF(15, 180, 80, 12))
    for item in (map_item, title, legend, scale_bar):
        result.addLayoutItem(item)
    return result


def main():
    folder, output = sys.argv[1], sys.argv[2]
    application = QgsApplication([], False)
    application.initQgis()
    layer = provinces(folder)
    project = QgsProject.instance()
    project.addMapLayer(layer)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32636"))
    pages = layout(project, layer)
    atlas = pages.atlas()
    atlas.setCoverageLayer(layer)
    atlas.setEnabled(True)
    atlas.setPageNameExpression("name")
    result, error = QgsLayoutExporter.exportToPdf(
        atlas, output, QgsLayoutExporter.PdfExportSettings()
    )
    if result != QgsLayoutExporter.Success:
        sys.exit(f"QGIS wrote no atlas: {error}")
    if atlas.count() != PAGES:
        sys.exit(f"the atlas has {atlas.count()} pages, not {PAGES}")
    print(f"{atlas.count()} pages")
    application.exitQgis()


if __name__ == "__main__":
    main()
