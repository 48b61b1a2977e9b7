import Drawing

/// Makes blocks of running text: headings, paragraphs with the numbers of their sources, items of
/// lists.
struct ParagraphBuilder {
  let setter: Typesetter
  /// The numbers that the list of sources has.
  let sources: Set<Int>

  /// A line never stands alone at the foot or the head of a column.
  private static let leastLines = 2

  /// A paragraph that may be broken between its lines, with the numbers of its sources behind its
  /// last word.
  func paragraph(
    _ string: String, _ style: TextStyle, role: SceneElement.Group.Role = .paragraph,
    width: Double, references: [Int] = [], spaceBefore: Double = 0
  ) throws(ReportingError) -> Block {
    let text = try setter.set(string, style, width: width)
    if style == setter.style.body, text.lineCount > 1, setter.dividesWords {
      let lineHeight = style.lineHeight ?? text.lineHeight
      let lines = try SetLines(
        [TextRun(string: string, style: style)]
          + TextRun.marks(
            references, setter: setter, lineHeight: lineHeight, linked: sources),
        style, setter: setter, width: width)
      if lines.hasDividedWords {
        var block = block(lines, role: role)
        block.spaceBefore = spaceBefore
        return block
      }
    }
    let marks = try ReferenceMarks(
      references, style: setter.style.mark, setter: setter, linked: sources)
    let end = try setter.width(of: lastLine(of: text), style)
    var block = block(
      text, role: role, marks: marks, end: end,
      grid: style == setter.style.body ? try GridLines(text, setter: setter) : nil)
    block.spaceBefore = spaceBefore
    return block
  }

  /// An item with its sign (a dash, a number) before it in a margin of `indent` points.
  func item(
    _ string: String, sign: String, _ style: TextStyle, width: Double, indent: Double,
    references: [Int] = [], container: Block.Container, spaceBefore: Double = 0
  ) throws(ReportingError) -> Block {
    let sign = try setter.line(sign, style)
    let inner = try paragraph(
      string, style, role: .plain, width: width - indent, references: references)
    return try item(
      inner, sign: sign, width: width, indent: indent, container: container,
      spaceBefore: spaceBefore)
  }

  /// An item that stands in by `indent`, with its sign on its first line; broken where `inner` may be,
  /// the second part without a sign.
  func item(
    _ inner: Block, sign: SetText, width: Double, indent: Double, container: Block.Container,
    spaceBefore: Double = 0
  ) throws(ReportingError) -> Block {
    var fall = 0.0
    if let first = inner.firstLine { fall = first + (try setter.fall(of: sign)) }
    return item(
      inner, sign: (sign, fall), width: width, indent: indent, container: container,
      spaceBefore: spaceBefore)
  }

  /// - Parameter sign: with how much lower than the item it has to stand, in points.
  private func item(
    _ inner: Block, sign: (text: SetText, fall: Double)?, width: Double, indent: Double,
    container: Block.Container, spaceBefore: Double = 0
  ) -> Block {
    let setter = setter
    var block = Block(height: inner.height, spaceBefore: spaceBefore, container: container) {
      corner in
      let left = setter.x(indent, width: width - indent, from: corner.x, areaWidth: width)
      let signs = sign.map { text, fall in
        text.element(
          at: Point(
            x: setter.x(0, width: text.width, from: corner.x, areaWidth: width),
            y: corner.y + fall))
      }
      return [
        .group(
          .init(
            role: .listItem,
            elements: [signs].compactMap { $0 } + inner.elements(Point(x: left, y: corner.y))))
      ]
    }
    block.firstLine = inner.firstLine
    block.divided = { available in
      inner.divided(available).map { first, second in
        (
          item(
            first, sign: sign, width: width, indent: indent, container: container,
            spaceBefore: spaceBefore),
          item(second, sign: nil, width: width, indent: indent, container: container)
        )
      }
    }
    return block
  }

  /// A paragraph of several looks, which may be broken between its lines.
  func paragraph(
    _ runs: [TextRun], _ style: TextStyle, role: SceneElement.Group.Role = .paragraph,
    width: Double, spaceBefore: Double = 0
  ) throws(ReportingError) -> Block {
    var block = block(
      try SetLines(runs, style, setter: setter, width: width), role: role)
    block.spaceBefore = spaceBefore
    return block
  }

  private func block(_ lines: SetLines, role: SceneElement.Group.Role) -> Block {
    var block = Block(height: lines.height) { corner in
      [.group(.init(role: role, elements: lines.elements(at: corner)))]
    }
    block.firstLine = lines.style == setter.style.body ? 0 : nil
    block.divided = { available in
      lines.divided(available, least: Self.leastLines).map { first, second in
        (self.block(first, role: role), self.block(second, role: role))
      }
    }
    return block
  }

  private func lastLine(of text: SetText) -> String {
    let line = text.metrics.lines.last ?? text.block.string
    return String(line.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// - Parameters:
  ///   - end: where the last line's words end, in points from the leading edge.
  ///   - grid: of running text; nil for a text that may stand at any height.
  private func block(
    _ text: SetText, role: SceneElement.Group.Role, marks: ReferenceMarks, end: Double,
    grid: GridLines?
  ) -> Block {
    let extra = Double(marks.extraLines(offset: end, width: text.width)) * text.lineHeight
    let fall = grid?.fall ?? 0
    var block = Block(height: text.height + extra) { corner in
      let corner = Point(x: corner.x, y: corner.y + fall)
      // Raised by a quarter of the line, so that the numbers' tops meet those of the capitals, but
      // never into the line above.
      let lineTop = corner.y + text.height - text.lineHeight
      let baseline = lineTop + text.metrics.ascent
      let top = max(lineTop, baseline - text.lineHeight * 0.23 - marks.ascent)
      return [
        .group(
          .init(
            role: role,
            elements: [text.element(at: corner)]
              + marks.elements(
                at: Point(x: corner.x, y: top), offset: end, width: text.width,
                lineHeight: text.lineHeight)))
      ]
    }
    block.width = text.width
    block.firstLine = grid.map { _ in 0 }
    block.divided = { available in
      let fitting = Int(available / text.lineHeight + 0.001)
      let count = min(fitting, text.lineCount - Self.leastLines)
      guard count >= Self.leastLines else { return nil }
      let (first, second) = text.divided(afterLine: count)
      return (
        self.block(first, role: role, marks: marks.without, end: 0, grid: grid),
        self.block(
          second, role: role, marks: marks, end: end, grid: grid?.dropFirst(count))
      )
    }
    return block
  }
}
