/// Circles that do not stand out from the land.
enum HiddenCircles {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let hidden = ColorGate(map.content).hiddenCircles
    guard !hidden.isEmpty else { return nil }
    let labels = hidden.map { map.content.fill.categories[$0].label }
    return MapSheet.Finding(
      code: "hidden-circles",
      sentence: "circles in the accent do not stand out by 3 to 1 on "
        + MapSheet.Finding.some(of: labels.map { $0.isEmpty ? "the land" : $0 }), .error,
      advice: "choose a darker accent")
  }
}
