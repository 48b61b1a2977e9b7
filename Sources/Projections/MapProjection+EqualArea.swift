import SimpleFeatures

/// The equal-area projections that are chosen automatically. Each takes its centre in degrees and
/// is made on the WGS 84 ellipsoid.
extension MapProjection {
  /// Equal Earth (Šavrič, Patterson and Jenny 2019) about a central meridian: the whole world.
  /// EPSG:8857, 8858 and 8859 are its registered forms about 0°, 90° W and 150° E.
  static func equalEarth(centralMeridian: Double, reason: String) -> MapProjection {
    let step = "+proj=eqearth +lon_0=\(AngleText.number(centralMeridian, decimals: 4))"
    let registered = [0.0: "EPSG:8857", -90: "EPSG:8858", 150: "EPSG:8859"]
    return MapProjection(
      definition: registered[centralMeridian] ?? "\(step) +datum=WGS84 +units=m +no_defs",
      name: "Equal Earth, centred on \(AngleText.longitude(centralMeridian))",
      family: .pseudocylindrical, isEqualArea: true,
      center: GeographicPosition(longitude: centralMeridian, latitude: 0), radiusInDegrees: 180,
      reason: reason, pipeline: "\(fromDegrees)\(step) +ellps=WGS84",
      domain: .window(GeographicWindow(centralMeridian: centralMeridian, halfWidth: 180)))
  }

  /// Lambert's azimuthal projection (Snyder 1987, chapter 24) within a radius of its centre.
  static func lambertAzimuthal(
    center: GeographicPosition, radiusInDegrees: Double, reason: String
  ) -> MapProjection {
    let step =
      "+proj=laea +lat_0=\(AngleText.number(center.latitude, decimals: 4))"
      + " +lon_0=\(AngleText.number(center.longitude, decimals: 4))"
    return MapProjection(
      definition: "\(step) +datum=WGS84 +units=m +no_defs",
      name: "Lambert azimuthal equal-area, centred on \(text(center))", family: .azimuthal,
      isEqualArea: true, center: center, radiusInDegrees: radiusInDegrees, reason: reason,
      pipeline: "\(fromDegrees)\(step) +ellps=WGS84",
      domain: .cap(SphericalCap(center: center, radiusInDegrees: radiusInDegrees)))
  }

  /// Albers's conic projection (Snyder 1987, chapter 14) with two standard parallels in degrees.
  ///
  /// It is drawn within 60° of latitude of the centre, beyond which its shapes are unreadable.
  static func albers(
    center: GeographicPosition, parallels: (south: Double, north: Double), reason: String
  ) -> MapProjection {
    let step =
      "+proj=aea +lat_0=\(AngleText.number(center.latitude, decimals: 4))"
      + " +lon_0=\(AngleText.number(center.longitude, decimals: 4))"
      + " +lat_1=\(AngleText.number(parallels.south, decimals: 4))"
      + " +lat_2=\(AngleText.number(parallels.north, decimals: 4))"
    return MapProjection(
      definition: "\(step) +datum=WGS84 +units=m +no_defs",
      name: "Albers equal-area conic, centred on \(text(center)), standard parallels "
        + "\(AngleText.latitude(parallels.south)) and \(AngleText.latitude(parallels.north))",
      family: .conic, isEqualArea: true, center: center, radiusInDegrees: 60, reason: reason,
      pipeline: "\(fromDegrees)\(step) +ellps=WGS84",
      domain: .window(
        GeographicWindow(
          centralMeridian: center.longitude, halfWidth: 180, south: max(-90, center.latitude - 60),
          north: min(90, center.latitude + 60))))
  }

  /// Lambert's cylindrical projection (Snyder 1987, chapter 10), true to scale at one latitude.
  static func cylindrical(
    centralMeridian: Double, trueLatitude: Double, reason: String
  ) -> MapProjection {
    let step =
      "+proj=cea +lon_0=\(AngleText.number(centralMeridian, decimals: 4))"
      + " +lat_ts=\(AngleText.number(trueLatitude, decimals: 4))"
    return MapProjection(
      definition: "\(step) +datum=WGS84 +units=m +no_defs",
      name: "Cylindrical equal-area, centred on \(AngleText.longitude(centralMeridian)), "
        + "true at \(AngleText.number(trueLatitude))° N and S",
      family: .cylindrical, isEqualArea: true,
      center: GeographicPosition(longitude: centralMeridian, latitude: 0), radiusInDegrees: 180,
      reason: reason, pipeline: "\(fromDegrees)\(step) +ellps=WGS84",
      domain: .window(GeographicWindow(centralMeridian: centralMeridian, halfWidth: 180)))
  }

  /// Lambert's cylindrical projection about a meridian (Snyder 1987, chapter 10, transverse).
  ///
  /// PROJ's `tcea` knows the sphere only. The ellipsoid is first brought to its authalic sphere
  /// without change of area: through the cylindrical equal-area plane of the ellipsoid and back
  /// from that plane onto the sphere, whose scale factor makes longitudes come out unchanged.
  static func transverseCylindrical(
    center: GeographicPosition, radiusInDegrees: Double, reason: String
  ) -> MapProjection {
    let radius = Ellipsoid.authalicRadius
    let pipeline =
      "\(fromDegrees)+proj=cea +ellps=WGS84"
      + " +step +inv +proj=cea +R=\(radius) +k_0=\(Ellipsoid.semiMajorAxis / radius)"
      + " +step +proj=tcea +R=\(radius) +lat_0=\(AngleText.number(center.latitude, decimals: 4))"
      + " +lon_0=\(AngleText.number(center.longitude, decimals: 4))"
    return MapProjection(
      definition: pipeline,
      name: "Transverse cylindrical equal-area, centred on \(text(center))", family: .transverse,
      isEqualArea: true, center: center, radiusInDegrees: radiusInDegrees, reason: reason,
      pipeline: pipeline,
      domain: .cap(SphericalCap(center: center, radiusInDegrees: radiusInDegrees)))
  }

  /// "8.7° E, 9.1° N".
  static func text(_ center: GeographicPosition) -> String {
    "\(AngleText.longitude(center.longitude)), \(AngleText.latitude(center.latitude))"
  }
}
