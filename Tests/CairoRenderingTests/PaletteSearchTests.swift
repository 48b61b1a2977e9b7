import Testing

@testable import CairoRendering

@Suite("Nearest colours")
struct PaletteSearchTests {
  /// Numbers without a pattern, the same on every run (Park and Miller 1988).
  private func words(_ count: Int, seed: Int, among colors: Int) -> [UInt32] {
    var state = seed
    return (0..<count).map { _ in
      state = state * 16_807 % 2_147_483_647
      return 0xFF00_0000 | UInt32(state % colors)
    }
  }

  private func square(_ one: UInt32, _ other: UInt32) -> Int {
    [0, 8, 16, 24].reduce(0) { sum, shift in
      let difference = Int(one >> UInt32(shift) & 255) - Int(other >> UInt32(shift) & 255)
      return sum + difference * difference
    }
  }

  @Test("The nearest of many is found, the first of equals", arguments: [1, 3, 4, 17, 256])
  func nearest(_ count: Int) {
    var points = ColorPoints()
    let entries = words(count, seed: 7, among: 1 << 24)
    for entry in entries { points.append(entry) }
    for color in words(300, seed: 11, among: 1 << 24) + entries {
      let best = entries.indices.min { square(entries[$0], color) < square(entries[$1], color) }
      #expect(points.nearest(to: ColorPoints.channels(color)).index == best)
    }
  }

  @Test("Searching by cells finds what searching all entries finds")
  func cells() {
    var points = ColorPoints()
    for entry in words(256, seed: 3, among: 1 << 24) { points.append(entry) }
    var search = PaletteSearch(points, cellCount: 1, isOpaque: true)
    // Colours of one cell of five bits a channel.
    let cell: UInt32 = 0xFF48_90D8
    for offset in words(200, seed: 5, among: 512) {
      let color =
        cell + (offset & 7) + ((offset >> 3 & 7) << 8) + ((offset >> 6 & 7) << 16)
      let channels = ColorPoints.channels(color)
      #expect(search.nearest(to: channels, in: 0) == points.nearest(to: channels).index)
    }
  }

  @Test("A cell of translucent colours finds the nearest too, whichever is asked for first")
  func translucent() {
    var points = ColorPoints()
    for entry in words(256, seed: 3, among: 1 << 24) {
      points.append(entry & 0xFF_FFFF | (entry & 0xFF) << 24)
    }
    var search = PaletteSearch(points, cellCount: 1, isOpaque: false)
    // Alphas of 192 to 255 share a cell; the opaque one comes first.
    for alpha in (192...255).reversed() {
      let channels = ColorPoints.channels(UInt32(alpha) << 24 | 0x48_90D8)
      #expect(search.nearest(to: channels, in: 0) == points.nearest(to: channels).index)
    }
  }
}
