/// A coordinate system that maps can be drawn in.
package struct ServiceSystem: Hashable, Sendable {
  /// `EPSG:32636`, or `CRS:84`.
  package let code: String
  /// Whether its authority puts the northing or latitude first, as WMS 1.3.0 and OGC API then do.
  package let isNorthFirst: Bool
  /// Where the system may be used.
  package let areaOfUse: ServiceExtent
  /// The box of each layer in the system, by the layer's id; layers without a box are drawn all the
  /// same.
  package let layerBoxes: [String: ServiceBox]

  package init(
    code: String, isNorthFirst: Bool, areaOfUse: ServiceExtent,
    layerBoxes: [String: ServiceBox] = [:]
  ) {
    self.code = code
    self.isNorthFirst = isNorthFirst
    self.areaOfUse = areaOfUse
    self.layerBoxes = layerBoxes
  }

  /// Longitude and latitude of WGS 84, longitude first.
  package static let geographic = ServiceSystem(
    code: CoordinateSystemName.geographic, isNorthFirst: false, areaOfUse: .world)

  /// The same, latitude first.
  package static let latitudeFirst = ServiceSystem(
    code: "EPSG:4326", isNorthFirst: true, areaOfUse: .world)

  /// Web Mercator.
  package static let webMercator = ServiceSystem(
    code: "EPSG:3857", isNorthFirst: false,
    areaOfUse: ServiceExtent(
      west: -180, south: -ServiceExtent.mercatorLimit, east: 180,
      north: ServiceExtent.mercatorLimit))

  /// Equal Earth.
  package static let equalEarth = ServiceSystem(
    code: "EPSG:8857", isNorthFirst: false, areaOfUse: .world)

  /// The systems that every catalog has.
  package static let standard: [ServiceSystem] = [
    .geographic, .latitudeFirst, .webMercator, .equalEarth,
  ]

  /// Whether its axes are degrees.
  package var isGeographic: Bool {
    code == Self.geographic.code || code == Self.latitudeFirst.code
  }

  /// The box of a layer in x and y; nil where it is not known.
  package func box(of layer: ServiceLayer) -> ServiceBox? {
    if let box = layerBoxes[layer.id] { return box }
    if isGeographic { return layer.extent.box }
    return code == Self.webMercator.code ? layer.extent.mercatorBox : nil
  }

  /// The box that four numbers in the system's axis order are; nil for no box.
  func box(_ corners: BoxCorners) -> ServiceBox? {
    let corners = isNorthFirst ? corners.swapped : corners
    return ServiceBox(
      minX: corners.lowerFirst, minY: corners.lowerSecond, maxX: corners.upperFirst,
      maxY: corners.upperSecond)
  }
}
