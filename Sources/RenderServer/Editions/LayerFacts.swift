import MapServices
import SimpleFeatures

/// What the services say of a published map, beyond its words.
struct LayerFacts: Sendable {
  var map: String
  /// Degrees; `east` is above 180 across the antimeridian.
  var extent: GeographicBox
  /// The map's box in each system, in the system's own numbers, x first; absent where the system
  /// cannot show it.
  var boxes: [String: ServiceBox]
  /// CSS pixels.
  var legendWidth: Int
  var legendHeight: Int
  /// The first day that the map can show another state of; nil where it has no history.
  var firstDay: ISODay?
}
