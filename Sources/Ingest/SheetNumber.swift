/// The text of a spreadsheet's cell as a person sees it.
///
/// Spreadsheets store numbers as binary floating point and write 17 digits, exponents and needless
/// zeros; dates come from OGR as `2012/04/01`.
enum SheetNumber {
  /// `405638000.0` → `405638000`, `4.05638E8` → `405638000`, `0.30000000000000004` → `0.3`,
  /// `2012/04/01` → `2012-04-01`; every other text as it is. Digits before a decimal point are never
  /// touched, so a code keeps its zeros, and `1E5`, which may be a code, stays.
  static func cellText(_ text: String) -> String {
    if let date = isoDate(text) { return date }
    guard let point = text.firstIndex(of: "."), isPlainNumber(text) else { return text }
    if text.contains(where: { $0 == "E" || $0 == "e" }) { return expanded(text) ?? text }
    let significant = text.filter { $0.isNumber }.drop { $0 == "0" }.count
    if significant > 15, let number = Double(text), let short = shortened(number) { return short }
    let fraction = text[text.index(after: point)...]
    return fraction.allSatisfy { $0 == "0" } ? String(text[..<point]) : text
  }

  /// Digits, one point with digits on both sides, at most one exponent.
  private static func isPlainNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first),
      text.utf8.allSatisfy({
        (0x30...0x39).contains($0) || [0x2D, 0x2B, 0x2E, 0x45, 0x65].contains($0)
      })
    else { return false }
    return Double(text) != nil
  }

  /// A number with an exponent written out; nil above 15 digits.
  private static func expanded(_ text: String) -> String? {
    guard let number = Double(text), abs(number) < 1e15 else { return nil }
    return Int64(exactly: number).map { "\($0)" } ?? shortened(number)
  }

  /// The number rounded to 15 significant digits, which is what spreadsheets show (IEEE 754 doubles
  /// hold 15 decimal digits for certain); nil where that needs an exponent.
  private static func shortened(_ number: Double) -> String? {
    let magnitude = abs(number)
    guard magnitude >= 1e-4, magnitude < 1e15 else { return nil }
    var digits = 14
    var bound = 10.0
    while bound <= magnitude {
      bound *= 10
      digits -= 1
    }
    var scale = 1.0
    for _ in 0..<max(0, digits) { scale *= 10 }
    let digitsOnly = Int64(magnitude * scale + 0.5)
    let rounded = (number < 0 ? -1 : 1) * Double(digitsOnly) / scale
    return Int64(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
  }

  /// `yyyy/mm/dd` with hyphens, a time after it kept behind a `T`.
  private static func isoDate(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || (bytes.count >= 19 && bytes[10] == 0x20) else { return nil }
    for (index, byte) in bytes.prefix(10).enumerated() {
      let isExpected = index == 4 || index == 7 ? byte == 0x2F : (0x30...0x39).contains(byte)
      guard isExpected else { return nil }
    }
    var date = bytes
    date[4] = 0x2D
    date[7] = 0x2D
    if date.count > 10 { date[10] = 0x54 }
    return String(decoding: date, as: UTF8.self)
  }
}
