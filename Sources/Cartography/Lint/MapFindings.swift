/// What may mislead in a map, judged from its content and the frame it got.
struct MapFindings {
  let map: DrawnMap

  init(_ map: DrawnMap) { self.map = map }

  /// A rule has at most one finding a map.
  private static let rules: [@Sendable (DrawnMap) -> MapSheet.Finding?] = [
    CountsAsFill.finding, UnequalArea.finding, SurplusClasses.finding, EmptyClasses.finding,
    OldDate.finding, OldEvidence.finding, MissingSource.finding, LegendBeyondFrame.finding,
    FalseScaleBar.finding, MostlyWithoutData.finding, LeftOutLabels.finding,
    WithoutFurniture.finding, PaletteOrder.finding, IndistinctColors.finding,
    HatchedFills.finding, HiddenBorders.finding, HiddenCircles.finding, UnreadNames.finding,
    UnreadText.finding,
  ]

  static var ruleCount: Int { rules.count }

  /// In the order of the rules.
  var list: [MapSheet.Finding] { Self.rules.compactMap { $0(map) } }
}
