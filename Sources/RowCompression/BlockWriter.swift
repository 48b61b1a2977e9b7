/// Writes blocks of literals and matches, each with codes of its own (RFC 1951, 3.2.3 and 3.2.7).
/// Memory is kept. One thread.
final class BlockWriter {
  /// Bits, and how many they are.
  private struct Code {
    var bits: UInt64 = 0
    var count: UInt64 = 0
  }

  private static let longestCode = 15
  private static let dynamicCodes = 2

  /// For each byte and the block's end.
  private let literals = UnsafeMutablePointer<Code>.allocate(
    capacity: MatchSymbols.endOfBlock + 1)
  /// For each length, with the bits beside its symbol.
  private let lengths = UnsafeMutablePointer<Code>.allocate(capacity: MatchSymbols.longest + 1)
  /// For each symbol of a distance.
  private let distances = UnsafeMutablePointer<Code>.allocate(
    capacity: MatchSymbols.distanceCount)

  init() {
    literals.initialize(repeating: Code(), count: MatchSymbols.endOfBlock + 1)
    lengths.initialize(repeating: Code(), count: MatchSymbols.longest + 1)
    distances.initialize(repeating: Code(), count: MatchSymbols.distanceCount)
  }

  deinit {
    literals.deallocate()
    lengths.deallocate()
    distances.deallocate()
  }

  /// Writes what a finder has read.
  func write(_ block: MatchFinder, isLast: Bool, to output: inout BitWriter) {
    let literalCode = PrefixCode(counts: block.literalCounts, longest: Self.longestCode)
    let distanceCode = PrefixCode(counts: block.distanceCounts, longest: Self.longestCode)
    setCodes(literalCode, distanceCode)
    output.reserve(
      bitCount: CodeDescription.largestBitCount + bitCount(block, literalCode, distanceCode))
    output.append(isLast ? 1 : 0, count: 1)
    output.append(Self.dynamicCodes, count: 2)
    CodeDescription(literals: literalCode, distances: distanceCode).write(to: &output)
    append(block.tokens, to: &output)
    let end = literals[MatchSymbols.endOfBlock]
    output.append(end.bits, count: end.count)
  }

  private func setCodes(_ literalCode: PrefixCode, _ distanceCode: PrefixCode) {
    func code(_ symbol: Int, of code: PrefixCode) -> Code {
      Code(bits: UInt64(code.bits[symbol]), count: UInt64(code.lengths[symbol]))
    }
    for symbol in 0...MatchSymbols.endOfBlock { literals[symbol] = code(symbol, of: literalCode) }
    for length in MatchSymbols.shortest...MatchSymbols.longest {
      let parts = MatchSymbols.length(length)
      var result = code(parts.symbol, of: literalCode)
      result.bits |= UInt64(parts.extra) << result.count
      result.count += UInt64(parts.extraBits)
      lengths[length] = result
    }
    for symbol in 0..<MatchSymbols.distanceCount {
      distances[symbol] = code(symbol, of: distanceCode)
    }
  }

  /// At most so many bits the block's tokens and its end take.
  private func bitCount(
    _ block: MatchFinder, _ literalCode: PrefixCode, _ distanceCode: PrefixCode
  ) -> Int {
    func sum(_ counts: UnsafeBufferPointer<Int32>, _ code: PrefixCode, _ mostExtra: Int) -> Int {
      counts.indices.reduce(0) { $0 + Int(counts[$1]) * (Int(code.lengths[$1]) + mostExtra) }
    }
    return sum(block.literalCounts, literalCode, MatchSymbols.mostLengthBits)
      + sum(block.distanceCounts, distanceCode, MatchSymbols.mostDistanceBits)
  }

  private func append(_ tokens: UnsafeBufferPointer<UInt32>, to output: inout BitWriter) {
    for token in tokens {
      if token <= UInt8.max {
        let code = literals[Int(token)]
        output.append(code.bits, count: code.count)
        continue
      }
      let length = lengths[MatchFinder.Token.length(token)]
      let parts = MatchSymbols.distance(MatchFinder.Token.distance(token))
      let distance = distances[parts.symbol]
      let far = distance.bits | UInt64(truncatingIfNeeded: parts.extra) &<< distance.count
      output.append(
        length.bits | far &<< length.count,
        count: length.count &+ distance.count &+ UInt64(truncatingIfNeeded: parts.extraBits))
    }
  }
}
