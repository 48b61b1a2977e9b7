import Drawing
import Wording

/// Draws the same number at two dates as a line a row between two verticals, names and values at both
/// ends (Tufte 1983).
struct SlopeChartPainter {
  let setter: Typesetter
  let wording: Phrasebook

  private static let leastHeight = 190.0
  private static let radius = 2.8
  /// From a vertical to the labels beside it.
  private static let labelGap = 14.0
  /// Labels of one side never take more of the width.
  private static let labelShare = 0.32
  private static let spacing = 1.5

  /// One end of a row's line.
  private struct End {
    var row: Int
    var value: Double
    var label: SetText
  }

  /// The whole chart as one block; none where no row has a value at either date.
  func blocks(
    _ chart: SlopeChart, width: Double, container: Block.Container
  ) throws(ReportingError) -> [Block] {
    let style = setter.style
    let most = (width * Self.labelShare).rounded()
    let firsts = try ends(chart, most) { ($0.first, "\($0.label) \($0.firstText)") }
    let lasts = try ends(chart, most) { ($0.last, "\($0.lastText) \($0.label)") }
    guard !firsts.isEmpty || !lasts.isEmpty else { return [] }
    let unit = try setter.set(chart.unit, style.axis, width: width)
    let heads = [
      try setter.line(chart.firstHeading, style.value),
      try setter.line(chart.lastHeading, style.value),
    ]
    let side = max(
      (firsts + lasts).map(\.label.width).max() ?? 0,
      heads.map { $0.width / 2 - Self.labelGap }.max() ?? 0)
    let needed = [firsts, lasts].map { $0.reduce(0) { $0 + $1.label.height + Self.spacing } }
    let plotHeight = max(Self.leastHeight, (needed.max() ?? 0) * 1.2)
    let top = unit.height + 6 + (heads.map(\.height).max() ?? 0) + 4
    // Half a label stands above and below the outermost values.
    let scale = ChartScale(
      largest: (firsts + lasts).map(\.value).max() ?? 0, foot: top + plotHeight - 7,
      height: plotHeight - 14)
    let inset = side + Self.labelGap
    let verticals = [inset, max(inset + 1, width - inset)]
    let range = top...(top + plotHeight)
    return [
      Block(height: top + plotHeight, container: container) { corner in
        let xs = verticals.map {
          setter.x($0, width: 0, from: corner.x, areaWidth: width)
        }
        var elements = [unit.element(at: corner)]
        for (x, head) in zip(xs, heads) {
          let vertical = Path(line: [
            Point(x: x, y: corner.y + top), Point(x: x, y: corner.y + top + plotHeight),
          ])
          elements.append(.shape(.init(vertical, stroke: style.rule)))
          elements.append(
            head.element(at: Point(x: x - head.width / 2, y: corner.y + unit.height + 6)))
        }
        elements += lines(chart, scale, xs, corner)
        elements += labels(firsts, scale, range, corner, width: width) { end in
          (side - end.label.width, verticals[0], -1)
        }
        elements += labels(lasts, scale, range, corner, width: width) { _ in
          (verticals[1] + Self.labelGap, verticals[1], 1)
        }
        return elements
      }
    ]
  }

  private func ends(
    _ chart: SlopeChart, _ most: Double, _ end: (SlopeChart.Row) -> (Double?, String)
  ) throws(ReportingError) -> [End] {
    var ends: [End] = []
    for (row, content) in chart.rows.enumerated() {
      guard case (let value?, let text) = end(content) else { continue }
      let style = setter.style.style(8, lineHeight: 11)
      let width = min(most, try setter.width(of: text, style).rounded(.up))
      ends.append(End(row: row, value: value, label: try setter.set(text, style, width: width)))
    }
    return ends
  }

  /// A line a row with both values, a dot at each value.
  private func lines(
    _ chart: SlopeChart, _ scale: ChartScale, _ xs: [Double], _ corner: Point
  ) -> [SceneElement] {
    let style = setter.style
    var elements: [SceneElement] = []
    for row in chart.rows {
      let points = zip(xs, [row.first, row.last]).compactMap { x, value in
        value.map { Point(x: x, y: corner.y + scale.y($0)) }
      }
      let color = row.first == row.last ? style.theme.quietInk : style.theme.accent
      if points.count == 2 {
        elements.append(
          .shape(
            .init(Path(line: points), stroke: Stroke(color: color, width: 1.4, cap: .round))))
      }
      for point in points {
        elements.append(
          .shape(
            .init(
              Path(circleAround: point, radius: Self.radius), fill: .solid(color),
              stroke: Stroke(color: style.theme.paper, width: 0.8))))
      }
    }
    return elements
  }

  /// The labels of one side, moved apart, each with a fine line to its value where it had to move.
  /// - Parameter place: a label's offset and its vertical's, and on which side of that it stands.
  private func labels(
    _ ends: [End], _ scale: ChartScale, _ range: ClosedRange<Double>, _ corner: Point,
    width: Double, place: (End) -> (offset: Double, vertical: Double, side: Double)
  ) -> [SceneElement] {
    let middles = LabelSpreading.spread(
      ends.map { (scale.y($0.value), $0.label.height + Self.spacing) }, within: range)
    var elements: [SceneElement] = []
    for (end, middle) in zip(ends, middles) {
      let (offset, vertical, side) = place(end)
      let wanted = scale.y(end.value)
      let x = setter.x(offset, width: end.label.width, from: corner.x, areaWidth: width)
      if abs(middle - wanted) > 1 {
        let from = setter.x(
          vertical + side * (Self.radius + 1), width: 0, from: corner.x, areaWidth: width)
        let to = setter.x(
          vertical + side * (Self.labelGap - 2), width: 0, from: corner.x, areaWidth: width)
        let line = Path(line: [
          Point(x: from, y: corner.y + wanted), Point(x: to, y: corner.y + middle),
        ])
        elements.append(.shape(.init(line, stroke: setter.style.lightRule)))
      }
      elements.append(
        end.label.element(at: Point(x: x, y: corner.y + middle - end.label.height / 2)))
    }
    return elements
  }

  func table(_ chart: SlopeChart, id: String, continuation: String) -> TableContent {
    TableContent(
      id: id,
      columns: [
        .init(heading: chart.rowHeading, share: 3),
        .init(heading: chart.firstHeading, share: 2, alignment: .trailing),
        .init(heading: chart.lastHeading, share: 2, alignment: .trailing),
      ],
      rows: chart.rows.map {
        .init(cells: [.text($0.label), .text($0.firstText), .text($0.lastText)])
      },
      continuation: continuation)
  }
}
