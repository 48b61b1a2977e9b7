/// A map that leaves its words to somebody else.
enum WithoutFurniture {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    guard !map.content.hasFurniture else { return nil }
    return MapSheet.Finding(
      code: "no-furniture",
      sentence: "the map has no furniture, so its title, legend, sources and disclaimer must stand "
        + "on the page around it", .note, advice: "peacemap table prints the words")
  }
}
