import Drawing
import Wording

/// A chart as blocks of a page: a figure with its alternative text, or a table that is one by itself,
/// and its values as a table.
struct ChartFigure {
  let chart: ReportChart
  let setter: Typesetter
  let wording: Phrasebook

  private static let timeChartHeight = 270.0

  /// The picture; empty where nothing can be drawn.
  func blocks(width: Double) throws(ReportingError) -> [Block] {
    let container = Block.Container(
      id: "chart-\(chart.id)", role: .figure, title: chart.alternativeText)
    switch chart.drawing {
    case .overTime(let content): return try overTime(content, width: width, container)
    case .bars(let content):
      return try BarChartPainter(setter: setter, wording: wording)
        .blocks(content, width: width, container: container)
    case .stackedBars(let content):
      return try StackedBarsPainter(setter: setter, wording: wording)
        .blocks(content, width: width, container: container)
    case .dots(let content):
      return try DotPlotPainter(setter: setter, wording: wording)
        .blocks(content, width: width, container: container)
    case .heat(let content):
      return try HeatTablePainter(setter: setter, wording: wording)
        .blocks(content, width: width, id: tableID)
    case .slope(let content):
      return try SlopeChartPainter(setter: setter, wording: wording)
        .blocks(content, width: width, container: container)
    case .timeline(let content):
      return try TimelinePainter(setter: setter, wording: wording)
        .blocks(content, width: width, container: container)
    case .absent: return []
    }
  }

  /// The values; nil for a chart that is a table itself.
  var table: TableContent? {
    let continuation = "\(chart.title) \(wording(.reportContinued))"
    switch chart.drawing {
    case .overTime(let content):
      return TimeChartPainter(setter: setter, wording: wording)
        .table(content, id: tableID, continuation: continuation)
    case .bars(let content):
      return BarChartPainter(setter: setter, wording: wording)
        .table(content, id: tableID, continuation: continuation)
    case .stackedBars(let content):
      return StackedBarsPainter(setter: setter, wording: wording)
        .table(content, id: tableID, continuation: continuation)
    case .dots(let content):
      return DotPlotPainter(setter: setter, wording: wording)
        .table(content, id: tableID, continuation: continuation)
    case .slope(let content):
      return SlopeChartPainter(setter: setter, wording: wording)
        .table(content, id: tableID, continuation: continuation)
    case .timeline(let content):
      return TimelinePainter(setter: setter, wording: wording)
        .table(content, id: tableID, continuation: continuation)
    case .heat, .absent: return nil
    }
  }

  private var tableID: String { "chart-\(chart.id)-values" }

  /// Short columns need half of a page's width.
  var tableIsNarrow: Bool {
    switch chart.drawing {
    case .stackedBars, .timeline: false
    case .overTime, .bars, .dots, .heat, .slope, .absent: true
    }
  }

  private func overTime(
    _ content: TimeChart, width: Double, _ container: Block.Container
  ) throws(ReportingError) -> [Block] {
    guard !TimeChartPainter.drawn(content.points).isEmpty else { return [] }
    let elements = try TimeChartPainter(setter: setter, wording: wording).elements(
      content, in: Rectangle(x: 0, y: 0, width: width, height: Self.timeChartHeight))
    return [
      Block(height: Self.timeChartHeight, container: container) { corner in
        elements.map { $0.moved(right: corner.x, down: corner.y) }
      }
    ]
  }
}
