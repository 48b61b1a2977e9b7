import Drawing

/// The radius of a proportional circle: area true to the value.
struct SymbolScale: Hashable, Sendable {
  /// The largest value and its radius in points.
  let largestValue: Int
  let largestRadius: Double
  /// No circle is smaller than this (2 mm across), so that small values stay visible; the legend
  /// says so through its own smallest circle.
  let smallestRadius: Double

  /// The largest circle takes at most 8 % of the frame's short side as its diameter.
  init(largestValue: Int, frame: Rectangle) {
    self.largestValue = max(1, largestValue)
    largestRadius = max(7, 0.08 * min(frame.width, frame.height) / 2)
    smallestRadius = 2.83
  }

  func radius(of value: Int) -> Double {
    max(smallestRadius, largestRadius * (Double(value) / Double(largestValue)).squareRoot())
  }

  /// Three round values for the legend, largest first: the largest 1, 2 or 5 times a power of ten
  /// that is not above the largest value, then about a third and a tenth of it; fewer when small.
  var roundValues: [Int] {
    var values: [Int] = []
    for share in [1.0, 0.35, 0.1] {
      let value = Self.roundDown(Double(largestValue) * share)
      if value >= 1, !values.contains(value) { values.append(value) }
    }
    return values
  }

  /// The largest of 1, 2, 5 × 10ⁿ not above `value`; 0 below 1.
  static func roundDown(_ value: Double) -> Int {
    guard value >= 1 else { return 0 }
    var power = 1
    while Double(power) * 10 <= value { power *= 10 }
    for factor in [5, 2] where Double(power * factor) <= value { return power * factor }
    return power
  }
}
