import Classification
package import Drawing

/// Every value of the look that a project may change, and those that all maps share: colours, type,
/// lines and the patterns of what is missing. Lengths in points of 1/72 inch.
package struct MapTheme: Hashable, Sendable {
  /// The looks that are made as a whole, for what a map is read on.
  package enum Look: String, Hashable, Sendable, CaseIterable {
    /// White paper or a page, in colour.
    case light
    /// White paper and any copier: nothing is told by hue.
    case print
    /// Dark pages of the web: what is more is brighter.
    case dark
  }

  package var look = Look.light
  package var family = "Noto Sans"
  /// Circles, marks and headings.
  package var accent = Color(hex: 0x6B2C91)
  package var ink = Color(hex: 0x222222)
  /// Subtitles, small print, scale bars.
  package var quietInk = Color(hex: 0x666666)
  /// Names of countries around the subject.
  package var countryInk = Color(hex: 0x8A8A86)
  /// Names of countries on a map whose units they are.
  package var ownCountryInk = Color(hex: 0x55554F)
  package var paper = Color.white
  package var sea = Color(hex: 0xF3F7F9)
  package var surroundings = Color(hex: 0xF2F0EC)
  /// Borders of units on coloured fills.
  package var border = Color.white
  /// Borders of units between fills on which `border` would not show.
  package var paleBorder = Color(hex: 0x9A9A9A)
  /// Round circles.
  package var ring = Color.white
  /// Dots over a unit that a parent's plan covers, and the line round it.
  package var coveredInk = Color(hex: 0x4A2A63)
  package var lines = Lines()
  package var land = Land()
  package var paints = Paints.light(paper: .white)
  package var hatching = Hatching()
  /// Of borders between units and between their parents; points.
  package var borderWidths = BorderWidths()
  /// How much heavier lines are than in the light look.
  package var lineWeight = 1.0

  /// The light look.
  package init() {}

  /// A look without any change.
  package init(_ look: Look) {
    switch look {
    case .light: self.init()
    case .print: self = .print
    case .dark: self = .dark
    }
  }

  /// Colours of lines that are no borders between units.
  package struct Lines: Hashable, Sendable {
    package var coast = Color(hex: 0x8FA3AD)
    package var country = Color(hex: 0x808080)
    /// Round the subject.
    package var outer = Color(hex: 0x4D4D4D)
    /// Disputed and undetermined borders and armistice lines.
    package var broken = Color(hex: 0x5A5A5A)
    /// Between their dashes, on fills on which they would not show.
    package var gap = Color(hex: 0xFFFFFF, alpha: 0.6)
    package var graticule = Color(hex: 0xDCE2E5)
    /// The rim of a globe.
    package var horizon = Color(hex: 0xC9D3D8)
    /// Round a swatch of the legend.
    package var swatch = Color(hex: 0x888888)
    /// Round the figures of a cartogram.
    package var figure = Color(hex: 0x6B6B66)
  }

  /// Widths of borders in points.
  package struct BorderWidths: Hashable, Sendable {
    package var unit = 0.3
    package var parent = 0.5
  }

  /// Land that carries no class.
  package struct Land: Hashable, Sendable {
    /// Without a symbol; it stands out from land outside the subject.
    package var quiet = Color(hex: 0xE9E5DC)
    /// With a value that no circle can show.
    package var belowZero = Color(hex: 0xCFC8BA)
    /// On the globe: it has no borders to show it by.
    package var locator = Color(hex: 0xD2CFC8)
    /// Under shrunk units.
    package var cartogram = Color(hex: 0xE8E8E6)
    /// How much of the accent is in the land under circles; they stay the strongest thing.
    package var tint = 0.17
  }

  /// How lines are put over fills that colour alone does not set apart; points.
  package struct Hatching: Hashable, Sendable {
    package var spacing = 4.0
    package var width = 0.6
    /// How much darker or lighter than their ground the lines are, in OKLab.
    package var contrast = 0.22
    /// Whether the rows of two crossed scales differ by lines and not by colour.
    package var setsRowsApart = false
  }
}

extension MapTheme {
  /// Dots over a unit's own fill: a parent's plan covers it.
  package var coveredPaint: Paint {
    .dots(Paint.Dots(radius: 0.6, spacing: 3.2, color: coveredInk))
  }

  /// The same over a unit's fill; where the look has fills as dark or as light as the dots, they are
  /// the paper's colour there.
  func coveredPaint(over fill: Paint) -> Paint {
    guard look != .light else { return coveredPaint }
    func lightness(_ color: Color) -> Double { OKLab(SRGBColor(color, over: paper)).lightness }
    let ground = lightness(LabelLayerBuilder.color(of: fill) ?? paper)
    guard abs(ground - lightness(coveredInk)) < 0.42 else { return coveredPaint }
    return .dots(Paint.Dots(radius: 0.6, spacing: 3.2, color: paper))
  }

  /// Round a covered unit, so that one with room for no dot is seen as well.
  var coveredStroke: Stroke { Stroke(color: coveredInk, width: 0.7) }

  /// A rim round letters and lines on the map, with its share of what lies under it.
  func halo(alpha: Double) -> Color {
    Color(red: paper.red, green: paper.green, blue: paper.blue, alpha: alpha)
  }

  /// A colour over the paper, of which a share is left.
  package func tint(_ color: Color, _ share: Double) -> Color {
    func mixed(_ value: Double, _ paper: Double) -> Double { paper - share * (paper - value) }
    return Color(
      red: mixed(color.red, paper.red), green: mixed(color.green, paper.green),
      blue: mixed(color.blue, paper.blue))
  }
}
