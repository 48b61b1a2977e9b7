/// UTF-8 that somebody once read as Windows-1252: `Ã©` for `é`, `à¤¬` for `ब`.
enum Mojibake {
  /// What the text most likely was; nil when nothing in it looks misread.
  ///
  /// Every run of characters whose Windows-1252 bytes are one well-formed UTF-8 sequence is replaced
  /// by it, up to three times over (a text can be misread more than once). `ÃÂ`, where an invisible
  /// U+0083 was lost between the two, is completed first.
  static func probableOriginal(of text: String) -> String? {
    guard text.utf8.contains(0xC3) else { return nil }
    var current = text
    for _ in 0..<3 {
      guard let better = onceDecoded(current) ?? onceDecoded(completed(current)) else { break }
      current = better
    }
    return current == text ? nil : current
  }

  /// Puts U+0083 back between `Ã` and `Â`.
  private static func completed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\u{C2}", scalars.last == "\u{C3}" { scalars.append("\u{83}") }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The text with each misread sequence replaced; nil when there is none.
  private static func onceDecoded(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    var isChanged = false
    while index < scalars.count {
      if let (scalar, length) = sequence(in: scalars, at: index) {
        result.append(scalar)
        index += length
        isChanged = true
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return isChanged ? String(result) : nil
  }

  /// The character that a misread sequence starting here stands for, and how many it spans.
  private static func sequence(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let lead = Windows1252.byte(of: scalars[start]), (0xC2...0xF4).contains(lead) else {
      return nil
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard start + length <= scalars.count else { return nil }
    var bytes = [lead]
    for scalar in scalars[(start + 1)..<(start + length)] {
      guard let byte = Windows1252.byte(of: scalar), (0x80...0xBF).contains(byte) else {
        return nil
      }
      bytes.append(byte)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self),
      decoded.unicodeScalars.count == 1, let scalar = decoded.unicodeScalars.first
    else { return nil }
    return (scalar, length)
  }
}
