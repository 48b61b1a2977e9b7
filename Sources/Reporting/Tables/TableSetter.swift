import Drawing

/// Sets a table as blocks, one a row: heads above, light rules between groups only.
struct TableSetter {
  let setter: Typesetter
  /// The numbers that the list of sources has.
  let sources: Set<Int>
  /// Of the whole table, in points.
  let width: Double

  private static let columnGap = 10.0
  /// Above and below the words of a row.
  private static let padding = 2.2
  /// Subordinate rows stand in by this.
  private static let indent = 10.0

  private var style: PageStyle { setter.style }

  /// The heads and the rows, to be set in one column.
  func blocks(_ table: TableContent) throws(ReportingError) -> [Block] {
    let container = Block.Container(id: table.id, role: .table)
    let spans = spans(of: table.columns)
    var head = try head(table, spans)
    head.container = container
    var continuation = try line(table.continuation, style.tableNote)
    continuation.container = Block.Container(id: "\(table.id)-continued", role: .artifact)

    var rows: [Block] = []
    for (index, row) in table.rows.enumerated() {
      var block = try self.row(
        row, table, spans, hasRuleAbove: index > 0 && beginsGroup(index, table.rows))
      block.container = container
      block.repeatedHead = [continuation, head]
      // No row stands alone under the heads or on the next page; a group's first two stay together.
      let next = index + 1
      block.keepsWithNext =
        index == 0 || next == table.rows.count - 1
        || (next < table.rows.count && table.rows[next].isSubordinate && !row.isSubordinate)
      rows.append(block)
    }
    if let remainder = table.remainder {
      if !rows.isEmpty { rows[rows.count - 1].keepsWithNext = true }
      var block = try line(remainder, style.tableNote)
      block.container = container
      block.spaceBefore = 2
      block.repeatedHead = rows.isEmpty ? [] : [continuation, head]
      rows.append(block)
    } else if !rows.isEmpty {
      rows[rows.count - 1].keepsWithNext = false
    }
    head.keepsWithNext = true
    return table.rows.isEmpty ? rows : [head] + rows
  }

  /// A group is a unit with what stands under it; single rows next to each other need no rule.
  private func beginsGroup(_ index: Int, _ rows: [TableContent.Row]) -> Bool {
    guard !rows[index].isSubordinate else { return false }
    let hasOwn = index + 1 < rows.count && rows[index + 1].isSubordinate
    return hasOwn || rows[index - 1].isSubordinate
  }

  /// Each column's distance from the table's leading edge and its width.
  private func spans(of columns: [TableContent.Column]) -> [(offset: Double, width: Double)] {
    let free = width - Self.columnGap * Double(max(0, columns.count - 1))
    let sum = columns.reduce(0) { $0 + $1.share }
    var offset = 0.0
    return columns.map { column in
      let width = free * column.share / max(sum, .leastNonzeroMagnitude)
      defer { offset += width + Self.columnGap }
      return (offset, width)
    }
  }

  private func head(
    _ table: TableContent, _ spans: [(offset: Double, width: Double)]
  ) throws(ReportingError) -> Block {
    var cells: [Piece] = []
    for (column, span) in zip(table.columns, spans) {
      let text = try setter.set(
        column.heading, style.tableHead, width: span.width, alignment: column.alignment)
      cells.append(Piece(height: text.height) { [text.element(at: $0)] })
    }
    let height = (cells.map(\.height).max() ?? 0) + 2 * Self.padding
    let bottom = height
    var block = assembled(cells, spans, role: .tableHeaderCell, height: height + Self.padding) {
      [rule(at: Point(x: $0.x, y: $0.y + bottom), style.rule)]
    }
    block.keepsWithNext = true
    return block
  }

  private func row(
    _ row: TableContent.Row, _ table: TableContent, _ spans: [(offset: Double, width: Double)],
    hasRuleAbove: Bool
  ) throws(ReportingError) -> Block {
    var cells: [Piece] = []
    for (index, cell) in row.cells.prefix(spans.count).enumerated() {
      let inset = index == 0 && row.isSubordinate ? Self.indent : 0
      cells.append(
        try piece(
          cell, inset: inset, width: spans[index].width,
          alignment: table.columns[index].alignment))
    }
    let height = (cells.map(\.height).max() ?? 0) + 2 * Self.padding
    return assembled(
      cells, spans, role: .tableCell, height: height, destination: row.destination
    ) { corner in
      hasRuleAbove ? [rule(at: corner, style.lightRule)] : []
    }
  }

  private func piece(
    _ cell: TableContent.Cell, inset: Double, width: Double, alignment: TextBlock.Alignment
  ) throws(ReportingError) -> Piece {
    switch cell {
    case .text(let string):
      let text = try setter.set(
        string, style.table, width: width - inset, alignment: alignment)
      return Piece(height: text.height) { corner in
        let x = setter.x(inset, width: width - inset, from: corner.x, areaWidth: width)
        return [text.element(at: Point(x: x, y: corner.y))]
      }
    case .swatch(let paint, let word):
      return try Swatch(setter: setter).piece(paint, word: word, width: width)
    case .references(let numbers):
      let marks = try ReferenceMarks(
        numbers, style: style.cellMark, setter: setter, linked: sources)
      let lineHeight = max(marks.lineHeight, 1)
      let lines = marks.isEmpty ? 0 : 1 + marks.extraLines(offset: 0, width: width)
      return Piece(height: Double(lines) * lineHeight) {
        marks.elements(at: $0, offset: 0, width: width, lineHeight: lineHeight)
      }
    }
  }

  /// Cells side by side as one row.
  private func assembled(
    _ cells: [Piece], _ spans: [(offset: Double, width: Double)],
    role: SceneElement.Group.Role, height: Double, destination: String? = nil,
    rules: @escaping (Point) -> [SceneElement]
  ) -> Block {
    Block(height: height) { corner in
      var members: [SceneElement] = []
      for (cell, span) in zip(cells, spans) {
        let x = setter.x(span.offset, width: span.width, from: corner.x, areaWidth: width)
        members.append(
          .group(
            .init(
              role: role, elements: cell.elements(Point(x: x, y: corner.y + Self.padding)))))
      }
      let lines = rules(corner)
      return (lines.isEmpty ? [] : [.group(.init(role: .artifact, elements: lines))])
        + [
          .group(.init(role: .tableRow, destination: destination, elements: members))
        ]
    }
  }

  /// A line of words over the whole width.
  private func line(_ string: String, _ style: TextStyle) throws(ReportingError) -> Block {
    let text = try setter.set(string, style, width: width)
    return Block(height: text.height + 2 * Self.padding) { corner in
      [text.element(at: Point(x: corner.x, y: corner.y + Self.padding))]
    }
  }

  private func rule(at corner: Point, _ stroke: Stroke) -> SceneElement {
    .shape(
      .init(
        Path(line: [corner, Point(x: corner.x + width, y: corner.y)]), stroke: stroke))
  }
}
