/// One of several pictures of the same ground side by side.
package struct SmallMultiple: Hashable, Sendable {
  /// What makes it differ from the others: "8 March 2021", an indicator.
  package var title: String
  /// In the categories of all pictures.
  package var fill: FillLayer
  package var marks: [UnitMark]

  package init(title: String, fill: FillLayer, marks: [UnitMark] = []) {
    self.title = title
    self.fill = fill
    self.marks = marks
  }
}

extension MapContent {
  /// The content of one of its pictures.
  func picture(_ multiple: SmallMultiple) -> MapContent {
    var result = self
    result.fill = multiple.fill
    result.marks = multiple.marks
    result.multiples = []
    return result
  }

  /// What one legend for all pictures explains: every category that occurs in one of them, without
  /// counts, which differ from picture to picture.
  var explained: MapContent {
    guard !multiples.isEmpty else { return self }
    var result = self
    let counts = multiples.map(\.fill.counts)
    for index in fill.categories.indices {
      let occurs = counts.contains { index < $0.count && $0[index] > 0 }
      result.fill.categories[index].isKeptWhenEmpty =
        occurs || fill.categories[index].isKeptWhenEmpty
    }
    result.fill.categoryOfUnit = fill.categoryOfUnit.map { _ in nil }
    result.fill.covered = multiples.reduce(into: []) { $0.formUnion($1.fill.covered) }
    result.fill.coveredLabel = multiples.reversed().lazy.compactMap(\.fill.coveredLabel).first
    result.marks = multiples.flatMap(\.marks)
    result.legend.showsCounts = false
    return result
  }
}
