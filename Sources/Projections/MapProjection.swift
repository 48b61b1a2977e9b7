package import SimpleFeatures

/// A map projection as a value: what it is called, how PROJ is told to make it, and where on the
/// globe it can be used. Cheap to copy and to compare; holds no C handle.
package struct MapProjection: Hashable, Sendable {
  /// The surface that the projection is built on, as cartographers group them.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    case cylindrical, pseudocylindrical, conic, azimuthal, transverse
  }

  /// An authority's code ("EPSG:8857") or a PROJ string: what to give another program.
  package let definition: String
  /// For people, in English: "Equal Earth, centred on 150° E".
  package let name: String
  package let family: Family
  /// True when areas keep their proportions, as a choropleth needs.
  package let isEqualArea: Bool
  /// The central meridian and, for azimuthal, conic and transverse projections, the latitude about
  /// which the map is made.
  package let center: GeographicPosition
  /// How far from the centre, in degrees of arc, the map is drawn; 180 means the whole globe.
  package let radiusInDegrees: Double
  /// Why it was chosen: one English sentence with its figures, the same for the same request.
  package let reason: String

  /// The PROJ pipeline from degrees (longitude, latitude) to metres; needs no database.
  let pipeline: String
  let domain: ProjectionDomain
  /// Whether one turn of longitude closes the map's window.
  var isWholeGlobe: Bool {
    guard case .window(let window) = domain else { return false }
    return window.east - window.west == 360
  }

  init(
    definition: String, name: String, family: Family, isEqualArea: Bool,
    center: GeographicPosition, radiusInDegrees: Double, reason: String, pipeline: String,
    domain: ProjectionDomain
  ) {
    self.definition = definition
    self.name = name
    self.family = family
    self.isEqualArea = isEqualArea
    self.center = center
    self.radiusInDegrees = radiusInDegrees
    self.reason = reason
    self.pipeline = pipeline
    self.domain = domain
  }

  /// The start of every pipeline here: degrees in, longitude first.
  static let fromDegrees = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step "
}
