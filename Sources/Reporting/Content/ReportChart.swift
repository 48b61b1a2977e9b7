/// A chart of a report with what is said about it, in the report's language.
package struct ReportChart: Hashable, Sendable {
  /// What is drawn.
  package enum Drawing: Hashable, Sendable {
    case overTime(TimeChart)
    case bars(BarChart)
    case stackedBars(StackedBars)
    case dots(DotPlot)
    case heat(HeatTable)
    case slope(SlopeChart)
    case timeline(MilestoneTimeline)
    /// Nothing can be drawn; the notes say why.
    case absent
  }

  /// Unique in the report: `status-by-country`.
  package var id: String
  /// The heading over it.
  package var title: String
  package var drawing: Drawing
  /// What must be known to read the chart, a paragraph each.
  package var notes: [String]
  /// The chart in a few words, for those who do not see it.
  package var alternativeText: String

  package init(
    id: String, title: String, drawing: Drawing, notes: [String] = [], alternativeText: String
  ) {
    self.id = id
    self.title = title
    self.drawing = drawing
    self.notes = notes
    self.alternativeText = alternativeText
  }
}
