/// The operators of a page's content, one after the other (ISO 32000-1, 7.2, 7.3 and 8.9.7).
struct ContentTokens {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// `bytes` must outlive the value.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word that is no operand; nil at the end.
  mutating func nextOperator() -> Range<Int>? {
    while position < bytes.count {
      let first = bytes[position]
      switch Self.classes[Int(first)] {
      case .space: position += 1
      case .letter:
        let start = position
        skipRegular()
        let word = start..<position
        if word.count == 2, first == UInt8(ascii: "I"), bytes[start + 1] == UInt8(ascii: "D") {
          skipImage()
        }
        return word
      case .regular: skipRegular()
      case .delimiter: skipDelimited(first)
      }
    }
    return nil
  }

  /// True where the name stands in the bytes.
  static func contains(_ name: StaticString, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.withUTF8Buffer { name in
      bytes.indices.contains { bytes[$0...].starts(with: name) }
    }
  }

  private enum Class: UInt8 { case space, letter, regular, delimiter }

  private static let classes: [Class] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0, 9, 10, 12, 13, 32: .space
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "'"), UInt8(ascii: "\""):
      .letter
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      .delimiter
    default: .regular
    }
  }

  private mutating func skipRegular() {
    while position < bytes.count {
      switch Self.classes[Int(bytes[position])] {
      case .letter, .regular: position += 1
      case .space, .delimiter: return
      }
    }
  }

  private mutating func skipDelimited(_ first: UInt8) {
    position += 1
    switch first {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "/"): skipRegular()
    case UInt8(ascii: "%"): skip(behind: UInt8(ascii: "\n"))
    case UInt8(ascii: "<"):
      if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
        position += 1
      } else {
        skip(behind: UInt8(ascii: ">"))
      }
    default: break
    }
  }

  private mutating func skip(behind end: UInt8) {
    while position < bytes.count, bytes[position] != end { position += 1 }
    position += 1
  }

  /// From behind the opening parenthesis to behind the one that closes it.
  private mutating func skipString() {
    var depth = 1
    while depth > 0, position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
    }
  }

  /// From `ID` to before `EI`, whatever bytes lie between.
  private mutating func skipImage() {
    while position + 2 < bytes.count {
      if Self.classes[Int(bytes[position])] == .space, bytes[position + 1] == UInt8(ascii: "E"),
        bytes[position + 2] == UInt8(ascii: "I"),
        position + 3 == bytes.count || Self.classes[Int(bytes[position + 3])] == .space
      {
        return
      }
      position += 1
    }
    position = bytes.count
  }
}
