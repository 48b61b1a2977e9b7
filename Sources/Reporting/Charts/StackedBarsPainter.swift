import Drawing
import Wording

/// Draws counts of categories behind each other, in the colours and patterns of the maps, with their
/// numbers where they have room and the sum of a row at its end.
struct StackedBarsPainter {
  let setter: Typesetter
  let wording: Phrasebook

  private static let barHeight = 14.0
  private static let valueGap = 5.0
  /// Left free on both sides of a number in its part.
  private static let padding = 2.5

  /// A part of a bar, from the plot's beginning, in points.
  struct Part: Hashable {
    var category: Int
    var offset: Double
    var width: Double
  }

  /// The parts of a row, none for a count of 0.
  static func parts(_ row: StackedBars.Row, of chart: StackedBars, width: Double) -> [Part] {
    let sum = row.counts.reduce(0, +)
    let largest = chart.rows.map { $0.counts.reduce(0, +) }.max() ?? 0
    let whole = chart.measure == .share ? sum : largest
    guard whole > 0 else { return [] }
    var parts: [Part] = []
    var before = 0
    for (category, count) in row.counts.enumerated() where count > 0 {
      parts.append(
        Part(
          category: category, offset: Double(before) / Double(whole) * width,
          width: Double(count) / Double(whole) * width))
      before += count
    }
    return parts
  }

  /// The unit, the keys, then a block a row.
  func blocks(
    _ chart: StackedBars, width: Double, container: Block.Container
  ) throws(ReportingError) -> [Block] {
    let style = setter.style
    var sums: [SetText] = []
    for row in chart.rows {
      sums.append(try setter.line(wording.integer(row.counts.reduce(0, +)), style.value))
    }
    let widest = sums.map(\.width).max() ?? 0
    let frame = try ChartRows(
      chart.rows.map(\.label), setter: setter, width: width, ending: widest + Self.valueGap)
    let keys = chart.shown.map {
      DotPlot.Key(label: chart.categories[$0].label, paint: chart.categories[$0].paint)
    }
    let head =
      [try frame.unit(chart.unit, container: container)]
      + [try ChartKey(setter: setter, width: width).block(keys, container: container)]
      .compactMap { $0 }
    var blocks: [Block] = []
    for (index, row) in chart.rows.enumerated() {
      let parts = Self.parts(row, of: chart, width: frame.plotWidth)
      let end = parts.last.map { $0.offset + $0.width } ?? 0
      let numbers = try parts.map { part throws(ReportingError) in
        try number(row.counts[part.category], in: part, chart)
      }
      let sum = sums[index]
      blocks.append(
        frame.block(index, height: Self.barHeight, container: container, head: head) { plot in
          let top = plot.midY - Self.barHeight / 2
          var elements: [SceneElement] = []
          for (part, number) in zip(parts, numbers) {
            let box = Rectangle(
              x: frame.x(part.offset, width: part.width, in: plot), y: top, width: part.width,
              height: Self.barHeight)
            elements.append(
              .shape(
                .init(
                  Path(box), fill: chart.categories[part.category].paint, stroke: style.outline)))
            guard let (text, halo) = number else { continue }
            elements.append(
              .text(
                .init(
                  text.block,
                  at: Point(x: box.midX - text.width / 2, y: plot.midY - text.height / 2),
                  width: text.width, halo: halo)))
          }
          let place = Point(
            x: frame.x(end + Self.valueGap, width: sum.width, in: plot),
            y: plot.midY - sum.height / 2)
          return elements + [frame.baseline(in: plot), sum.element(at: place)]
        })
    }
    return ChartRows.joined(head, blocks)
  }

  /// Nil where the part is too narrow for its number; the table has it.
  private func number(
    _ count: Int, in part: Part, _ chart: StackedBars
  ) throws(ReportingError) -> (SetText, SceneElement.Halo?)? {
    let ink = ChartInk(on: chart.categories[part.category].paint, setter.style)
    let text = try setter.line(
      wording.integer(count), setter.style.style(7.5, color: ink.color, lineHeight: 10))
    return text.width + 2 * Self.padding <= part.width ? (text, ink.halo) : nil
  }

  /// A column a category that is in the chart. A dash stands where nothing is assessed: that is no
  /// zero.
  func table(_ chart: StackedBars, id: String, continuation: String) -> TableContent {
    let shown = chart.shown
    return TableContent(
      id: id,
      columns: [.init(heading: chart.rowHeading, share: 3)]
        + shown.map {
          .init(heading: chart.categories[$0].label, share: 2, alignment: .trailing)
        } + [.init(heading: chart.totalHeading, share: 1.5, alignment: .trailing)],
      rows: chart.rows.map { row in
        let isAssessed = chart.isAssessed(row)
        let cells = shown.map { category -> TableContent.Cell in
          let isKnown = isAssessed || chart.categories[category].isMissing
          return .text(isKnown ? wording.integer(row.counts[category]) : "–")
        }
        return .init(
          cells: [.text(row.label)] + cells
            + [.text(wording.integer(row.counts.reduce(0, +)))])
      },
      continuation: continuation)
  }
}
