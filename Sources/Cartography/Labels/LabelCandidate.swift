import Drawing

/// A name that wants a place on the map.
struct LabelCandidate {
  /// The unit's index in its boundary set; nil for names of several units.
  var unit: Int?
  /// For the report of what was left out: the name as printed.
  var name: String
  /// What may stand for the name where that has no room, with a list that explains it.
  var abbreviation: String?
  /// What stands in smaller type under the name where it fits.
  var second: SecondName?
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
  var freedom: Freedom
  var role: Role
  /// The box of the unit's count mark where that covers the anchor: a line ends at its rim.
  var markBox: Rectangle?
  /// The box of the unit's count marks where they stand off it: the name wants to stand by them.
  var markBeside: Rectangle?

  /// A name in a second language.
  struct SecondName {
    var name: String
    var language: String
    var isRightToLeft: Bool
    var size: Double
  }

  enum Role { case unit, abbreviation, number, country }

  /// Where a name may go when it does not fit inside its unit.
  struct Freedom {
    /// The least share of the name that must lie over its own unit; 1 where it may not overhang.
    var leastShareInside = 1.0
    /// Whether it may stand over open ground beside its unit.
    var mayStandBeside = false
    /// The longest line, in points, that may lead to it; 0 for none.
    var leaderLength = 0.0
  }
}
