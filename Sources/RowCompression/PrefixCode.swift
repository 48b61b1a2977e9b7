/// A canonical Huffman code: how many bits each symbol has, and which (RFC 1951, 3.2.2).
struct PrefixCode {
  /// 0 for symbols that do not occur.
  private(set) var lengths: [UInt8]
  /// As they are written: a code's first bit lowest.
  private(set) var bits: [UInt16]

  private static let symbolBits = 9

  /// The shortest code for symbols that occur so often, of at most `longest` bits (15 at most): where
  /// Huffman's is longer, one that is nearly as short. At least two symbols get a code, for a lone one
  /// of no bits is read differently by different readers.
  init(counts: some Collection<Int32>, longest: Int) {
    var weights = counts.map { Int($0) }
    var (used, free) = (weights.count { $0 > 0 }, 0)
    while used < 2 {
      if weights[free] == 0 { (weights[free], used) = (1, used + 1) }
      free += 1
    }
    lengths = [UInt8](repeating: 0, count: weights.count)
    // Rarest first; of equal ones the lower symbol, so that equal pictures give equal bytes.
    var keys: [Int] = []
    keys.reserveCapacity(used)
    for symbol in weights.indices where weights[symbol] > 0 {
      keys.append(weights[symbol] << Self.symbolBits | symbol)
    }
    keys.sort()
    var symbolsOfLength = Self.symbolsOfLength(keys.map { $0 >> Self.symbolBits })
    Self.shorten(&symbolsOfLength, to: longest)
    var length = symbolsOfLength.count - 1
    for key in keys {
      while symbolsOfLength[length] == 0 { length -= 1 }
      symbolsOfLength[length] -= 1
      lengths[key & (1 << Self.symbolBits - 1)] = UInt8(length)
    }
    bits = Self.codes(lengths)
  }

  /// How many symbols Huffman's code gives each length; weights rise, and there are two at least.
  private static func symbolsOfLength(_ weights: [Int]) -> [Int] {
    // Leaves and inner nodes are two queues, each in rising order: the lightest is at one's head.
    let leafCount = weights.count
    var nodes = weights
    nodes.reserveCapacity(2 * leafCount - 1)
    var parents = [Int](repeating: 0, count: 2 * leafCount - 1)
    var (leaf, inner) = (0, leafCount)
    for node in leafCount..<2 * leafCount - 1 {
      var weight = 0
      for _ in 0..<2 {
        let takesLeaf = leaf < leafCount && (inner >= nodes.count || nodes[leaf] <= nodes[inner])
        let child = takesLeaf ? leaf : inner
        if takesLeaf { leaf += 1 } else { inner += 1 }
        parents[child] = node
        weight += nodes[child]
      }
      nodes.append(weight)
    }
    var depths = [Int](repeating: 0, count: nodes.count)
    var result: [Int] = []
    for node in nodes.indices.dropLast().reversed() {
      depths[node] = depths[parents[node]] + 1
      guard node < leafCount else { continue }
      while result.count <= depths[node] { result.append(0) }
      result[depths[node]] += 1
    }
    return result
  }

  /// Brings longer codes to the limit and lengthens shorter ones until all fit side by side (Kraft's
  /// inequality).
  private static func shorten(_ symbolsOfLength: inout [Int], to longest: Int) {
    guard symbolsOfLength.count > longest + 1 else { return }
    symbolsOfLength[longest] += symbolsOfLength[(longest + 1)...].reduce(0, +)
    symbolsOfLength.removeSubrange((longest + 1)...)
    var taken = 0
    for (length, count) in symbolsOfLength.enumerated() where length > 0 {
      taken += count << (longest - length)
    }
    while taken > 1 << longest {
      // One of the longest goes beside one of the next shorter, which becomes a bit longer.
      symbolsOfLength[longest] -= 1
      guard let length = (1..<longest).last(where: { symbolsOfLength[$0] > 0 }) else { return }
      symbolsOfLength[length] -= 1
      symbolsOfLength[length + 1] += 2
      taken -= 1
    }
  }

  /// Codes of one length count up, shorter ones come first.
  private static func codes(_ lengths: [UInt8]) -> [UInt16] {
    var symbolsOfLength = [UInt16](repeating: 0, count: 16)
    for length in lengths where length > 0 { symbolsOfLength[Int(length)] += 1 }
    var next = [UInt16](repeating: 0, count: 16)
    for length in 1..<16 {
      next[length] = (next[length - 1] &+ symbolsOfLength[length - 1]) &<< 1
    }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] &+= 1
      return code.reversedBits &>> (16 - UInt16(length))
    }
  }
}

extension UInt16 {
  /// The lowest bit highest: bits change places, then pairs, halves of bytes, and bytes.
  fileprivate var reversedBits: UInt16 {
    var bits = self
    bits = bits &>> 1 & 0x5555 | (bits & 0x5555) &<< 1
    bits = bits &>> 2 & 0x3333 | (bits & 0x3333) &<< 2
    bits = bits &>> 4 & 0x0F0F | (bits & 0x0F0F) &<< 4
    return bits.byteSwapped
  }
}
