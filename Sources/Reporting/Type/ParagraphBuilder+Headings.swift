import Drawing

extension ParagraphBuilder {
  /// A heading in `width` points, kept with what follows, that may stand at any height.
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

  /// A heading over columns of running text. It takes whole lines of the grid, of which the first is
  /// above it, and stands a little higher than the last of them.
  func sectionHeading(
    _ string: String, width: Double
  ) throws(ReportingError) -> Block {
    let heading = try columnHeading(
      string, setter.style.heading2, role: .heading2, width: width)
    let pitch = setter.style.line
    var block = Block(height: heading.height + pitch, keepsWithNext: true) { corner in
      heading.elements(Point(x: corner.x, y: corner.y + pitch - Self.rise))
    }
    block.width = width
    block.firstLine = 0
    return block
  }

  /// Of the heading of a section over the baseline of its line, in points.
  private static let rise = 5.0

  /// A heading in a column of running text. It takes whole lines of the grid, and the last of its own
  /// stands on the baseline of the last of them.
  func columnHeading(
    _ string: String, _ style: TextStyle, role: SceneElement.Group.Role, width: Double,
    destination: String? = nil
  ) throws(ReportingError) -> Block {
    let pitch = setter.style.line
    var text = try setter.set(string, style, width: width)
    if text.lineCount == 1 {
      var style = style
      style.lineHeight = pitch
      text = try setter.set(string, style, width: width)
    }
    let above = Double(text.lineCount - 1) * text.lineHeight
    let linesAbove = (above / pitch).rounded(.up)
    let fall = try linesAbove * pitch - above + setter.fall(of: text)
    var block = Block(height: (linesAbove + 1) * pitch, keepsWithNext: true) { corner in
      [
        .group(
          .init(
            role: role, destination: destination,
            elements: [text.element(at: Point(x: corner.x, y: corner.y + fall))]))
      ]
    }
    block.width = width
    block.firstLine = 0
    return block
  }
}
