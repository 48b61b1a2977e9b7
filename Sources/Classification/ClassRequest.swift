/// One classification to carry out: the values, the method and the pivot, for any number of classes.
struct ClassRequest {
  let sample: SortedSample
  let method: ClassificationMethod
  let pivot: Double?

  /// The classes; `count` is ignored by methods that find their own number.
  func classes(count: Int, notes: [String]) throws(ClassificationError) -> Classes {
    let wanted = min(count, sample.distinct.count)
    var bounds = try bounds(count: wanted)
    var notes = notes
    if bounds.count + 1 > sample.distinct.count, !isManual {
      let before = bounds.count
      bounds = withoutEmptyClasses(bounds)
      notes.append("\(before - bounds.count) empty classes left out.")
    }
    if let pivot, pivot.isFinite, !isInside(pivot) {
      notes.append("The pivot \(pivot.shortText) lies outside the values.")
    }
    let below = pivot.flatMap { pivot in
      pivot.isFinite ? bounds.count { $0.value < pivot } + (pivot > sample.minimum ? 1 : 0) : nil
    }
    let lead = "\(bounds.count + 1) classes by the method \"\(method.name)\"."
    return Classes(
      sample: sample, bounds: bounds, method: method, classesBelowPivot: below,
      explanation: ([lead] + notes).joined(separator: " "))
  }

  private var isManual: Bool {
    if case .manual = method { true } else { false }
  }

  /// Whether the pivot parts the values.
  private func isInside(_ pivot: Double) -> Bool {
    sample.minimum < pivot && pivot <= sample.maximum
  }

  /// The inner bounds, ascending, with the pivot among them where it parts the values.
  private func bounds(count: Int) throws(ClassificationError) -> [ClassBound] {
    guard let pivot, isInside(pivot) else {
      return try plainBounds(of: sample, count: count)
    }
    switch method {
    case .quantile, .maximumBreaks, .optimal:
      return try boundsOnBothSides(of: pivot, count: count)
    case .equalInterval:
      return EqualIntervalBreaks.bounds(of: sample, count: count, pivot: pivot)
    case .manual, .pretty, .standardDeviation, .headTail, .box, .geometric:
      let others = try plainBounds(of: sample, count: count).filter { $0.value != pivot }
      let all = others + [ClassBound(pivot, belongsAbove: true)]
      return all.sorted { $0.value < $1.value }
    }
  }

  /// Classes of each side for itself, half of them on each; the side that reaches further has the
  /// odd one.
  private func boundsOnBothSides(
    of pivot: Double, count: Int
  ) throws(ClassificationError) -> [ClassBound] {
    let below = try SortedSample(sample.values.filter { $0 < pivot })
    let above = try SortedSample(sample.values.filter { $0 >= pivot })
    let half = max(count / 2, 1)
    let odd = count > 1 ? count % 2 : 0
    let reachesFurtherBelow = pivot - sample.minimum > sample.maximum - pivot
    let belowBounds = try plainBounds(
      of: below, count: min(half + (reachesFurtherBelow ? odd : 0), below.distinct.count))
    let aboveBounds = try plainBounds(
      of: above, count: min(half + (reachesFurtherBelow ? 0 : odd), above.distinct.count))
    return belowBounds + [ClassBound(pivot, belongsAbove: true)] + aboveBounds
  }

  private func plainBounds(
    of sample: SortedSample, count: Int
  ) throws(ClassificationError) -> [ClassBound] {
    switch method {
    case .manual(let values):
      try ManualBreaks.bounds(values)
    case .quantile:
      QuantileBreaks.bounds(of: sample, count: count)
    case .equalInterval:
      EqualIntervalBreaks.bounds(of: sample, count: count)
    case .pretty:
      PrettyBreaks.bounds(of: sample, count: count)
    case .standardDeviation(let multiples):
      StandardDeviationBreaks.bounds(of: sample, multiples: multiples)
    case .headTail:
      HeadTailBreaks.bounds(of: sample)
    case .maximumBreaks:
      MaximumBreaks.bounds(of: sample, count: count)
    case .box(let hinge):
      BoxBreaks.bounds(of: sample, hinge: hinge)
    case .geometric:
      try GeometricBreaks.bounds(of: sample, count: count)
    case .optimal:
      OptimalBreaks.bounds(of: sample, count: count)
    }
  }

  /// The bounds that part two classes with values: of the bounds in one gap the one at the pivot, or
  /// else the lowest, is kept.
  private func withoutEmptyClasses(_ bounds: [ClassBound]) -> [ClassBound] {
    let values = sample.distinct
    var kept: [(bound: ClassBound, above: Int)] = []
    for bound in bounds {
      let above = values.firstIndex(where: bound.isBelow) ?? values.count
      guard above > 0, above < values.count else { continue }
      if let last = kept.last, last.above == above {
        if bound.value == pivot { kept[kept.count - 1] = (bound, above) }
      } else {
        kept.append((bound, above))
      }
    }
    return kept.map(\.bound)
  }
}
