import Drawing

/// A measurer without fonts: every character is 0.55 em wide, a line is 1.36 em high
/// unless its style says how high, lines break
/// at newlines and spaces, and a word that is longer than its line sticks out.
struct FixedWidthMeasuring: TextMeasuring {
  func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics {
    let size = block.style.size
    if let character = block.string.first(where: { $0 == "\u{FFFF}" }) {
      throw .missingGlyph(character: character, text: block.string, script: "none")
    }
    let lines = block.string.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Self.lines($0, size, width: block.maximumWidth) }
    return TextMetrics(
      width: lines.map { Self.width($0, size) }.max() ?? 0,
      height: (block.style.lineHeight ?? size * 1.36) * Double(lines.count), ascent: size,
      lines: lines)
  }

  private static func lines(_ text: Substring, _ size: Double, width: Double?) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if let width, !line.isEmpty, Self.width(longer, size) > width {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return lines + [line]
  }

  static func width(_ text: String, _ size: Double) -> Double { Double(text.count) * size * 0.55 }
}
