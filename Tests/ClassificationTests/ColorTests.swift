import Testing

@testable import Classification

@Suite("Colours")
struct ColorTests {
  /// The table "XYZ to Lab" in Ottosson's article, in thousandths; XYZ is brought to linear sRGB
  /// with the matrix of IEC 61966-2-1.
  @Test(
    "OKLab has the values of its author's table",
    arguments: [
      ([0.950, 1.000, 1.089], [1.000, 0.000, 0.000]),
      ([1.000, 0.000, 0.000], [0.450, 1.236, -0.019]),
      ([0.000, 1.000, 0.000], [0.922, -0.671, 0.263]),
      ([0.000, 0.000, 1.000], [0.153, -1.415, -0.449]),
    ])
  func publishedTable(_ xyz: [Double], _ expected: [Double]) {
    let light = LinearRGB(
      red: 3.2404542 * xyz[0] - 1.5371385 * xyz[1] - 0.4985314 * xyz[2],
      green: -0.9692660 * xyz[0] + 1.8760108 * xyz[1] + 0.0415560 * xyz[2],
      blue: 0.0556434 * xyz[0] - 0.2040259 * xyz[1] + 1.0572252 * xyz[2])
    let lab = OKLab(light)
    // Three decimals of input and two slightly different matrices leave up to 0.002.
    #expect(abs(lab.lightness - expected[0]) < 0.002)
    #expect(abs(lab.a - expected[1]) < 0.002)
    #expect(abs(lab.b - expected[2]) < 0.002)
  }

  /// Values of CSS Color Module Level 4 for `red` and `blue`: oklch(62.796% 0.25768 29.234) and
  /// oklch(45.201% 0.31321 264.052).
  @Test("OKLCH of red and blue are those of CSS")
  func cssValues() {
    let red = OKLCH(OKLab(SRGBColor(hex: 0xFF0000)))
    #expect(abs(red.lightness - 0.62796) < 1e-4)
    #expect(abs(red.chroma - 0.25768) < 1e-4)
    #expect(abs(red.hue - 29.234) < 0.01)
    let blue = OKLCH(OKLab(SRGBColor(hex: 0x0000FF)))
    #expect(abs(blue.lightness - 0.45201) < 1e-4)
    #expect(abs(blue.chroma - 0.31321) < 1e-4)
    #expect(abs(blue.hue - 264.052) < 0.01)
  }

  @Test("Every colour comes back from OKLab and OKLCH")
  func roundTrip() {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let color = SRGBColor(hex: UInt32(red << 16 | green << 8 | blue))
          #expect(SRGBColor(OKLab(OKLCH(OKLab(color)))).hexNumber == color.hexNumber)
        }
      }
    }
  }

  @Test("A colour outside the gamut keeps its lightness and hue")
  func gamut() {
    let shown = OKLCH(OKLab(SRGBColor(OKLab(OKLCH(lightness: 0.6, chroma: 0.4, hue: 150)))))
    #expect(abs(shown.lightness - 0.6) < 0.002)
    #expect(abs(shown.hue - 150) < 0.5)
    #expect(shown.chroma < 0.25)
    #expect(SRGBColor(OKLab(lightness: 1.2, a: 0, b: 0)).hexText == "#ffffff")
    #expect(SRGBColor(OKLab(lightness: -0.2, a: 0.1, b: 0)).hexText == "#000000")
  }

  @Test("Hexadecimal text is read and written")
  func hexadecimal() {
    #expect(SRGBColor("#6B2C91")?.hexText == "#6b2c91")
    #expect(SRGBColor("0af")?.hexText == "#00aaff")
    #expect(SRGBColor("#000001")?.hexText == "#000001")
    for text in ["", "#", "12345", "#12345g", "+12345", "#٣٣٣", "#1234567"] {
      #expect(SRGBColor(text) == nil, "\(text)")
    }
  }

  /// WCAG's own figures: black on white 21:1; #767676 on white is the lightest grey above 4.5:1
  /// (4.54), #777777 falls below it (4.48).
  @Test("Contrast ratios are those of WCAG")
  func contrast() {
    #expect(abs(SRGBColor.black.contrastRatio(with: .white) - 21) < 1e-9)
    #expect(abs(SRGBColor(hex: 0x767676).contrastRatio(with: .white) - 4.54) < 0.005)
    #expect(abs(SRGBColor.white.contrastRatio(with: SRGBColor(hex: 0x777777)) - 4.48) < 0.005)
    #expect(SRGBColor(hex: 0x6B2C91).mostContrasting(among: [.black, .white]) == .white)
  }

  /// Pure red, green and blue light have as images the columns of the published matrices.
  @Test("Colour vision deficiencies follow Machado, Oliveira and Fernandes")
  func vision() {
    let red = LinearRGB(ColorVision.protanopia.seen(SRGBColor(hex: 0xFF0000)))
    #expect(abs(red.red - 0.152286) < 1e-9)
    #expect(abs(red.green - 0.114503) < 1e-9)
    #expect(abs(red.blue) < 1e-9)
    let green = LinearRGB(ColorVision.deuteranopia.seen(SRGBColor(hex: 0x00FF00)))
    #expect(abs(green.red - 0.860646) < 1e-9)
    #expect(abs(green.green - 0.672501) < 1e-9)
    let blue = LinearRGB(ColorVision.tritanopia.seen(SRGBColor(hex: 0x0000FF)))
    #expect(abs(blue.green - 0.147602) < 1e-9)
    #expect(abs(blue.blue - 0.303900) < 1e-9)
    for vision in ColorVision.allCases {
      #expect(vision.seen(.white).inEightBits == .white)
      #expect(vision.seen(.black).inEightBits == .black)
    }
  }

  @Test("Red and green are doubtful only to some eyes")
  func distinction() {
    let pairs = ColorDistinction.doubtfulPairs(
      among: [SRGBColor(hex: 0xA0522D), SRGBColor(hex: 0x5A7A20), .white])
    #expect(!pairs.contains { $0.vision == .trichromacy })
    #expect(pairs.contains { $0.vision == .protanopia || $0.vision == .deuteranopia })
    #expect(pairs.allSatisfy { $0.first == 0 && $0.second == 1 })
  }
}
