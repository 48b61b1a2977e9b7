import Drawing
import Wording

/// The number over time: the chart, what must be known about it, and its values as a table.
struct ChartChapter {
  let context: ChapterContext

  private static let chartHeight = 270.0

  func chapter(_ chart: TimeChart) throws(ReportingError) -> Chapter? {
    guard !TimeChartPainter.drawn(chart.points).isEmpty else { return nil }
    let geometry = context.upright
    let style = context.style
    let width = geometry.body.width
    var flow = context.flow(geometry)
    flow.add(
      [],
      heading: try context.opening(
        chart.title, destination: Destination.chart, width: width))
    flow.add([try figure(chart, at: flow.y)])
    var notes: [Block] = []
    for text in chart.notes {
      notes.append(
        try context.paragraphs.paragraph(text, style.body, width: geometry.columnWidth(2)))
    }
    flow.add(notes, columns: 2, spaceBefore: style.line)
    // Three short columns need half of the page's width.
    let table = TableSetter(
      setter: context.setter, sources: context.sources, width: geometry.columnWidth(2))
    flow.add(try table.blocks(self.table(chart)), spaceBefore: 1.5 * style.line)
    return Chapter(
      entries: [.init(title: chart.title, level: 0, destination: Destination.chart)],
      pages: flow.finished(title: chart.title))
  }

  /// The chart across the page, its upper edge `y` points under the body's.
  private func figure(_ chart: TimeChart, at y: Double) throws(ReportingError) -> Block {
    let body = context.upright.body
    let elements = try TimeChartPainter(setter: context.setter, wording: context.wording)
      .elements(
        chart,
        in: Rectangle(x: body.x, y: body.y + y, width: body.width, height: Self.chartHeight))
    return Block(height: Self.chartHeight) { _ in
      [.group(.init(role: .figure, title: chart.alternativeText, elements: elements))]
    }
  }

  private func table(_ chart: TimeChart) -> TableContent {
    let wording = context.wording
    return TableContent(
      id: "chart-values",
      columns: [
        .init(heading: wording(.headDate), share: 3),
        .init(heading: wording(.headNumber), share: 1.5, alignment: .trailing),
        .init(heading: wording(.headSource), share: 2),
      ],
      rows: TimeChartPainter.drawn(chart.points).map {
        .init(cells: [
          .text($0.date),
          .text(TimeChartPainter.number($0.value, wording)),
          .references($0.sourceNumbers),
        ])
      },
      continuation: "\(chart.title) \(wording(.reportContinued))")
  }
}
