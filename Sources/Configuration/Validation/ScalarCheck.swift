import Diagnostics

/// What is wrong with a text, without its place.
struct ScalarProblem: Hashable, Sendable {
  let code: String
  let message: String
  var reason: String?
  var advice: String?
}

/// Holds texts against the rules of the grammar.
struct ScalarCheck: Sendable {
  let vocabulary: Vocabulary
  /// The names that the file declares.
  let names: [Declaration: [String]]

  /// What is wrong with a text, or nil.
  func problem(of text: String, by rule: ScalarRule) -> ScalarProblem? {
    switch rule {
    case .text: nil
    case .source: sourceProblem(text)
    case .word(let list): unknown(list.name, text, among: list.words(of: vocabulary))
    case .reference(let declaration, let others):
      referenceProblem(text, to: declaration, or: others)
    case .integer(let range): integerProblem(text, in: range, rule)
    case .real(let range): realProblem(text, in: range, rule)
    case .boolean: Self.boolean(text) == nil ? bad(text, rule) : nil
    case .date: ISODate.isValid(text) ? nil : bad(text, rule)
    case .monthDay: MonthDay(text) == nil ? bad(text, rule) : nil
    case .millimeters(let range): millimetersProblem(text, in: range, rule)
    case .colour: Self.isColour(text) ? nil : bad(text, rule)
    case .country: Self.isCountry(text) ? nil : bad(text, rule)
    case .language:
      Self.isLanguageTag(text)
        ? unknown("language", text, among: vocabulary.languages) : bad(text, rule)
    case .anyLanguage(let words):
      words.contains(text) || Self.isSpokenLanguageTag(text)
        ? nil : bad(text, rule, advice: NearestWord.advice(for: text, among: words))
    }
  }

  /// The problem of a word that is not among those allowed; an empty list allows all.
  func unknown(_ name: String, _ text: String, among words: [String]) -> ScalarProblem? {
    guard !words.isEmpty, !words.contains(text) else { return nil }
    return ScalarProblem(
      code: "unknown-word", message: "unknown \(name) \"\(text)\"",
      reason: "expected \(Words.list(words))",
      advice: NearestWord.advice(for: text, among: words))
  }

  private func referenceProblem(
    _ text: String, to declaration: Declaration, or others: [String]
  ) -> ScalarProblem? {
    let words = (names[declaration] ?? []) + others
    guard !words.contains(text) else { return nil }
    return ScalarProblem(
      code: "unknown-reference", message: "unknown \(declaration.name) \"\(text)\"",
      reason: words.isEmpty
        ? "the file has none under \"\(declaration.rawValue)\"" : "expected \(Words.list(words))",
      advice: NearestWord.advice(for: text, among: words))
  }

  private func integerProblem(
    _ text: String, in range: ClosedRange<Int>, _ rule: ScalarRule
  ) -> ScalarProblem? {
    guard let number = Int(text) else { return bad(text, rule) }
    return range.contains(number) ? nil : outOfRange(text, rule)
  }

  private func realProblem(
    _ text: String, in range: ClosedRange<Double>, _ rule: ScalarRule
  ) -> ScalarProblem? {
    guard let number = Self.real(text) else { return bad(text, rule) }
    return range.contains(number) ? nil : outOfRange(text, rule)
  }

  private func millimetersProblem(
    _ text: String, in range: ClosedRange<Double>, _ rule: ScalarRule
  ) -> ScalarProblem? {
    guard let length = Self.millimeters(text) else { return bad(text, rule) }
    return range.contains(length) ? nil : outOfRange(text, rule)
  }

  /// A password in a project file ends up in repositories; the message does not repeat it.
  private func sourceProblem(_ text: String) -> ScalarProblem? {
    if text.unicodeScalars.contains("\0") {
      return ScalarProblem(code: "bad-value", message: "a path cannot hold a zero byte")
    }
    let folded = text.lowercased().filter { !$0.isWhitespace }
    let userInfo = folded.firstRange(of: "://").map { folded[$0.upperBound...] }?
      .prefix { $0 != "/" }.split(separator: "@", omittingEmptySubsequences: false)
    let hasUserPassword = (userInfo?.count ?? 0) > 1 && userInfo?.first?.contains(":") == true
    guard folded.contains("password=") || hasUserPassword else { return nil }
    return ScalarProblem(
      code: "password", message: "a source must not hold a password",
      advice: "name a service (PG:service=…) and keep the password in ~/.pgpass")
  }

  private func bad(
    _ text: String, _ rule: ScalarRule, advice: String? = nil
  ) -> ScalarProblem {
    ScalarProblem(
      code: "bad-value", message: "\"\(text)\" does not fit",
      reason: "expected \(rule.expectation)",
      advice: advice)
  }

  private func outOfRange(_ text: String, _ rule: ScalarRule) -> ScalarProblem {
    ScalarProblem(
      code: "out-of-range", message: "\(text) is out of range",
      reason: "expected \(rule.expectation)")
  }
}

extension ScalarCheck {
  static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// A finite decimal number; Swift's own reading would also take hexadecimal digits and "nan".
  static func real(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  /// The number in `3mm` or `3 mm`; nil without the unit.
  static func millimeters(_ text: String) -> Double? {
    guard text.hasSuffix("mm") else { return nil }
    let number = text.dropLast(2)
    return real(String(number.hasSuffix(" ") ? number.dropLast() : number))
  }

  static func isColour(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#")
      && text.utf8.dropFirst().allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) }
  }

  static func isCountry(_ text: String) -> Bool {
    text.utf8.count == 3
      && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// Whether the text has the form of a language tag (RFC 5646, section 2.1, without checking that
  /// the subtags are registered).
  static func isLanguageTag(_ text: String) -> Bool {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.count),
      first.allSatisfy(isLetter)
    else { return false }
    return subtags.dropFirst().allSatisfy { subtag in
      (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// A language tag whose language has two or three letters (ISO 639): longer ones are reserved, and
  /// would let any word pass.
  static func isSpokenLanguageTag(_ text: String) -> Bool {
    isLanguageTag(text) && text.utf8.prefix { $0 != UInt8(ascii: "-") }.count <= 3
  }

  /// Lower-case letters, digits and single hyphens between them.
  static func isIdentifier(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || isDigit($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
