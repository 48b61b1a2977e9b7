import Drawing

/// A measurer without fonts: every character is 0.55 em wide, a line is 1.36 em high, lines break
/// at spaces, and a word that is longer than its line sticks out.
struct FixedWidthMeasuring: TextMeasuring {
  func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics {
    let size = block.style.size
    if let character = block.string.first(where: { $0 == "\u{FFFF}" }) {
      throw .missingGlyph(character: character, text: block.string, script: "none")
    }
    var lines: [String] = []
    var line = ""
    for word in block.string.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if let width = block.maximumWidth, !line.isEmpty, Self.width(longer, size) > width {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    lines.append(line)
    return TextMetrics(
      width: lines.map { Self.width($0, size) }.max() ?? 0,
      height: size * 1.36 * Double(lines.count), ascent: size, lines: lines)
  }

  static func width(_ text: String, _ size: Double) -> Double { Double(text.count) * size * 0.55 }
}
