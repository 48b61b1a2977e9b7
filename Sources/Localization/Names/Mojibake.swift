/// Text that was written in UTF-8 and read as Windows-1252 or Latin-1, once or twice: `Ã©` for `é`.
package enum Mojibake {
  /// The text as it was meant; nil when it does not look garbled.
  package static func repaired(_ text: String) -> String? {
    // Between the two letters of a text garbled twice stands the control character U+0083, which
    // programs show as nothing and often lose.
    var current = text.replacing("ÃÂ", with: "Ã\u{83}Â")
    var changed = false
    // Twice is as often as tables have been seen to be garbled.
    for _ in 0..<2 {
      guard let better = unwrapped(current) else { break }
      current = better
      changed = true
    }
    return changed ? current : nil
  }

  /// True when the text shows the marks of it, repairable or not: a lead byte of UTF-8 as a Latin
  /// letter followed by a continuation byte, or U+FFFD.
  package static func isLikely(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    if scalars.contains("\u{FFFD}") { return true }
    // A capital Ã or Â before another sign of the upper half does not occur in a name.
    return zip(scalars, scalars.dropFirst()).contains { first, second in
      (first == "Ã" || first == "Â") && second.value >= 0x80
    } || repaired(text) != nil
  }

  /// One reading undone: every character as its byte, the bytes as UTF-8.
  private static func unwrapped(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var sawUpperHalf = false
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      if byte >= 0x80 { sawUpperHalf = true }
      bytes.append(byte)
    }
    guard sawUpperHalf else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return windows1252[scalar]
  }

  /// The characters of Windows-1252 that Latin-1 does not have at the same place
  /// (Unicode Consortium, mapping table CP1252.TXT).
  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
    "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
    "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
