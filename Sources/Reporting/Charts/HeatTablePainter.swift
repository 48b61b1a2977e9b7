import Drawing
import Wording

/// Draws counts as fields that are the darker, the more they count; a real table, which is read as one.
struct HeatTablePainter {
  let setter: Typesetter
  let wording: Phrasebook

  private static let fieldHeight = 16.0
  /// Between fields.
  private static let gap = 1.0
  /// The least tint of a count above zero, so that 1 is told from 0.
  private static let leastTint = 0.14

  /// The field of a count among counts up to `largest`: paper for 0.
  static func paint(_ count: Int?, of chart: HeatTable, style: PageStyle) -> Paint {
    guard let count else { return chart.missing.paint }
    let largest = chart.rows.flatMap(\.counts).compactMap { $0 }.max() ?? 0
    guard count > 0, largest > 0 else { return .solid(style.theme.paper) }
    let share = leastTint + (1 - leastTint) * Double(count) / Double(largest)
    return .solid(style.mixed(chart.color, share))
  }

  /// The unit, the key of what is missing, the heads of the columns, then a block a row.
  func blocks(
    _ chart: HeatTable, width: Double, id: String
  ) throws(ReportingError) -> [Block] {
    guard !chart.columns.isEmpty else { return [] }
    let container = Block.Container(id: id, role: .table)
    let frame = try ChartRows(
      [chart.rowHeading] + chart.rows.map(\.label), setter: setter, width: width, ending: 0)
    var above = [
      try frame.unit(
        chart.unit, container: Block.Container(id: "\(id)-unit", role: .paragraph))
    ]
    let hasMissing = chart.rows.contains { $0.counts.contains(nil) }
    if hasMissing,
      let key = try ChartKey(setter: setter, width: width)
        .block([chart.missing], container: Block.Container(id: "\(id)-key", role: .paragraph))
    {
      above.append(key)
    }
    let head = try heads(chart, frame, container)
    var rows: [Block] = []
    for (index, row) in chart.rows.enumerated() {
      var block = try self.row(row, index + 1, chart, frame)
      block.container = container
      block.repeatedHead = [head]
      rows.append(block)
    }
    return ChartRows.joined(above + [head], rows)
  }

  private func heads(
    _ chart: HeatTable, _ frame: ChartRows, _ container: Block.Container
  ) throws(ReportingError) -> Block {
    let each = frame.plotWidth / Double(chart.columns.count)
    var style = setter.style.tableHead
    var widest = 0.0
    for column in chart.columns { widest = max(widest, try setter.width(of: column, style)) }
    // Years stay on one line: smaller where they are many, never under the least print.
    if widest > each - 2 { style.size = max(6, style.size * (each - 2) / widest) }
    let texts = try chart.columns.map { text throws(ReportingError) in
      try setter.line(text, style)
    }
    let height = max(frame.labelHeight(0), texts.map(\.height).max() ?? 0) + 3
    return Block(height: height, container: container) { corner in
      let plot = frame.plot(at: corner, height: height)
      let label = SceneElement.group(
        .init(role: .tableHeaderCell, elements: [frame.label(0, at: corner, height: height)]))
      let cells = texts.enumerated().map { index, text in
        let x = frame.x(
          (Double(index) + 0.5) * each - text.width / 2, width: text.width, in: plot)
        return SceneElement.group(
          .init(
            role: .tableHeaderCell,
            elements: [
              text.element(at: Point(x: x, y: corner.y + (height - text.height) / 2))
            ]))
      }
      return [.group(.init(role: .tableRow, elements: [label] + cells))]
    }
  }

  private func row(
    _ row: HeatTable.Row, _ index: Int, _ chart: HeatTable, _ frame: ChartRows
  ) throws(ReportingError) -> Block {
    let each = frame.plotWidth / Double(chart.columns.count)
    let style = setter.style
    var fields: [(paint: Paint, text: SetText, halo: SceneElement.Halo?)] = []
    for count in row.counts.prefix(chart.columns.count) {
      let paint = Self.paint(count, of: chart, style: style)
      let ink = ChartInk(on: paint, style)
      let text = try setter.line(
        count.map { wording.integer($0) } ?? "–",
        style.style(8, color: ink.color, lineHeight: 11))
      fields.append((paint, text, ink.halo))
    }
    let height = max(frame.labelHeight(index), Self.fieldHeight) + Self.gap
    return Block(height: height) { corner in
      let plot = frame.plot(at: corner, height: height - Self.gap)
      var grounds: [SceneElement] = []
      var cells: [SceneElement] = [
        .group(
          .init(
            role: .tableCell, elements: [frame.label(index, at: corner, height: plot.height)]))
      ]
      for (column, field) in fields.enumerated() {
        let box = Rectangle(
          x: frame.x(Double(column) * each + Self.gap / 2, width: each - Self.gap, in: plot),
          y: plot.minY, width: each - Self.gap, height: plot.height)
        grounds.append(.shape(.init(Path(box), fill: field.paint, stroke: style.outline)))
        let place = Point(
          x: box.midX - field.text.width / 2, y: box.midY - field.text.height / 2)
        cells.append(
          .group(
            .init(
              role: .tableCell,
              elements: [
                .text(
                  .init(field.text.block, at: place, width: field.text.width, halo: field.halo))
              ])))
      }
      return [
        .group(.init(role: .artifact, elements: grounds)),
        .group(.init(role: .tableRow, elements: cells)),
      ]
    }
  }
}
