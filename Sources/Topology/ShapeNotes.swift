/// What was done to one unit's shapes before topology; counts.
struct ShapeNotes: Sendable, Hashable {
  /// Positions as the source wrote them, closing positions included.
  var vertices = 0
  var rings = 0
  /// Rings whose last position was not their first; they were closed.
  var unclosedRings = 0
  /// Rings with fewer than three different positions, or with positions that are no degrees.
  var droppedRings = 0
  /// Places where a ring went out and came back along the same edge; they were cut off.
  var spikes = 0
  /// Rings of polygons that GEOS found invalid.
  var repairedRings = 0
  /// Rings that stood as holes of a polygon that does not hold them.
  var misplacedHoles = 0
  /// Exteriors written clockwise or holes written counter-clockwise; turned round.
  var reversedRings = 0
  /// Rings written across the antimeridian, beyond 180° or round a pole.
  var cutRings = 0
  /// GEOS's reason for the first invalid polygon.
  var reason: String?

  /// True when something about the shape was not as it should be (its orientation aside).
  var isRepaired: Bool {
    unclosedRings + droppedRings + spikes + repairedRings + misplacedHoles > 0
  }
}
