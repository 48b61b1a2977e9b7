/// One bit for each column of a row that an edge touches: sweeping jumps from one to the next.
///
/// A value that lends memory: whoever makes one calls `deallocate`.
struct TouchedColumns {
  private let words: UnsafeMutablePointer<UInt64>
  private let wordCount: Int

  /// None of `count` columns.
  init(count: Int) {
    wordCount = (count + 63) / 64
    words = .allocate(capacity: wordCount)
    words.initialize(repeating: 0, count: wordCount)
  }

  func deallocate() { words.deallocate() }

  /// Marks a column and the one after it.
  @inline(__always)
  func insertPair(_ column: Int) {
    words[column &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: column & 63)
    let next = column &+ 1
    words[next &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: next & 63)
  }

  /// Visits the marked columns from left to right and unmarks them.
  @inline(__always)
  func drain(_ visit: (Int) -> Void) {
    for index in 0..<wordCount {
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
