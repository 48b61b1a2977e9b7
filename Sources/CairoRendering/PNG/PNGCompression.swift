/// How much time a picture's size is worth.
package enum PNGCompression: Sendable {
  /// For pictures that somebody waits for: rows of a palette go through `RowCompressor`.
  case quick
  /// For pictures that are kept.
  case small

  /// Whether a palette's rows go through `RowCompressor`. Without letters, signs and hatches, which
  /// repeat, its files are the smaller ones too from half a million pixels on: by 5 % at 1600×800, in half
  /// the time.
  func usesRowCompressor(repeats: Bool, byteCount: Int) -> Bool {
    switch self {
    case .quick: true
    case .small: !repeats && byteCount >= 1 << 19
    }
  }

  /// libdeflate's level for so many bytes of rows, where it compresses them.
  ///
  /// Level 9 takes five times as long as 6 for 2 % of the bytes. Level 1 is the fastest where the
  /// tables of level 2 cost more to clear than they gain.
  package func deflateLevel(byteCount: Int) -> Int32 {
    switch self {
    case .quick: byteCount < 1 << 18 ? 1 : 2
    case .small: 6
    }
  }
}
