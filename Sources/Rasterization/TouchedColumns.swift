/// One bit for each column of a row that an edge touches: sweeping jumps from one to the next.
struct TouchedColumns {
  private var words: [UInt64]

  /// None of `count` columns.
  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Marks a column and the one after it.
  @inline(__always)
  mutating func insertPair(_ column: Int) {
    words[column &>> 6] |= 1 &<< UInt64(column & 63)
    let next = column &+ 1
    words[next &>> 6] |= 1 &<< UInt64(next & 63)
  }

  /// Visits the marked columns from left to right and unmarks them.
  @inline(__always)
  mutating func drain(_ visit: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      if word == 0 { continue }
      words[index] = 0
      while word != 0 {
        visit(index &* 64 &+ word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }
}
