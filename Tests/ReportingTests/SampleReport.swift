import Cartography
import Drawing
import FlatBuffers
import Projections
import SimpleFeatures
import Wording

@testable import Reporting

/// Reports about an invented country of square units.
enum SampleReport {
  /// A grid of `columns` by `rows` squares of `side` degrees from a south-western corner.
  static func boundaries(
    columns: Int, rows: Int, side: Double, west: Double, south: Double
  ) -> BoundarySet {
    var ordinates: [Double] = []
    var thresholds: [Float] = []
    var arcOffsets: [Int32] = [0]
    var sides: [ArcSides] = []
    var units: [BoundaryUnit] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let box = GeographicBox(
          west: west + Double(column) * side, south: south + Double(row) * side,
          east: west + Double(column + 1) * side, north: south + Double(row + 1) * side)
        ordinates += [
          box.west, box.south, box.east, box.south, box.east, box.north, box.west, box.north,
          box.west, box.south,
        ]
        thresholds += [.infinity, .infinity, .infinity, .infinity, .infinity]
        arcOffsets.append(Int32(thresholds.count))
        let index = Int32(units.count)
        sides.append(ArcSides(left: index, right: -1))
        units.append(
          BoundaryUnit(
            code: "SQ\(index)", name: "Square \(index + 1)", iso3: "SQR",
            representativePoint: box.center, inscribedRadiusInMeters: side * 50_000,
            boundingBox: box))
      }
    }
    let counts = (0...units.count).map { Int32($0) }
    return BoundarySet(
      name: "squares", edition: BoundaryEdition(name: "squares-1", level: 1),
      ordinates: FlatBuffer(ordinates), thresholds: FlatBuffer(thresholds), arcOffsets: arcOffsets,
      arcSides: sides,
      ringArcs: Array(counts.dropLast()), ringOffsets: counts,
      ringIsHole: units.map { _ in false }, unitOffsets: counts, units: units)
  }

  static let categories = [
    FillCategory(
      id: "in-force", label: "in force", kind: .value, paint: .solid(Color(hex: 0x8E5BB0))),
    FillCategory(
      id: "drafted", label: "drafted", kind: .value, paint: .solid(Color(hex: 0xCDB6DD))),
    FillCategory(
      id: "no-data", label: "no data", kind: .noData,
      paint: .hatch(
        .init(angle: 45, spacing: 3, width: 0.25, color: Color(hex: 0x8C8C8C), ground: .white))),
  ]

  static func map(
    id: String = "squares-map", title: String = "Squareland: status of localization",
    isWorld: Bool = false, columns: Int = 4, rows: Int = 5, wording: Phrasebook = words()
  ) -> MapContent {
    let set =
      isWorld
      ? boundaries(columns: columns, rows: rows, side: 20, west: -60, south: -40)
      : boundaries(columns: columns, rows: rows, side: 1, west: 3, south: 4)
    let extent =
      isWorld
      ? GeographicBox.world
      : set.units.map(\.boundingBox).reduce(set.units[0].boundingBox) { $0.union($1) }
    return MapContent(
      id: id, wording: wording, title: title, subtitle: "Units with a plan, by status",
      notes: ["Most units have no data."],
      ground: MapGround(
        boundaries: set, subject: Array(set.units.indices), placeName: "Squareland",
        extent: extent, isWorld: isWorld,
        projection: .automatic(for: extent, isWorld: isWorld, aspectRatio: 1)),
      fill: FillLayer(
        title: "Status", categories: categories,
        categoryOfUnit: set.units.indices.map { $0 % 3 }),
      furniture: MapFurniture(
        asOfLine: "Status as of 23 November 2026", sourceLine: "Sources: example.org",
        editionLine: "Boundaries: squares-1", disclaimer: "The squares are invented.",
        organisation: "Network of Squares"),
      table: { MapTable(columns: [], rows: []) })
  }

  static func words(_ language: String = "en") -> Phrasebook { Phrasebook(language: language) }

  /// `count` rows, every fifth with one subordinate row under it.
  static func rows(_ count: Int) -> [UnitRow] {
    (0..<count).map { index in
      UnitRow(
        unit: "Unit \(index + 1)", category: index % 3, status: categories[index % 3].label,
        date: "March 20\(10 + index % 10)", note: index % 7 == 0 ? "no end known" : nil,
        sourceNumbers: [1 + index % 40, 1 + (index * 7) % 40], isSubordinate: index % 5 == 1)
    }
  }

  static func profile(
    code: String = "SQR", name: String = "Squareland", rows count: Int = 90
  ) -> CountryProfile {
    CountryProfile(
      code: code, name: name, introduction: [sentence(40), sentence(55)],
      keyFigures: [
        KeyFigure(value: "14", label: "of 20 squares with a plan in force"),
        KeyFigure(value: "3", label: "drafted"), KeyFigure(value: "2", label: "lapsed"),
      ],
      map: map(id: "map-\(code)", title: "\(name): status of localization"),
      rows: rows(count), remainder: "98 more units without data",
      nationalPlans: [
        Statement("First plan, 2010–2014.", sourceNumbers: [1, 2]),
        Statement(sentence(30), sourceNumbers: [3]),
      ],
      footnotes: [Statement("Sources disagree about the date: " + sentence(20), sourceNumbers: [9])]
    )
  }

  static let timeChart = TimeChart(
    unit: "Number of countries",
    points: [
      .init(year: 2011.2, value: 25, date: "March 2011", sourceNumbers: [1]),
      .init(year: 2016.0, value: 55, date: "January 2016", sourceNumbers: [2]),
      .init(year: 2016.5, value: 61, date: "July 2016", sourceNumbers: [3]),
      .init(year: 2017.6, value: 67, date: "August 2017", sourceNumbers: [4]),
      .init(year: 2018.9, value: 79, date: "December 2018", sourceNumbers: [5]),
      .init(year: 2019.7, value: 82, date: "September 2019", sourceNumbers: [6]),
      .init(year: 2023.1, value: 105, date: "February 2023", sourceNumbers: [7]),
      .init(year: 2025.5, value: 108, span: 2025...2026, date: "2025", sourceNumbers: [8]),
    ])

  static let chart = ReportChart(
    id: "plans-over-time", title: "Countries with a national action plan over time",
    drawing: .overTime(timeChart),
    notes: ["The counts come from different counters, so small steps may be theirs."],
    alternativeText: "Chart: the number of countries with a plan rises from 25 to 108.")

  static func sources(_ count: Int) -> [NumberedSource] {
    (1...count).map { number in
      NumberedSource(
        number: number,
        address: "https://www.example.org/resources/national-action-plan-\(number)/"
          + String(repeating: "localization-of-resolution_1325/", count: number % 6),
        note: number % 4 == 0 ? "3 claims" : nil)
    }
  }

  static let quality = QualityAppendix(
    joins: [
      .init(
        name: "milestones", sentence: "112 rows: 71 matched, 12 unmatched, 29 outside.",
        unmatched: (1...60).map {
          .init(
            row: $0 + 1, name: "Place \($0)", place: "Squareland",
            reason: $0 % 3 == 0 ? "no unit has this code" : "no unit has this name",
            suggestion: "perhaps Square \($0), which is another name")
        }),
      .init(name: "national plans", sentence: "58 rows, all matched."),
    ],
    findings: (1...12).map { "\($0) rings were repaired, because they crossed themselves." })

  /// A whole report.
  static func report(language: String = "en") -> ReportContent {
    ReportContent(
      id: "annual", wording: words(language), title: "Localization in 2026",
      subtitle: "Resolution 1325 in districts and states", organisation: "Network of Squares",
      disclaimer: "The boundaries shown do not imply endorsement by anybody.",
      asOfLine: "Status as of 23 November 2026",
      summary: [sentence(80), sentence(60), sentence(90)],
      keyFigures: (1...6).map { KeyFigure(value: "\($0 * 18)", label: "of \($0 * 30) squares") },
      maps: [map(id: "world", title: "National action plans of the world", isWorld: true)],
      charts: [chart],
      profiles: [
        profile(), profile(code: "CRC", name: "Circleland", rows: 3),
        profile(code: "TRI", name: "Triangleland", rows: 0),
      ],
      directory: directory(), quality: quality, sources: sources(40))
  }

  /// A directory of two regions, one with two countries and one with a country that nobody named is in.
  static func directory(members count: Int = 90) -> DirectoryListing {
    func entries(_ range: Range<Int>) -> [DirectoryListing.Entry] {
      range.map { number in
        DirectoryListing.Entry(
          name: "Synthetic Organisation \(number)", unit: number % 2 == 0 ? "Unit \(number)" : nil,
          facts: ["Network", "Languages: English", "Themes: \(sentence(number % 5 * 4))"],
          address: number % 3 == 0
            ? "https://www.example.org/\(String(repeating: "member_page/", count: number % 9))"
            : nil)
      }
    }
    return DirectoryListing(
      asOfLine: "Members as of 23 November 2026",
      introduction: ["Members who agreed are listed.", "All members are invented."],
      regions: [
        .init(
          name: "Shapes",
          countries: [
            .init(code: "CRC", name: "Circleland", count: "7 members", entries: entries(0..<5)),
            .init(
              code: "SQR", name: "Squareland", count: "99 members", entries: entries(5..<count)),
          ]),
        .init(
          name: "Others",
          countries: [.init(code: "TRI", name: "Triangleland", count: "not shown")]),
      ])
  }

  static let metadata = Document.Metadata(title: "Localization in 2026")

  static func document(_ content: ReportContent, paper: Paper = .a4) throws -> Document {
    try ReportComposer(measuring: FixedWidthMeasuring())
      .document(content, paper: paper, metadata: metadata)
  }

  /// The whole report in English on A4, laid out once for all tests that only read it.
  static let composed = Result { try document(report()) }

  /// A sentence of so many words.
  static func sentence(_ words: Int) -> String {
    let some = ["plans", "made", "in", "districts", "carry", "a", "resolution", "to", "people"]
    return "The " + (0..<words).map { some[$0 * 7 % some.count] }.joined(separator: " ") + "."
  }
}
