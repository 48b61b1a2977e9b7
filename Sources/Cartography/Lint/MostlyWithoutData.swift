/// A map that is mostly without data should say so in its notes.
enum MostlyWithoutData {
  /// From more than this share of the units on.
  private static let most = 0.5

  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let content = map.content
    let missing = zip(content.fill.categories, content.fill.counts)
      .reduce(0) { $0 + ($1.0.kind == .noData ? $1.1 : 0) }
    let total = content.ground.subject.count
    guard total > 0, Double(missing) / Double(total) > most else { return nil }
    return MapSheet.Finding(
      code: "mostly-without-data", sentence: "\(missing) of \(total) units have no data",
      content.notes.isEmpty ? .warning : .note,
      advice: content.notes.isEmpty ? "say in notes why" : nil)
  }
}
