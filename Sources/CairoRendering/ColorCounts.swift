/// How often each colour 0xRRGGBB occurs, in an open-addressed table; entries are kept in the order
/// in which the picture shows them, so that nothing depends on hashing.
struct ColorCounts {
  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int] = []
  private var slots: [Int32]
  private var mask: Int

  /// The most colours that are counted; above it a palette would be visible.
  static let limit = 100_000

  /// Nil when there are more than `limit` colours. Linear in the number of pixels.
  init?(of pixels: Pixels) {
    mask = 4095
    slots = [Int32](repeating: -1, count: 4096)
    var last: UInt32 = 0xFFFF_FFFF
    var lastEntry = 0
    for y in 0..<pixels.height {
      for word in pixels.row(y) {
        let color = word & 0xFF_FFFF
        if color != last {
          lastEntry = entry(for: color)
          last = color
          if colors.count > ColorCounts.limit { return nil }
        }
        counts[lastEntry] += 1
      }
    }
  }

  /// The number of a colour in `colors`; nil for one that does not occur.
  func index(of color: UInt32) -> Int? {
    var slot = ColorCounts.hash(color) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if colors[entry] == color { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func entry(for color: UInt32) -> Int {
    var slot = ColorCounts.hash(color) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if colors[entry] == color { return entry }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(colors.count)
    colors.append(color)
    counts.append(0)
    if colors.count * 2 > mask { grow() }
    return colors.count - 1
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots = [Int32](repeating: -1, count: mask + 1)
    for (entry, color) in colors.enumerated() {
      var slot = ColorCounts.hash(color) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(entry)
    }
  }

  /// Fibonacci hashing: the fraction of the golden ratio spreads neighbouring colours.
  private static func hash(_ color: UInt32) -> Int {
    Int((color &* 0x9E37_79B9) >> 12)
  }
}
