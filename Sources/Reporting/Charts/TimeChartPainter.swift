import Cartography
import Drawing
import Wording

/// Draws a number over time: a line from value to value, light horizontals, the values beside
/// their points instead of a legend, and no box.
struct TimeChartPainter {
  let setter: Typesetter
  let wording: Phrasebook

  private static let tickGap = 6.0
  private static let yearDistance = 38.0
  private static let pointRadius = 3.2

  private var style: PageStyle { setter.style }
  private var accent: Color { style.theme.accent }
  private var tickStyle: TextStyle { style.style(8, color: style.theme.quietInk) }
  private var valueStyle: TextStyle { style.style(8, .bold) }
  private var lastStyle: TextStyle { style.style(16, .bold, color: accent) }

  /// The chart within `area`. A point without a finite year and value is left out.
  func elements(_ chart: TimeChart, in area: Rectangle) throws(ReportingError) -> [SceneElement] {
    let points = Self.drawn(chart.points)
    guard let last = points.last else { return [] }
    let unit = try setter.set(chart.unit, tickStyle, width: area.width)
    let lastLabel = try setter.line(number(last.value), lastStyle)
    let frame = try frame(area, points: points, unit: unit, lastLabel: lastLabel)
    let unitElement = unit.element(at: Point(x: area.x, y: area.y))
    let line = Path(
      line: points.map { Point(x: frame.years.x($0.year), y: frame.values.y($0.value)) })
    var elements =
      [unitElement] + (try horizontals(frame, in: area)) + (try yearLabels(frame, in: area))
    elements.append(
      .shape(.init(line, stroke: Stroke(color: accent, width: 1.6, cap: .round))))
    for point in points { elements += mark(point, frame) }
    return elements + (try valueLabels(points, lastLabel: lastLabel, frame, in: area))
  }

  /// A dot; for a date that is known to the year only, an open circle on a line over that year.
  private func mark(_ point: TimeChart.Point, _ frame: Frame) -> [SceneElement] {
    let center = Point(x: frame.years.x(point.year), y: frame.values.y(point.value))
    let circle = Path(circleAround: center, radius: Self.pointRadius)
    guard let span = point.span else {
      return [
        .shape(
          .init(
            circle, fill: .solid(accent), stroke: Stroke(color: style.theme.paper, width: 0.8)))
      ]
    }
    var line = Path()
    let ends = [frame.years.x(span.lowerBound), frame.years.x(span.upperBound)]
    line.move(x: ends[0], y: center.y)
    line.line(x: ends[1], y: center.y)
    for x in ends {
      line.move(x: x, y: center.y - Self.pointRadius)
      line.line(x: x, y: center.y + Self.pointRadius)
    }
    return [
      .shape(.init(line, stroke: Stroke(color: accent, width: 0.8))),
      .shape(
        .init(
          circle, fill: .solid(style.theme.paper), stroke: Stroke(color: accent, width: 1.4))),
    ]
  }

  /// The points that can be drawn, oldest first.
  static func drawn(_ points: [TimeChart.Point]) -> [TimeChart.Point] {
    points.filter { $0.year.isFinite && $0.value.isFinite }
      .enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }
      .map(\.element)
  }

  /// Both scales and the plot between them.
  struct Frame {
    var values: ChartScale
    var years: YearScale
    /// Where the labels of the horizontals end, from the leading edge of the area, in points.
    var tickWidth: Double
  }

  private func frame(
    _ area: Rectangle, points: [TimeChart.Point], unit: SetText, lastLabel: SetText
  ) throws(ReportingError) -> Frame {
    let yearHeight = try setter.line("2000", tickStyle).height
    let top = area.y + unit.height + 10
    let foot = area.maxY - yearHeight - 5
    let values = ChartScale(
      largest: points.map(\.value).max() ?? 0, foot: foot, height: max(1, foot - top))
    var tickWidth = 0.0
    for tick in values.ticks {
      tickWidth = max(tickWidth, try setter.width(of: number(tick), tickStyle))
    }
    // The last value stands behind its point, outside the plot.
    let inset = tickWidth + Self.tickGap + 10
    let width = max(1, area.width - inset - lastLabel.width - 10)
    return Frame(
      values: values,
      years: YearScale(
        years: points.flatMap { [$0.year, $0.span?.lowerBound, $0.span?.upperBound] }
          .compactMap { $0 },
        left: setter.x(inset, width: width, from: area.x, areaWidth: area.width), width: width,
        isRightToLeft: setter.isRightToLeft),
      tickWidth: tickWidth)
  }

  private func horizontals(
    _ frame: Frame, in area: Rectangle
  ) throws(ReportingError) -> [SceneElement] {
    var elements: [SceneElement] = []
    let start = frame.tickWidth + Self.tickGap
    let length = frame.years.width + 10
    let left = setter.x(start, width: length, from: area.x, areaWidth: area.width)
    for tick in frame.values.ticks {
      let y = frame.values.y(tick)
      elements.append(
        .shape(
          .init(
            Path(line: [Point(x: left, y: y), Point(x: left + length, y: y)]),
            stroke: tick == 0 ? style.rule : style.lightRule)))
      let label = try setter.set(
        number(tick), tickStyle, width: frame.tickWidth, alignment: .trailing)
      let x = setter.x(0, width: frame.tickWidth, from: area.x, areaWidth: area.width)
      elements.append(label.element(at: Point(x: x, y: y - label.height / 2)))
    }
    return elements
  }

  private func yearLabels(
    _ frame: Frame, in area: Rectangle
  ) throws(ReportingError) -> [SceneElement] {
    var elements: [SceneElement] = []
    let foot = frame.values.foot
    for year in frame.years.ticks(atLeast: Self.yearDistance) {
      let x = frame.years.x(Double(year))
      let label = try setter.line(wording.date(year), tickStyle)
      elements.append(
        .shape(
          .init(Path(line: [Point(x: x, y: foot), Point(x: x, y: foot + 3)]), stroke: style.rule)))
      let left = min(max(area.minX, x - label.width / 2), area.maxX - label.width)
      elements.append(label.element(at: Point(x: left, y: area.maxY - label.height)))
    }
    return elements
  }

  /// The last value large behind its point; the others above theirs, oldest first, where they are
  /// free of each other. The table under the chart has them all.
  private func valueLabels(
    _ points: [TimeChart.Point], lastLabel: SetText, _ frame: Frame, in area: Rectangle
  ) throws(ReportingError) -> [SceneElement] {
    guard let last = points.last else { return [] }
    let center = Point(x: frame.years.x(last.year), y: frame.values.y(last.value))
    let end = last.span.map { frame.years.x($0.upperBound) } ?? center.x
    let x =
      setter.isRightToLeft
      ? min(center.x - Self.pointRadius, end) - 4 - lastLabel.width
      : max(center.x + Self.pointRadius, end) + 4
    var taken = [
      Rectangle(
        x: x, y: center.y - lastLabel.height / 2, width: lastLabel.width, height: lastLabel.height)
    ]
    var elements = [lastLabel.element(at: Point(x: taken[0].x, y: taken[0].y))]
    for point in points.dropLast() {
      let label = try setter.line(number(point.value), valueStyle)
      let place = Point(x: frame.years.x(point.year), y: frame.values.y(point.value))
      // Slightly before its point: a rising line leaves more room there.
      let box = Rectangle(
        x: min(max(area.minX, place.x - label.width / 2 - 2), area.maxX - label.width),
        y: place.y - Self.pointRadius - 2 - label.height, width: label.width, height: label.height)
      guard !taken.contains(where: { $0.inset(by: -1).intersects(box) }) else { continue }
      taken.append(box)
      elements.append(
        .text(
          .init(
            label.block, at: Point(x: box.x, y: box.y), width: label.width,
            halo: .init(color: style.theme.paper, width: 1.5))))
    }
    return elements
  }

  /// The values, oldest first, with their sources.
  func table(_ chart: TimeChart, id: String, continuation: String) -> TableContent {
    TableContent(
      id: id,
      columns: [
        .init(heading: wording(.headDate), share: 3),
        .init(heading: wording(.headNumber), share: 1.5, alignment: .trailing),
        .init(heading: wording(.headSource), share: 2),
      ],
      rows: Self.drawn(chart.points).map {
        .init(cells: [
          .text($0.date), .text(number($0.value)), .references($0.sourceNumbers),
        ])
      },
      continuation: continuation)
  }

  private func number(_ value: Double) -> String { Self.number(value, wording) }

  /// Whole numbers without decimals, others with one.
  static func number(_ value: Double, _ wording: Phrasebook) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return wording.integer(Int(value)) }
    return wording.decimal(value, digits: 1)
  }
}
