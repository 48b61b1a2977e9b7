import Cartography
import Localization
import Testing

@testable import MapPipeline

/// Maps of rates of members and of named members, from the table to words. All are invented.
@Suite struct MemberMapsTests {
  private static let header =
    "id,kind,name,iso3,unit,longitude,latitude,consent,purposes,expires,withdrawn,languages,"
    + "themes,web\n"

  private static func row(
    _ name: String, _ unit: String, _ consent: String, _ purposes: String = "print;web"
  ) -> String {
    "\(name),organisation,\(name),\(["S3", "S4", "S7", "S8"].contains(unit) ? "EST" : "WST"),"
      + "\(unit),,,\(consent),\(purposes),2028-01-15,,,,\n"
  }

  /// Ten in S1 and twenty in S2, two in S3 and three in S4; none elsewhere.
  private static let counted =
    header
    + [("S1", 10), ("S2", 20), ("S3", 2), ("S4", 3)].map { unit, count in
      (1...count).map { row("\(unit) Org \($0)", unit, "admin1") }.joined()
    }.joined()

  private static let named =
    header + row("Lily", "S1", "named-place") + row("Iris", "S1", "named-place")
    + row("Rose", "S2", "named-place", "print") + row("Daisy", "S2", "named-country")
    + row("Hidden", "S2", "none") + row("Poppy", "S7", "named-place")
    + row("Counted", "S1", "admin1")

  private func map(
    _ lines: String, boundaries: String = "units", extent: String? = nil
  ) -> String {
    let all = boundaries == "units" ? "S1, S2, S3, S4, S5, S6, S7, S8" : "WST, EST"
    return """
        map:
          title: {en: Squares}
          boundaries: \(boundaries)
          extent: [\(extent ?? all)]
          \(lines)

      """
  }

  private func content(
    _ fixture: PreparedFixture, _ change: (inout MapRequest) -> Void = { _ in }
  ) throws -> MapContent {
    var request = try PreparedFixture.request("map")
    change(&request)
    return try MapContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath), request: request
    ).content().0
  }

  private func category(_ code: String, _ content: MapContent) throws -> FillCategory {
    let unit = try #require(content.ground.boundaries.unitIndex(code: code))
    return content.fill.categories[try #require(content.fill.categoryOfUnit[unit])]
  }

  private func rates(_ fill: String, members: String = counted) throws -> PreparedFixture {
    try SquareCountry.fixture(
      maps: map(fill),
      indicator: [("S1", "1000"), ("S2", "1000"), ("S3", "100"), ("S5", "500")], members: members)
  }

  @Test("Rates in classes; none, held back and no data are apart, each with its word")
  func classes() throws {
    let content = try content(
      rates("fill: {count: members, per: numbers, amount: 1000, breaks: [15]}"))
    #expect(content.fill.title == "Members per 1,000 (Seats held, 2024)")
    // 10 and 20 in a thousand.
    #expect(try category("S1", content).label == "under 15")
    #expect(try category("S2", content).label == "15 and more")
    #expect(try category("S5", content).label == "no published members")
    #expect(try category("S3", content).kind == .suppressed)
    #expect(try category("S3", content).label == "not shown, to protect members")
    #expect(try category("S6", content).kind == .noData)
    #expect(content.fill.categories.suffix(2).map(\.kind) == [.suppressed, .noData])
    let looks = try ["S1", "S2", "S5", "S3", "S6"].map { try category($0, content).paint }
    #expect(Set(looks).count == 5)
    #expect(content.furniture.membersLine == "Members as of 1 January 2026")
    #expect(content.furniture.sourceLine == "Source: data.example.org")
  }

  @Test("The table has the published count and the rate, and words where there is neither")
  func table() throws {
    let table = try content(rates("fill: {count: members, per: numbers}")).makeTable()
    #expect(table.columns.map(\.key) == ["unit", "code", "members", "rate"])
    #expect(table.columns.last?.heading == "Members per 1,000 (Seats held, 2024)")
    let rows = Dictionary(
      table.rows.map { ($0[1] ?? "", Array($0[2...])) }, uniquingKeysWith: { first, _ in first })
    #expect(rows["S1"] == ["10", "10.0"] && rows["S2"] == ["20", "20.0"])
    #expect(rows["S5"] == ["no published members", nil])
    #expect(rows["S3"] == ["not shown, to protect members", nil])
  }

  @Test("Rates per area are of the units' own areas and name whose members they are")
  func area() throws {
    let content = try content(rates("fill: {count: members, per: area}"))
    // A square degree at the equator is about 12,300 km²: 20 are 1.6 in a thousand.
    #expect(content.fill.title == "Members per 1,000 km²")
    #expect(content.furniture.sourceLine == "Source: Test")
    let row = try #require(content.makeTable().rows.first { $0[1] == "S2" })
    #expect(try #require(row[3]).hasPrefix("1.6"))
    #expect(try category("S6", content).label == "no published members")
  }

  @Test("Where every count is held back there are no classes, and no limit tells of one")
  func allHeldBack() throws {
    let few = Self.header + (1...3).map { Self.row("Org \($0)", "S1", "admin1") }.joined()
    let content = try content(rates("fill: {count: members, per: numbers}", members: few))
    #expect(content.fill.categories.map(\.id) == ["none", "suppressed", "no-data"])
    #expect(content.fill.title == "Members per 1 (Seats held, 2024)")
  }

  @Test("An indicator without numbers leaves no data, and one that is not there is an error")
  func withoutNumbers() throws {
    let empty = try SquareCountry.fixture(
      maps: map("fill: {count: members, per: numbers}"), members: Self.counted)
    #expect(try category("S1", content(empty)).kind == .noData)
    let elsewhere = try SquareCountry.fixture(
      maps: map("fill: {count: members, per: numbers}", boundaries: "countries"),
      members: Self.counted)
    let error = #expect(throws: PipelineError.self) { try content(elsewhere) }
    #expect(error?.diagnostics.first?.code == "indicator-elsewhere")
  }

  @Test("A small rate alone in its class does not read as zero")
  func single() throws {
    let content = try content(
      rates(
        "fill: {count: members, per: numbers, amount: 1}",
        members: Self.header + (1...7).map { Self.row("Org \($0)", "S1", "admin1") }.joined()))
    #expect(try category("S1", content).label == "0.007")
  }

  // MARK: Names

  private func places(
    _ boundaries: String = "units", extent: String? = nil, members: String = named
  ) throws -> PreparedFixture {
    try SquareCountry.fixture(
      maps: map("symbols: {places: members}", boundaries: boundaries, extent: extent),
      members: members)
  }

  private func marks(_ content: MapContent) throws -> [String] {
    try #require(content.places).places.map {
      "\($0.area)\($0.isHollow ? " (area)" : ""): \($0.names.joined(separator: ", "))"
    }
  }

  @Test("One mark a unit of those who agreed; who agreed to the country alone stands in it hollow")
  func units() throws {
    let content = try content(places())
    // Westland's point is the middle of its square, where no unit has its own.
    #expect(
      try marks(content) == ["Alder: Iris, Lily", "Ginkgo: Poppy", "Westland (area): Daisy"])
    let layer = try #require(content.places)
    #expect(layer.places.map(\.unit) == [0, 6, nil])
    let set = content.ground.boundaries
    #expect(layer.places[0].position == set.units[0].representativePoint)
    #expect(!set.units.map(\.representativePoint).contains(layer.places[2].position))
    #expect(content.furniture.asOfLine == "Data as of 1 January 2026")
  }

  @Test("Print has its own: what is agreed to for print alone is not in a picture for the web")
  func purposes() throws {
    let fixture = try places()
    #expect(try marks(content(fixture)).contains { $0.contains("Rose") } == false)
    #expect(try marks(content(fixture) { $0.purpose = .print }).contains("Birch: Rose"))
    #expect(
      try marks(content(fixture) { $0.purpose = .print }).contains { $0.contains("Hidden") }
        == false)
    let error = #expect(throws: PipelineError.self) {
      try content(fixture) { $0.purpose = .donors }
    }
    #expect(error?.diagnostics.first?.code == "no-members-for-purpose")
  }

  @Test("On countries, those of finer places are told from those of the country alone")
  func countries() throws {
    let fixture = try places("countries")
    let content = try content(fixture)
    #expect(
      try marks(content)
        == ["Eastland: Poppy", "Westland: Iris, Lily", "Westland (area): Daisy"])
    #expect(
      content.makeTable().rows == [
        ["Eastland", "EST", "Poppy", nil], ["Westland", "WST", "Iris; Lily", nil],
        ["Westland", "WST", "Daisy", "in the country or region, at no particular place in it"],
      ])
    let outlines = try withExtendedLifetime(fixture) {
      try OutlineWriter(project: OpenProject(atlasAt: fixture.atlasPath))
        .geoJSON(PreparedFixture.request("map"))
    }
    #expect(outlines.contains("Iris; Lily") && outlines.contains("Daisy"))
  }

  @Test("Members of units and countries that the map is not about are not on it")
  func elsewhere() throws {
    #expect(try marks(content(places(extent: "S3, S7"))) == ["Ginkgo: Poppy"])
    #expect(try marks(content(places(extent: "S5"))) == ["Westland (area): Daisy"])
  }

  @Test("A map on which nobody is named says so")
  func nobody() throws {
    let content = try content(places(members: Self.counted))
    #expect(content.places?.places.isEmpty == true)
    #expect(content.notes == ["At present no member is named on this map."])
  }

  @Test(
    "Past their day neither rates nor names are shown",
    arguments: ["fill: {count: members, per: area}", "symbols: {places: members}"])
  func expired(line: String) throws {
    let fixture = try SquareCountry.fixture(
      maps: map(line), members: Self.counted + Self.row("Lily", "S1", "named-place"))
    // Consent holds until the day before it expires.
    let last = try #require(CalendarDate(iso: "2028-01-14"))
    let after = try #require(CalendarDate(iso: "2028-01-15"))
    _ = try content(fixture) { $0.today = last }
    let error = #expect(throws: PipelineError.self) { try content(fixture) { $0.today = after } }
    #expect(error?.diagnostics.map(\.code) == ["members-expired"])
  }

  @Test("Without a table of members there is neither")
  func noMembers() throws {
    for line in ["fill: {count: members, per: area}", "symbols: {places: members}"] {
      let fixture = try SquareCountry.fixture(maps: map(line))
      let error = #expect(throws: PipelineError.self) { try content(fixture) }
      #expect(error?.diagnostics.map(\.code) == ["no-members"])
    }
  }
}
