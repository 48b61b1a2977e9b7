/// Names that are not read on their fill, rim included.
enum UnreadNames {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let hidden = ColorGate(map.content).unreadNames
    guard !hidden.isEmpty else { return nil }
    return MapSheet.Finding(
      code: "unread-names",
      sentence: "names have a contrast under 4.5 to 1 on "
        + MapSheet.Finding.some(of: hidden.map { map.content.fill.categories[$0].label }), .error,
      advice: "choose a darker ink")
  }
}
