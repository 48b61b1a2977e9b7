/// What the value of a parameter may be.
package enum ParameterKind: Hashable, Sendable {
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A finite decimal number in a range.
  case real(ClosedRange<Double>)
  /// One of some words.
  case choice([String])
  /// A day, YYYY-MM-DD.
  case day
  /// A day, a time stamp whose day counts, or an interval of them (OGC API – Common, `datetime`).
  case time
  /// A language tag (BCP 47).
  case language
  /// A code or name: letters, digits, dots, underscores and hyphens, at most 80.
  case identifier
  /// Some identifiers between commas, at most so many.
  case identifiers(maximum: Int)
  /// Four numbers between commas.
  case boundingBox
  /// A coordinate system by address, by URN or by code; the value is `EPSG:n` or `CRS:84`.
  case coordinateSystem
  /// A colour: 0xRRGGBB or a name of the web.
  case color
  /// An address with http or https, at most so many bytes.
  case uri(maximum: Int)
  /// Any text of at most so many characters.
  case text(maximum: Int)
}

extension ParameterKind {
  /// The value that a text is; nil when it is none.
  func value(of text: String) -> ParameterValue? {
    switch self {
    case .integer(let range):
      DecimalNumber.integer(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .real(let range):
      DecimalNumber.real(text).flatMap { range.contains($0) ? .real($0) : nil }
    case .choice(let words):
      words.contains(text) ? .text(text) : nil
    case .day:
      ISODay(text).map { .day($0) }
    case .time:
      TimeSelection(text).map { .time($0) }
    case .language:
      Self.isLanguage(text) ? .text(text) : nil
    case .identifier:
      Self.isIdentifier(text) ? .text(text) : nil
    case .identifiers(let maximum):
      Self.identifiers(text, maximum: maximum).map { .list($0) }
    case .boundingBox:
      BoxCorners(text).map { .box($0) }
    case .coordinateSystem:
      CoordinateSystemName.code(text).map { .text($0) }
    case .color:
      ServiceColor(text).map { .color($0) }
    case .uri(let maximum):
      Self.isAddress(text, maximum: maximum) ? .text(text) : nil
    case .text(let maximum):
      text.unicodeScalars.count <= maximum ? .text(text) : nil
    }
  }

  /// What was expected, to stand behind "expected".
  package var expectation: String {
    switch self {
    case .integer(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .real(let range):
      "a number from \(NumberText.shortest(range.lowerBound)) to "
        + NumberText.shortest(range.upperBound)
    case .choice(let words): Self.list(words)
    case .day: "a day as YYYY-MM-DD"
    case .time: "a day as YYYY-MM-DD, a time stamp (RFC 3339) or an interval of them"
    case .language: "a language tag such as en or fr-CA"
    case .identifier:
      "at most \(Self.longestIdentifier) letters, digits, dots, underscores and hyphens"
    case .identifiers(let maximum): "at most \(maximum) codes between commas"
    case .boundingBox: "four numbers between commas, the lower corner first"
    case .coordinateSystem: "a coordinate system such as http://www.opengis.net/def/crs/EPSG/0/3857"
    case .color: "a colour as 0xRRGGBB or by its name on the web"
    case .uri(let maximum): "an address with http or https of at most \(maximum) bytes"
    case .text(let maximum): "at most \(maximum) characters"
    }
  }

  /// `png, pdf or svg`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension ParameterKind {
  /// The longest code or name.
  static let longestIdentifier = 80

  /// `[A-Za-z0-9._-]{1,80}`.
  static func isIdentifier(_ text: some StringProtocol) -> Bool {
    (1...longestIdentifier).contains(text.utf8.count)
      && text.utf8.allSatisfy { isAlphanumeric($0) || "._-".utf8.contains($0) }
  }

  /// A primary language of two or three letters, then at most four subtags of up to eight letters
  /// and digits: the shape of BCP 47 without its rarer parts.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...5).contains(parts.count), (2...3).contains(parts[0].count) else { return false }
    return parts[0].allSatisfy { isAlphanumeric($0) && !DecimalNumber.isDigit($0) }
      && parts.dropFirst().allSatisfy {
        (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric)
      }
  }

  private static func identifiers(_ text: String, maximum: Int) -> [String]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...maximum).contains(parts.count), parts.allSatisfy({ isIdentifier($0) }) else {
      return nil
    }
    return parts.map(String.init)
  }

  /// A scheme, a host and characters that RFC 3986 has.
  private static func isAddress(_ text: String, maximum: Int) -> Bool {
    let marks = "-._~:/?#[]@!$&'()*+,;=%".utf8
    guard text.utf8.count <= maximum,
      let scheme = ["http://", "https://"].first(where: text.hasPrefix),
      let host = text.dropFirst(scheme.count).utf8.first,
      isAlphanumeric(host) || host == UInt8(ascii: "[")
    else { return false }
    return text.utf8.allSatisfy { isAlphanumeric($0) || marks.contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
