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
      let span = greatest - least
      return FillHistogram.Mark(
        position: span > 0 ? min(max(0, (value - least) / span), 1) : 0.5, label: label)
    }
    let ends = least < greatest ? [least, greatest] : [least]
    return (
      FillHistogram(
        classes: offset..<(offset + categories.count),
        bars: counts.map { bar in
          bar.enumerated().filter { $0.element > 0 }.map {
            FillHistogram.Part(category: offset + $0.offset, count: $0.element)
          }
        },
        limits: zip(limitValues, limits).map { mark($0, $1) },
        ends: ends.map { mark($0, wording.decimal($0, digits: limitDigits)) }),
      "\(histogram.binCount) bars of equal width: the rule of Freedman and Diaconis (1981), "
        + "\(Histogram.binCounts.lowerBound) to \(Histogram.binCounts.upperBound)."
    )
  }
}
