/// One geographic coordinate as people write it.
///
/// Degrees with a decimal point or comma (`124.897`, `124,897`, `-8,5`), or degrees, minutes and
/// seconds (`124°53'49"E`, `8° 30.5' S`, `8:30:30 N`, `N 8 30 30`). A comma is always decimal: a
/// coordinate has no thousands.
enum CoordinateText {
  /// The axis that a hemisphere letter tells.
  enum Axis {
    case longitude
    case latitude
  }

  /// The degrees, south and west negative, and the axis if a letter (N, S, E, W) tells it; nil when
  /// the text is anything else, or minutes or seconds are 60 and more.
  static func degrees(_ text: String) -> (degrees: Double, axis: Axis?)? {
    // Nearly every coordinate of a large table is a plain number.
    if let number = plainNumber(text) { return (number, nil) }
    var plain = text.uppercased().replacing("\u{2212}", with: "-").replacing("''", with: "\"")
    guard let hemisphere = takeHemisphere(from: &plain) else { return nil }
    let marks: Set<Character> = [
      "°", "º", "˚", "'", "’", "′", "ʹ", "\"", "”", "″", ":", " ", "\u{a0}", "\u{202f}",
    ]
    let parts = plain.split { marks.contains($0) }
    guard (1...3).contains(parts.count) else { return nil }
    var size = 0.0
    var isNegative = false
    for (index, part) in parts.enumerated() {
      var digits = part
      if index == 0, let sign = digits.first, sign == "-" || sign == "+" {
        isNegative = sign == "-"
        digits.removeFirst()
      }
      guard let number = number(digits, isWhole: index < parts.count - 1), index == 0 || number < 60
      else { return nil }
      size += number / [1, 60, 3600][index]
    }
    if let hemisphere {
      guard !isNegative else { return nil }
      return (hemisphere.isNegative ? -size : size, hemisphere.axis)
    }
    return (isNegative ? -size : size, nil)
  }

  /// The number of a text of ASCII digits with a sign and a decimal sign at most; nil for any other,
  /// which may be a coordinate all the same.
  private static func plainNumber(_ text: String) -> Double? {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    guard let first = digits.first, isDigit(first), digits.count <= longestNumber else {
      return nil
    }
    var decimalSign: UInt8?
    for byte in digits where !isDigit(byte) {
      guard decimalSign == nil, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") else {
        return nil
      }
      decimalSign = byte
    }
    return Double(decimalSign == UInt8(ascii: ",") ? text.replacing(",", with: ".") : text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// More characters are no coordinate.
  private static let longestNumber = 24

  /// Removes one hemisphere letter at either end. Nil when there is one at both; the inner nil is
  /// none. "O" is refused later as no digit: it is west in French and east in German.
  private static func takeHemisphere(from text: inout String)
    -> (axis: Axis, isNegative: Bool)??
  {
    func hemisphere(_ letter: Character?) -> (axis: Axis, isNegative: Bool)? {
      switch letter {
      case "N": (.latitude, false)
      case "S": (.latitude, true)
      case "E": (.longitude, false)
      case "W": (.longitude, true)
      default: nil
      }
    }
    let first = hemisphere(text.first)
    let last = hemisphere(text.last)
    if first != nil, last != nil { return nil }
    if first != nil { text.removeFirst() }
    if last != nil { text.removeLast() }
    return .some(first ?? last)
  }

  /// Plain ASCII digits with at most one decimal sign and nothing else.
  private static func number(_ text: Substring, isWhole: Bool) -> Double? {
    let signs = text.count { $0 == "." || $0 == "," }
    guard text.count <= longestNumber, let first = text.first, first.isASCII, first.isNumber,
      text.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," }),
      signs <= (isWhole ? 0 : 1)
    else { return nil }
    return Double(text.replacing(",", with: "."))
  }
}
