/// Entries of the legend that stand for units of which the frame shows nothing.
enum LegendBeyondFrame {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let content = map.content
    guard content.hasFurniture, content.legend.place != .none,
      let shown = map.drawing.unitsInFrame
    else { return nil }
    let entries = entries(of: content).filter {
      !$0.units.isEmpty && $0.units.isDisjoint(with: shown)
    }
    guard !entries.isEmpty else { return nil }
    return MapSheet.Finding(
      code: "legend-beyond-frame",
      sentence: "the legend explains what is not in the frame: "
        + MapSheet.Finding.some(of: entries.map(\.label)), .warning,
      advice: "widen the extent, or leave out the units beyond it")
  }

  /// What the legend explains, with the units that have it.
  private static func entries(of content: MapContent) -> [(label: String, units: Set<Int>)] {
    let fill = content.fill
    var entries = fill.categories.indices.filter { !fill.categories[$0].label.isEmpty }.map {
      index in
      (
        label: fill.categories[index].label,
        units: Set(fill.categoryOfUnit.indices.filter { fill.categoryOfUnit[$0] == index })
      )
    }
    if let label = fill.coveredLabel { entries.append((label, fill.covered)) }
    var labels: [String: String] = [:]
    var marked: [String: Set<Int>] = [:]
    for mark in content.marks {
      labels[mark.kind] = mark.label
      marked[mark.kind, default: []].insert(mark.unit)
    }
    entries += marked.keys.sorted().map { (labels[$0] ?? $0, marked[$0] ?? []) }
    if let layer = content.symbols {
      entries.append(
        (
          layer.suppressedLabel,
          Set(layer.symbols.filter { $0.value == .suppressed }.map(\.unit))
        ))
    }
    return entries
  }
}
