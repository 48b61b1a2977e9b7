/// What the map that can be moved needs to know.
package struct InteractiveView: Hashable, Sendable {
  /// In degrees; across the antimeridian, east is over 180.
  package var west: Double
  package var south: Double
  package var east: Double
  package var north: Double
  /// The levels of tiles that are worth showing.
  package var zooms: ClosedRange<Int>
  /// The sources in one line.
  package var attribution: String

  /// A box in degrees with the levels to show it in.
  package init(
    west: Double, south: Double, east: Double, north: Double, zooms: ClosedRange<Int>,
    attribution: String
  ) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
    self.zooms = zooms
    self.attribution = attribution
  }
}
