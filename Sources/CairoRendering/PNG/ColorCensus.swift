/// The colours of a picture, how many pixels each has, and the runs of equal pixels: one walk over
/// the pixels serves counting and, when a palette is chosen, indexing.
///
/// Colours are premultiplied words. They are numbered in the order in which the picture shows them,
/// so that nothing depends on hashing. Memory is kept between pictures.
final class ColorCensus {
  /// Equal pixels side by side in one row: at most 65,535, more than any picture is wide.
  struct Run {
    var color: UInt16
    var length: UInt16
  }

  /// A colour and how many pixels have it.
  struct Tally {
    var color: UInt32
    var pixelCount: Int32
  }

  /// The most colours that are counted; above it a palette would be visible.
  static let limit = 60_000
  /// A slot without a colour.
  private static let free = UInt16.max
  /// The table of slots is doubled when half of it is taken: it stays near the processor.
  private static let (leastSlotBits, mostSlotBits): (UInt32, UInt32) = (13, 17)

  private let tallyMemory = UnsafeMutablePointer<Tally>.allocate(capacity: limit)
  private let slots = UnsafeMutablePointer<UInt16>.allocate(capacity: 1 << Int(mostSlotBits))
  private var slotBits = leastSlotBits
  private var runMemory = UnsafeMutablePointer<Run>.allocate(capacity: 1 << 12)
  private var runCapacity = 1 << 12
  private var runCount = 0
  private var cellTable: UnsafeMutablePointer<Int32>?
  private var cellTableSize = 0
  private var colorCount = 0

  init() {}

  deinit {
    tallyMemory.deallocate()
    slots.deallocate()
    runMemory.deallocate()
    cellTable?.deallocate()
  }

  /// The colours, as they appear.
  var tallies: UnsafeBufferPointer<Tally> {
    UnsafeBufferPointer(start: tallyMemory, count: colorCount)
  }

  /// Row after row; runs end with their row.
  var runs: UnsafeBufferPointer<Run> { UnsafeBufferPointer(start: runMemory, count: runCount) }

  /// False when there are more than `limit` colours: what is told of them then means nothing. Linear
  /// in the number of pixels.
  func take(_ pixels: Pixels) -> Bool {
    precondition(pixels.width <= Int(UInt16.max), "a run holds at most 65,535 pixels")
    // A picture is often like the one before: its colours then stand where they end up at once.
    setSlots(bits: Self.slotBits(colorCount: colorCount), colorCount: 0)
    var bits = slotBits
    var colorsForSlots = Self.colors(forSlotBits: bits)
    let opaque: UInt32 = pixels.isOpaque ? 0xFF00_0000 : 0
    var known = 0
    var runCount = 0
    for y in 0..<pixels.height {
      let row = pixels.row(y)
      // A row can have as many runs as pixels.
      if runCount + row.count > runCapacity { growRuns(keeping: runCount, adding: row.count) }
      guard let first = row.baseAddress, row.count > 0 else { continue }
      let runs = runMemory
      var starts = RunStarts(first, count: row.count)
      var x = 0
      while x < row.count {
        let color = first[x] | opaque
        let end = starts.next()
        var slot = Self.slot(color, bits)
        var entry = Int(slots[slot])
        while entry != Int(Self.free), tallyMemory[entry].color != color {
          slot = (slot &+ 1) & (1 &<< Int(bits) &- 1)
          entry = Int(slots[slot])
        }
        if entry == Int(Self.free) {
          if known >= Self.limit { return false }
          entry = known
          slots[slot] = UInt16(truncatingIfNeeded: entry)
          tallyMemory[known] = Tally(color: color, pixelCount: 0)
          known &+= 1
          if known > colorsForSlots {
            setSlots(bits: bits + 1, colorCount: known)
            bits = slotBits
            colorsForSlots = Self.colors(forSlotBits: bits)
          }
        }
        let length = end &- x
        tallyMemory[entry].pixelCount &+= Int32(truncatingIfNeeded: length)
        runs[runCount] = Run(
          color: UInt16(truncatingIfNeeded: entry), length: UInt16(truncatingIfNeeded: length))
        runCount &+= 1
        x = end
      }
    }
    (colorCount, self.runCount) = (known, runCount)
    return true
  }

  /// How many colours a table takes before it is doubled.
  private static func colors(forSlotBits bits: UInt32) -> Int {
    bits < mostSlotBits ? 1 << Int(bits - 1) : limit
  }

  /// The table that takes so many colours without being doubled.
  private static func slotBits(colorCount: Int) -> UInt32 {
    var bits = leastSlotBits
    while colors(forSlotBits: bits) < colorCount { bits += 1 }
    return bits
  }

  /// Makes the table anew with the colours that are known.
  private func setSlots(bits: UInt32, colorCount: Int) {
    slotBits = bits
    slots.update(repeating: Self.free, count: 1 << Int(bits))
    for entry in 0..<colorCount {
      var slot = Self.slot(tallyMemory[entry].color, bits)
      while slots[slot] != Self.free { slot = (slot + 1) & (1 << Int(bits) - 1) }
      slots[slot] = UInt16(entry)
    }
  }

  private func growRuns(keeping count: Int, adding more: Int) {
    runCapacity = max(runCapacity * 2, count + more)
    let larger = UnsafeMutablePointer<Run>.allocate(capacity: runCapacity)
    larger.moveInitialize(from: runMemory, count: count)
    runMemory.deallocate()
    runMemory = larger
  }

  /// Lends a table of −1, which must be left as it is found.
  func withCellTable(size: Int, _ body: (UnsafeMutablePointer<Int32>) -> Void) {
    if cellTableSize < size {
      cellTable?.deallocate()
      let table = UnsafeMutablePointer<Int32>.allocate(capacity: size)
      table.initialize(repeating: -1, count: size)
      (cellTable, cellTableSize) = (table, size)
    }
    if let cellTable { body(cellTable) }
  }

  /// The number of a colour; nil for one that does not occur.
  func number(of color: UInt32) -> Int? {
    var slot = Self.slot(color, slotBits)
    while slots[slot] != Self.free {
      let entry = Int(slots[slot])
      if tallyMemory[entry].color == color { return entry }
      slot = (slot + 1) & (1 << Int(slotBits) - 1)
    }
    return nil
  }

  /// Fibonacci hashing: the fraction of the golden ratio spreads neighbouring colours.
  @inline(__always)
  private static func slot(_ color: UInt32, _ bits: UInt32) -> Int {
    Int((color &* 0x9E37_79B9) &>> (32 &- bits))
  }
}
