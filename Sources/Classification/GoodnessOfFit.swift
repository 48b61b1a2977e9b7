/// How well classes stand for the values in them.
package struct GoodnessOfFit: Hashable, Sendable {
  /// Absolute deviation around class medians: the sum of all distances of a value to the median of
  /// its class, in the unit of the values (mapclassify's `adcm`).
  package let absoluteDeviationAroundMedians: Double
  /// Goodness of absolute deviation fit, 0…1: one minus that sum over the same sum around the one
  /// median of all values. 1 when all values are alike.
  package let gadf: Double
  /// Goodness of variance fit, 0…1: one minus the squared distances to the class means over the
  /// squared distances to the mean of all values. 1 when all values are alike.
  package let gvf: Double

  /// Judges classes; every element of `classes` holds one class's values in ascending order.
  init(classes: [ArraySlice<Double>], all: [Double]) {
    let deviation = classes.reduce(0) { $0 + Self.absoluteDeviation($1) }
    let total = Self.absoluteDeviation(all[...])
    let squares = classes.reduce(0) { $0 + Self.squaredDeviation($1) }
    let totalSquares = Self.squaredDeviation(all[...])
    absoluteDeviationAroundMedians = deviation
    gadf = total > 0 ? 1 - deviation / total : 1
    gvf = totalSquares > 0 ? 1 - squares / totalSquares : 1
  }

  /// The sum of distances to the median of ascending values; 0 for none.
  private static func absoluteDeviation(_ values: ArraySlice<Double>) -> Double {
    guard !values.isEmpty else { return 0 }
    let upper = values[values.startIndex + values.count / 2]
    let lower = values[values.startIndex + (values.count - 1) / 2]
    let median = lower + (upper - lower) / 2
    return values.reduce(0) { $0 + abs($1 - median) }
  }

  /// The sum of squared distances to the mean; 0 for none.
  private static func squaredDeviation(_ values: ArraySlice<Double>) -> Double {
    guard let first = values.first else { return 0 }
    let mean = first + values.reduce(0) { $0 + ($1 - first) } / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
