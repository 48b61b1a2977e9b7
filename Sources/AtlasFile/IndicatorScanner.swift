import Glibc
import Localization

/// Reads the indicators of an atlas in one pass over its bytes, ten times as fast as `JSONDecoder`.
///
/// It knows only the form in which `AtlasSection.encode` writes them, JSON with sorted keys and without
/// spaces, and of it only texts without escapes. It says nothing about any other bytes, JSON or not:
/// those are left to the decoder, which also tells damage.
struct IndicatorScanner {
  /// The bytes are not in the form that is known here.
  private struct Other: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The latest text of a period and of a source, which most rows repeat.
  private var lastPeriod: (range: Range<Int>, text: String) = (0..<0, "")
  private var lastSource: (range: Range<Int>, text: String) = (0..<0, "")

  /// The indicators; nil where `JSONDecoder` has to look. Bytes are borrowed for the call.
  static func scan(_ bytes: UnsafeRawBufferPointer) -> [NamedIndicatorSeries]? {
    bytes.withMemoryRebound(to: UInt8.self) { buffer in
      var scanner = IndicatorScanner(bytes: buffer)
      do throws(Other) {
        return try scanner.whole()
      } catch {
        return nil
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func whole() throws(Other) -> [NamedIndicatorSeries] {
    var all: [NamedIndicatorSeries] = []
    try expect("[")
    if !skips("]") {
      repeat { all.append(try named()) } while skips(",")
      try expect("]")
    }
    guard position == bytes.count else { throw Other() }
    return all
  }

  private mutating func named() throws(Other) -> NamedIndicatorSeries {
    try expect("{\"boundaries\":")
    let boundaries = try text()
    try expect(",\"name\":")
    let name = try text()
    try expect(",\"series\":")
    let series = try series()
    try expect("}")
    return NamedIndicatorSeries(name: name, boundaries: boundaries, series: series)
  }

  private mutating func series() throws(Other) -> IndicatorSeries {
    try expect("{")
    var boundaries: String?
    if skips("\"boundaries\":") {
      boundaries = try text()
      try expect(",")
    }
    try expect("\"name\":")
    let name = try text()
    try expect(",\"values\":[")
    var values: [Indicator] = []
    if !skips("]") {
      repeat { values.append(try indicator()) } while skips(",")
      try expect("]")
    }
    try expect("}")
    return IndicatorSeries(name: name, boundaries: boundaries, values: values)
  }

  private mutating func indicator() throws(Other) -> Indicator {
    try expect("{")
    var denominator: Double?
    if skips("\"denominator\":") {
      denominator = try number()
      try expect(",")
    }
    var period: String?
    if skips("\"period\":") {
      period = try Self.text(in: bytes, try textRange(), like: &lastPeriod)
      try expect(",")
    }
    try expect("\"row\":")
    guard let row = Int(exactly: try number()), row.magnitude < 1 << 53 else { throw Other() }
    try expect(",")
    var source: String?
    if skips("\"source\":") {
      source = try Self.text(in: bytes, try textRange(), like: &lastSource)
      try expect(",")
    }
    var unitCode: String?
    if skips("\"unitCode\":") {
      unitCode = try text()
      try expect(",")
    }
    try expect("\"value\":")
    let value = try number()
    try expect("}")
    return Indicator(
      row: row, unitCode: unitCode, period: period, value: value, denominator: denominator,
      source: source)
  }

  // MARK: Tokens

  private mutating func expect(_ token: StaticString) throws(Other) {
    guard skips(token) else { throw Other() }
  }

  /// Moves past a token if it comes next.
  private mutating func skips(_ token: StaticString) -> Bool {
    let length = token.utf8CodeUnitCount
    guard length <= bytes.count - position, let start = bytes.baseAddress,
      memcmp(start + position, token.utf8Start, length) == 0
    else { return false }
    position += length
    return true
  }

  /// Where the characters of a text lie, which has to be without escapes; moves past it.
  private mutating func textRange() throws(Other) -> Range<Int> {
    try expect("\"")
    let start = position
    var position = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        self.position = position + 1
        return start..<position
      }
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { break }
      position += 1
    }
    throw Other()
  }

  private mutating func text() throws(Other) -> String {
    try Self.text(in: bytes, try textRange())
  }

  private static func text(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) throws(Other) -> String {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    guard let text = String(validating: part, as: UTF8.self) else { throw Other() }
    return text
  }

  /// A text that is mostly the same as the one before it, whose memory it then shares.
  private static func text(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    like last: inout (range: Range<Int>, text: String)
  ) throws(Other) -> String {
    if range.count == last.range.count, let start = bytes.baseAddress,
      memcmp(start + range.lowerBound, start + last.range.lowerBound, range.count) == 0
    {
      return last.text
    }
    let text = try text(in: bytes, range)
    last = (range, text)
    return text
  }

  /// A number of JSON's grammar (RFC 8259, section 6), rounded as the decoder rounds it.
  private mutating func number() throws(Other) -> Double {
    let start = position
    let isNegative = skips("-")
    var mantissa: UInt64 = 0
    let whole = try digits(into: &mantissa)
    guard whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else { throw Other() }
    var decimals = 0
    if skips(".") { decimals = try digits(into: &mantissa) }
    // Both parts are exact up to 15 digits, so that one division rounds once (Clinger 1990).
    let isPlain = position == bytes.count || bytes[position] | 0x20 != UInt8(ascii: "e")
    if isPlain, whole + decimals <= 15 {
      let number = Double(mantissa) / Self.powersOfTen[decimals]
      return isNegative ? -number : number
    }
    if !isPlain {
      position += 1
      if !skips("-") { _ = skips("+") }
      var exponent: UInt64 = 0
      _ = try digits(into: &exponent)
    }
    // What is too large or too small for its place is the decoder's to judge.
    guard let number = Double(try Self.text(in: bytes, start..<position)), number.isNormal else {
      throw Other()
    }
    return number
  }

  /// Moves past one digit or more and says how many; those past the 15th are not in the value.
  private mutating func digits(into value: inout UInt64) throws(Other) -> Int {
    let start = position
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10
    {
      if position - start < 16, value < 1_000_000_000_000_000 { value = value * 10 + UInt64(digit) }
      position += 1
    }
    guard position > start else { throw Other() }
    return position - start
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
