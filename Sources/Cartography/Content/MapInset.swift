package import Projections
package import SimpleFeatures

/// Whether small parts far off the rest may leave the main frame for frames of their own.
package enum InsetPolicy: String, Hashable, Sendable {
  case automatic
  case none
}

/// A part of the subject that has a frame of its own beside the main one, at a scale of its own.
package struct MapInset: Hashable, Sendable {
  /// Units of the boundary set that have land there.
  package var units: [Int]
  /// Those of them that have their representative point there: what stands on that point is drawn
  /// there, and nowhere else.
  package var seatedUnits: Set<Int>
  /// What stands over the inset, in the map's language.
  package var caption: String
  /// Around that land, degrees; `east` above 180 where it crosses it.
  package var extent: GeographicBox
  package var projection: MapProjection
}
