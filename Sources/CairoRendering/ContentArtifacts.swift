/// Marks what a page draws outside of its structure as decoration: ISO 32000-1, 14.8.2.2, asks of a
/// tagged file that all content is either in the tree or an artifact, and Cairo 1.16 leaves rules,
/// grounds and folios unmarked.
///
/// Works on a page's content as bytes: operators outside a marked-content sequence with an MCID get a
/// sequence of their own, `/Artifact BMC … EMC`. Cairo closes its text objects before it begins a
/// sequence with an MCID, so that none is cut in two.
struct ContentArtifacts {
  /// Bytes to put in between, by where in the content.
  private var insertions: [(position: Int, text: StaticString)] = []

  /// The content with its artifacts marked.
  static func marked(_ content: [UInt8]) -> [UInt8] {
    content.withUnsafeBufferPointer { bytes in
      var artifacts = ContentArtifacts()
      artifacts.find(in: bytes)
      guard !artifacts.insertions.isEmpty else { return content }
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + artifacts.insertions.count * 16)
      var copied = 0
      for (position, text) in artifacts.insertions {
        output += bytes[copied..<position]
        text.withUTF8Buffer { output += $0 }
        copied = position
      }
      output += bytes[copied...]
      return output
    }
  }

  private mutating func find(in bytes: UnsafeBufferPointer<UInt8>) {
    var tokens = ContentTokens(bytes)
    /// Of each open sequence, whether the tree refers to it.
    var sequences: [Bool] = []
    var depthInTree = 0
    /// Where the present stretch outside of the tree begins.
    var stretch = 0
    /// Where the operands of the present operator begin.
    var statement = 0
    var isPainted = false
    while let word = tokens.nextOperator() {
      switch ContentOperator(bytes, word) {
      case .begin(let hasProperties):
        let isOfTree =
          hasProperties && ContentTokens.contains("/MCID", in: bytes[statement..<word.lowerBound])
        if isOfTree {
          if depthInTree == 0, isPainted { mark(stretch..<statement) }
          depthInTree += 1
        }
        sequences.append(isOfTree)
      case .end:
        guard sequences.popLast() == true else { break }
        depthInTree -= 1
        stretch = word.upperBound
        isPainted = false
      case .paint: isPainted = true
      case .other: break
      }
      statement = word.upperBound
    }
    if depthInTree == 0, isPainted { mark(stretch..<bytes.count) }
  }

  private mutating func mark(_ range: Range<Int>) {
    insertions.append((range.lowerBound, "\n/Artifact BMC\n"))
    insertions.append((range.upperBound, "\nEMC\n"))
  }
}

/// What an operator is to marked content (ISO 32000-1, annex A).
private enum ContentOperator {
  case begin(hasProperties: Bool)
  case end
  /// Path painting, shading, XObjects, inline images and text showing.
  case paint
  case other

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    let first = bytes[word.lowerBound]
    switch word.count {
    case 1:
      self = Self.is(first, in: "SsfFBb'\"") ? .paint : .other
    case 2:
      switch (first, bytes[word.lowerBound + 1]) {
      case (UInt8(ascii: "T"), UInt8(ascii: "j")), (UInt8(ascii: "T"), UInt8(ascii: "J")),
        (UInt8(ascii: "D"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "h")),
        (UInt8(ascii: "E"), UInt8(ascii: "I")):
        self = .paint
      case (_, UInt8(ascii: "*")): self = Self.is(first, in: "fBb") ? .paint : .other
      default: self = .other
      }
    case 3:
      switch (first, bytes[word.lowerBound + 1], bytes[word.lowerBound + 2]) {
      case (UInt8(ascii: "B"), UInt8(ascii: "D"), UInt8(ascii: "C")):
        self = .begin(hasProperties: true)
      case (UInt8(ascii: "B"), UInt8(ascii: "M"), UInt8(ascii: "C")):
        self = .begin(hasProperties: false)
      case (UInt8(ascii: "E"), UInt8(ascii: "M"), UInt8(ascii: "C")): self = .end
      default: self = .other
      }
    default: self = .other
    }
  }

  private static func `is`(_ byte: UInt8, in letters: StaticString) -> Bool {
    letters.withUTF8Buffer { $0.contains(byte) }
  }
}
