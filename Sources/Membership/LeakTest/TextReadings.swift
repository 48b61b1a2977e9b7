/// What a reader or a program makes of a file in which words are written otherwise than they sound:
/// with references and escapes, parted by tags, with other spaces.
///
/// Each reading is the file's bytes with
/// - references of XML and HTML (`&amp;` `&#39;` `&#xe9;` `&nbsp;`), escapes of JSON and PDF (`\u00e9`
///   `\/` `\(`), of URLs (`%C3%A9`) and texts of PDF in UTF-16 (`<feff00e9>`) as the characters they
///   stand for, one in another too;
/// - every row of white space as one space, and marks that nobody sees left out.
///
/// Markup, which begins with `<`, is read without its tags too: once with a space for each, as where
/// a name goes on in the next line, and once with nothing for those within a line of text, as where
/// it goes on in another font.
enum TextReadings {
  /// The readings, each once, without the bytes as they are. None of a picture in pixels. Linear in
  /// the bytes.
  static func readings(of bytes: [UInt8]) -> [[UInt8]] {
    if pictures.contains(where: { bytes.starts(with: $0) }) { return [] }
    var readings = [read(bytes)]
    if let first = bytes.first(where: { !isBlank($0) && !byteOrderMark.contains($0) }),
      first == open
    {
      for joinsRuns in [false, true] {
        let reading = read(withoutTags(bytes, joinsRuns: joinsRuns))
        if !readings.contains(reading) { readings.append(reading) }
      }
    }
    return readings
  }

  /// A text as readings have it: with single spaces and without marks that nobody sees.
  static func spaced(_ text: String) -> String {
    String(decoding: spaced(Array(text.utf8)), as: UTF8.self)
  }

  private static let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], Array("RIFF".utf8)]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let open = UInt8(ascii: "<")
  /// An escape within an escape, as JSON in an attribute has it, is read as well.
  private static let mostRounds = 3

  private static func read(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<mostRounds {
      guard let plain = unescaped(bytes) else { break }
      bytes = plain
    }
    return spaced(bytes)
  }

  // MARK: Escapes

  /// Nil when there is nothing to read otherwise.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      let character: (scalars: [Unicode.Scalar], length: Int)?
      switch bytes[index] {
      case UInt8(ascii: "&"): character = reference(bytes[index...])
      case UInt8(ascii: "\\"): character = escape(bytes[index...])
      case open: character = wideText(bytes[index...])
      case UInt8(ascii: "%"):
        if let byte = number(bytes[(index + 1)...].prefix(2), radix: 16, digits: 2...2) {
          result += bytes[copied..<index]
          result.append(UInt8(byte))
          copied = index + 3
          index = copied
          continue
        }
        character = nil
      default:
        index += 1
        continue
      }
      guard let character else {
        index += 1
        continue
      }
      result += bytes[copied..<index]
      for scalar in character.scalars { result += Array(String(scalar).utf8) }
      copied = index + character.length
      index = copied
    }
    return copied == 0 ? nil : result + bytes[copied...]
  }

  private static let names: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "),
    ("shy", "\u{AD}"),
  ].map { (Array("\($0.0);".utf8), $0.1) }

  /// `&amp;`, `&#39;` or `&#x27;`.
  private static func reference(
    _ bytes: ArraySlice<UInt8>
  ) -> (scalars: [Unicode.Scalar], length: Int)? {
    let rest = bytes.dropFirst()
    guard rest.first == UInt8(ascii: "#") else {
      return names.first { rest.starts(with: $0.name) }.map { ([$0.scalar], $0.name.count + 1) }
    }
    let isHexadecimal = rest.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = rest.dropFirst(isHexadecimal ? 2 : 1).prefix(8).prefix { $0 != UInt8(ascii: ";") }
    guard bytes.indices.contains(digits.endIndex), bytes[digits.endIndex] == UInt8(ascii: ";"),
      let value = number(digits, radix: isHexadecimal ? 16 : 10, digits: 1...7),
      let scalar = Unicode.Scalar(UInt32(value))
    else { return nil }
    return ([scalar], digits.endIndex + 1 - bytes.startIndex)
  }

  /// `\u00e9`, a pair of them, or a single character after the backslash.
  private static func escape(
    _ bytes: ArraySlice<UInt8>
  ) -> (scalars: [Unicode.Scalar], length: Int)? {
    switch bytes.dropFirst().first {
    case UInt8(ascii: "u"):
      guard let first = unit(bytes) else { return nil }
      if let scalar = Unicode.Scalar(first) { return ([scalar], 6) }
      guard let second = unit(bytes.dropFirst(6)) else { return nil }
      return scalars([first, second]).map { ($0, 12) }
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return ([" "], 2)
    case let character? where [0x22, 0x28, 0x29, 0x2F, 0x5C].contains(character):
      return ([Unicode.Scalar(character)], 2)
    default: return nil
    }
  }

  /// The number of `\u00e9`.
  private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    guard bytes.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
    return number(bytes.dropFirst(2).prefix(4), radix: 16, digits: 4...4).map { UInt16($0) }
  }

  private static let wideMark = Array("<feff".utf8)
  private static let longestWideText = 20_000

  /// `<feff004100e9>`, ISO 32000-1, 7.9.2.2.
  private static func wideText(
    _ bytes: ArraySlice<UInt8>
  ) -> (scalars: [Unicode.Scalar], length: Int)? {
    guard zip(bytes, wideMark).allSatisfy({ $0 | 0x20 == $1 | 0x20 }), bytes.count > wideMark.count
    else { return nil }
    var units: [UInt16] = []
    var rest = bytes.dropFirst(wideMark.count)
    while units.count < longestWideText,
      let value = number(rest.prefix(4), radix: 16, digits: 4...4)
    {
      units.append(UInt16(value))
      rest = rest.dropFirst(4)
    }
    guard rest.first == UInt8(ascii: ">"), let scalars = scalars(units) else { return nil }
    return (scalars, rest.startIndex + 1 - bytes.startIndex)
  }

  /// Nil for what is no UTF-16.
  private static func scalars(_ units: [UInt16]) -> [Unicode.Scalar]? {
    String(validating: units, as: UTF16.self).map { Array($0.unicodeScalars) }
  }

  /// Nil for anything but so many digits.
  private static func number(
    _ bytes: ArraySlice<UInt8>, radix: Int, digits: ClosedRange<Int>
  ) -> Int? {
    guard digits.contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x57
      default: return nil
      }
      guard digit < radix else { return nil }
      value = value * radix + Int(digit)
    }
    return value
  }

  // MARK: Tags

  /// Elements that change how a line of text looks.
  private static let inLine: Set<String> = [
    "tspan", "span", "a", "b", "i", "em", "strong", "small", "mark", "bdi", "bdo", "wbr", "abbr",
    "sub", "sup", "u",
  ]

  /// Markup without its tags and comments; a `<` that opens none stays.
  private static func withoutTags(_ bytes: [UInt8], joinsRuns: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == open else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        return result + bytes[index...]
      }
      let name = bytes[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }
        .prefix { (0x61...0x7A).contains($0 | 0x20) }
      let isInLine = joinsRuns && inLine.contains(String(decoding: name, as: UTF8.self))
      if !isInLine { result.append(UInt8(ascii: " ")) }
      index = end + 1
    }
    return result
  }

  // MARK: Spaces

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func spaced(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var length = 1
      var isSpace = isBlank(byte)
      if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
        switch mark(bytes, index) {
        case .space(let count): (length, isSpace) = (count, true)
        case .unseen(let count):
          index += count
          continue
        case nil: break
        }
      }
      if isSpace {
        if result.last != 0x20 { result.append(0x20) }
      } else {
        result.append(byte)
      }
      index += length
    }
    return result
  }

  private enum Mark {
    case space(Int)
    case unseen(Int)
  }

  /// A space beyond ASCII, or a mark that nobody sees: soft hyphen, joiners, directions.
  private static func mark(_ bytes: [UInt8], _ index: Int) -> Mark? {
    guard index + 1 < bytes.count else { return nil }
    if bytes[index] == 0xC2 {
      return bytes[index + 1] == 0xA0 ? .space(2) : bytes[index + 1] == 0xAD ? .unseen(2) : nil
    }
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return .space(3)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA9),
      (0xEF, 0xBB, 0xBF):
      return .unseen(3)
    default: return nil
    }
  }
}
