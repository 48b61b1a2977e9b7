/// Bounds at multiples of the sample standard deviation around the mean.
///
/// Every multiple keeps its class, also an empty one, so that "more than two deviations above" has
/// the same colour on every map.
enum StandardDeviationBreaks {
  /// `multiples` in any order; repeated and non-finite ones are left out.
  static func bounds(of sample: SortedSample, multiples: [Double]) -> [ClassBound] {
    let deviation = sample.standardDeviation
    guard deviation > 0, deviation.isFinite else { return [] }
    let mean = sample.mean
    return Set(multiples.filter(\.isFinite)).sorted().map { ClassBound(mean + $0 * deviation) }
  }
}
