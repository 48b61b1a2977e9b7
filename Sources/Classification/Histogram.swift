import Glibc

/// How many values lie in each of some intervals of equal width, from the least value to the greatest.
///
/// The width is that of Freedman and Diaconis ("On the histogram as a density estimator", 1981): twice
/// the interquartile range over the cube root of the number of values; but never fewer than ten
/// intervals nor more than thirty, which a legend has room for. Values that are all equal are one
/// interval.
package struct Histogram: Hashable, Sendable {
  /// The bounds of the intervals, ascending, one more than intervals; two equal ones where all values
  /// are equal.
  package let edges: [Double]
  /// The position of each value's interval, in the values' order. The greatest value belongs to the
  /// last interval; others to the one that they begin.
  package let bins: [Int]

  package static let binCounts = 10...30

  package var binCount: Int { edges.count - 1 }

  /// Throws `noValues` for none; all values are finite.
  package init(_ values: [Double]) throws(ClassificationError) {
    let sample = try SortedSample(values)
    guard sample.maximum > sample.minimum else {
      edges = [sample.minimum, sample.maximum]
      bins = values.map { _ in 0 }
      return
    }
    let scale = Self.scale(sample.minimum, sample.maximum)
    let span = sample.maximum * scale - sample.minimum * scale
    let spread = sample.quantile(0.75) * scale - sample.quantile(0.25) * scale
    let width = 2 * spread / cbrt(Double(sample.values.count))
    // Half of the values or more are equal where the range between the quartiles is nothing.
    let wanted = width > 0 ? min((span / width).rounded(.up), 1000) : 0
    let count = min(max(Int(wanted), Self.binCounts.lowerBound), Self.binCounts.upperBound)
    edges = (0...count).map { step in
      step == count
        ? sample.maximum
        : (sample.minimum * scale + span * Double(step) / Double(count)) / scale
    }
    bins = values.map { value in
      let share = Self.share(of: value, from: sample.minimum, to: sample.maximum)
      return min(count - 1, Int(share * Double(count)))
    }
  }

  /// Where a value stands: 0 at the least one, 1 at the greatest; 0 where all are equal.
  package func share(of value: Double) -> Double {
    Self.share(of: value, from: edges[0], to: edges[binCount])
  }

  private static func share(of value: Double, from least: Double, to greatest: Double) -> Double {
    guard least < greatest else { return 0 }
    let scale = scale(least, greatest)
    return (value * scale - least * scale) / (greatest * scale - least * scale)
  }

  /// A power of two by which the range of the values times the number of intervals is a number.
  private static func scale(_ least: Double, _ greatest: Double) -> Double {
    greatest - least < .greatestFiniteMagnitude / 64 ? 1 : 1.0 / 64
  }
}
