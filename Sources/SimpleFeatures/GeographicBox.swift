/// A box of longitudes and latitudes in degrees, `west` ≤ `east`, `south` ≤ `north`.
///
/// An extent that crosses the antimeridian is written with `east` above 180 (Fiji: 177…182).
package struct GeographicBox: Hashable, Sendable, Codable {
  package var west: Double
  package var south: Double
  package var east: Double
  package var north: Double

  package init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  package static let world = GeographicBox(west: -180, south: -90, east: 180, north: 90)

  package var center: GeographicPosition {
    GeographicPosition(longitude: (west + east) / 2, latitude: (south + north) / 2)
  }

  /// True when both share at least a point, longitudes compared as written.
  package func intersects(_ other: GeographicBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  /// The smallest box that holds both, longitudes compared as written.
  package func union(_ other: GeographicBox) -> GeographicBox {
    GeographicBox(
      west: min(west, other.west), south: min(south, other.south),
      east: max(east, other.east), north: max(north, other.north))
  }
}
