/// The classes of a box plot: outliers below, four quarters, outliers above.
///
/// Source: Tukey, "Exploratory Data Analysis", 1977. The lower outliers keep their class when it is
/// empty; the upper ones have a class only when there are any.
enum BoxBreaks {
  /// `hinge` is the distance of the fences from the quartiles in interquartile ranges.
  static func bounds(of sample: SortedSample, hinge: Double) -> [ClassBound] {
    let quartiles = [0.25, 0.5, 0.75].map(sample.quantile)
    let reach = hinge * (quartiles[2] - quartiles[0])
    let candidates = [quartiles[0] - reach] + quartiles + [quartiles[2] + reach]
    var bounds: [ClassBound] = []
    for value in candidates
    where value < sample.maximum && (bounds.last.map { $0.value < value } ?? true) {
      bounds.append(ClassBound(value))
    }
    return bounds
  }
}
