import Glibc

/// Bounds in geometric progression from the least to the greatest value: each class reaches the same
/// number of times further than the one before.
enum GeometricBreaks {
  /// Throws `needsPositiveValues` when a value is zero or below.
  static func bounds(
    of sample: SortedSample, count: Int
  ) throws(ClassificationError) -> [ClassBound] {
    guard sample.minimum > 0 else { throw .needsPositiveValues(smallest: sample.minimum) }
    guard count > 1, sample.minimum < sample.maximum else { return [] }
    let logarithm = (log(sample.maximum) - log(sample.minimum)) / Double(count)
    return (1..<count).map { ClassBound(sample.minimum * exp(Double($0) * logarithm)) }
  }
}
