/// Decimal numbers as requests write them, wholly consumed: no spaces, no hexadecimal digits, no
/// "nan" and no "infinity", which Swift's own reading would take.
enum DecimalNumber {
  /// A whole number of at most nine digits without leading zeros.
  static func integer(_ text: some StringProtocol) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit),
      digits.utf8.first != UInt8(ascii: "0") || text.utf8.count == 1
    else { return nil }
    return Int(text)
  }

  /// A finite number: digits with a point among them, and an exponent of at most three digits; at
  /// most 40 characters.
  static func real(_ text: some StringProtocol) -> Double? {
    guard text.utf8.count <= 40 else { return nil }
    var rest = Substring(text).utf8[...]
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = takeDigits(&rest)
    }
    guard whole + fraction > 0 else { return nil }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard (1...3).contains(takeDigits(&rest)) else { return nil }
    }
    guard rest.isEmpty, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
    let count = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(count)
    return count
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
