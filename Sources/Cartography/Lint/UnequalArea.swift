/// Classes on a projection that enlarges some units.
enum UnequalArea {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let projection = map.content.ground.projection
    guard !projection.isEqualArea, map.showsClasses, map.content.cartogram == nil else {
      return nil
    }
    return MapSheet.Finding(
      code: "unequal-area",
      sentence: "\(projection.name) does not keep areas, so fills of large units look larger than "
        + "they are", .warning, advice: "leave projection out, or name one that keeps areas")
  }
}
