/// How two pictures differ, pixel by pixel.
package struct PictureDifference: Hashable {
  /// Of the pixels, 0…1; 1 where the sizes differ.
  package let share: Double
  /// The largest difference of one channel of one pixel, 0…255; 255 where the sizes differ.
  package let largestChannel: Int
  /// The second picture faded, with red where it differs; nil where the sizes differ.
  package let picture: [UInt32]?

  package init(_ first: DecodedPicture, _ second: DecodedPicture) {
    guard first.width == second.width, first.height == second.height else {
      (share, largestChannel, picture) = (1, 255, nil)
      return
    }
    var differing = 0
    var largest = 0
    var words: [UInt32] = []
    words.reserveCapacity(second.words.count)
    for (one, other) in zip(first.words, second.words) {
      let distance =
        stride(from: 0, to: 32, by: 8).map {
          abs(Int(one >> $0 & 255) - Int(other >> $0 & 255))
        }.max() ?? 0
      largest = max(largest, distance)
      if distance > 0 { differing += 1 }
      words.append(distance > 0 ? 0xFFD0_0000 : Self.faded(other))
    }
    share = words.isEmpty ? 0 : Double(differing) / Double(words.count)
    largestChannel = largest
    picture = words
  }

  /// Three quarters of the way to white.
  private static func faded(_ word: UInt32) -> UInt32 {
    [0, 8, 16].reduce(0xFF00_0000) { $0 | (191 + (word >> UInt32($1) & 255) / 4) << UInt32($1) }
  }
}
