/// What may mislead in a map, judged from its content and the frame it got.
struct MapFindings {
  let content: MapContent
  let leftOutLabels: [String]

  /// A map that is mostly without data should say so in its notes.
  private static let mostWithoutData = 0.5

  var list: [MapSheet.Finding] {
    [unequalArea, missingSource, mostlyWithoutData, leftOut, withoutFurniture].compactMap { $0 }
  }

  /// False where the fill only tells land with symbols from land without.
  private var showsClasses: Bool {
    content.fill.categories.count > 1 && !content.fill.title.isEmpty
  }

  private var unequalArea: MapSheet.Finding? {
    let projection = content.ground.projection
    guard !projection.isEqualArea, showsClasses, content.cartogram == nil else { return nil }
    return MapSheet.Finding(
      code: "unequal-area",
      sentence: "\(projection.name) does not keep areas, so fills of large units look larger than "
        + "they are", isWarning: true)
  }

  private var missingSource: MapSheet.Finding? {
    guard content.furniture.sourceLine.isEmpty, showsClasses else { return nil }
    return MapSheet.Finding(
      code: "no-source", sentence: "no source is named for what the map shows", isWarning: true)
  }

  private var mostlyWithoutData: MapSheet.Finding? {
    let missing = zip(content.fill.categories, content.fill.counts)
      .reduce(0) { $0 + ($1.0.kind == .noData ? $1.1 : 0) }
    let total = content.ground.subject.count
    guard total > 0, Double(missing) / Double(total) > Self.mostWithoutData else { return nil }
    return MapSheet.Finding(
      code: "mostly-without-data", sentence: "\(missing) of \(total) units have no data",
      isWarning: content.notes.isEmpty)
  }

  private var leftOut: MapSheet.Finding? {
    guard !leftOutLabels.isEmpty else { return nil }
    return MapSheet.Finding(
      code: "labels-left-out",
      sentence: "\(leftOutLabels.count) names found no place: "
        + leftOutLabels.prefix(5).joined(separator: ", ")
        + (leftOutLabels.count > 5 ? " …" : ""), isWarning: false)
  }

  private var withoutFurniture: MapSheet.Finding? {
    guard !content.hasFurniture else { return nil }
    return MapSheet.Finding(
      code: "no-furniture",
      sentence: "the map has no furniture, so its title, legend, sources and disclaimer must stand "
        + "on the page around it (`peacemap table` prints the words)", isWarning: false)
  }
}
