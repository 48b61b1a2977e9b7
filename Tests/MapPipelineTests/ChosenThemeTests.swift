import Classification
import Drawing
import Localization
import Testing
import Wording

@testable import Cartography
@testable import Configuration
@testable import MapPipeline

@Suite("Themes of projects, maps and requests")
struct ChosenThemeTests {
  private static func theme(
    _ name: ThemeName? = nil, sequential: Configuration.PaletteSpecification? = nil,
    accent: String? = nil, ink: String? = nil, paper: String? = nil
  ) -> ThemeSpecification {
    ThemeSpecification(
      name: name, sequential: sequential, diverging: nil, status: nil, fonts: [], accent: accent,
      ink: ink, paper: paper)
  }

  /// A map of a look whose fill has these categories, in a scale of the first so many.
  private static func content(
    _ categories: [FillCategory], steps: Int, _ theme: MapTheme
  ) throws -> MapContent {
    let fixture = try SquareCountry.fixture(
      maps:
        "  map: {title: Squares, boundaries: units, extent: [S1, S2], fill: {status: localization}}\n"
    )
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(map: "map", today: PreparedFixture.day)
    var content = try MapContentBuilder(project: project, request: request).content().0
    content.fill.categories = categories
    content.fill.order = FillOrder(0..<steps)
    content.theme = theme
    return content
  }

  /// The statuses and what a map of changes has besides.
  private static func kinds(_ chosen: ChosenTheme) throws -> [FillCategory] {
    let changes = try ChangePaints(theme: chosen, palette: nil)
    let statuses: [Paint] = try StatusLayer.order.reversed().map {
      try StatusPaints(theme: chosen, palette: nil).paint(for: $0)
    }
    // Steps from preparing up come first.
    let ordered = Array(statuses.suffix(4)) + Array(statuses.prefix(4))
    let others: [Paint] = [
      chosen.values.paints.suppressed, changes.paint(for: .unchanged),
      changes.paint(for: .movedBack), changes.paint(for: .lapsedBefore),
    ]
    // The two dotted kinds of the light look differ in the hue and size of their dots alone.
    let dotted = chosen.values.look == .light ? [] : [changes.paint(for: .undated)]
    return (ordered + others + dotted).enumerated().map {
      FillCategory(
        id: "\($0.offset)", label: "kind \($0.offset)", kind: $0.offset < 4 ? .value : .noData,
        paint: $0.element, isKeptWhenEmpty: true)
    }
  }

  @Test(
    "Statuses, changes and all kinds of missing are told apart in every look and vision, grey too",
    arguments: ThemeName.allCases)
  func statuses(_ name: ThemeName) throws {
    let chosen = ChosenTheme(.standard, asked: name)
    let content = try Self.content(try Self.kinds(chosen), steps: 4, chosen.values)
    let gate = ColorGate(content)
    #expect(gate.doubtfulPairs == [])
    #expect(gate.orderBreaks.isEmpty)
    #expect(gate.hiddenBorders.isEmpty)
    // The furthest step stands out most from the paper.
    let paper = SRGBColor(chosen.values.paper, over: .white)
    let contrasts = try chosen.status(nil).colors(count: 4).map { $0.contrastRatio(with: paper) }
    #expect(contrasts == contrasts.sorted())
  }

  @Test("The usual classes of numbers pass the gate in every look", arguments: ThemeName.allCases)
  func classes(_ name: ThemeName) throws {
    let chosen = ChosenTheme(.standard, asked: name)
    let noData = FillCategory(
      id: "no-data", label: "no data", kind: .noData, paint: chosen.values.paints.noData)
    for count in 3...7 {
      let colors = try chosen.sequential(nil).colors(count: count)
      let categories = colors.enumerated().map {
        FillCategory(
          id: "class-\($0.offset)", label: "class", kind: .value,
          paint: .solid(Color(hex: $0.element.hexNumber)), isKeptWhenEmpty: true)
      }
      let gate = ColorGate(try Self.content(categories + [noData], steps: count, chosen.values))
      #expect(gate.doubtfulPairs == [], "\(count) classes")
      #expect(gate.orderBreaks.isEmpty)
      #expect(gate.hiddenBorders.isEmpty)
    }
  }

  @Test("A look that is asked for goes before the map's, and the map's before the project's")
  func precedence() {
    let project = Self.theme(.print)
    #expect(ChosenTheme(project).values.look == .print)
    #expect(ChosenTheme(project, map: .dark).values.look == .dark)
    #expect(ChosenTheme(project, map: .dark, asked: .light).values.look == .light)
    #expect(ChosenTheme(.standard).values == MapTheme())
  }

  @Test("Colours are taken as they are in their own look, and adapted in another")
  func own() throws {
    let list = Configuration.PaletteSpecification.colours(["#ffffd4", "#fe9929", "#993404"])
    let project = Self.theme(
      sequential: list, accent: "#0b5394", ink: "#101010", paper: "#fbf6e9")
    let own = ChosenTheme(project)
    #expect(own.values.accent == Color(hex: 0x0B5394))
    #expect(own.values.ink == Color(hex: 0x101010) && own.values.paper == Color(hex: 0xFBF6E9))
    #expect(
      try own.sequential(nil).colors(count: 3).map(\.hexText) == ["#ffffd4", "#fe9929", "#993404"])
    let dark = ChosenTheme(project, asked: .dark)
    #expect(dark.values.paper == MapTheme.dark.paper && dark.values.ink == MapTheme.dark.ink)
    #expect(dark.values.textRoles.allSatisfy { $0.contrast >= 4.5 })
    let turned = try dark.sequential(nil).colors(count: 3).map { OKLab($0).lightness }
    #expect(turned == turned.sorted())
    let greys = try ChosenTheme(project, asked: .print).sequential(nil).colors(count: 3)
    #expect(greys.allSatisfy { abs($0.red - $0.green) + abs($0.green - $0.blue) < 1e-3 })
  }

  @Test("A map's two crossed colours are taken as they are in the map's look, and in no other")
  func crossed() throws {
    let own = ["#0b5394", "#e69138"]
    func ends(_ theme: ThemeName?, map: ThemeName?, asked: ThemeName? = nil) throws -> [String] {
      let palette = try ChosenTheme(Self.theme(theme), map: map, asked: asked).bivariate(own)
      return [palette.color(first: 1, second: 0), palette.color(first: 0, second: 1)]
        .map(\.hexText)
    }
    for name in ThemeName.allCases {
      #expect(try ends(.light, map: name) == own, "\(name)")
      #expect(try ends(name, map: nil) == own, "\(name)")
    }
    for (name, asked) in [(ThemeName.light, ThemeName.dark), (.light, .print), (.dark, .print)] {
      #expect(try ends(.light, map: name, asked: asked) != own, "\(asked)")
    }
    // Where both are lowest stands next to the paper.
    let lowest = try ChosenTheme(Self.theme(.dark)).bivariate(own).color(first: 0, second: 0)
    #expect(abs(OKLab(lowest).lightness - 0.38) < 1e-3)
  }

  @Test("A project's ink that is too faint is found with its numbers")
  func faint() throws {
    let fixture = try SquareCountry.fixture(
      maps: """
          map:
            title: {en: Squares}
            boundaries: units
            extent: [S1, S2, S3, S4, S5, S6, S7, S8]
            fill: {status: localization}
            theme: print

        """)
    func findings(_ settings: [String]) throws -> [String] {
      let project = try OpenProject(atlasAt: fixture.atlasPath, settings: settings)
      let sheet = try MapRenderer().sheet(
        project, MapRequest(map: "map", today: PreparedFixture.day)
      ).sheet
      return MapLint.diagnostics(of: sheet, map: "map").filter { $0.code == "unread-text" }
        .map(\.message)
    }
    #expect(try findings([]) == [])
    let found = try findings(["theme.name=print", "theme.ink=#8a8a8a"])
    #expect(found.count == 1)
    #expect(
      found.first?.contains("titles, notes and names on the paper 3.45 (#8a8a8a on #ffffff)")
        == true)
    // The map's look is not the one that the ink is for.
    #expect(try findings(["theme.ink=#8a8a8a"]) == [])
  }

  @Test("A look reaches the whole picture, and explain says so")
  func picture() throws {
    let fixture = try SquareCountry.fixture(
      maps: """
          map:
            title: {en: Squares}
            boundaries: units
            extent: [S1, S2, S3, S4, S5, S6, S7, S8]
            fill: {indicator: numbers}

        """, indicator: [("S1", "1"), ("S2", "20"), ("S3", "300")])
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    var request = MapRequest(
      map: "map", size: .picture(width: 800, height: 500, scale: 1), today: PreparedFixture.day)
    let light = try MapRenderer().sheet(project, request).sheet
    request.theme = .dark
    let dark = try MapRenderer().sheet(project, request).sheet
    #expect(light.scene.background == .white)
    #expect(dark.scene.background == MapTheme.dark.paper)
    #expect(!light.choices.contains { $0.subject == "theme" })
    #expect(dark.choices.first { $0.subject == "theme" }?.sentence == "dark.")
    #expect(light.words.description == dark.words.description)
  }
}
