/// Bounds in the middle of the widest gaps between neighbouring values.
enum MaximumBreaks {
  /// Of gaps with the same width, the lower one is taken first.
  static func bounds(of sample: SortedSample, count: Int) -> [ClassBound] {
    let values = sample.distinct
    guard count > 1, values.count > 1 else { return [] }
    let widest = (1..<values.count)
      .sorted { first, second in
        let one = values[first] - values[first - 1]
        let other = values[second] - values[second - 1]
        return one == other ? first < second : one > other
      }
      .prefix(count - 1)
    return widest.sorted().map { upper in
      ClassBound(values[upper - 1] + (values[upper] - values[upper - 1]) / 2)
    }
  }
}
