/// The colours of a picture, how many pixels each has, and the runs of equal pixels: one walk over
/// the pixels serves counting and, when a palette is chosen, indexing.
///
/// Colours are premultiplied words. They are numbered in the order in which the picture shows them,
/// so that nothing depends on hashing. Memory is kept between pictures.
final class ColorCensus {
  /// Equal pixels side by side in one row.
  struct Run {
    var color: Int32
    var length: Int32
  }

  /// The most colours that are counted; above it a palette would be visible.
  static let limit = 60_000
  private static let slotBits: UInt32 = 17

  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int32] = []
  /// Row after row; runs end with their row.
  private(set) var runs: [Run] = []
  private var slots = [Int32](repeating: -1, count: 1 << Int(slotBits))
  private var used: [Int] = []

  /// False when there are more than `limit` colours. Linear in the number of pixels.
  func take(_ pixels: Pixels) -> Bool {
    for slot in used { slots[slot] = -1 }
    used.removeAll(keepingCapacity: true)
    colors.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    let opaque: UInt32 = pixels.isOpaque ? 0xFF00_0000 : 0
    return slots.withUnsafeMutableBufferPointer { slots in
      for y in 0..<pixels.height {
        let row = pixels.row(y)
        var x = 0
        while x < row.count {
          let color = row[x] | opaque
          var end = x + 1
          while end < row.count, row[end] | opaque == color { end += 1 }
          let entry = entry(for: color, in: slots)
          counts[entry] &+= Int32(end - x)
          runs.append(Run(color: Int32(entry), length: Int32(end - x)))
          x = end
        }
        if colors.count > Self.limit { return false }
      }
      return true
    }
  }

  /// The number of a colour; nil for one that does not occur.
  func number(of color: UInt32) -> Int? {
    var slot = Self.slot(color)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if colors[entry] == color { return entry }
      slot = (slot + 1) & (1 << Int(Self.slotBits) - 1)
    }
    return nil
  }

  @inline(__always)
  private func entry(for color: UInt32, in slots: UnsafeMutableBufferPointer<Int32>) -> Int {
    var slot = Self.slot(color)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if colors[entry] == color { return entry }
      slot = (slot + 1) & (1 << Int(Self.slotBits) - 1)
    }
    slots[slot] = Int32(colors.count)
    used.append(slot)
    colors.append(color)
    counts.append(0)
    return colors.count - 1
  }

  /// Fibonacci hashing: the fraction of the golden ratio spreads neighbouring colours.
  @inline(__always)
  private static func slot(_ color: UInt32) -> Int {
    Int((color &* 0x9E37_79B9) >> (32 - slotBits))
  }
}
