import Testing

@testable import CairoRendering

@Suite("Palettes of pictures")
struct PaletteTests {
  /// A census of a picture of one row.
  private func census(_ words: [UInt32]) throws -> ColorCensus {
    let census = ColorCensus()
    let isTaken = words.withUnsafeBytes { bytes in
      bytes.baseAddress.map {
        census.take(
          Pixels(
            base: $0, stride: bytes.count, width: words.count, height: 1, isOpaque: true))
      }
    }
    try #require(isTaken == true)
    return census
  }

  private func error(_ palette: Palette, _ census: ColorCensus) -> Int {
    census.tallies.enumerated().map { number, tally in
      let (wanted, given) = (tally.color, palette.colors[Int(palette.entries[number])])
      return [0, 8, 16].map { shift in
        abs(Int(wanted >> UInt32(shift) & 255) - Int(given >> UInt32(shift) & 255))
      }.max() ?? 0
    }.max() ?? 0
  }

  @Test("Runs of equal pixels are counted once and together")
  func runs() throws {
    let census = try census([0xFF0000, 0xFF0000, 0x00FF00, 0xFF0000])
    #expect(census.tallies.map { $0.color & 0xFF_FFFF } == [0xFF0000, 0x00FF00])
    #expect(census.tallies.map(\.pixelCount) == [3, 1])
    #expect(census.runs.map(\.length) == [2, 1, 1])
  }

  private static func color(_ red: Int, _ green: Int, _ blue: Int) -> UInt32 {
    UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
  }

  @Test("256 colours are exact; with more, those that must be kept are")
  func exact() throws {
    let few = try census((0..<256).map { Self.color($0, $0, $0) })
    let all = try #require(Palette(of: few, exact: []))
    #expect(error(all, few) == 0)
    // Much white, 600 tints close together, and one colour far from them that must be kept.
    var words = (0..<600).map { Self.color(64 + $0 / 10, 64 + $0 / 10, 64 + $0 % 10) }
    words.append(0x12AB34)
    words += [UInt32](repeating: 0xFFFFFF, count: 20_000)
    let many = try census(words)
    let palette = try #require(Palette(of: many, exact: [0x12AB34]))
    #expect(palette.colors.count <= 256)
    #expect(palette.colors[Int(palette.entries[600])] & 0xFF_FFFF == 0x12AB34)
    #expect(error(palette, many) <= 20)
  }

  @Test("Colours all over the cube have no palette")
  func none() throws {
    let words = (0..<4096).map { index in
      Self.color(index % 16 * 17, index / 16 % 16 * 17, index / 256 * 17)
    }
    let census = try census(words)
    #expect(Palette(of: census, exact: []) == nil)
  }
}
