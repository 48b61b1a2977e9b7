/// How Deflate writes lengths and distances: a symbol and some bits beside it (RFC 1951, 3.2.5).
enum MatchSymbols {
  static let shortest = 3
  static let longest = 258
  /// The symbol that ends a block; lengths follow it.
  static let endOfBlock = 256
  static let literalCount = 286
  static let distanceCount = 30
  /// The most bits that stand beside a length's symbol and beside a distance's.
  static let mostLengthBits = 5
  static let mostDistanceBits = 13

  /// What a length or a distance is written as, its symbol's code apart.
  struct Parts {
    var symbol: Int
    var extraBits: Int
    var extra: Int
  }

  /// The symbol of a length of 3…258 bytes.
  static func length(_ length: Int) -> Parts {
    if length == longest { return Parts(symbol: 285, extraBits: 0, extra: 0) }
    let offset = length - shortest
    guard offset >= 8 else { return Parts(symbol: 257 + offset, extraBits: 0, extra: 0) }
    // Four symbols to each power of two.
    let power = offset.highestBit
    let extraBits = power - 2
    return Parts(
      symbol: 257 + 4 * (power - 1) + (offset >> extraBits & 3), extraBits: extraBits,
      extra: offset & (1 << extraBits - 1))
  }

  /// The symbol of a distance of 1…32,768 bytes.
  @inline(__always)
  static func distance(_ distance: Int) -> Parts {
    let offset = distance &- 1
    guard offset >= 4 else { return Parts(symbol: offset, extraBits: 0, extra: 0) }
    // Two symbols to each power of two.
    let power = offset.highestBit
    let extraBits = power &- 1
    return Parts(
      symbol: 2 &* power &+ (offset &>> extraBits & 1), extraBits: extraBits,
      extra: offset & (1 &<< extraBits &- 1))
  }
}

extension Int {
  /// The place of the highest bit that is set; the number is above 0.
  @inline(__always)
  fileprivate var highestBit: Int { Int.bitWidth &- 1 &- leadingZeroBitCount }
}
