import Drawing

/// The frame of a chart with a row a line: labels at the leading edge, the plot beside them, values
/// behind the plot. Mirrored where the language runs from right to left.
struct ChartRows {
  let setter: Typesetter
  /// Of the whole chart, in points.
  let width: Double
  /// Where the plot begins, from the leading edge.
  let plotStart: Double
  let plotWidth: Double
  private let labels: [SetText]

  private static let gap = 8.0
  /// Labels never take more of the width.
  private static let labelShare = 0.34
  /// Between rows.
  private static let rowGap = 4.0

  /// - Parameter ending: what stays free behind the plot, for values.
  init(
    _ texts: [String], setter: Typesetter, width: Double, ending: Double
  ) throws(ReportingError) {
    self.setter = setter
    self.width = width
    let style = setter.style.style(8.5, lineHeight: 11)
    var widest = 0.0
    for text in texts { widest = max(widest, try setter.width(of: text, style)) }
    let labelWidth = min(widest.rounded(.up), (width * Self.labelShare).rounded())
    labels = try texts.map { text throws(ReportingError) in
      try setter.set(text, style, width: labelWidth, alignment: .trailing)
    }
    plotStart = labelWidth + Self.gap
    plotWidth = max(1, width - plotStart - ending)
  }

  /// A row of at least `height` points: its label, then what `content` draws in the plot, whose
  /// rectangle it gets.
  func block(
    _ row: Int, height least: Double, container: Block.Container, head: [Block],
    content: @escaping (Rectangle) -> [SceneElement]
  ) -> Block {
    let height = max(labels[row].height, least) + Self.rowGap
    var block = Block(height: height, container: container) { corner in
      [label(row, at: corner, height: height)] + content(plot(at: corner, height: height))
    }
    block.repeatedHead = head
    return block
  }

  /// What the label of a row takes, in points.
  func labelHeight(_ row: Int) -> Double { labels[row].height }

  /// The label of a row whose upper left corner is there.
  func label(_ row: Int, at corner: Point, height: Double) -> SceneElement {
    let label = labels[row]
    let x = setter.x(0, width: label.width, from: corner.x, areaWidth: width)
    return label.element(at: Point(x: x, y: corner.y + (height - label.height) / 2))
  }

  /// Charts of at most so many rows stay whole.
  private static let wholeRows = 16

  /// The rows as a chart: none stands alone under the head or on the next page.
  static func joined(_ head: [Block], _ rows: [Block]) -> [Block] {
    var (head, rows) = (head, rows)
    for index in head.indices { head[index].keepsWithNext = true }
    for index in rows.indices {
      rows[index].keepsWithNext =
        rows.count <= wholeRows || index == 0 || index == rows.count - 2
    }
    if let last = rows.indices.last { rows[last].keepsWithNext = false }
    return rows.isEmpty ? [] : head + rows
  }

  /// The plot of a row, or of a head, whose upper left corner is there.
  func plot(at corner: Point, height: Double) -> Rectangle {
    Rectangle(
      x: setter.x(plotStart, width: plotWidth, from: corner.x, areaWidth: width), y: corner.y,
      width: plotWidth, height: height)
  }

  /// The left edge of something of `width` points that stands `offset` behind the plot's beginning.
  func x(_ offset: Double, width: Double = 0, in plot: Rectangle) -> Double {
    setter.x(offset, width: width, from: plot.x, areaWidth: plot.width)
  }

  /// The line from which bars grow, over the whole height of a row.
  func baseline(in plot: Rectangle) -> SceneElement {
    let x = x(0, in: plot)
    return .shape(
      .init(
        Path(line: [Point(x: x, y: plot.minY), Point(x: x, y: plot.maxY)]),
        stroke: setter.style.rule))
  }

  /// A block over the whole width: the unit, in the quiet letters of an axis.
  func unit(_ text: String, container: Block.Container) throws(ReportingError) -> Block {
    let set = try setter.set(text, setter.style.axis, width: width)
    return Block(height: set.height + 4, container: container) { corner in
      [set.element(at: corner)]
    }
  }
}

extension PageStyle {
  /// Words of axes and numbers beside them.
  var axis: TextStyle { style(8, color: theme.quietInk, lineHeight: 11) }
  /// Values at the ends of bars and lines.
  var value: TextStyle { style(8, .bold, lineHeight: 11) }
  /// Around every part of a chart that is filled, so that neighbours need not differ in lightness.
  var outline: Stroke { Stroke(color: mixed(theme.ink, 0.6), width: 0.3) }
}
