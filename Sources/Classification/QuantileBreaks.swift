/// Classes with about the same number of values each.
///
/// The bounds are the quantiles at i/k; a value equal to a bound belongs below. Where ties make
/// quantiles repeat, there are fewer classes; ties are never split.
enum QuantileBreaks {
  static func bounds(of sample: SortedSample, count: Int) -> [ClassBound] {
    guard count > 1 else { return [] }
    var bounds: [ClassBound] = []
    for index in 1..<count {
      let value = sample.quantile(Double(index) / Double(count))
      if value < sample.maximum, bounds.last.map({ $0.value < value }) ?? true {
        bounds.append(ClassBound(value))
      }
    }
    return bounds
  }
}
