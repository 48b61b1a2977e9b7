import SimpleFeatures

extension MapProjection {
  /// The projection that a project file names: an authority's code ("EPSG:3035") or a PROJ string.
  ///
  /// EPSG:4326 and OGC:CRS84 are drawn as plate carrée (degrees as metres on the equator), which
  /// is not equal-area; other geographic systems are refused. Coordinates come out in metres also
  /// where the system counts in feet. The datum shift from WGS 84 is applied.
  ///
  /// Throws `.notADefinition` or `.refused` (with advice where a near word is known),
  /// `.notAProjection`, or `.unsupported` for a projection whose cut is not known here.
  package static func custom(_ definition: String) throws(ProjectionsError) -> MapProjection {
    let isString = definition.contains("proj=")
    guard isString || DefinitionAdvice.isAuthorityCode(definition) else {
      throw .notADefinition(
        definition: definition, advice: DefinitionAdvice.advice(for: definition))
    }
    if ["EPSG:4326", "OGC:CRS84", "CRS:84"].contains(definition.uppercased()) {
      return plateCarree(definition)
    }
    let written = ProjString(definition)
    if written["init"] != nil {
      throw .unsupported(definition: definition, what: "\"+init\" files are not read")
    }
    if written.operation == "pipeline" {
      throw .notAProjection(definition: definition, what: "a pipeline")
    }
    if isString, ["longlat", "latlong", "lonlat", "latlon"].contains(written.operation) {
      throw .notAProjection(
        definition: definition, what: "a geographic system (use \"+proj=eqc\" for plate carrée)")
    }
    return try resolved(definition, ProjectedSystem(definition: definition), isString: isString)
  }

  /// Degrees scaled to metres along the equator.
  private static func plateCarree(_ definition: String) -> MapProjection {
    MapProjection(
      definition: definition, name: "Plate carrée, centred on 0°", family: .cylindrical,
      isEqualArea: false, center: GeographicPosition(longitude: 0, latitude: 0),
      radiusInDegrees: 180,
      reason: "The project asks for \(definition), which is drawn as plate carrée: "
        + "degrees as metres on the equator, not equal-area.",
      pipeline: Transformation.plateCarree,
      domain: .window(GeographicWindow(centralMeridian: 0, halfWidth: 180)))
  }

  private static func resolved(
    _ definition: String, _ system: ProjectedSystem, isString: Bool
  ) throws(ProjectionsError) -> MapProjection {
    let step = system.projection
    guard let entry = ProjectionCatalog.entry(step.operation) else {
      throw .unsupported(
        definition: definition,
        what: "where \"\(step.operation)\" must be cut is not known; known are "
          + ProjectionCatalog.ids.joined(separator: ", "))
    }
    if step["pm"] != nil {
      throw .unsupported(definition: definition, what: "its prime meridian is not Greenwich")
    }
    if let axis = step["axis"], axis != "enu" {
      throw .unsupported(definition: definition, what: "its axes do not point east and north")
    }
    let center = center(of: step, entry)
    let (domain, radius) = domain(
      // A datum shift moves the cut by less than a hundredth of a degree.
      entry.reach, about: center, halfWidth: system.shiftsDatum ? 179.99 : 180)
    let title = "\(entry.title), centred on \(text(center))"
    return MapProjection(
      definition: definition, name: isString ? title : "\(system.name) (\(entry.title))",
      family: entry.family, isEqualArea: entry.isEqualArea, center: center,
      radiusInDegrees: radius,
      reason: "The project asks for \(definition), \(entry.isEqualArea ? "" : "not ")equal-area.",
      pipeline: system.pipeline, domain: domain)
  }

  /// The middle that the step's parameters describe, degrees.
  private static func center(
    of step: ProjString, _ entry: ProjectionCatalog.Entry
  ) -> GeographicPosition {
    var longitude = step.number("lon_0") ?? step.number("lonc") ?? 0
    var latitude = step.number("lat_0") ?? 0
    if step.operation == "utm", let zone = step.number("zone") { longitude = 6 * zone - 183 }
    switch entry.reach {
    case .globe: latitude = 0
    case .cone:
      let first = step.number("lat_1") ?? latitude
      latitude = (first + (step.number("lat_2") ?? first)) / 2
    case .cap, .strip: break
    }
    return GeographicPosition(longitude: longitude.wrappedLongitude, latitude: latitude)
  }

  /// Where the projection is drawn, and how far that is from the centre in degrees.
  private static func domain(
    _ reach: ProjectionCatalog.Reach, about center: GeographicPosition, halfWidth: Double
  ) -> (ProjectionDomain, Double) {
    switch reach {
    case .globe(let limit):
      let window = GeographicWindow(
        centralMeridian: center.longitude, halfWidth: halfWidth, south: -limit, north: limit)
      return (.window(window), 180)
    case .cone:
      let window = GeographicWindow(
        centralMeridian: center.longitude, halfWidth: halfWidth,
        south: max(center.latitude > 0 ? -85 : -90, center.latitude - 60),
        north: min(center.latitude > 0 ? 90 : 85, center.latitude + 60))
      return (.window(window), 60)
    case .cap(let radius):
      return (.cap(SphericalCap(center: center, radiusInDegrees: radius)), radius)
    case .strip(let width):
      let window = GeographicWindow(centralMeridian: center.longitude, halfWidth: width)
      return (.window(window), width)
    }
  }
}
