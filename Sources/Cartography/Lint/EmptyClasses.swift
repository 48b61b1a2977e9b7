/// Classes in the legend that no unit falls into.
enum EmptyClasses {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    // The pictures of a map share their classes: one that has a unit in one of them is not empty.
    let fill = map.content.fill
    // Two scales that go together leave cells empty, and fixed steps wait for their units.
    if case .grid = fill.form { return nil }
    guard fill.order?.isFixed != true else { return nil }
    let pictures = map.content.multiples.isEmpty ? [fill] : map.content.multiples.map(\.fill)
    let counts = pictures.map(\.counts)
    let sums = fill.categories.indices.map { index in
      counts.reduce(0) { $0 + (index < $1.count ? $1[index] : 0) }
    }
    let classes = zip(fill.categories, sums).filter {
      $0.0.kind == .value && $0.0.isKeptWhenEmpty
    }
    let empty = classes.filter { $0.1 == 0 }.map(\.0.label)
    guard !empty.isEmpty else { return nil }
    return MapSheet.Finding(
      code: "empty-classes",
      sentence: "\(empty.count) of \(classes.count) classes have no unit: "
        + MapSheet.Finding.some(of: empty), .warning,
      advice: "choose other breaks or a method that follows the values")
  }
}
