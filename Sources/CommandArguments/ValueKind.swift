/// What the value of an option or argument may be.
package enum ValueKind: Hashable, Sendable {
  /// No value: the option is given or not.
  case flag
  /// Any text.
  case text
  /// A file or folder, which completion offers.
  case path
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A finite decimal number in a range.
  case real(ClosedRange<Double>)
  /// One of some words.
  case choice([String])
}

extension ValueKind {
  /// A number without bounds.
  package static var anyInteger: ValueKind { .integer(Int.min...Int.max) }

  /// A number without bounds.
  package static var anyReal: ValueKind {
    .real(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
  }

  /// Why a text is no such value, or nil when it is one.
  func refusal(of text: String) -> UsageError.Refusal? {
    switch self {
    case .flag, .text:
      return nil
    case .path:
      return text.isEmpty ? .notA("a file or folder") : nil
    case .integer(let range):
      guard let number = Int(text) else { return .notA("a whole number") }
      return range.contains(number)
        ? nil : .outOfRange("\(range.lowerBound)", "\(range.upperBound)")
    case .real(let range):
      guard let number = Self.real(text) else { return .notA("a number") }
      return range.contains(number)
        ? nil : .outOfRange("\(range.lowerBound)", "\(range.upperBound)")
    case .choice(let words):
      return words.contains(text) ? nil : .notAmong(words)
    }
  }

  /// A finite decimal number; Swift's own reading would also take hexadecimal digits and "nan".
  static func real(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  /// Whether a number is asked for, so that `-3` may be a value.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .flag, .text, .path, .choice: false
    }
  }
}
