import Drawing

/// A name that wants a place on the map.
struct LabelCandidate {
  /// For the report of what was left out: the name as printed.
  var name: String
  /// Where its middle wants to be, on the page.
  var anchor: Point
  /// How far from the anchor the unit reaches on all sides, in points.
  var room: Double
  /// Higher ones choose first; equal ones in the order given.
  var importance: Double
  /// The mark of the unit in the occupancy grid; nil when the name may stand anywhere.
  var mark: Int32?
  var style: TextStyle
  /// Smaller sizes to try, in points, largest first.
  var smallerSizes: [Double]
  /// Whether the name may stand beside its unit when it does not fit inside.
  var mayStandBeside: Bool
  var role: Role

  enum Role { case unit, country }
}
