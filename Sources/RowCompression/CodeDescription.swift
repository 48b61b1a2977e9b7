/// The codes of a block as they stand before it: the lengths of all codes, with repeats, in a code
/// of their own (RFC 1951, 3.2.7).
struct CodeDescription {
  /// One length, or a symbol that repeats one with the number of repeats beside it.
  private struct Item: Equatable {
    var symbol: Int
    var extra = 0

    var extraBits: Int {
      switch symbol {
      case 16: 2
      case 17: 3
      case 18: 7
      default: 0
      }
    }
  }

  /// More than any description has.
  static let largestBitCount = 3 + 14 + 3 * order.count + 14 * 320

  private static let symbolCount = 19
  private static let longestCode = 7
  /// The order in which the lengths of the code for lengths are written.
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private let literalCount: Int
  private let distanceCount: Int
  private let items: [Item]

  init(literals: PrefixCode, distances: PrefixCode) {
    literalCount = max(257, (literals.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = max(1, (distances.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
    items = Self.items(
      Array(literals.lengths[..<literalCount] + distances.lengths[..<distanceCount]))
  }

  /// Runs become repeats: of zero 3 to 138, of another length 3 to 6 after itself.
  private static func items(_ lengths: [UInt8]) -> [Item] {
    var items: [Item] = []
    var start = 0
    while start < lengths.count {
      let length = Int(lengths[start])
      let end = lengths[start...].firstIndex { Int($0) != length } ?? lengths.count
      var left = end - start
      start = end
      if length > 0 {
        items.append(Item(symbol: length))
        left -= 1
      }
      while left >= 3 {
        let repeats = min(left, length > 0 ? 6 : 138)
        items.append(repeated(length, count: repeats))
        left -= repeats
      }
      items += repeatElement(Item(symbol: length), count: left)
    }
    return items
  }

  private static func repeated(_ length: Int, count: Int) -> Item {
    if length > 0 { return Item(symbol: 16, extra: count - 3) }
    return count <= 10 ? Item(symbol: 17, extra: count - 3) : Item(symbol: 18, extra: count - 11)
  }

  func write(to output: inout BitWriter) {
    var counts = [Int32](repeating: 0, count: Self.symbolCount)
    for item in items { counts[item.symbol] += 1 }
    let code = PrefixCode(counts: counts, longest: Self.longestCode)
    let written = max(4, (Self.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    output.append(literalCount - 257, count: 5)
    output.append(distanceCount - 1, count: 5)
    output.append(written - 4, count: 4)
    for symbol in Self.order[..<written] { output.append(Int(code.lengths[symbol]), count: 3) }
    for item in items {
      output.append(Int(code.bits[item.symbol]), count: Int(code.lengths[item.symbol]))
      output.append(item.extra, count: item.extraBits)
    }
  }
}
