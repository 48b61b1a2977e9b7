import Classification
import Drawing
import Testing

@testable import Cartography

@Suite("Themes")
struct MapThemeTests {
  @Test("Every kind of words can be read on its ground", arguments: MapTheme.Look.allCases)
  func contrast(_ look: MapTheme.Look) {
    let theme = MapTheme(look)
    for role in theme.textRoles {
      #expect(role.contrast >= 4.5, "\(role.name): \(role.contrast)")
    }
    let countries = MapTheme.TextRole(
      name: "countries", ink: theme.countryInk, ground: theme.surroundings)
    // The light look keeps the names of other countries in the background: not meant to be read first.
    #expect(theme.leastCountryContrast == (look == .light ? 3 : 4.5))
    #expect(countries.contrast >= theme.leastCountryContrast, "\(countries.contrast)")
  }

  @Test("The contrast is that of WCAG 2.2: 21 for black on white, 4.54 for #767676")
  func figures() {
    func contrast(_ ink: UInt32) -> Double {
      MapTheme.TextRole(name: "", ink: Color(hex: ink), ground: .white).contrast
    }
    #expect(contrast(0) == 21)
    #expect(abs(contrast(0x767676) - 4.54) < 0.005)
  }

  @Test("Print has no hue anywhere")
  func greys() {
    let theme = MapTheme.print
    var colors = [
      theme.accent, theme.ink, theme.quietInk, theme.countryInk, theme.ownCountryInk, theme.paper,
      theme.sea, theme.surroundings, theme.border, theme.paleBorder, theme.ring, theme.coveredInk,
      theme.lines.coast, theme.lines.country, theme.lines.outer, theme.lines.broken,
      theme.lines.gap, theme.lines.graticule, theme.lines.horizon, theme.lines.swatch,
      theme.lines.figure, theme.land.quiet, theme.land.belowZero, theme.land.locator,
      theme.land.cartogram,
    ]
    let paints = theme.paints
    for paint in [
      paints.lapsed, paints.noKnownActivity, paints.noData, paints.notApplicable,
      paints.suppressed, paints.withoutFirst, paints.withoutSecond, paints.undated,
      paints.unchanged, paints.movedBack, paints.lapsedBefore, paints.undatedChange,
    ] {
      switch paint {
      case .solid(let color): colors.append(color)
      case .hatch(let hatch): colors += [hatch.color, hatch.ground].compactMap(\.self)
      case .dots(let dots): colors += [dots.color, dots.ground].compactMap(\.self)
      }
    }
    for color in colors { #expect(color.red == color.green && color.green == color.blue) }
  }

  @Test("Letters on a fill are the theme's ink, or its opposite where the fill is as strong")
  func letters() {
    let light = MapTheme()
    #expect(light.letters(onLuminance: 0.9) == light.ink)
    #expect(light.letters(onLuminance: 0.1) == .white)
    let dark = MapTheme.dark
    #expect(dark.isDark && !light.isDark && !MapTheme.print.isDark)
    #expect(dark.letters(onLuminance: 0.9) == dark.paper)
    #expect(dark.letters(onLuminance: 0.1) == dark.ink)
  }

  @Test("Another paper takes the grounds along, another ink the small print")
  func changes() throws {
    var theme = MapTheme()
    let cream = Color(hex: 0xFBF6E9)
    theme.change(paper: cream)
    theme.change(ink: Color(hex: 0x3A2A1A))
    #expect(theme.paints == .light(paper: cream))
    #expect(theme.halo(alpha: 1) == cream)
    #expect(theme.surroundings != MapTheme().surroundings)
    for role in theme.textRoles { #expect(role.contrast >= 4.5, "\(role.name)") }
    // An ink that cannot be read is not mended behind the project's back.
    theme.change(ink: Color(hex: 0xB0A890))
    #expect(theme.textRoles.contains { $0.contrast < 4.5 })
  }

  @Test("Names of neighbours follow the paper as far as they must, and no farther")
  func neighbours() {
    func contrast(_ theme: MapTheme) -> Double {
      MapTheme.TextRole(name: "", ink: theme.countryInk, ground: theme.surroundings).contrast
    }
    var theme = MapTheme()
    // Land of its lightness: 1.9 for the look's own grey.
    theme.change(paper: Color(hex: 0xD8D0BC))
    #expect((3..<3.6).contains(contrast(theme)))
    theme = MapTheme()
    theme.change(paper: Color(hex: 0xFFFFFE))
    #expect(theme.countryInk == MapTheme().countryInk)
  }

  @Test("An accent made for white paper becomes readable on dark paper, and a grey in print")
  func accent() {
    let violet = Color(hex: 0x6B2C91)
    let bright = MapTheme.dark.adapted(violet)
    let contrast = SRGBColor(bright, over: .black)
      .contrastRatio(with: SRGBColor(MapTheme.dark.paper, over: .black))
    #expect((6..<7).contains(contrast))
    #expect(bright.blue > bright.green && bright.red > bright.green)
    let grey = MapTheme.print.adapted(violet)
    #expect(grey.red == grey.green && grey.green == grey.blue)
    // What can be read already stays.
    #expect(MapTheme().adapted(violet) == violet)
  }

  @Test("Dots of a parent's plan are seen on every fill in print and on dark paper")
  func covered() throws {
    func ink(_ theme: MapTheme, over color: UInt32) throws -> Color {
      let paint = theme.coveredPaint(over: .solid(Color(hex: color)))
      return try #require(PaintLook(paint, paper: theme.paper).patternColor.map { Color($0) })
    }
    for theme in [MapTheme.print, .dark] {
      for fill: UInt32 in [0xFFFFFF, 0xA0A0A0, 0x666666, 0x2E2E2E] {
        let distance = abs(
          OKLab(SRGBColor(try ink(theme, over: fill), over: .white)).lightness
            - OKLab(SRGBColor(hex: fill)).lightness)
        #expect(distance > 0.25, "\(theme.look) \(fill)")
      }
    }
    #expect(MapTheme().coveredPaint(over: .solid(.black)) == MapTheme().coveredPaint)
  }

  @Test("Lines are heavier in print")
  func weight() throws {
    func widths(_ theme: MapTheme) throws -> [Double] {
      var content = FourSquares.content()
      content.theme = theme
      let sheet = try MapComposer(measuring: FixedWidthMeasuring())
        .sheet(content, size: Size(width: 842, height: 595), medium: .print)
      return try SceneReading(sheet.scene.elements).shapes.compactMap { shape in
        shape.stroke.flatMap { $0.color == theme.lines.country ? $0.width : nil }
      }
    }
    let light = try #require(try widths(MapTheme()).first)
    let heavy = try #require(try widths(.print).first)
    #expect(abs(heavy - 1.3 * light) < 1e-9)
  }
}
