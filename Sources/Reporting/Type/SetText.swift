import Drawing

/// A text that has been measured: what it says, how it breaks, and how much room it takes.
struct SetText {
  /// What goes to the painter; its string may have newlines inside words too long for a line.
  var block: TextBlock
  /// The box that the text is set in, in points.
  var width: Double
  var metrics: TextMetrics

  var height: Double { metrics.height }
  var lineCount: Int { max(1, metrics.lines.count) }
  var lineHeight: Double { metrics.height / Double(lineCount) }

  /// The text with its box's upper left corner there.
  /// - Parameter replacement: what it stands for to those who copy or hear it; nil for what it is.
  func element(at corner: Point, replacement: String? = nil) -> SceneElement {
    .text(.init(block, at: corner, width: width, replacement: replacement))
  }

  /// The first `count` lines and the others as texts of their own; 0 < `count` < `lineCount`.
  ///
  /// Lines are broken as far as they go, so both parts break as the whole did.
  func divided(afterLine count: Int) -> (SetText, SetText) {
    let cut = end(ofLine: count)
    return (
      part(String(block.string[..<cut]), lines: Array(metrics.lines[..<count])),
      part(String(block.string[cut...]), lines: Array(metrics.lines[count...]))
    )
  }

  /// Where the first `count` lines end in the string: lines as broken may lack the white space
  /// around a break, so only the other characters are counted.
  private func end(ofLine count: Int) -> String.Index {
    var remaining = metrics.lines[..<count].reduce(0) { sum, line in
      sum + line.count { !$0.isWhitespace }
    }
    var index = block.string.startIndex
    while remaining > 0, index < block.string.endIndex {
      if !block.string[index].isWhitespace { remaining -= 1 }
      index = block.string.index(after: index)
    }
    return index
  }

  private func part(_ string: String, lines: [String]) -> SetText {
    var part = self
    let words = string.drop { $0.isWhitespace }
    let end = words.lastIndex { !$0.isWhitespace }.map { words.index(after: $0) }
    part.block.string = String(words[..<(end ?? words.endIndex)])
    part.metrics.lines = lines
    part.metrics.height = lineHeight * Double(lines.count)
    return part
  }
}
