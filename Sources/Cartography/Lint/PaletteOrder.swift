/// A scale of which the lightness does not follow the order: a darker class reads as more.
enum PaletteOrder {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let content = map.content
    let breaks = ColorGate(content).orderBreaks
    guard let worst = breaks.first else { return nil }
    let labels = [worst.first, worst.second].map { content.fill.categories[$0].label }
    return MapSheet.Finding(
      code: "palette-order",
      sentence: "the colours do not run evenly from light to dark: \(breaks.count) of their steps "
        + "do not go on, as from \(labels[0]) to \(labels[1])", .error,
      advice: "name a sequential palette, such as YlGnBu, or give colours from light to dark")
  }
}
