import Testing

@testable import CairoRendering

@Suite struct ColorCensusTests {
  /// The census of opaque words in rows of one length.
  private func withPixels<Result>(
    _ words: [UInt32], width: Int, _ body: (Pixels) throws -> Result
  ) throws -> Result {
    try words.withUnsafeBytes { bytes in
      let base = try #require(bytes.baseAddress)
      return try body(
        Pixels(
          base: base, stride: 4 * width, width: width, height: words.count / width, isOpaque: true))
    }
  }

  @Test("Runs of every length are found wherever they begin, and end with their row")
  func runs() throws {
    let width = 67
    var words: [UInt32] = []
    var length = 1
    while words.count < 40 * width {
      let color = 0xFF00_0000 | UInt32(length % 5) << 16
      words += [UInt32](repeating: color, count: length)
      length = length % 23 + 1
    }
    words.removeLast(words.count % width)
    var expected: [(color: UInt32, length: Int)] = []
    for (index, word) in words.enumerated() {
      if index % width > 0, let last = expected.last, last.color == word {
        expected[expected.count - 1].length += 1
      } else {
        expected.append((word, 1))
      }
    }
    try withPixels(words, width: width) { pixels in
      let census = ColorCensus()
      #expect(census.take(pixels))
      let found = census.runs.map { (census.tallies[Int($0.color)].color, Int($0.length)) }
      #expect(found.map(\.0) == expected.map(\.color))
      #expect(found.map(\.1) == expected.map(\.length))
      for tally in census.tallies {
        #expect(Int(tally.pixelCount) == words.count { $0 == tally.color })
      }
    }
  }

  @Test("Colours are numbered as they appear, however many there are up to the limit")
  func limit() throws {
    // 60,000 colours in rows of 300; one more is too many.
    let words = (0..<60_000).map { 0xFF00_0000 | UInt32($0) &* 257 }
    let census = ColorCensus()
    try withPixels(words, width: 300) { pixels in
      #expect(census.take(pixels))
      #expect(census.tallies.map(\.color) == words)
      #expect(census.tallies.allSatisfy { $0.pixelCount == 1 })
      #expect(words.indices.allSatisfy { census.number(of: words[$0]) == $0 })
      #expect(census.number(of: 0xFFFF_FFFF) == nil)
    }
    let more = words + [UInt32](repeating: 0xFFFF_FFFF, count: 300)
    try withPixels(more, width: 300) { pixels in #expect(!census.take(pixels)) }
    // What was counted before is forgotten.
    try withPixels([0xFF00_0001, 0xFF00_0001], width: 2) { pixels in
      #expect(census.take(pixels))
      #expect(census.tallies.map(\.color) == [0xFF00_0001] && census.tallies[0].pixelCount == 2)
    }
  }
}
