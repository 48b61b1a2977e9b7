import Glibc

/// Classes of the same width between the least and the greatest value.
enum EqualIntervalBreaks {
  /// Bounds from below; a value equal to a bound belongs below. Classes may be empty.
  static func bounds(of sample: SortedSample, count: Int) -> [ClassBound] {
    guard count > 1, sample.minimum < sample.maximum else { return [] }
    // Halves are subtracted, so that the range of huge values of both signs stays finite.
    let width = 2 * (sample.maximum / 2 - sample.minimum / 2) / Double(count)
    return (1..<count).map { ClassBound(sample.minimum + Double($0) * width) }
  }

  /// Bounds counted from `pivot`, which is one of them, in steps of the range divided by `count`.
  ///
  /// Gives `count` or `count` + 1 classes; `pivot` lies strictly inside the range.
  static func bounds(of sample: SortedSample, count: Int, pivot: Double) -> [ClassBound] {
    let width = 2 * (sample.maximum / 2 - sample.minimum / 2) / Double(max(count, 1))
    guard width > 0, width.isFinite else { return [ClassBound(pivot, belongsAbove: true)] }
    let below = Int(max(0, ((pivot - sample.minimum) / width).rounded(.up) - 1))
    let above = Int(max(0, ((sample.maximum - pivot) / width).rounded(.up) - 1))
    return (-below...above).map { step in
      ClassBound(pivot + Double(step) * width, belongsAbove: step == 0)
    }
  }
}
