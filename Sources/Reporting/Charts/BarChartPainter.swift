import Drawing
import Wording

/// Draws horizontal bars from zero with their values at their ends, so that no axis is needed.
struct BarChartPainter {
  let setter: Typesetter
  let wording: Phrasebook

  private static let barHeight = 10.0
  private static let valueGap = 5.0

  /// The unit, then a block a row.
  func blocks(
    _ chart: BarChart, width: Double, container: Block.Container
  ) throws(ReportingError) -> [Block] {
    let style = setter.style
    var values: [SetText] = []
    for row in chart.rows {
      values.append(try setter.line(row.text, row.value == nil ? style.axis : style.value))
    }
    let widest = values.map(\.width).max() ?? 0
    let frame = try ChartRows(
      chart.rows.map(\.label), setter: setter, width: width, ending: widest + Self.valueGap)
    let largest = chart.rows.compactMap(\.value).max() ?? 0
    let head = [try frame.unit(chart.unit, container: container)]
    var blocks: [Block] = []
    for (index, row) in chart.rows.enumerated() {
      let value = values[index]
      let length = largest > 0 ? (row.value ?? 0) / largest * frame.plotWidth : 0
      blocks.append(
        frame.block(index, height: Self.barHeight, container: container, head: head) { plot in
          var elements: [SceneElement] = []
          if length > 0 {
            let bar = Rectangle(
              x: frame.x(0, width: length, in: plot), y: plot.midY - Self.barHeight / 2,
              width: length, height: Self.barHeight)
            elements.append(
              .shape(.init(Path(bar), fill: chart.paint, stroke: style.outline)))
          }
          elements.append(frame.baseline(in: plot))
          let place = Point(
            x: frame.x(length + Self.valueGap, width: value.width, in: plot),
            y: plot.midY - value.height / 2)
          return elements + [value.element(at: place)]
        })
    }
    return ChartRows.joined(head, blocks)
  }

  func table(_ chart: BarChart, id: String, continuation: String) -> TableContent {
    TableContent(
      id: id,
      columns: [
        .init(heading: chart.rowHeading, share: 3),
        .init(heading: chart.unit, share: 3, alignment: .trailing),
      ],
      rows: chart.rows.map { .init(cells: [.text($0.label), .text($0.text)]) },
      continuation: continuation)
  }
}
