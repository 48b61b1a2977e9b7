/// A map that is asked for by OGC API – Maps, Part 1 (OGC 20-058).
package struct OGCMapRequest: Hashable, Sendable {
  /// The bounds of width and height in pixels.
  package static let side = 1...4_096

  /// The longer side in pixels when a request gives none.
  static let standardSide = 1_024.0

  /// The map's id.
  package var layer: String
  /// The code of the system in which the map is drawn.
  package var system: String
  /// The part of the map; nil for all of it. x is the easting or longitude of `boxSystem`.
  package var box: ServiceBox?
  /// The code of the system of `box`.
  package var boxSystem: String
  /// The size as far as the request gives it.
  package var width: Int?
  package var height: Int?
  package var format: FileFormat
  package var isTransparent: Bool
  package var background: ServiceColor
  /// Nil for the newest data.
  package var time: ISODay?
  /// Whether the system's authority puts the northing first.
  private var isNorthFirst: Bool

  /// Reads the values of the operation `ogcMap`.
  ///
  /// Errors: 404 for an unknown map; 400 for a system that is not offered, a box without area and a
  /// time outside the data.
  package init(
    _ request: MatchedRequest, catalog: ServiceCatalog
  ) throws(Problem) {
    let values = request.values
    layer = try catalog.placedLayer(request.path.map).id
    let system = try Self.system("crs", values, catalog)
    let boxSystem = try Self.system("bbox-crs", values, catalog)
    self.system = system.code
    isNorthFirst = system.isNorthFirst
    self.boxSystem = boxSystem.code
    box = try values.box("bbox").map { corners throws(Problem) in
      try Self.box(corners, boxSystem)
    }
    width = values.integer("width")
    height = values.integer("height")
    format = values.choice("f") ?? .png
    isTransparent = values.flag("transparent") ?? !values.isGiven("bgcolor")
    background = values.color("bgcolor") ?? .white
    time = try catalog.day(of: values.time("datetime"))
  }

  private static func system(
    _ name: String, _ values: ParameterValues, _ catalog: ServiceCatalog
  ) throws(Problem) -> ServiceSystem {
    let code = values.text(name) ?? ServiceSystem.geographic.code
    guard let system = catalog.system(code) else {
      throw Problem(
        status: 400, "\(name): the coordinate system \(code) is not offered", parameter: name,
        allowed: catalog.systems.map { CoordinateSystemName.address($0.code) })
    }
    return system
  }

  /// In degrees, a western side beyond the eastern one means a box across the antimeridian.
  private static func box(
    _ corners: BoxCorners, _ system: ServiceSystem
  ) throws(Problem) -> ServiceBox {
    if let box = system.box(corners) { return box }
    let ordered = system.isNorthFirst ? corners.swapped : corners
    guard system.isGeographic, ordered.lowerFirst > ordered.upperFirst,
      let box = ServiceBox(
        minX: ordered.lowerFirst, minY: ordered.lowerSecond, maxX: ordered.upperFirst + 360,
        maxY: ordered.upperSecond)
    else {
      throw Problem(
        status: 400, "bbox has no area, expected the lower corner first", parameter: "bbox")
    }
    return box
  }
}

extension OGCMapRequest {
  /// The frame and the pixels of the map, when its box in the system of the map is known: that of
  /// `box`, else that of the whole layer.
  ///
  /// A side that is not given follows from the other one and the box; without both, the longer side
  /// has 1,024 pixels. A whole layer is widened to the proportions of a given size, a box that the
  /// client gave never is.
  package func frame(
    _ box: ServiceBox
  ) -> (box: ServiceBox, width: Int, height: Int) {
    let proportion = box.width / box.height
    switch (width, height) {
    case (let width?, let height?):
      let isGiven = self.box != nil
      return (isGiven ? box : Self.widened(box, Double(width) / Double(height)), width, height)
    case (let width?, nil):
      return (box, width, Self.bounded(Double(width) / proportion))
    case (nil, let height?):
      return (box, Self.bounded(Double(height) * proportion), height)
    case (nil, nil):
      let side = Self.standardSide
      return (
        box, Self.bounded(min(side, side * proportion)), Self.bounded(min(side, side / proportion))
      )
    }
  }

  /// The headers of the answer that place it: `Content-Crs`, and `Content-Bbox` in the axis order
  /// of the system.
  package func headers(_ box: ServiceBox) -> [(name: String, value: String)] {
    let numbers =
      isNorthFirst
      ? [box.minY, box.minX, box.maxY, box.maxX] : [box.minX, box.minY, box.maxX, box.maxY]
    return [
      ("Content-Crs", "<\(CoordinateSystemName.address(system))>"),
      ("Content-Bbox", numbers.map(NumberText.shortest).joined(separator: ",")),
    ]
  }

  private static func bounded(_ pixels: Double) -> Int {
    Int(max(Double(side.lowerBound), min(pixels.rounded(), Double(side.upperBound))))
  }

  /// The smallest box about the same centre with a proportion of width to height.
  private static func widened(_ box: ServiceBox, _ proportion: Double) -> ServiceBox {
    let halfWidth = max(box.width, box.height * proportion) / 2
    let halfHeight = max(box.height, box.width / proportion) / 2
    let x = (box.minX + box.maxX) / 2
    let y = (box.minY + box.maxY) / 2
    return ServiceBox(
      minX: x - halfWidth, minY: y - halfHeight, maxX: x + halfWidth, maxY: y + halfHeight) ?? box
  }
}
