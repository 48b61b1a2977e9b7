import Drawing
import Wording

/// The charts of a report. One is a chapter with its own title; several stand under each other in one
/// chapter and have an entry of the contents each.
struct ChartChapter {
  let context: ChapterContext

  func chapter(_ charts: [ReportChart]) throws(ReportingError) -> Chapter? {
    let section = ChartSection(context: context)
    var shown: [ReportChart] = []
    for chart in charts where try !section.isEmpty(chart) { shown.append(chart) }
    guard let first = shown.first else { return nil }
    let isAlone = shown.count == 1
    let title = isAlone ? first.title : context.wording(.reportCharts)
    let style = context.style
    let width = context.upright.body.width
    var flow = context.flow(context.upright)
    let opening = try context.opening(
      title, subtitle: isAlone ? nil : context.content.asOfLine, destination: Destination.chart,
      width: width)
    var entries = [Chapter.Entry(title: title, level: 0, destination: Destination.chart)]
    for (index, chart) in shown.enumerated() {
      var heading = index == 0 ? opening : []
      if !isAlone {
        let destination = Destination.chart(chart.id)
        heading.append(
          try context.paragraphs.heading(
            chart.title, style.heading2, role: .heading2, width: width, spaceAfter: 5,
            destination: destination))
        entries.append(.init(title: chart.title, level: 1, destination: destination))
      }
      try section.add(
        chart, to: &flow, spaceBefore: index == 0 ? 0 : 3 * style.line, heading: heading)
    }
    return Chapter(entries: entries, pages: flow.finished(title: title))
  }
}
