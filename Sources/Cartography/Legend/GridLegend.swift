import Drawing
import Wording

/// Two crossed scales: a grid of the map's own colours with an arrow, limits and a title for each.
///
/// Columns grow in the direction of reading, rows upwards. The title of the rows stands above the grid,
/// that of the columns under it; nothing is turned, so that every script reads as in a line of text.
struct GridLegend {
  let setter: TextSetter
  let style: SheetStyle
  let wording: Phrasebook
  let showsCounts: Bool

  /// Texts with their measures.
  private struct Words {
    var block: TextBlock
    var metrics: TextMetrics
    var width: Double { metrics.width + 0.5 }
  }

  /// A grid with its words, in one piece.
  func furnishing(
    _ grid: FillGrid, _ fill: FillLayer, maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    let parts = [
      try title(grid.rows.title, maximumWidth), try cells(grid, fill),
      try title(grid.columns.title, maximumWidth),
    ]
    return .stack(
      parts, gap: style.text * 0.45, width: parts.map(\.size.width).max() ?? 0,
      atTrailingEdge: setter.isRightToLeft)
  }

  private func title(
    _ string: String, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    guard !string.isEmpty else { return .nothing }
    let block = setter.block(string, setter.style(style.text), width: maximumWidth)
    let metrics = try setter.measure(block)
    let width = min(maximumWidth, metrics.width + 0.5)
    return Furnishing(size: Size(width: width, height: metrics.height)) { corner in
      [.text(.init(block, at: corner, width: width))]
    }
  }

  private func words(_ string: String, color: Color? = nil) throws(CartographyError) -> Words {
    let block = setter.block(string, setter.style(style.smallPrint, color: color))
    return Words(block: block, metrics: try setter.measure(block))
  }

  private func words(_ strings: [String]) throws(CartographyError) -> [Words] {
    var result: [Words] = []
    for string in strings { result.append(try words(string)) }
    return result
  }

  /// The number of units of each cell, in an ink that reads on its colour.
  private func counts(_ grid: FillGrid, _ fill: FillLayer) throws(CartographyError) -> [Words] {
    guard showsCounts else { return [] }
    let counts = fill.counts
    var result: [Words] = []
    for index in 0..<grid.cellCount {
      let luminance = LabelLayerBuilder.luminance(
        of: fill.categories[index].paint, paper: setter.theme.paper)
      // Dark letters as long as they can be read: counts have no rim.
      let ink =
        luminance < 0.25
        ? setter.theme.letters(onLuminance: 0) : setter.theme.letters(onLuminance: 1)
      result.append(
        try words(wording.integer(counts[index]), color: ink))
    }
    return result
  }

  /// The grid with arrows, limits and counts.
  private func cells(_ grid: FillGrid, _ fill: FillLayer) throws(CartographyError) -> Furnishing {
    let columnLimits = try words(grid.columns.limits)
    let rowLimits = try words(grid.rows.limits)
    let counts = try counts(grid, fill)
    let pad = style.smallPrint * 0.5
    let arrowRoom = style.text * 1.1
    let cell = Size(
      width: max(
        style.text * 2.7, ((columnLimits + counts).map(\.width).max() ?? 0) + pad),
      height: max(style.text * 2.1, (rowLimits.map(\.metrics.height).max() ?? 0) + 1))
    let body = Size(
      width: cell.width * Double(grid.columns.stepCount),
      height: cell.height * Double(grid.rows.stepCount))
    let limitsWidth = rowLimits.map(\.width).max().map { $0 + pad } ?? 0
    let limitsHeight = columnLimits.map(\.metrics.height).max() ?? 0
    let size = Size(
      width: arrowRoom + body.width + limitsWidth,
      height: body.height + limitsHeight + arrowRoom)
    let mirrored = setter.isRightToLeft
    let arrow = AxisArrow(color: setter.theme.quietInk, size: style.text * 0.55)
    return Furnishing(size: size) { corner in
      /// The left edge of something that begins so far from the leading edge and is so wide.
      func left(_ distance: Double, _ width: Double) -> Double {
        mirrored ? corner.x + size.width - distance - width : corner.x + distance
      }
      func text(_ words: Words, _ distance: Double, _ y: Double) -> SceneElement {
        .text(
          .init(
            words.block, at: Point(x: left(distance, words.width), y: corner.y + y),
            width: words.width))
      }
      var elements: [SceneElement] = []
      for row in 0..<grid.rows.stepCount {
        for column in 0..<grid.columns.stepCount {
          let index = grid.category(column: column, row: row)
          let distance = arrowRoom + Double(column) * cell.width
          let y = Double(grid.rows.stepCount - 1 - row) * cell.height
          elements.append(
            .shape(
              .init(
                Path(
                  Rectangle(
                    x: left(distance, cell.width), y: corner.y + y, width: cell.width,
                    height: cell.height)), fill: fill.categories[index].paint,
                stroke: Stroke(color: setter.theme.border, width: 0.6))))
          if showsCounts {
            let own = counts[index]
            var count = text(
              own, distance + (cell.width - own.width) / 2,
              y + (cell.height - own.metrics.height) / 2)
            if case .text(var words) = count, case .hatch(let hatch) = fill.categories[index].paint,
              let ground = hatch.ground
            {
              words.halo = SceneElement.Halo(color: ground, width: 1.6)
              count = .text(words)
            }
            elements.append(count)
          }
        }
      }
      // The palest cells have an edge as well.
      elements.append(
        .shape(
          .init(
            Path(
              Rectangle(
                x: left(arrowRoom, body.width), y: corner.y, width: body.width,
                height: body.height)), stroke: Stroke(color: setter.theme.lines.swatch, width: 0.4))
        ))
      for (index, words) in columnLimits.enumerated() {
        let distance = arrowRoom + Double(index + 1) * cell.width - words.width / 2
        elements.append(text(words, distance, body.height + 1))
      }
      for (index, words) in rowLimits.enumerated() {
        let y = body.height - Double(index + 1) * cell.height - words.metrics.height / 2
        elements.append(text(words, arrowRoom + body.width + pad, y))
      }
      let axis = left(arrowRoom / 2, 0)
      elements += arrow.elements(
        from: Point(x: axis, y: corner.y + body.height), to: Point(x: axis, y: corner.y))
      let floor = corner.y + body.height + limitsHeight + arrowRoom / 2
      elements += arrow.elements(
        from: Point(x: left(arrowRoom, 0), y: floor),
        to: Point(x: left(arrowRoom + body.width, 0), y: floor))
      return elements
    }
  }
}
