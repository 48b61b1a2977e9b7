extension MapContent {
  /// The same map about some of its units alone: what is counted, listed and told is of them.
  package func narrowed(to units: [Int]) -> MapContent {
    let chosen = Set(units)
    var result = self
    result.ground.subject = ground.subject.filter(chosen.contains)
    for unit in fill.categoryOfUnit.indices where !chosen.contains(unit) {
      result.fill.categoryOfUnit[unit] = nil
    }
    result.fill.covered = fill.covered.intersection(chosen)
    result.symbols?.symbols.removeAll { !chosen.contains($0.unit) }
    result.cartogram?.sizes.symbols.removeAll { !chosen.contains($0.unit) }
    result.places?.places.removeAll { !($0.unit.map(chosen.contains) ?? false) }
    result.marks.removeAll { !chosen.contains($0.unit) }
    let codes = Set(result.ground.subject.map { ground.boundaries.units[$0].code })
    let whole = makeTable
    result.makeTable = {
      var table = whole()
      guard let column = table.columns.firstIndex(where: { $0.key == "code" }) else { return table }
      table.rows.removeAll { row in row[column].map { !codes.contains($0) } ?? true }
      return table
    }
    return result
  }
}
