import Drawing

/// Large numerals with what they count under them, side by side.
struct KeyFigureGrid {
  let setter: Typesetter
  /// Over all columns, in points.
  let width: Double
  /// Of the numerals, in points; smaller where one is too wide for its column or too near to the next.
  let numeralSize: Double

  private static let gap = 6 * Paper.pointsPerMillimeter
  private static let leastNumeralSize = 12.0
  /// Left free between two numerals, in parts of their size: nearer ones (`14 of 37 3 of 112`) read on
  /// as one line, to the eye and to programs (poppler joins words up to one size apart).
  private static let numeralGap = 1.1

  /// One block a row of figures.
  func blocks(_ figures: [KeyFigure], id: String) throws(ReportingError) -> [Block] {
    guard !figures.isEmpty else { return [] }
    let columns = Self.columns(for: figures.count)
    let cellWidth = (width - Self.gap * Double(columns - 1)) / Double(columns)
    let numeral = try numeralStyle(figures, cellWidth: cellWidth)
    var blocks: [Block] = []
    for start in stride(from: 0, to: figures.count, by: columns) {
      let row = figures[start..<min(start + columns, figures.count)]
      var cells: [Piece] = []
      for figure in row { cells.append(try cell(figure, numeral, width: cellWidth)) }
      blocks.append(
        Block(
          height: cells.map(\.height).max() ?? 0, spaceBefore: 14,
          container: .init(id: id, role: .list)
        ) { corner in
          cells.enumerated().flatMap { index, cell in
            let x = setter.x(
              Double(index) * (cellWidth + Self.gap), width: cellWidth, from: corner.x,
              areaWidth: width)
            return cell.elements(Point(x: x, y: corner.y))
          }
        })
    }
    return blocks
  }

  /// Up to four in a row; rows as equal as they can be, never a single one under three.
  static func columns(for count: Int) -> Int {
    switch count {
    case ...3: 3
    case 4, 7, 8: 4
    default: count % 4 == 0 ? 4 : 3
    }
  }

  private func numeralStyle(
    _ figures: [KeyFigure], cellWidth: Double
  ) throws(ReportingError) -> TextStyle {
    let accent = setter.style.theme.accent
    var widest = 0.0
    for figure in figures {
      widest = max(
        widest,
        try setter.width(
          of: figure.value, setter.style.style(numeralSize, .bold, color: accent)))
    }
    let room = (cellWidth + Self.gap) / (widest + Self.numeralGap * numeralSize)
    let size = numeralSize * min(1, cellWidth / max(widest, 1), room)
    return setter.style.style(
      max(Self.leastNumeralSize, size), .bold, color: accent,
      lineHeight: max(Self.leastNumeralSize, size) * 1.15)
  }

  private func cell(
    _ figure: KeyFigure, _ numeral: TextStyle, width: Double
  ) throws(ReportingError) -> Piece {
    let value = try setter.set(figure.value, numeral, width: width)
    let label = try setter.set(
      figure.label, setter.style.style(8.5, lineHeight: 11.5), width: width)
    let (valueTop, gap) = (5.0, 1.0)
    let height = valueTop + value.height + gap + label.height
    return Piece(height: height) { corner in
      let line = Path(line: [corner, Point(x: corner.x + width, y: corner.y)])
      return [
        .group(
          .init(
            role: .artifact,
            elements: [.shape(.init(line, stroke: setter.style.strongRule))])),
        .group(
          .init(
            role: .listItem,
            elements: [
              value.element(at: Point(x: corner.x, y: corner.y + valueTop)),
              label.element(
                at: Point(x: corner.x, y: corner.y + valueTop + value.height + gap)),
            ])),
      ]
    }
  }
}
