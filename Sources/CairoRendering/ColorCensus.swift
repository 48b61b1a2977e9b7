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

  private let colorMemory = UnsafeMutablePointer<UInt32>.allocate(capacity: limit + 1)
  private let countMemory = UnsafeMutablePointer<Int32>.allocate(capacity: limit + 1)
  private let slots = UnsafeMutablePointer<Int32>.allocate(capacity: 1 << Int(slotBits))
  private var runMemory = UnsafeMutablePointer<Run>.allocate(capacity: 1 << 12)
  private var runCapacity = 1 << 12
  private var runCount = 0
  private var colorCount = 0

  init() { slots.initialize(repeating: -1, count: 1 << Int(Self.slotBits)) }

  deinit {
    colorMemory.deallocate()
    countMemory.deallocate()
    slots.deallocate()
    runMemory.deallocate()
  }

  var colors: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: colorMemory, count: colorCount)
  }

  /// How many pixels each colour has.
  var counts: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: countMemory, count: colorCount)
  }

  /// Row after row; runs end with their row.
  var runs: UnsafeBufferPointer<Run> { UnsafeBufferPointer(start: runMemory, count: runCount) }

  /// False when there are more than `limit` colours. Linear in the number of pixels.
  func take(_ pixels: Pixels) -> Bool {
    slots.update(repeating: -1, count: 1 << Int(Self.slotBits))
    let opaque: UInt32 = pixels.isOpaque ? 0xFF00_0000 : 0
    var known = 0
    var runCount = 0
    for y in 0..<pixels.height {
      let row = pixels.row(y)
      // A row can have as many runs as pixels.
      if runCount + row.count > runCapacity { growRuns(keeping: runCount, adding: row.count) }
      let runs = runMemory
      var x = 0
      while x < row.count {
        let color = row[x] | opaque
        var end = x &+ 1
        while end < row.count, row[end] | opaque == color { end &+= 1 }
        var slot = Self.slot(color)
        var entry = slots[slot]
        while entry >= 0, colorMemory[Int(entry)] != color {
          slot = (slot &+ 1) & (1 << Int(Self.slotBits) - 1)
          entry = slots[slot]
        }
        if entry < 0 {
          if known >= Self.limit { return false }
          entry = Int32(known)
          slots[slot] = entry
          colorMemory[known] = color
          countMemory[known] = 0
          known &+= 1
        }
        countMemory[Int(entry)] &+= Int32(truncatingIfNeeded: end &- x)
        runs[runCount] = Run(color: entry, length: Int32(truncatingIfNeeded: end &- x))
        runCount &+= 1
        x = end
      }
    }
    (colorCount, self.runCount) = (known, runCount)
    return true
  }

  private func growRuns(keeping count: Int, adding more: Int) {
    runCapacity = max(runCapacity * 2, count + more)
    let larger = UnsafeMutablePointer<Run>.allocate(capacity: runCapacity)
    larger.moveInitialize(from: runMemory, count: count)
    runMemory.deallocate()
    runMemory = larger
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

  /// Fibonacci hashing: the fraction of the golden ratio spreads neighbouring colours.
  @inline(__always)
  private static func slot(_ color: UInt32) -> Int {
    Int((color &* 0x9E37_79B9) >> (32 - slotBits))
  }
}
