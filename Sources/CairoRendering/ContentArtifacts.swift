/// Marks what a page draws outside of its structure as decoration: ISO 32000-1, 14.8.2.2, asks of a
/// tagged file that all content is either in the tree or an artifact, and Cairo 1.16 leaves rules,
/// grounds and folios unmarked.
///
/// Works on a page's content as bytes: operators outside a marked-content sequence with an MCID get a
/// sequence of their own, `/Artifact BMC … EMC`. Cairo closes its text objects before it begins a
/// sequence with an MCID, so that none is cut in two.
struct ContentArtifacts {
  private let content: [UInt8]
  private var output: [UInt8] = []
  private var position = 0

  init(_ content: [UInt8]) {
    self.content = content
  }

  /// The content with its artifacts marked.
  consuming func marked() -> [UInt8] {
    output.reserveCapacity(content.count + 64)
    /// Of each open sequence, whether the tree refers to it.
    var sequences: [Bool] = []
    var copied = 0
    /// Where the operands of the present operator begin.
    var statement = 0
    /// The first painting operator outside the tree since the last sequence of the tree.
    var isPainted = false
    while let token = next() {
      guard case .keyword(let range) = token else { continue }
      let word = content[range]
      if word.elementsEqual(Self.beginProperties) || word.elementsEqual(Self.begin) {
        let isOfTree = Self.contains(content[statement..<range.lowerBound], Self.identifier)
        if isOfTree, !sequences.contains(true) {
          append(copied..<statement, isArtifact: isPainted)
          copied = statement
          isPainted = false
        }
        sequences.append(isOfTree)
      } else if word.elementsEqual(Self.end) {
        if sequences.popLast() == true, !sequences.contains(true) {
          output += content[copied..<range.upperBound]
          copied = range.upperBound
          isPainted = false
        }
      } else if Self.paints(word) {
        isPainted = true
      }
      statement = position
    }
    append(copied..<content.count, isArtifact: isPainted && !sequences.contains(true))
    return output
  }

  private mutating func append(_ range: Range<Int>, isArtifact: Bool) {
    if isArtifact { output += "\n/Artifact BMC\n".utf8 }
    output += content[range]
    if isArtifact { output += "\nEMC".utf8 }
  }

  private static let beginProperties = Array("BDC".utf8)
  private static let begin = Array("BMC".utf8)
  private static let end = Array("EMC".utf8)
  private static let identifier = Array("/MCID".utf8)

  private static func contains(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: name) }
  }

  /// Path painting, shading, XObjects, inline images and text showing (ISO 32000-1, annex A).
  private static func paints(_ word: ArraySlice<UInt8>) -> Bool {
    painting.contains { word.elementsEqual($0) }
  }

  private static let painting: [[UInt8]] = [
    "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "Tj", "TJ", "'", "\"",
  ].map { Array($0.utf8) }

  // MARK: Tokens (ISO 32000-1, 7.2 and 7.3)

  private enum Token {
    case operand
    case keyword(Range<Int>)
  }

  private mutating func next() -> Token? {
    while position < content.count, Self.isSpace(content[position]) { position += 1 }
    guard position < content.count else { return nil }
    switch content[position] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
      if content[position] == UInt8(ascii: "<"), position + 1 < content.count,
        content[position + 1] != UInt8(ascii: "<")
      {
        skip(to: UInt8(ascii: ">"))
      }
      position += 1
    case UInt8(ascii: "%"):
      skip(to: UInt8(ascii: "\n"))
    case UInt8(ascii: "/"):
      position += 1
      skipWord()
    default:
      let start = position
      skipWord()
      if content[start..<position].elementsEqual("ID".utf8) { skipImage() }
      let first = content[start]
      let isLetter =
        (65...90).contains(first) || (97...122).contains(first) || first == 39 || first == 34
      return isLetter ? .keyword(start..<position) : .operand
    }
    return .operand
  }

  private mutating func skipString() {
    var depth = 0
    repeat {
      switch content[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
    } while depth > 0 && position < content.count
  }

  private mutating func skip(to end: UInt8) {
    while position < content.count, content[position] != end { position += 1 }
  }

  private mutating func skipWord() {
    while position < content.count, !Self.isSpace(content[position]),
      !Self.isDelimiter(content[position])
    {
      position += 1
    }
  }

  /// From `ID` to before `EI`, whatever bytes lie between.
  private mutating func skipImage() {
    while position + 2 < content.count {
      if Self.isSpace(content[position]), content[position + 1] == UInt8(ascii: "E"),
        content[position + 2] == UInt8(ascii: "I"),
        position + 3 == content.count || Self.isSpace(content[position + 3])
      {
        return
      }
      position += 1
    }
    position = content.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
