import Cartography
import Classification
import Configuration
import Drawing

/// The theme that one map or report is drawn in: a look, with what the project changes in it.
///
/// Colours of the project file are for the look that stands beside them there. In that look they are
/// taken as they are. Where another is asked for, it has its own ink and paper; the accent keeps its
/// hue and becomes as light or dark as words must be (a grey for print); lists of colours are turned
/// round for dark paper and become greys for print. Palettes by name follow the look always.
struct ChosenTheme: Hashable, Sendable {
  let values: MapTheme
  private let palettes: ThemeSpecification
  /// Whether this is the look that the theme's, or the map's own, colours were chosen for.
  private let isThemesOwn: Bool
  private let isMapsOwn: Bool

  /// - Parameters:
  ///   - map: the look of the map's own entry in the project file.
  ///   - asked: the look asked for with the picture.
  init(_ theme: ThemeSpecification, map: ThemeName? = nil, asked: ThemeName? = nil) {
    let own = theme.name ?? .light
    let name = asked ?? map ?? own
    palettes = theme
    isThemesOwn = name == own
    isMapsOwn = name == map ?? own
    var values = MapTheme(Self.look(name))
    if !theme.fonts.isEmpty { values.family = theme.fonts.joined(separator: ",") }
    if isThemesOwn {
      if let paper = Self.color(theme.paper) { values.change(paper: paper) }
      if let ink = Self.color(theme.ink) { values.change(ink: ink) }
    }
    if let accent = Self.color(theme.accent) {
      values.accent = isThemesOwn ? accent : values.adapted(accent)
    }
    self.values = values
  }

  private static func look(_ name: ThemeName) -> MapTheme.Look {
    switch name {
    case .light: .light
    case .print: .print
    case .dark: .dark
    }
  }

  private static func color(_ text: String?) -> Color? {
    text.flatMap { UInt32($0.drop { $0 == "#" }, radix: 16) }.map { Color(hex: $0) }
  }

  /// Why the map looks as it does; nil for the light look without changes, which needs no word.
  var choice: MapSheet.Choice? {
    let changes = [palettes.ink, palettes.paper, palettes.accent].compactMap(\.self)
    if values.look == .light, isThemesOwn, palettes.ink == nil, palettes.paper == nil { return nil }
    var sentence = values.look.rawValue
    if !changes.isEmpty {
      let own = (palettes.name ?? .light).rawValue
      let accent = SRGBColor(values.accent, over: values.paper).hexText
      sentence +=
        isThemesOwn
        ? "; the project's colours are taken as they are"
        : "; the project's colours are for its look \(own): here the accent is \(accent), and ink "
          + "and paper are the look's own"
    }
    return MapSheet.Choice(subject: "theme", sentence: sentence + ".")
  }

  /// The palette of numbers from low to high; `own` is the map's. Errors: a palette that is none.
  func sequential(
    _ own: Configuration.PaletteSpecification?
  ) throws(ClassificationError) -> Palette {
    try palette(own, palettes.sequential, "YlGnBu", kind: .sequential)
  }

  /// The palette of numbers on both sides of a middle.
  func diverging(
    _ own: Configuration.PaletteSpecification?
  ) throws(ClassificationError) -> Palette {
    try palette(own, palettes.diverging, "RdBu", kind: .diverging)
  }

  /// The palette of the ordered statuses.
  func status(_ own: Configuration.PaletteSpecification?) throws(ClassificationError) -> Palette {
    try palette(own, palettes.status, Palette.peacemap.name, kind: .sequential)
  }

  private func palette(
    _ own: Configuration.PaletteSpecification?, _ themes: Configuration.PaletteSpecification?,
    _ usual: String, kind: PaletteKind
  ) throws(ClassificationError) -> Palette {
    let chosen = own ?? themes ?? .named(usual)
    let palette = try PaletteChoice.palette(chosen, kind: kind)
    if case .colours = chosen, own == nil ? isThemesOwn : isMapsOwn { return palette }
    if values.look == .print { return palette.inGreys }
    return values.isDark ? palette.onDarkPaper : palette
  }

  /// The colours of two crossed scales: `ends` are the map's own, where the first and where the second
  /// is highest; in the map's own look the colours there are these.
  func bivariate(_ ends: [String]?) throws(ClassificationError) -> BivariatePalette {
    guard let ends else {
      if values.look == .print { return .greys }
      return values.isDark ? BivariatePalette.standard.onDarkPaper : .standard
    }
    var colors: [SRGBColor] = []
    for (index, text) in ends.enumerated() {
      guard let color = SRGBColor(text) else { throw .invalidColor(text, index: index) }
      colors.append(color)
    }
    guard colors.count == 2 else {
      throw .tooFewColors(palette: "project", wanted: 2, available: colors.count)
    }
    if isMapsOwn {
      return BivariatePalette(
        first: colors[0], second: colors[1], isOnDarkPaper: values.isDark)
    }
    if values.look == .print { return .greys }
    let palette = BivariatePalette(first: colors[0], second: colors[1])
    return values.isDark ? palette.onDarkPaper : palette
  }
}
