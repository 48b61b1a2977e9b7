import Drawing
import Wording

/// The summary: key figures across the page, then its paragraphs in two columns.
struct SummaryChapter {
  let context: ChapterContext

  func chapter() throws(ReportingError) -> Chapter? {
    let content = context.content
    guard !content.summary.isEmpty || !content.keyFigures.isEmpty else { return nil }
    let title = context.wording(.reportSummary)
    let geometry = context.upright
    let style = context.style
    var flow = context.flow(geometry)
    let figures = try KeyFigureGrid(
      setter: context.setter, width: geometry.body.width, numeralSize: 34
    ).blocks(content.keyFigures, id: "key-figures")
    flow.add(
      figures,
      heading: try context.opening(
        title, subtitle: content.asOfLine, destination: Destination.summary,
        width: geometry.body.width))
    let width = geometry.columnWidth(2)
    var paragraphs: [Block] = []
    for (index, text) in content.summary.enumerated() {
      paragraphs.append(
        try context.paragraphs.paragraph(
          text, style.body, width: width, spaceBefore: index == 0 ? 0 : style.line))
    }
    flow.add(paragraphs, columns: 2, spaceBefore: figures.isEmpty ? 0 : 1.5 * style.line)
    return Chapter(
      entries: [.init(title: title, level: 0, destination: Destination.summary)],
      pages: flow.finished(title: title))
  }
}
