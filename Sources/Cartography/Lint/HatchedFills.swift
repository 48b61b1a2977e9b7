/// Fills that got lines because their colours are too near to each other.
enum HatchedFills {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let fill = map.content.fill
    guard !fill.hatched.isEmpty else { return nil }
    return MapSheet.Finding(
      code: "hatched-fills",
      sentence: "colours alone do not set these apart for every reader, so they have lines: "
        + MapSheet.Finding.some(of: fill.hatched.map { fill.categories[$0].label }), .note,
      advice: "a palette with larger steps of lightness needs no lines")
  }
}
