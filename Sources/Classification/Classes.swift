/// The classes of a column of numbers: inner bounds, counts and how they came about.
package struct Classes: Hashable, Sendable {
  /// The bounds between neighbouring classes, ascending; one fewer than classes.
  package let bounds: [ClassBound]
  /// The number of values in each class; some may be 0.
  package let counts: [Int]
  /// The least and greatest value in each class; nil for an empty class.
  package let spans: [ClosedRange<Double>?]
  /// The least value.
  package let minimum: Double
  /// The greatest value.
  package let maximum: Double
  /// The method that found the bounds.
  package let method: ClassificationMethod
  /// For diverging classes: the number of classes below the pivot.
  package let classesBelowPivot: Int?
  /// How well the classes stand for the values.
  package let goodness: GoodnessOfFit
  /// One or two English sentences on how the classes came about, for `explain`.
  package let explanation: String

  /// Sorts a sample into the classes between `bounds`, which ascend strictly.
  init(
    sample: SortedSample, bounds: [ClassBound], method: ClassificationMethod,
    classesBelowPivot: Int?, explanation: String
  ) {
    var slices: [ArraySlice<Double>] = []
    var rest = sample.values[...]
    for bound in bounds {
      let above = rest.firstIndex(where: bound.isBelow) ?? rest.endIndex
      slices.append(rest[rest.startIndex..<above])
      rest = rest[above...]
    }
    slices.append(rest)
    self.bounds = bounds
    counts = slices.map(\.count)
    spans = slices.map { slice in
      if let first = slice.first, let last = slice.last { first...last } else { nil }
    }
    minimum = sample.minimum
    maximum = sample.maximum
    self.method = method
    self.classesBelowPivot = classesBelowPivot
    goodness = GoodnessOfFit(classes: slices, all: sample.values)
    self.explanation = explanation
  }

  /// The number of classes, at least 1.
  package var count: Int { bounds.count + 1 }

  /// The upper bound of each class; the last is the greatest value, or the last inner bound where
  /// that is greater still.
  package var upperBounds: [Double] {
    bounds.map(\.value) + [max(maximum, bounds.last?.value ?? maximum)]
  }

  /// The class of a value, counted from 0; nil for a missing (not finite) one.
  ///
  /// The outer classes are open, so a value outside the sample has a class too: shared classes fit
  /// several maps. O(log k).
  package func index(of value: Double) -> Int? {
    guard value.isFinite else { return nil }
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle].isBelow(value) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The class of a value that may be missing; nil when it is.
  package func index(of value: Double?) -> Int? {
    value.flatMap { index(of: $0 as Double) }
  }
}
