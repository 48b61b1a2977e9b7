/// Numbers as people write them in tables.
package enum DecimalText {
  /// The number that a text stands for, under one convention; nil when it is no number there.
  ///
  /// Groups of three digits (or, as in South Asia, of two before the last three) may be separated by
  /// the convention's mark, a space of any width, an apostrophe or `٬`; `٫` is always a decimal mark.
  /// Digits of any script count. A sign may be `-`, `−` or `+`; an exponent `e` is allowed where
  /// nothing is grouped. Infinity and hexadecimal are no numbers.
  package static func parse(_ text: String, convention: DecimalConvention) -> Double? {
    let scalars = text.unicodeScalars
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
    var scanner = Scanner(convention: convention)
    for scalar in scalars[...last].drop(while: \.properties.isWhitespace) {
      guard scanner.take(scalar) else { return nil }
    }
    return scanner.value
  }

  /// The number that a text stands for whatever the convention of its column.
  ///
  /// `0,5` and `1.234,5` need a decimal comma, `1,234.5` a decimal point; `1.234`, which both allow,
  /// is taken as programs write it; nil for `1,234`, which is one thousand or one: ask
  /// `DecimalConvention.detected(in:)` about its column.
  package static func parse(_ text: String) -> Double? {
    let asPoint = parse(text, convention: .point)
    let asComma = parse(text, convention: .comma)
    guard let asPoint, let asComma, asPoint != asComma else { return asPoint ?? asComma }
    return text.contains(".") && !text.contains(",") ? asPoint : nil
  }

  /// True when both conventions read the text, as different numbers: `1,234`, `1.234`.
  package static func isAmbiguous(_ text: String) -> Bool {
    guard let asPoint = parse(text, convention: .point),
      let asComma = parse(text, convention: .comma)
    else { return false }
    return asPoint != asComma
  }
}

/// Which mark separates a number's decimals.
package enum DecimalConvention: String, Hashable, Sendable, Codable, CaseIterable {
  /// `1,234.5`
  case point
  /// `1.234,5`
  case comma

  /// What a column's values say together.
  package struct Detection: Hashable, Sendable {
    /// The convention of most values that allow only one; a point when none does.
    package var convention: DecimalConvention
    /// The positions of values that both conventions read, as different numbers. They are doubtful
    /// only while `isCertain` is false.
    package var ambiguous: [Int]
    /// The positions of values that only the other convention reads.
    package var contradicting: [Int]
    /// The positions of values that are no number in either.
    package var unreadable: [Int]
    /// True when some value allows only this convention and none only the other.
    package var isCertain: Bool
  }

  /// The convention of a column; nil values are passed over, positions count them. O(characters).
  package static func detected(in column: [String?]) -> Detection {
    var only: [DecimalConvention: [Int]] = [.point: [], .comma: []]
    var ambiguous: [Int] = []
    var unreadable: [Int] = []
    for (position, text) in column.enumerated() {
      guard let text else { continue }
      let asPoint = DecimalText.parse(text, convention: .point)
      let asComma = DecimalText.parse(text, convention: .comma)
      switch (asPoint, asComma) {
      case (nil, nil): unreadable.append(position)
      case (.some, nil): only[.point, default: []].append(position)
      case (nil, .some): only[.comma, default: []].append(position)
      case (let point, let comma): if point != comma { ambiguous.append(position) }
      }
    }
    let points = only[.point] ?? []
    let commas = only[.comma] ?? []
    let convention: DecimalConvention = commas.count > points.count ? .comma : .point
    let others = convention == .comma ? points : commas
    let isCertain = others.isEmpty && points.count + commas.count > 0
    return Detection(
      convention: convention, ambiguous: ambiguous, contradicting: others, unreadable: unreadable,
      isCertain: isCertain)
  }
}

/// Reads one number, scalar by scalar.
private struct Scanner {
  private let decimalMark: Unicode.Scalar
  private let groupMark: Unicode.Scalar
  /// What `Double` understands.
  private var ascii = ""
  /// Digits in each group before the decimal mark; the last one is open.
  private var groups = [0]
  private var separator: Unicode.Scalar?
  private var fraction: Int?
  private var exponent: Int?

  init(convention: DecimalConvention) {
    decimalMark = convention == .point ? "." : ","
    groupMark = convention == .point ? "," : "."
  }

  /// False when the scalar cannot stand here.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if let digit = Self.digit(scalar) {
      takeDigit(digit)
      return true
    }
    if scalar == decimalMark || scalar == "\u{66B}" {
      guard fraction == nil, exponent == nil else { return false }
      fraction = 0
      ascii += "."
      return true
    }
    if ["-", "\u{2212}", "+"].contains(scalar) {
      guard ascii.isEmpty || ascii.last == "e" else { return false }
      ascii += scalar == "+" ? "+" : "-"
      return true
    }
    if scalar == "e" || scalar == "E" {
      guard exponent == nil, groups.count == 1, digitCount > 0 else { return false }
      exponent = 0
      ascii += "e"
      return true
    }
    return takeSeparator(scalar)
  }

  /// The number, when the text was one.
  var value: Double? {
    guard digitCount > 0, exponent != 0 else { return nil }
    if groups.count > 1 {
      guard let first = groups.first, groups.last == 3, (1...3).contains(first) else { return nil }
      let middle = Set(groups.dropFirst().dropLast())
      guard middle.isEmpty || middle == [3] || (middle == [2] && first <= 2) else { return nil }
    }
    guard let number = Double(ascii), number.isFinite else { return nil }
    return number
  }

  private var digitCount: Int { groups.reduce(0, +) + (fraction ?? 0) }

  private mutating func takeDigit(_ digit: Int) {
    ascii += "\(digit)"
    if let count = exponent {
      exponent = count + 1
    } else if let count = fraction {
      fraction = count + 1
    } else {
      groups[groups.count - 1] += 1
    }
  }

  /// A separator between groups.
  private mutating func takeSeparator(_ scalar: Unicode.Scalar) -> Bool {
    let isSpace = scalar.properties.isWhitespace
    let isMark = scalar == groupMark || ["'", "\u{2019}", "\u{66C}"].contains(scalar)
    guard isSpace || isMark, fraction == nil, exponent == nil, (groups.last ?? 0) > 0 else {
      return false
    }
    if let separator, separator != scalar { return false }
    separator = scalar
    groups.append(0)
    return true
  }

  /// The decimal digit of any script (Unicode's numeric type Decimal).
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }
}
