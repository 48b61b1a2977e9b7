/// Names without a place.
enum LeftOutLabels {
  static func finding(_ map: DrawnMap) -> MapSheet.Finding? {
    let names = map.drawing.leftOutLabels
    guard !names.isEmpty else { return nil }
    return MapSheet.Finding(
      code: "labels-left-out",
      sentence: "\(names.count) names found no place: \(MapSheet.Finding.some(of: names))", .note,
      advice: "a larger sheet has room for more, and labels: codes are shorter")
  }
}
