/// What a feature has for a shape: OGC simple features without Z and M, curves already linearised.
package enum Geometry: Hashable, Sendable {
  /// The feature has no geometry, or an empty one.
  case none
  case points(CoordinateSequence)
  case lines(LineStrings)
  case polygons(MultiPolygon)
}
