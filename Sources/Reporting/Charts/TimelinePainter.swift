import Drawing
import Wording

/// Draws milestones on a line a row over the years, with the times in which plans are in force as
/// bars behind them.
struct TimelinePainter {
  let setter: Typesetter
  let wording: Phrasebook

  private static let barHeight = 8.0
  private static let radius = 3.2
  private static let holeRadius = 1.8
  private static let yearDistance = 34.0

  /// The keys and the years, then a block a row; none where nothing is dated.
  func blocks(
    _ chart: MilestoneTimeline, width: Double, container: Block.Container
  ) throws(ReportingError) -> [Block] {
    let rows = chart.rows.filter { !$0.periods.isEmpty || $0.events.contains { $0.span != nil } }
    guard !rows.isEmpty else { return [] }
    let style = setter.style
    let frame = try ChartRows(
      rows.map(\.label), setter: setter, width: width, ending: Self.radius + 1)
    let ends = rows.flatMap { row in
      (row.events.compactMap(\.span) + row.periods.map(\.years)).flatMap {
        [$0.lowerBound, $0.upperBound]
      }
    }
    let years = ends + [chart.today]
    func scale(_ plot: Rectangle) -> YearScale {
      YearScale(
        years: years, left: plot.minX, width: plot.width, isRightToLeft: setter.isRightToLeft)
    }
    let keys = try ChartKey(setter: setter, width: width).block(chart.keys, container: container)
    let head = [keys, try self.years(scale, chart, frame, container)].compactMap { $0 }
    var blocks: [Block] = []
    for (index, row) in rows.enumerated() {
      blocks.append(
        frame.block(index, height: Self.barHeight + 2, container: container, head: head) { plot in
          let scale = scale(plot)
          let line = Path(line: [
            Point(x: plot.minX, y: plot.midY), Point(x: plot.maxX, y: plot.midY),
          ])
          return [.shape(.init(line, stroke: style.lightRule))]
            + row.periods.flatMap { period($0, by: chart.today, scale, plot) }
            + today(chart, at: scale.x(chart.today), plot.minY...plot.maxY)
            + row.events.flatMap { event($0, scale, plot) }
        })
    }
    return ChartRows.joined(head, blocks)
  }

  /// The day of the report over the years, from where its vertical goes down through all rows.
  private func years(
    _ scale: (Rectangle) -> YearScale, _ chart: MilestoneTimeline, _ frame: ChartRows,
    _ container: Block.Container
  ) throws(ReportingError) -> Block {
    let style = setter.style
    let day =
      chart.todayLabel.isEmpty ? nil : try setter.line(chart.todayLabel, style.value)
    let top = day.map { $0.height + 1 } ?? 0
    let sample = scale(frame.plot(at: Point(x: 0, y: 0), height: 0))
    var labels: [(text: SetText, offset: Double)] = []
    for year in sample.ticks(atLeast: Self.yearDistance) {
      labels.append((try setter.line(wording.date(year), style.axis), sample.x(Double(year))))
    }
    let height = top + (labels.map(\.text.height).max() ?? 0)
    /// Centred on a place of the axis as far as the chart has room.
    func element(_ text: SetText, at x: Double, _ corner: Point, y: Double) -> SceneElement {
      let left = min(max(corner.x, x - text.width / 2), corner.x + frame.width - text.width)
      return text.element(at: Point(x: left, y: corner.y + y))
    }
    return Block(height: height + 4, container: container) { corner in
      let todayX = corner.x + sample.x(chart.today)
      let mark = [day.map { element($0, at: todayX, corner, y: 0) }].compactMap { $0 }
      return mark
        + today(chart, at: todayX, (corner.y + height)...(corner.y + height + 4))
        + labels.flatMap { label, offset -> [SceneElement] in
          let x = corner.x + offset
          let tick = Path(line: [
            Point(x: x, y: corner.y + height), Point(x: x, y: corner.y + height + 3),
          ])
          return [
            element(label, at: x, corner, y: top), .shape(.init(tick, stroke: style.rule)),
          ]
        }
    }
  }

  /// The vertical of the report's day.
  private func today(
    _ chart: MilestoneTimeline, at x: Double, _ range: ClosedRange<Double>
  ) -> [SceneElement] {
    guard !chart.todayLabel.isEmpty else { return [] }
    let line = Path(line: [
      Point(x: x, y: range.lowerBound), Point(x: x, y: range.upperBound),
    ])
    let style = setter.style
    return [
      .shape(.init(line, stroke: Stroke(color: style.mixed(style.theme.ink, 0.75), width: 0.7)))
    ]
  }

  /// A bar, without a closing line where no end is known; filled as far as its time has come.
  private func period(
    _ period: MilestoneTimeline.Period, by today: Double, _ scale: YearScale, _ plot: Rectangle
  ) -> [SceneElement] {
    let (from, to) = (scale.x(period.years.lowerBound), scale.x(period.years.upperBound))
    func bar(to end: Double) -> Rectangle {
      Rectangle(
        x: min(from, end), y: plot.midY - Self.barHeight / 2, width: max(0.5, abs(end - from)),
        height: Self.barHeight)
    }
    let outline = setter.style.outline
    guard period.isOpen else {
      let end = max(period.years.lowerBound, min(period.years.upperBound, today))
      return [
        .shape(.init(Path(bar(to: scale.x(end))), fill: period.paint)),
        .shape(.init(Path(bar(to: to)), stroke: outline)),
      ]
    }
    let bar = bar(to: to)
    let sides = Path(line: [
      Point(x: to, y: bar.minY), Point(x: from, y: bar.minY), Point(x: from, y: bar.maxY),
      Point(x: to, y: bar.maxY),
    ])
    return [
      .shape(.init(Path(bar), fill: period.paint)), .shape(.init(sides, stroke: outline)),
    ]
  }

  /// A dot in the colour of its stage; for a date that is known to the year or less, a ring of that
  /// colour on a line over that time.
  private func event(
    _ event: MilestoneTimeline.Event, _ scale: YearScale, _ plot: Rectangle
  ) -> [SceneElement] {
    guard let span = event.span else { return [] }
    let style = setter.style
    let (from, to) = (scale.x(span.lowerBound), scale.x(span.upperBound))
    let circle = Path(
      circleAround: Point(x: (from + to) / 2, y: plot.midY), radius: Self.radius)
    let dark = style.mixed(style.theme.ink, 0.75)
    guard event.isInexact else {
      return [.shape(.init(circle, fill: event.paint, stroke: Stroke(color: dark, width: 0.5)))]
    }
    let line = Path(line: [Point(x: from, y: plot.midY), Point(x: to, y: plot.midY)])
    let hole = Path(
      circleAround: Point(x: (from + to) / 2, y: plot.midY), radius: Self.holeRadius)
    return [
      .shape(.init(line, stroke: Stroke(color: dark, width: 0.8))),
      .shape(.init(circle, fill: event.paint, stroke: Stroke(color: dark, width: 0.5))),
      .shape(.init(hole, fill: .solid(style.theme.paper))),
    ]
  }

  /// Every milestone, dated or not, under its unit or plan.
  func table(_ chart: MilestoneTimeline, id: String, continuation: String) -> TableContent {
    let hasInstruments = chart.rows.contains { $0.events.contains { !$0.instrument.isEmpty } }
    var columns: [TableContent.Column] = [
      .init(heading: chart.rowHeading, share: 24), .init(heading: wording(.headDate), share: 26),
      .init(heading: wording(.headMilestone), share: 24),
    ]
    if hasInstruments { columns.append(.init(heading: wording(.headInstrument), share: 20)) }
    columns.append(.init(heading: wording(.headSource), share: 9))
    return TableContent(
      id: id, columns: columns,
      rows: chart.rows.flatMap { row in
        row.events.enumerated().map { index, event in
          var cells: [TableContent.Cell] = [
            .text(index == 0 ? row.label : ""), .text(event.date), .text(event.event),
          ]
          if hasInstruments { cells.append(.text(event.instrument)) }
          return .init(
            cells: cells + [.references(event.sourceNumbers)], isSubordinate: index > 0)
        }
      },
      continuation: continuation)
  }
}
