import Glibc

/// Unambiguous ranges for a legend, with the fewest digits.
///
/// All numbers have the same number of decimals. When the values are rounded to as many, each still
/// falls into the range of its own class and no two ranges share a number: "under 10", "10–19",
/// "20 and more". Bounds that come from the values are moved to the roundest number in the gap
/// between two classes; bounds that somebody chose are kept.
package struct LegendRanges: Hashable, Sendable {
  /// One range a class, in the order of the classes.
  package let ranges: [LegendRange]
  /// The number of decimals to print.
  package let digits: Int

  /// The most decimals tried; values that differ only beyond them are not told apart.
  package static let mostDigits = 6

  /// A single value with no end to its decimals is printed with as many as give it three digits.
  private static let leastUnits = 100.0

  /// The ranges of `classes`.
  ///
  /// - Parameter leastDigits: the fewest decimals to print, fewer than `mostDigits`.
  package init(_ classes: Classes, leastDigits: Int = 0) {
    for digits in leastDigits..<Self.mostDigits {
      if let ranges = LegendRounding(classes, digits: digits).ranges(isLastResort: false) {
        self.init(ranges: ranges, digits: digits)
        return
      }
    }
    if classes.bounds.isEmpty, classes.minimum == classes.maximum {
      // A single value such as a third: no number of decimals gives it exactly.
      let value = classes.minimum
      let digits =
        (leastDigits..<Self.mostDigits).first {
          abs(value) * pow(10, Double($0)) >= Self.leastUnits
        } ?? Self.mostDigits
      let scale = pow(10, Double(digits))
      self.init(ranges: [.single((value * scale).rounded() / scale)], digits: digits)
      return
    }
    let rounding = LegendRounding(classes, digits: Self.mostDigits)
    self.init(ranges: rounding.ranges(isLastResort: true) ?? [], digits: Self.mostDigits)
  }

  private init(ranges: [LegendRange], digits: Int) {
    self.ranges = ranges
    self.digits = digits
  }
}

/// The ranges for one number of decimals, counted in units of the last decimal.
private struct LegendRounding {
  private let classes: Classes
  private let scale: Double

  init(_ classes: Classes, digits: Int) {
    self.classes = classes
    scale = pow(10, Double(digits))
  }

  /// The ranges, or nil when this many decimals do not tell the classes apart.
  func ranges(isLastResort: Bool) -> [LegendRange]? {
    guard !classes.bounds.isEmpty else { return oneRange() }
    var units: [Double] = []
    for index in classes.bounds.indices {
      guard let unit = lowerEnd(above: index) ?? (isLastResort ? nearest(index) : nil) else {
        return nil
      }
      if let last = units.last, unit <= last, !isLastResort { return nil }
      units.append(unit)
    }
    let middle = zip(units, units.dropFirst()).map { lower, upper in
      upper - 1 > lower
        ? LegendRange.between(number(lower), number(upper - 1)) : .single(number(lower))
    }
    return [firstRange(below: units[0])] + middle + [.andMore(number(units[units.count - 1]))]
  }

  private func number(_ units: Double) -> Double { units / scale }
  private func rounded(_ value: Double) -> Double { (value * scale).rounded() }
  private func nearest(_ index: Int) -> Double { rounded(classes.bounds[index].value) }

  /// A single class: from the least to the greatest value.
  private func oneRange() -> [LegendRange]? {
    let low = rounded(classes.minimum)
    let high = rounded(classes.maximum)
    if low == high { return classes.minimum == classes.maximum ? exactly(low) : nil }
    return [.between(number(low), number(high))]
  }

  /// One value, with the digits it has.
  private func exactly(_ units: Double) -> [LegendRange]? {
    abs(units - classes.minimum * scale) < 1e-6 ? [.single(number(units))] : nil
  }

  /// "under …", or the only number of the class where that says more ("0").
  private func firstRange(below unit: Double) -> LegendRange {
    if let span = classes.spans[0], rounded(span.lowerBound) == unit - 1 {
      return .single(number(unit - 1))
    }
    return .under(number(unit))
  }

  /// The lowest number of the class above bound `index`, in units; nil when there is none.
  private func lowerEnd(above index: Int) -> Double? {
    let bound = classes.bounds[index]
    let below = classes.spans[...index].compactMap { $0?.upperBound }.last.map(rounded)
    let above = classes.spans[(index + 1)...].compactMap { $0?.lowerBound }.first.map(rounded)
    let exact = bound.value * scale
    if bound.belongsAbove {
      guard abs(exact - exact.rounded()) < 1e-6 else { return nil }
      if let below, below >= exact.rounded() { return nil }
      return exact.rounded()
    }
    var low = below ?? exact.rounded(.down) - 1
    var high = above ?? max(exact.rounded(.up), low + 1)
    // Bounds around an empty class lie in one gap and share it.
    if index > 0, classes.spans[index] == nil {
      low = max(low, (exact + classes.bounds[index - 1].value * scale) / 2)
    }
    if index + 1 < classes.bounds.count, classes.spans[index + 1] == nil {
      high = min(high, (exact + classes.bounds[index + 1].value * scale) / 2)
    }
    return Self.roundest(above: low, through: high, near: exact)
  }

  /// The number with the largest round step (…, 10, 5, 1) in the half-open interval, and of several
  /// the one nearest to `target`; nil when the interval holds no whole number.
  private static func roundest(above low: Double, through high: Double, near target: Double)
    -> Double?
  {
    guard high.rounded(.down) > low else { return nil }
    var power = pow(10, ceil(log10(max(abs(low), abs(high), 1))))
    while power >= 1 {
      for step in [power, power / 2] where step >= 1 {
        let first = (floor(low / step) + 1) * step
        let last = floor(high / step) * step
        if first <= last {
          return min(max((target / step).rounded() * step, first), last)
        }
      }
      power /= 10
    }
    return high.rounded(.down)
  }
}
