/// Text of a PDF file or of a page's content, as it grows.
struct PDFBytes {
  private(set) var bytes: [UInt8] = []

  init(reserving count: Int = 0) { bytes.reserveCapacity(count) }

  var count: Int { bytes.count }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  mutating func append(integer value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(value.magnitude)
  }

  /// A number with at most so many decimals (0 to 3), without zeros at its end. Numbers beyond a
  /// million are no coordinate of a page and are held there.
  mutating func append(_ value: Double, decimals: Int) {
    let factor = Self.powers[decimals]
    var scaled = Int((max(-1e6, min(1e6, value)) * Double(factor)).rounded())
    if scaled < 0 {
      bytes.append(UInt8(ascii: "-"))
      scaled = -scaled
    }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: factor)
    if whole > 0 || rest == 0 { appendDigits(UInt(whole)) }
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var (left, place) = (rest, factor / 10)
    while left > 0 {
      let (digit, remainder) = left.quotientAndRemainder(dividingBy: place)
      bytes.append(UInt8(ascii: "0") + UInt8(digit))
      (left, place) = (remainder, place / 10)
    }
  }

  /// Numbers with a space behind each.
  mutating func append(_ values: [Double], decimals: Int) {
    for value in values {
      append(value, decimals: decimals)
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Four hexadecimal digits.
  mutating func append(hexadecimal value: UInt16) {
    for shift in [12, 8, 4, 0] as [UInt16] {
      bytes.append(Self.digits[Int(value >> shift & 0xF)])
    }
  }

  /// A text string (ISO 32000-1, 7.9.2.2) as UTF-16 in hexadecimal digits, or as it is where plain
  /// letters do.
  mutating func append(textString text: String) {
    if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 && !"()\\".utf8.contains($0) }) {
      bytes.append(UInt8(ascii: "("))
      append(text)
      bytes.append(UInt8(ascii: ")"))
      return
    }
    append("<FEFF")
    for unit in text.utf16 { append(hexadecimal: unit) }
    append(">")
  }

  /// A string of ASCII characters (ISO 32000-1, 7.9.2.1), as addresses are written (12.6.4.7): bytes
  /// that may not stand in an address are encoded with percent signs (RFC 3986, 2.1).
  mutating func append(asciiString text: String) {
    append("(")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        bytes += [UInt8(ascii: "\\"), byte]
      case 0x21...0x7E: bytes.append(byte)
      default:
        bytes += [
          UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 0xF)],
        ]
      }
    }
    append(")")
  }

  private mutating func appendDigits(_ value: UInt) {
    if value >= 10 { appendDigits(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  private static let powers = [1, 10, 100, 1000]
  private static let digits = Array("0123456789ABCDEF".utf8)
}
