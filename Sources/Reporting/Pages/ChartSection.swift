import Drawing

/// A chart in a flow of pages: its picture, what must be known about it, and its values as a table.
struct ChartSection {
  let context: ChapterContext

  /// Whether there is anything to draw or to say.
  func isEmpty(_ chart: ReportChart) throws(ReportingError) -> Bool {
    if case .absent = chart.drawing { return chart.notes.isEmpty }
    guard try figure(chart).blocks(width: context.upright.body.width).isEmpty else { return false }
    // A timeline of undated milestones is a table alone.
    guard case .timeline = chart.drawing else { return true }
    return figure(chart).table?.rows.isEmpty ?? true
  }

  /// - Parameter heading: stands above, over all columns.
  func add(
    _ chart: ReportChart, to flow: inout PageFlow, spaceBefore: Double = 0, heading: [Block]
  ) throws(ReportingError) {
    let geometry = context.upright
    let line = context.style.line
    let figure = figure(chart)
    flow.add(
      try figure.blocks(width: geometry.body.width), spaceBefore: spaceBefore, heading: heading)
    var notes: [Block] = []
    for text in chart.notes {
      notes.append(
        try context.paragraphs.paragraph(
          text, context.style.body, width: geometry.columnWidth(2),
          spaceBefore: notes.isEmpty ? 0 : line))
    }
    flow.add(notes, columns: 2, spaceBefore: line / 2)
    guard let table = figure.table, !table.rows.isEmpty else { return }
    let width = figure.tableIsNarrow ? geometry.columnWidth(2) : geometry.body.width
    let rows = try TableSetter(setter: context.setter, sources: context.sources, width: width)
      .blocks(table)
    flow.add(rows.map { Self.placed($0, width) }, spaceBefore: line)
  }

  /// A table that is narrower than the page stands where reading begins, its repeated heads too.
  private static func placed(_ block: Block, _ width: Double) -> Block {
    var block = block
    block.width = width
    for index in block.repeatedHead.indices { block.repeatedHead[index].width = width }
    return block
  }

  private func figure(_ chart: ReportChart) -> ChartFigure {
    ChartFigure(chart: chart, setter: context.setter, wording: context.wording)
  }
}
