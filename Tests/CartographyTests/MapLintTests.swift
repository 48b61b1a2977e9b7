import Drawing
import Localization
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("What may mislead in a map")
struct MapLintTests {
  /// A rule, a map that breaks it, and one that only just does not.
  struct Rule: Sendable, CustomTestStringConvertible {
    let code: String
    /// The finding's sentence.
    let sentence: String
    var weight = MapSheet.Finding.Weight.warning
    /// Whether the map tells its reader already, so that there is nothing left to do.
    var isTold = false
    let broken: @Sendable (inout MapContent) throws -> Void
    let kept: @Sendable (inout MapContent) throws -> Void

    var testDescription: String { "\(code): \(sentence)" }
  }

  /// Through the composer, which alone knows the frame.
  private static func findings(
    _ change: (inout MapContent) throws -> Void
  ) throws -> [MapSheet.Finding] {
    var content = FourSquares.content()
    try change(&content)
    return try MapComposer(measuring: FixedWidthMeasuring())
      .sheet(content, size: Size(width: 842, height: 595), medium: .print).findings()
  }

  private static func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  private static func evidence(
    asOf: String = "2026-05-01", newest: String? = nil, _ values: [Double] = [],
    measure: FillNumbers.Measure? = nil, isDivided: Bool = false, classes: Int? = nil
  ) throws -> MapEvidence {
    MapEvidence(
      asOf: try date(asOf), dataDate: try date("2026-05-01"), newest: try newest.map(date),
      numbers: FillNumbers(
        values, indicator: "people", measure: measure, isDivided: isDivided,
        requestedClasses: classes))
  }

  private static let endless = String(repeating: "Alder", count: 60)

  private static let unlike: @Sendable (inout MapContent) throws -> Void = {
    $0.fill.categories[1].isKeptWhenEmpty = true
    $0.fill.categories[0].isKeptWhenEmpty = true
  }

  /// A flat box far in the north on the map of Mercator: the frame reaches far beyond it.
  private static func northern(_ content: inout MapContent, south: Double) throws {
    content.ground.boundaries = FourSquares.boundaries(step: 3, south: south)
    content.ground.extent = GeographicBox(west: 0, south: south, east: 6, north: south + 0.2)
    content.ground.isBox = true
    content.ground.projection = try .custom("EPSG:3395")
  }

  static let rules: [Rule] = [
    Rule(
      code: "counts-as-fill",
      sentence: "\"people\" counts something and is not divided by anything, so large units look "
        + "like more of it",
      broken: { $0.evidence = try evidence([1, 2.5], measure: .count) },
      kept: { $0.evidence = try evidence([1, 2.5], measure: .count, isDivided: true) }),
    Rule(
      code: "counts-as-fill",
      sentence: "\"people\" has whole numbers alone, up to 1,200, and nothing divides them: they "
        + "look like counts, which make large units look like more",
      broken: { $0.evidence = try evidence([0, 1200]) },
      kept: { $0.evidence = try evidence([0, 1200], measure: .rate) }),
    Rule(
      code: "counts-as-fill",
      sentence: "\"people\" has whole numbers alone, up to 100, and nothing divides them: they may "
        + "be counts, which make large units look like more", weight: .note,
      broken: { $0.evidence = try evidence([3, 100]) },
      kept: { $0.evidence = try evidence([3, 99.5]) }),
    Rule(
      code: "unequal-area",
      sentence:
        "WGS 84 / Pseudo-Mercator (Web Mercator) does not keep areas, so fills of large units look larger "
        + "than they are",
      broken: { $0.ground.projection = try .custom("EPSG:3857") },
      kept: { $0.ground.projection = try .custom("EPSG:6933") }),
    Rule(
      code: "surplus-classes",
      sentence: "4 classes are asked for, and there are 3 different values",
      broken: { $0.evidence = try evidence([1.5, 2, 2, 3], classes: 4) },
      kept: { $0.evidence = try evidence([1.5, 2, 2, 3], classes: 3) }),
    Rule(
      code: "empty-classes", sentence: "1 of 2 classes have no unit: drafted", broken: unlike,
      kept: {
        try unlike(&$0)
        $0.fill.categoryOfUnit = [0, 1, 3, 3]
      }),
    Rule(
      code: "old-date",
      sentence: "the map is as of 2025-04-30, more than a year before the data's own date, "
        + "2026-05-01",
      broken: { $0.evidence = try evidence(asOf: "2025-04-30") },
      kept: { $0.evidence = try evidence(asOf: "2025-05-01") }),
    Rule(
      code: "old-date",
      sentence: "the map is as of 2018-02-10, more than a year before the data's own date, "
        + "2026-05-01", weight: .note, isTold: true,
      broken: {
        $0.evidence = try evidence(asOf: "2018-02-10")
        $0.subtitle = "In २०१८"
      },
      kept: { $0.subtitle = "In २०१८" }),
    Rule(
      code: "old-evidence",
      sentence: "the newest evidence is of 2023-04-30, more than 3 years before 2026-05-01",
      broken: { $0.evidence = try evidence(newest: "2023-04-30") },
      kept: { $0.evidence = try evidence(newest: "2023-05-01") }),
    Rule(
      code: "old-evidence",
      sentence: "the newest evidence is of 2013-12-31, more than 3 years before 2026-05-01",
      weight: .note, isTold: true,
      broken: {
        $0.evidence = try evidence(newest: "2013-12-31")
        $0.fill.title = "Seats, 2013"
      },
      kept: { $0.evidence = try evidence(asOf: "2016-12-31", newest: "2013-12-31") }),
    Rule(
      code: "no-source", sentence: "no source is named for what the map shows",
      broken: { $0.furniture.sourceLine = "" },
      kept: { $0.furniture.sourceLine = "Source: a" }),
    Rule(
      code: "legend-beyond-frame", sentence: "the legend explains what is not in the frame: lapsed",
      broken: {
        $0.ground.extent = GeographicBox(west: 0.2, south: 0.2, east: 0.21, north: 0.21)
        $0.ground.isBox = true
        $0.fill.categoryOfUnit = [0, 2, 0, 0]
      },
      kept: {
        $0.ground.extent = GeographicBox(west: 0.2, south: 0.2, east: 0.21, north: 0.21)
        $0.ground.isBox = true
        $0.fill.categoryOfUnit = [0, 0, 2, 0]
        $0.legend.place = .none
      }),
    Rule(
      code: "false-scale-bar",
      sentence: "the scale bar (100 km) is not true everywhere: the scale varies by 5.7% over the "
        + "frame, at most 5% are good",
      broken: { try northern(&$0, south: 60) }, kept: { try northern(&$0, south: 0) }),
    Rule(
      code: "mostly-without-data", sentence: "3 of 4 units have no data",
      broken: { $0.fill.categoryOfUnit = [0, 3, 3, 3] },
      kept: { $0.fill.categoryOfUnit = [0, 2, 3, 3] }),
    Rule(
      code: "mostly-without-data", sentence: "3 of 4 units have no data", weight: .note,
      isTold: true,
      broken: {
        $0.fill.categoryOfUnit = [0, 3, 3, 3]
        $0.notes = ["Three of four have no data."]
      },
      kept: { $0.notes = ["Two of four have no data."] }),
    Rule(
      code: "labels-left-out", sentence: "1 names found no place: \(endless)", weight: .note,
      broken: { $0.ground.boundaries.units[0].name = endless },
      kept: { $0.labels = LabelLayer(kind: .codes) }),
    Rule(
      code: "no-furniture",
      sentence: "the map has no furniture, so its title, legend, sources and disclaimer must stand "
        + "on the page around it", weight: .note,
      broken: { $0.hasFurniture = false }, kept: { $0.hasFurniture = true }),
  ]

  @Test("A rule finds what breaks it and nothing else", arguments: rules)
  func rule(_ rule: Rule) throws {
    let found = try Self.findings(rule.broken).filter { $0.code == rule.code }
    #expect(found.map(\.sentence) == [rule.sentence])
    #expect(found.map(\.weight) == [rule.weight])
    #expect((found.first?.advice == nil) == (rule.weight == .note && rule.isTold))
    let without = try Self.findings(rule.kept)
    #expect(!without.contains { $0.code == rule.code && $0.weight == rule.weight })
  }

  @Test("A fair map has no finding, and every rule has its cases")
  func fair() throws {
    #expect(try Self.findings { _ in }.isEmpty)
    // The six rules of colours have theirs in ColorGateTests.
    #expect(Set(Self.rules.map(\.code)).count == MapFindings.ruleCount - 7)
  }
}
