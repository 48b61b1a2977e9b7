/// How much time a picture's size is worth.
package enum PNGCompression: Sendable {
  /// For pictures that somebody waits for: about two thirds of the time for 3 to 5 % more bytes.
  case quick
  /// For pictures that are kept.
  case small

  /// libdeflate's level for so many bytes of rows.
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
