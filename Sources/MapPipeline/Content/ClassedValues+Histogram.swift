import Cartography
import Classification
import Wording

extension ClassedValues {
  /// The distribution of the values as a legend, where so many categories stand before the classes, and
  /// how it came about.
  func histogram(
    after offset: Int = 0, _ wording: Phrasebook
  ) throws(ClassificationError) -> (histogram: FillHistogram, explanation: String) {
    let histogram = try Histogram(values)
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: categories.count), count: histogram.binCount)
    for (value, bin) in zip(values, histogram.bins) {
      if let own = index(of: value) { counts[bin][own] += 1 }
    }
    let (least, greatest) = (histogram.edges[0], histogram.edges[histogram.binCount])
    func mark(_ value: Double, _ label: String) -> FillHistogram.Mark {
      // A limit is rounded, and may be by a little more than the greatest value.
      let share = min(max(0, histogram.share(of: value)), 1)
      return FillHistogram.Mark(position: least < greatest ? share : 0.5, label: label)
    }
    let ends = least < greatest ? [least, greatest] : [least]
    // Limits that have values on one side alone lie beyond the axis; what they divide is a list.
    let full = Set(values.compactMap(index))
    let (first, last) = (full.min() ?? 0, full.max() ?? categories.count - 1)
    return (
      FillHistogram(
        classes: (offset + first)..<(offset + last + 1),
        bars: counts.map { bar in
          bar.enumerated().filter { $0.element > 0 }.map {
            FillHistogram.Part(category: offset + $0.offset, count: $0.element)
          }
        },
        limits: (first..<last).map { mark(limitValues[$0], limits[$0]) },
        ends: ends.map { mark($0, wording.decimal($0, digits: limitDigits)) }),
      "\(histogram.binCount) bars of equal width: the rule of Freedman and Diaconis (1981), "
        + "\(Histogram.binCounts.lowerBound) to \(Histogram.binCounts.upperBound)."
    )
  }
}
