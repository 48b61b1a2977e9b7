/// Finds the first place where bytes are not JSON (RFC 8259), so that an error has a line and column.
///
/// A scan without building anything, O(bytes), depth bounded by `deepest`. Accepts `NaN` and
/// `Infinity`, which some writers put for coordinates and GDAL reads; the geometry is refused later.
struct JSONSyntax {
  /// Where and what; line and column count from 1, the column in characters.
  struct Failure: Error, Hashable {
    var offset: Int
    var line: Int
    var column: Int
    var expectation: String
  }

  /// GDAL's parser recurses: a deeper file is refused before it.
  static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// The first error of a whole document; nil when there is none. `isSequence` allows several
  /// values one after the other (RFC 8142 and newline-delimited GeoJSON).
  static func firstFailure(in bytes: [UInt8], isSequence: Bool = false) -> Failure? {
    bytes.withUnsafeBufferPointer { buffer -> Failure? in
      var scanner = JSONSyntax(bytes: buffer)
      do throws(Expected) {
        try scanner.document(isSequence: isSequence)
        return nil
      } catch {
        return scanner.failure(error)
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What was expected at `position`.
  private struct Expected: Error { var text: String }

  private func failure(_ error: Expected) -> Failure {
    var line = 1
    var lineStart = 0
    for index in 0..<min(position, bytes.count) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    let before = String(decoding: bytes[lineStart..<min(position, bytes.count)], as: UTF8.self)
    return Failure(
      offset: position, line: line, column: before.count + 1, expectation: error.text)
  }

  private mutating func document(isSequence: Bool) throws(Expected) {
    repeat {
      if isSequence { while peek() == 0x1E { position += 1 } }
      try value()
      skipSpace()
    } while isSequence && position < bytes.count
    if position < bytes.count { throw Expected(text: "expected the end of the file") }
  }

  /// One value with everything inside it; containers are kept on a stack instead of recursing.
  private mutating func value() throws(Expected) {
    var isObject: [Bool] = []
    while true {
      skipSpace()
      var isComplete = true
      switch peek() {
      case UInt8(ascii: "{"):
        position += 1
        skipSpace()
        if peek() == UInt8(ascii: "}") {
          position += 1
        } else {
          try key()
          isObject.append(true)
          isComplete = false
        }
      case UInt8(ascii: "["):
        position += 1
        skipSpace()
        if peek() == UInt8(ascii: "]") {
          position += 1
        } else {
          isObject.append(false)
          isComplete = false
        }
      default:
        try scalar()
      }
      if isObject.count > Self.deepest { throw Expected(text: "nested too deeply") }
      if isComplete, try close(&isObject) { return }
    }
  }

  /// After a complete value: commas and closing brackets. True when nothing is open any more.
  private mutating func close(_ isObject: inout [Bool]) throws(Expected) -> Bool {
    while let inObject = isObject.last {
      skipSpace()
      let closing = inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      if peek() == UInt8(ascii: ",") {
        position += 1
        skipSpace()
        if inObject { try key() }
        return false
      }
      guard peek() == closing else {
        throw Expected(
          text: position >= bytes.count
            ? "the file ends inside \(inObject ? "an object" : "a list")"
            : "expected \",\" or \"\(inObject ? "}" : "]")\"")
      }
      position += 1
      isObject.removeLast()
    }
    return true
  }

  /// A member's name and its colon.
  private mutating func key() throws(Expected) {
    guard peek() == UInt8(ascii: "\"") else { throw Expected(text: "expected a name in quotes") }
    try string()
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw Expected(text: "expected \":\"") }
    position += 1
  }

  private mutating func scalar() throws(Expected) {
    guard let first = peek() else {
      throw Expected(text: "the file ends where a value is expected")
    }
    switch first {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-") where next(1) == UInt8(ascii: "I"): position += 1; try word("Infinity")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "N"): try word("NaN")
    case UInt8(ascii: "I"): try word("Infinity")
    default: throw Expected(text: "expected a value")
    }
  }

  private mutating func word(_ text: StaticString) throws(Expected) {
    for offset in 0..<text.utf8CodeUnitCount {
      guard next(offset) == text.utf8Start[offset] else {
        throw Expected(text: "expected \(text)")
      }
    }
    position += text.utf8CodeUnitCount
  }

  private mutating func string() throws(Expected) {
    let start = position
    position += 1
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = peek(), #""\/bfnrtu"#.utf8.contains(escaped) else {
          throw Expected(text: "unknown escape in a text")
        }
        position += 1
      } else if byte < 0x20 {
        position -= 1
        throw Expected(text: "a text runs over the end of its line, or holds a control character")
      }
    }
    position = start
    throw Expected(text: "a text that is never closed")
  }

  private mutating func number() throws(Expected) {
    if peek() == UInt8(ascii: "-") { position += 1 }
    if peek() == UInt8(ascii: "0"), let second = next(1), isDigit(second) {
      throw Expected(text: "a number with a leading zero must be a text in quotes")
    }
    try digits()
    if peek() == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Expected) {
    guard let first = peek(), isDigit(first) else { throw Expected(text: "expected a digit") }
    while let byte = peek(), isDigit(byte) { position += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func peek() -> UInt8? { next(0) }

  private func next(_ offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }
}
