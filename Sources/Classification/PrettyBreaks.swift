import Glibc

/// Round bounds: multiples of 1, 2 or 5 times a power of ten.
///
/// Source: the rule of Becker, Chambers and Wilks, "The New S Language" (1988), as R's `pretty`
/// states it, with its preference for larger round steps (bias 1.5) and for fives (2.75).
enum PrettyBreaks {
  /// The round numbers that cover the range, from at or below the least to at or above the greatest
  /// value; about `count` steps. Two numbers at least.
  static func ticks(minimum: Double, maximum: Double, count: Int) -> [Double] {
    let bias = 1.5
    let fiveBias = 0.5 + 1.5 * bias
    let count = max(count, 1)
    let range = maximum - minimum
    let largest = max(abs(minimum), abs(maximum))
    // Values that agree in all but the last digits get steps around them, as one value does.
    let isNarrow = range <= largest * 1e-10
    let cell = isNarrow ? (largest > 0 ? largest : 1) / Double(count) : range / Double(count)
    guard cell.isFinite, cell > 0 else { return [minimum, maximum] }

    let base = pow(10, floor(log10(cell)))
    var unit = base
    if 2 * base - cell < bias * (cell - unit) { unit = 2 * base }
    if 5 * base - cell < fiveBias * (cell - unit) { unit = 5 * base }
    if 10 * base - cell < bias * (cell - unit) { unit = 10 * base }

    let tolerance = 1e-7
    let first = floor(minimum / unit + tolerance)
    let last = max(ceil(maximum / unit - tolerance), first + 1)
    guard last - first <= 1000 else { return [minimum, maximum] }
    return (0...Int(last - first)).map { number(first + Double($0), times: unit) }
  }

  /// The inner bounds of the classes; a value equal to a round bound belongs above it.
  static func bounds(of sample: SortedSample, count: Int) -> [ClassBound] {
    guard count > 1, sample.minimum < sample.maximum else { return [] }
    return ticks(minimum: sample.minimum, maximum: sample.maximum, count: count)
      .filter { $0 > sample.minimum && $0 < sample.maximum }
      .map { ClassBound($0, belongsAbove: true) }
  }

  /// `multiple` × `unit` without the stray last digit that a unit below 1 leaves (3 × 0.1).
  private static func number(_ multiple: Double, times unit: Double) -> Double {
    unit < 1 ? multiple / (1 / unit).rounded() : multiple * unit
  }
}
