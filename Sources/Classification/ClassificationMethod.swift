/// How the bounds of classes are found.
package enum ClassificationMethod: Hashable, Sendable {
  /// The given inner bounds: n bounds make n + 1 classes, of which the outer two are open. A value
  /// equal to a bound belongs to the class above it, as in "10–19", "20 and more".
  case manual([Double])
  /// Classes with about the same number of values.
  case quantile
  /// Classes of the same width.
  case equalInterval
  /// Round bounds; the number of classes is a wish.
  case pretty
  /// Bounds at these multiples of the sample standard deviation around the mean, ascending.
  case standardDeviation(multiples: [Double])
  /// Bounds at the mean, the mean of what lies above it, and so on.
  case headTail
  /// Bounds in the middle of the widest gaps.
  case maximumBreaks
  /// Bounds at the quartiles and at the fences, `hinge` interquartile ranges outside them.
  case box(hinge: Double)
  /// Bounds in geometric progression; for values above zero.
  case geometric
  /// The classes with the least sum of squared distances to their means.
  case optimal

  /// Standard deviations as usual on maps: −2, −1, 1, 2.
  package static let standardDeviation = standardDeviation(multiples: [-2, -1, 1, 2])
  /// The box plot of Tukey: fences at 1.5 interquartile ranges.
  package static let box = box(hinge: 1.5)
}
