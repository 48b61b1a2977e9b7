import Classification
import Drawing
import Testing

@testable import Cartography

@Suite("The ink of a name and its rim")
struct LabelInkTests {
  private let inks = LabelInk(theme: MapTheme())

  private func color(_ hex: UInt32) -> SRGBColor { SRGBColor(Color(hex: hex), over: .white) }

  /// Contrasts after WCAG 2.2, by the WebAIM contrast checker: #222222 on #F2F0EC 13.9, on #C8963C
  /// 6.0, on #A46AC8 4.0, on #6B2C91 1.9; white on these 1.1, 2.6, 4.0, 8.6.
  @Test(
    "Dark letters where they read, white ones on what is dark enough",
    arguments: [(0xF2F0EC, true), (0xC8963C, true), (0xA46AC8, false), (0x6B2C91, false)])
  func ink(_ ground: UInt32, _ isDark: Bool) {
    let ink = inks.ink(on: .solid(Color(hex: ground)))
    #expect(ink == (isDark ? MapTheme().ink : .white))
  }

  @Test("Letters have a rim only where some colour under them is under 4.5 to 1, and read on it")
  func rim() throws {
    let ink = MapTheme().ink
    #expect(inks.rim(of: ink, on: color(0xFFFFFF), over: [color(0xFFFFFF)]) == nil)
    #expect(inks.rim(of: .white, on: color(0x6B2C91), over: [color(0x6B2C91)]) == nil)
    // Grey lines of a hatch: #222222 has 3.4 on #737373.
    let tint = try #require(
      inks.rim(of: ink, on: color(0xC8963C), over: [color(0xC8963C), color(0x737373)]))
    #expect(tint.width == 1)
    let shade = try #require(inks.rim(of: .white, on: color(0xA46AC8), over: [color(0xA46AC8)]))
    for (halo, letters, ground) in [(tint, ink, 0xC8963C), (shade, Color.white, 0xA46AC8)] {
      let rim = SRGBColor(halo.color, over: .white)
      #expect(rim.contrastRatio(with: SRGBColor(letters, over: .white)) >= 4.5)
      #expect((rim.luminance > color(UInt32(ground)).luminance) == (letters == ink))
    }
  }

  @Test("Grey letters on a fill that is darker still stand on a tint, not on black")
  func darker() throws {
    let ink = MapTheme().ownCountryInk
    let rim = try #require(inks.rim(of: ink, on: color(0x6B2C91), over: [color(0x6B2C91)]))
    // #55554F by the WebAIM contrast checker: 7.5 on white, 2.8 on black.
    let contrast = SRGBColor(rim.color, over: .white)
      .contrastRatio(with: SRGBColor(ink, over: .white))
    #expect(contrast > 7)
  }

  @Test("What lies under a name is its unit, the neighbour that it reaches over, and the border")
  func under() throws {
    var content = FourSquares.content()
    let theme = content.theme
    content.fill.categories[0].paint = .solid(Color(hex: 0xDDDDDD))
    let category = try #require(content.fill.categoryOfUnit[0])
    let own = try #require(
      inks.colors(of: content.fill.categories[category].paint).first)
    var grid = OccupancyGrid(frame: Rectangle(x: 0, y: 0, width: 100, height: 100), cell: 2)
    grid.cover(Rectangle(x: 0, y: 0, width: 50, height: 100), markedAs: 0)
    grid.cover(Rectangle(x: 50, y: 0, width: 50, height: 100), markedAs: OccupancyGrid.outside)
    let projected = try MapScenery(content, frame: Size(width: 100, height: 100)).units
    let rings = PageRings(
      projected,
      viewport: Viewport(
        fitting: try #require(projected.boundingBox),
        in: Rectangle(x: 0, y: 0, width: 100, height: 100), padding: 0),
      bounds: Rectangle(x: 0, y: 0, width: 100, height: 100))
    #expect(rings.units.first == 0)
    let ground = LabelGround(content: content, rings: rings, grid: grid)
    let inside = ground.colors(under: Rectangle(x: 10, y: 40, width: 30, height: 8))
    #expect(
      inside.ground == own
        && Set(inside.all).isSubset(
          of: Set(
            inks.colors(of: content.fill.categories[category].paint)))
    )
    let across = ground.colors(under: Rectangle(x: 20, y: 40, width: 40, height: 8))
    #expect(across.ground == own)
    #expect(across.all.contains(SRGBColor(theme.surroundings, over: theme.paper)))
    // The dark outline of the country runs between.
    #expect(across.all.contains(color(0x4D4D4D)))
    #expect(ground.rim(of: theme.ink, in: Rectangle(x: 20, y: 40, width: 40, height: 8)) != nil)
    #expect(ground.rim(of: theme.ink, in: Rectangle(x: 70, y: 40, width: 20, height: 8)) == nil)
  }
}
