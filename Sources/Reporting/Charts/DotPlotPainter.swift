import Drawing
import Wording

/// Draws numbers as dots on a light line a row (Cleveland 1985); what several have is a circle whose
/// area is true to how many they are.
struct DotPlotPainter {
  let setter: Typesetter
  let wording: Phrasebook

  private static let largestRadius = 9.0
  private static let radius = 3.2
  /// A circle with a number in it is at least as large.
  private static let leastNumbered = 6.0
  private static let tickDistance = 30.0

  /// The unit, the keys and the axis, then a block a row.
  func blocks(
    _ chart: DotPlot, width: Double, container: Block.Container
  ) throws(ReportingError) -> [Block] {
    let style = setter.style
    let values = chart.rows.flatMap(\.dots).map(\.value)
    let margin = Self.largestRadius + 2
    let frame = try ChartRows(
      chart.rows.map(\.label), setter: setter, width: width, ending: 0)
    let axis = DotAxis(values: values, width: frame.plotWidth, margin: margin)
    var head = [try frame.unit(chart.unit, container: container)]
    if let keys = try ChartKey(setter: setter, width: width).block(
      chart.keys, container: container)
    {
      head.append(keys)
    }
    head.append(try labels(axis, frame, container))
    let largest = chart.rows.flatMap(\.dots).map(\.count).max() ?? 1
    var blocks: [Block] = []
    for (index, row) in chart.rows.enumerated() {
      let dots = try row.dots.sorted { $0.count > $1.count }.map { dot throws(ReportingError) in
        try marked(dot, largest: largest, axis)
      }
      let missing = dots.isEmpty ? try setter.line(row.missing, style.axis) : nil
      let height = 2 * (dots.map(\.radius).max() ?? Self.radius)
      blocks.append(
        frame.block(index, height: height, container: container, head: head) { plot in
          if let missing {
            return [
              missing.element(
                at: Point(
                  x: frame.x(margin, width: missing.width, in: plot),
                  y: plot.midY - missing.height / 2))
            ]
          }
          let line = Path(line: [
            Point(x: plot.minX, y: plot.midY), Point(x: plot.maxX, y: plot.midY),
          ])
          return [.shape(.init(line, stroke: style.lightRule))]
            + dots.flatMap { dot in
              dot.elements(
                at: Point(x: frame.x(axis.offset(dot.value), in: plot), y: plot.midY), style)
            }
        })
    }
    return ChartRows.joined(head, blocks)
  }

  /// A dot as it is drawn.
  struct Mark {
    var value: Double
    var radius: Double
    var paint: Paint
    var number: SetText?

    func elements(at center: Point, _ style: PageStyle) -> [SceneElement] {
      let circle = SceneElement.shape(
        .init(
          Path(circleAround: center, radius: radius), fill: paint,
          stroke: Stroke(color: style.mixed(style.theme.ink, 0.75), width: 0.4)))
      guard let number else { return [circle] }
      return [
        circle,
        number.element(
          at: Point(x: center.x - number.width / 2, y: center.y - number.height / 2)),
      ]
    }
  }

  private func marked(
    _ dot: DotPlot.Dot, largest: Int, _ axis: DotAxis
  ) throws(ReportingError) -> Mark {
    guard dot.count > 1 else {
      return Mark(value: dot.value, radius: min(Self.radius, axis.room), paint: dot.paint)
    }
    let share = (Double(dot.count) / Double(largest)).squareRoot()
    let radius = min(axis.room, max(Self.leastNumbered, Self.largestRadius * share))
    let ink = ChartInk(on: dot.paint, setter.style)
    let number = try setter.line(
      wording.integer(dot.count), setter.style.style(6.5, .bold, color: ink.color))
    let fits = number.width <= 2 * radius - 2
    return Mark(
      value: dot.value, radius: radius, paint: dot.paint, number: fits ? number : nil)
  }

  private func labels(
    _ axis: DotAxis, _ frame: ChartRows, _ container: Block.Container
  ) throws(ReportingError) -> Block {
    var labels: [(SetText, Double)] = []
    for tick in axis.ticks(atLeast: Self.tickDistance) {
      labels.append((try setter.line(wording.integer(tick), setter.style.axis), Double(tick)))
    }
    let height = labels.map(\.0.height).max() ?? 0
    let style = setter.style
    return Block(height: height + 4, container: container) { corner in
      let plot = frame.plot(at: corner, height: height)
      return labels.flatMap { label, value -> [SceneElement] in
        let x = frame.x(axis.offset(value), in: plot)
        let tick = Path(line: [
          Point(x: x, y: corner.y + height), Point(x: x, y: corner.y + height + 3),
        ])
        return [
          label.element(at: Point(x: x - label.width / 2, y: corner.y)),
          .shape(.init(tick, stroke: style.rule)),
        ]
      }
    }
  }

  /// A row a value, and one with the word for what is missing. How many have a value is said where it
  /// can be more than one.
  func table(_ chart: DotPlot, id: String, continuation: String) -> TableContent {
    let hasCounts = chart.rows.contains { row in
      row.dots.contains { $0.count > 1 } || row.missingCount > (row.dots.isEmpty ? 1 : 0)
    }
    var columns: [TableContent.Column] = [
      .init(heading: chart.rowHeading, share: 3),
      .init(heading: chart.unit, share: 2, alignment: .trailing),
    ]
    if hasCounts {
      columns.append(.init(heading: chart.countHeading, share: 2, alignment: .trailing))
    }
    func row(
      _ label: String, _ value: String, _ count: String, isSubordinate: Bool = false
    ) -> TableContent.Row {
      .init(
        cells: [.text(label), .text(value)] + (hasCounts ? [.text(count)] : []),
        isSubordinate: isSubordinate)
    }
    return TableContent(
      id: id, columns: columns,
      rows: chart.rows.flatMap { plotted -> [TableContent.Row] in
        let missing =
          plotted.missingCount > 0 ? wording.integer(plotted.missingCount) : "–"
        guard !plotted.dots.isEmpty else { return [row(plotted.label, plotted.missing, missing)] }
        let values = plotted.dots.sorted { $0.value < $1.value }.enumerated().map { index, dot in
          row(
            index == 0 ? plotted.label : "", TimeChartPainter.number(dot.value, wording),
            wording.integer(dot.count), isSubordinate: index > 0)
        }
        return values
          + (plotted.missingCount > 0
            ? [row("", plotted.missing, missing, isSubordinate: true)] : [])
      },
      continuation: continuation)
  }
}
