import Glibc

/// The finite values of a column in ascending order, and what the methods ask about them.
///
/// Never empty; missing values (NaN, infinite) are left out, never counted as zero.
struct SortedSample {
  /// Ascending, ties kept.
  let values: [Double]
  /// Ascending, each value once.
  let distinct: [Double]
  /// How often each of `distinct` occurs.
  let weights: [Int]

  /// Keeps the finite values; throws `noValues` when none is left. O(n log n).
  init(_ source: some Sequence<Double>) throws(ClassificationError) {
    // Adding zero turns −0 into 0, so that both are one distinct value.
    let values = source.filter(\.isFinite).map { $0 + 0 }.sorted()
    guard !values.isEmpty else { throw .noValues }
    var distinct: [Double] = []
    var weights: [Int] = []
    for value in values {
      if distinct.last == value {
        weights[weights.count - 1] += 1
      } else {
        distinct.append(value)
        weights.append(1)
      }
    }
    self.values = values
    self.distinct = distinct
    self.weights = weights
  }

  var minimum: Double { values[0] }
  var maximum: Double { values[values.count - 1] }

  /// The arithmetic mean.
  var mean: Double {
    // Summed as differences to a middle value, so that large offsets do not cost digits.
    let middle = values[values.count / 2]
    return middle + values.reduce(0) { $0 + ($1 - middle) } / Double(values.count)
  }

  /// The sample standard deviation (divisor n − 1); 0 for a single value.
  var standardDeviation: Double {
    guard values.count > 1 else { return 0 }
    let mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// The quantile at `share` (0…1) by linear interpolation between order statistics.
  ///
  /// Source: definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996.
  func quantile(_ share: Double) -> Double {
    let position = min(max(share, 0), 1) * Double(values.count - 1)
    let index = min(Int(position), values.count - 1)
    let next = min(index + 1, values.count - 1)
    return values[index] + (values[next] - values[index]) * (position - Double(index))
  }
}
