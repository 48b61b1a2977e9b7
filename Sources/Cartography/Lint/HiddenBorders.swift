/// Borders that are seen against the fill on neither side.
enum HiddenBorders {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let categories = map.content.fill.categories
    guard let hidden = ColorGate(map.content).hiddenBorders.first else { return nil }
    let (one, other) = (categories[hidden.first].label, categories[hidden.second].label)
    return MapSheet.Finding(
      code: "hidden-borders",
      sentence: one == other
        ? "the border between two units of \(one) is not seen"
        : "the border between \(one) and \(other) is not seen", .error,
      advice: "choose fills that differ from the border's colour")
  }
}
