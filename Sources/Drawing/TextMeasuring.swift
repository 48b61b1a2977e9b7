/// The one question that layout asks of the renderer: how large a text is. Declared here, answered
/// with Pango in the renderer and by a table of widths in tests.
package protocol TextMeasuring {
  /// The laid-out size of a block. Errors: a glyph that no font has; fonts that do not work.
  func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics
}

/// The laid-out extents of a block, in points.
package struct TextMetrics: Hashable, Sendable {
  /// Logical width of the widest line.
  package var width: Double
  /// Logical height of all lines.
  package var height: Double
  /// From the top to the first line's baseline.
  package var ascent: Double
  /// The string as broken: one entry a line, in order.
  package var lines: [String]

  package init(width: Double, height: Double, ascent: Double, lines: [String]) {
    self.width = width
    self.height = height
    self.ascent = ascent
    self.lines = lines
  }
}

/// Why a text cannot be set.
package enum TextMeasuringError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No installed font draws this character.
  case missingGlyph(character: Character, text: String, script: String)
  /// The font set is empty or broken: layout of "A" failed.
  case noUsableFont(reason: String)

  package var description: String {
    switch self {
    case .missingGlyph(let character, let text, let script):
      let scalars = character.unicodeScalars.map { "U+\(String($0.value, radix: 16).uppercased())" }
      return "no font has \(scalars.joined(separator: " ")) (\(script)) in \"\(text)\""
    case .noUsableFont(let reason):
      return "no font can be used: \(reason)"
    }
  }
}
