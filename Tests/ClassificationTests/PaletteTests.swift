import Testing

@testable import Classification

@Suite("Palettes")
struct PaletteTests {
  @Test(
    "Every name has a palette, and every number of colours is what was asked for",
    arguments: Palette.names)
  func everyName(_ name: String) throws {
    let palette = try Palette.named(name)
    #expect(palette.name == name)
    for count in 1...(palette.kind == .qualitative ? 8 : 15) {
      #expect(try palette.colors(count: count).count == count)
    }
  }

  @Test("There are 35 schemes of ColorBrewer, with 3 colours or more")
  func colorBrewer() {
    #expect(ColorBrewer.sequential.count == 18)
    #expect(ColorBrewer.diverging.count == 9)
    #expect(ColorBrewer.qualitative.count == 8)
    for entry in ColorBrewer.sequential { #expect(entry.colors.map(\.count) == Array(3...9)) }
    for entry in ColorBrewer.diverging { #expect(entry.colors.map(\.count) == Array(3...11)) }
  }

  /// As printed at colorbrewer2.org for YlGnBu with five classes and RdBu with four.
  @Test("Published lists are used as they are")
  func published() throws {
    let five = try Palette.named("ylgnbu").colors(count: 5)
    #expect(five.map(\.hexText) == ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"])
    let four = try Palette.named("RdBu").colors(count: 4)
    #expect(four.map(\.hexText) == ["#ca0020", "#f4a582", "#92c5de", "#0571b0"])
  }

  @Test(
    "Sequential palettes of ColorBrewer grow darker", arguments: ColorBrewer.sequential.map(\.name))
  func darker(_ name: String) throws {
    for count in 3...12 {
      let lightness = try Palette.named(name).colors(count: count).map { OKLab($0).lightness }
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  /// Colour 128 of matplotlib's tables of 256; the ramp may deviate by 6 of 255 (cividis by 12).
  @Test(
    "The perceptual ramps pass near their published middle",
    arguments: [
      ("viridis", 0x21918C), ("magma", 0xB73779), ("inferno", 0xBC3754), ("plasma", 0xCC4778),
      ("cividis", 0x7C7B78),
    ] as [(String, UInt32)])
  func ramps(_ name: String, _ middle: UInt32) throws {
    let expected = SRGBColor(hex: middle)
    let color = try Palette.named(name).color(at: 128.0 / 255)
    for (one, two) in [
      (color.red, expected.red), (color.green, expected.green), (color.blue, expected.blue),
    ] {
      #expect(abs(one - two) * 255 <= 12)
    }
    #expect(OKLab(color).distance(to: OKLab(expected)) < 0.015)
  }

  @Test("Diverging colours are equally strong at the same distance from the pivot")
  func diverging() throws {
    let palette = try Palette.named("RdBu")
    let six = try palette.colors(count: 6)
    #expect(try palette.colors(below: 1, above: 3) == Array(six[2...]))
    #expect(try palette.colors(below: 3, above: 3) == six)
    #expect(try palette.colors(below: 0, above: 2) == Array(try palette.colors(count: 4)[2...]))
  }

  @Test("A qualitative palette does not invent colours")
  func qualitativeLimit() throws {
    let palette = try Palette.named("Okabe-Ito")
    #expect(
      throws: ClassificationError.tooFewColors(palette: "Okabe-Ito", wanted: 9, available: 8)
    ) {
      try palette.colors(count: 9)
    }
    #expect(throws: ClassificationError.invalidCount(0)) { try palette.colors(count: 0) }
  }

  @Test("Own lists are checked and interpolated")
  func ownList() throws {
    let palette = try Palette(name: "own", kind: .sequential, hexColors: ["#fff", "#000000"])
    let three = try palette.colors(count: 3)
    #expect(abs(OKLab(three[1]).lightness - 0.5) < 1e-6)
    #expect(try palette.reversed.colors(count: 2) == [.black, .white])
    #expect(throws: ClassificationError.invalidColor("red", index: 1)) {
      try Palette(name: "own", kind: .qualitative, hexColors: ["#fff", "red"])
    }
    #expect(throws: ClassificationError.self) {
      try Palette(name: "own", kind: .qualitative, hexColors: [])
    }
    #expect(throws: ClassificationError.unknownPalette("YlGnBlu")) {
      try Palette.named("YlGnBlu")
    }
  }

  @Test("The status steps have the lightness of the house style and end in the accent")
  func statusSteps() throws {
    let steps = try Palette.peacemap.colors(count: 4)
    for (color, lightness) in zip(steps, [0.90, 0.78, 0.62, 0.45]) {
      #expect(abs(OKLab(color).lightness - lightness) < 0.02)
    }
    #expect(steps.last?.hexText == "#6b2c91")
  }
}
