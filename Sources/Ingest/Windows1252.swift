/// The code page that files without a stated encoding most often are in; it holds Latin-1's letters.
///
/// Source: Unicode's mapping table `CP1252.TXT`; its five unassigned bytes stand for the control
/// characters of the same number, as in the WHATWG Encoding Standard.
enum Windows1252 {
  /// Bytes 0x80…0x9F; all others are the code point of the same number.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Every byte sequence has a text.
  static func decode(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(scalars)
  }

  /// The byte of a scalar; nil where the page has none. The control characters 0x80…0x9F, which
  /// Latin-1 readers leave, count as their own byte.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    return upper.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
  }
}
