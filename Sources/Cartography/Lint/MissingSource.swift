/// Classes without a source.
enum MissingSource {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    guard map.content.furniture.sourceLine.isEmpty, map.showsClasses else { return nil }
    return MapSheet.Finding(
      code: "no-source", sentence: "no source is named for what the map shows", .warning,
      advice: "name the column of the sources under fields, as source")
  }
}
