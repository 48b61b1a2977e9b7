/// How the names of point symbols fared.
struct PointTally: Hashable {
  /// Names that are short enough to be written.
  var wanted = 0
  /// How many the greedy choice of places would write.
  var greedy = 0
  var written = 0

  /// That of two frames together.
  static func + (one: PointTally, other: PointTally) -> PointTally {
    PointTally(
      wanted: one.wanted + other.wanted, greedy: one.greedy + other.greedy,
      written: one.written + other.written)
  }

  /// For whoever asks; nil where no symbol has a name.
  var sentence: String? {
    guard wanted > 0 else { return nil }
    return
      "\(written) of \(wanted) names stand by their marks, each at one of eight places; of these "
      + "the greedy choice has room for \(greedy), and simulated annealing with a fixed seed "
      + "(Christensen, Marks and Shieber 1995) keeps what is better."
  }
}
