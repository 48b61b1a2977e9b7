import Drawing

/// A measurer without fonts: each character is half an em wide, lines break at spaces and newlines
/// only, a word that is longer than its line sticks out.
struct FixedWidthMeasuring: TextMeasuring {
  func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics {
    let size = block.style.size
    if let character = block.string.first(where: { $0 == "\u{FFFF}" }) {
      throw .missingGlyph(character: character, text: block.string, script: "none")
    }
    var lines: [String] = []
    for paragraph in block.string.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if let width = block.maximumWidth, !line.isEmpty, Self.width(longer, size) > width {
          lines.append(line)
          line = String(word)
        } else {
          line = longer
        }
      }
      lines.append(line)
    }
    let lineHeight = block.style.lineHeight ?? size * 1.36
    return TextMetrics(
      width: lines.map { Self.width($0, size) }.max() ?? 0,
      height: lineHeight * Double(lines.count), ascent: lineHeight * 0.75, lines: lines)
  }

  static func width(_ text: String, _ size: Double) -> Double { Double(text.count) * size * 0.5 }
}
