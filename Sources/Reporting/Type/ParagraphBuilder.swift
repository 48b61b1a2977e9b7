import Drawing

/// Makes blocks of running text: headings, paragraphs with the numbers of their sources, items of
/// lists.
struct ParagraphBuilder {
  let setter: Typesetter
  /// The numbers that the list of sources has.
  let sources: Set<Int>

  /// A line never stands alone at the foot or the head of a column.
  private static let leastLines = 2

  /// A heading in `width` points, kept with what follows.
  func heading(
    _ string: String, _ style: TextStyle, role: SceneElement.Group.Role, width: Double,
    spaceAfter: Double = 0, destination: String? = nil
  ) throws(ReportingError) -> Block {
    let text = try setter.set(string, style, width: width)
    var block = Block(height: text.height + spaceAfter, keepsWithNext: true) { corner in
      [
        .group(
          .init(role: role, destination: destination, elements: [text.element(at: corner)]))
      ]
    }
    block.width = width
    return block
  }

  /// A paragraph that may be broken between its lines, with the numbers of its sources behind its
  /// last word.
  func paragraph(
    _ string: String, _ style: TextStyle, role: SceneElement.Group.Role = .paragraph,
    width: Double, references: [Int] = [], spaceBefore: Double = 0
  ) throws(ReportingError) -> Block {
    let text = try setter.set(string, style, width: width)
    let marks = try ReferenceMarks(
      references, style: setter.style.mark, setter: setter, linked: sources)
    let end = try setter.width(of: lastLine(of: text), style)
    var block = block(text, role: role, marks: marks, end: end)
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
    let setter = setter
    return Block(height: inner.height, spaceBefore: spaceBefore, container: container) { corner in
      let x = setter.x(0, width: sign.width, from: corner.x, areaWidth: width)
      let left = setter.x(indent, width: width - indent, from: corner.x, areaWidth: width)
      return [
        .group(
          .init(
            role: .listItem,
            elements: [sign.element(at: Point(x: x, y: corner.y))]
              + inner.elements(Point(x: left, y: corner.y))))
      ]
    }
  }

  private func lastLine(of text: SetText) -> String {
    let line = text.metrics.lines.last ?? text.block.string
    return String(line.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// - Parameter end: where the last line's words end, in points from the leading edge.
  private func block(
    _ text: SetText, role: SceneElement.Group.Role, marks: ReferenceMarks, end: Double
  ) -> Block {
    let extra = Double(marks.extraLines(offset: end, width: text.width)) * text.lineHeight
    var block = Block(height: text.height + extra) { corner in
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
    block.divided = { available in
      let fitting = Int(available / text.lineHeight + 0.001)
      let count = min(fitting, text.lineCount - Self.leastLines)
      guard count >= Self.leastLines else { return nil }
      let (first, second) = text.divided(afterLine: count)
      return (
        self.block(first, role: role, marks: marks.without, end: 0),
        self.block(second, role: role, marks: marks, end: end)
      )
    }
    return block
  }
}
