/// The layers of the capabilities: one without a name that holds all maps.
struct WMSLayerWriter {
  let catalog: ServiceCatalog
  let version: WMSVersion

  /// The layer of all maps. What it says of systems holds for the layers in it.
  var root: XMLElement {
    XMLElement(
      "Layer", [:],
      [XMLElement("Title", text: catalog.title)]
        + systems.map {
          XMLElement(version.systemParameter, text: $0.code)
        } + [geographicBox(catalog.extent)] + catalog.placedLayers.map(layer))
  }

  /// CRS:84 is a name of version 1.3.0.
  private var systems: [ServiceSystem] {
    catalog.systems.filter { version == .v1_3_0 || $0.code != CoordinateSystemName.geographic }
  }

  private func layer(_ layer: ServiceLayer) -> XMLElement {
    XMLElement(
      "Layer", ["queryable": "0", "opaque": "0", "noSubsets": "0"],
      [
        XMLElement("Name", text: layer.id), XMLElement("Title", text: layer.title),
        XMLElement("Abstract", text: layer.abstract), geographicBox(layer.extent),
      ] + systems.compactMap { box(of: layer, in: $0) } + dimension(of: layer) + [
        XMLElement(
          "Attribution", [:],
          [
            XMLElement("Title", text: layer.attribution),
            WMSCapabilities.link("\(catalog.baseAddress)/maps/\(layer.id)", version),
          ]), style(of: layer),
      ])
  }

  private func geographicBox(_ extent: ServiceExtent) -> XMLElement {
    let west = NumberText.shortest(extent.west)
    let south = NumberText.shortest(extent.south)
    let east = NumberText.shortest(extent.east)
    let north = NumberText.shortest(extent.north)
    switch version {
    case .v1_1_1:
      return XMLElement(
        "LatLonBoundingBox", ["minx": west, "miny": south, "maxx": east, "maxy": north])
    case .v1_3_0:
      return XMLElement(
        "EX_GeographicBoundingBox", [:],
        [
          XMLElement("westBoundLongitude", text: west),
          XMLElement("eastBoundLongitude", text: east),
          XMLElement("southBoundLatitude", text: south),
          XMLElement("northBoundLatitude", text: north),
        ])
    }
  }

  /// The layer's box in a system, in the axis order of the version.
  private func box(of layer: ServiceLayer, in system: ServiceSystem) -> XMLElement? {
    guard let box = system.box(of: layer) else { return nil }
    let isSwapped = version == .v1_3_0 && system.isNorthFirst
    return XMLElement(
      "BoundingBox",
      [
        version.systemParameter: system.code,
        "minx": NumberText.shortest(isSwapped ? box.minY : box.minX),
        "miny": NumberText.shortest(isSwapped ? box.minX : box.minY),
        "maxx": NumberText.shortest(isSwapped ? box.maxY : box.maxX),
        "maxy": NumberText.shortest(isSwapped ? box.maxX : box.maxY),
      ])
  }

  /// The days that the layer can show (06-042, annex C): every one from the earliest to the newest.
  private func dimension(of layer: ServiceLayer) -> [XMLElement] {
    guard layer.hasTimeDimension else { return [] }
    let days = "\(catalog.earliestDate)/\(catalog.dataDate)/P1D"
    let standard = "\(catalog.dataDate)"
    switch version {
    case .v1_1_1:
      return [
        XMLElement("Dimension", ["name": "time", "units": "ISO8601"]),
        XMLElement(
          "Extent", ["name": "time", "default": standard, "nearestValue": "0"], text: days),
      ]
    case .v1_3_0:
      return [
        XMLElement(
          "Dimension",
          [
            "name": "time", "units": "ISO8601", "default": standard, "nearestValue": "0",
            "current": "1",
          ], text: days)
      ]
    }
  }

  private func style(of layer: ServiceLayer) -> XMLElement {
    XMLElement(
      "Style", [:],
      [
        XMLElement("Name", text: WMSQuery.styleName), XMLElement("Title", text: layer.title),
        XMLElement(
          "LegendURL", ["width": "\(layer.legendWidth)", "height": "\(layer.legendHeight)"],
          [
            XMLElement("Format", text: FileFormat.png.mediaType),
            // Some clients put parameters of their own behind it.
            WMSCapabilities.link(
              "\(catalog.baseAddress)/wms?SERVICE=WMS&VERSION=\(version.rawValue)"
                + "&REQUEST=GetLegendGraphic&LAYER=\(layer.id)&STYLE=\(WMSQuery.styleName)"
                + "&FORMAT=image/png", version),
          ]),
      ])
  }
}
