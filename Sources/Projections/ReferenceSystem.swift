import CPROJ
package import SimpleFeatures

/// What a server has to know of a coordinate reference system to speak in its numbers: its axes,
/// their unit, and where it is meant to be used. A value; holds no C handle.
package struct ReferenceSystem: Hashable, Sendable {
  /// The authority's code: "EPSG:32636", "OGC:CRS84".
  package let definition: String
  /// For people: "WGS 84 / UTM zone 36N".
  package let name: String
  /// True where its axes are degrees of longitude and latitude.
  package let isGeographic: Bool
  /// True where the system's own order puts north or latitude first.
  package let isNorthFirst: Bool
  /// Metres of the map for one unit of the system: for degrees, those of plate carrée on the equator.
  package let metersPerUnit: Double
  /// Degrees; nil where the registry has none. `east` is below `west` across the antimeridian.
  package let areaOfUse: GeographicBox?

  /// Looks up an authority code in PROJ's database (`proj_crs_get_coordinate_system`,
  /// `proj_cs_get_axis_info`, `proj_get_area_of_use`). Throws `.refused` or `.notAProjection` for
  /// what is neither projected nor geographic in two dimensions.
  package init(_ definition: String) throws(ProjectionsError) {
    let context = try ProjContext()
    guard let system = ProjObject(proj_create(context.pointer, definition), in: context) else {
      throw .refused(
        definition: definition, reason: context.reason(),
        advice: DefinitionAdvice.advice(for: definition))
    }
    let isGeographic = system.type == PJ_TYPE_GEOGRAPHIC_2D_CRS
    guard isGeographic || system.type == PJ_TYPE_PROJECTED_CRS,
      let axes = ProjObject(
        proj_crs_get_coordinate_system(context.pointer, system.pointer), in: context)
    else {
      throw .notAProjection(definition: definition, what: "neither degrees nor a plane")
    }
    guard let first = Axis(0, of: axes), let second = Axis(1, of: axes) else {
      throw .notAProjection(definition: definition, what: "a system without axes")
    }
    let factor = first.unit
    self.definition = definition
    self.isGeographic = isGeographic
    name = system.name
    // Around a pole both axes point the same way: then their names tell them apart.
    isNorthFirst =
      first.direction == second.direction
      ? first.name.hasPrefix("North") : first.direction == "north" || second.direction == "east"
    metersPerUnit = isGeographic ? Self.metersPerDegree : factor
    areaOfUse = Self.areaOfUse(of: system)
  }

  /// One axis of a coordinate system (`proj_cs_get_axis_info`).
  private struct Axis {
    let name: String
    let direction: String
    /// In metres, or radians.
    let unit: Double

    init?(_ index: Int32, of system: borrowing ProjObject) {
      var name: UnsafePointer<CChar>?
      var direction: UnsafePointer<CChar>?
      var unit = 1.0
      guard
        proj_cs_get_axis_info(
          system.context.pointer, system.pointer, index, &name, nil, &direction, &unit, nil, nil,
          nil) == 1, let name, let direction
      else { return nil }
      self.name = String(cString: name)
      self.direction = String(cString: direction)
      self.unit = unit
    }
  }

  /// A degree of the equator of WGS 84: what plate carrée draws it as.
  package static let metersPerDegree = 6_378_137 * Double.pi / 180

  private static func areaOfUse(of system: borrowing ProjObject) -> GeographicBox? {
    var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
    guard
      proj_get_area_of_use(
        system.context.pointer, system.pointer, &west, &south, &east, &north, nil) == 1,
      // PROJ's word for unknown.
      west > -999, south > -999, east > -999, north > -999
    else { return nil }
    return GeographicBox(west: west, south: south, east: east, north: north)
  }

  /// A box of the system's own numbers, x first, in metres of the map.
  package func inMeters(west: Double, south: Double, east: Double, north: Double) -> ProjectedBox {
    ProjectedBox(
      minEasting: west * metersPerUnit, minNorthing: south * metersPerUnit,
      maxEasting: east * metersPerUnit, maxNorthing: north * metersPerUnit)
  }
}
