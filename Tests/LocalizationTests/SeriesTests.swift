import Foundation
import SimpleFeatures
import Testing

@testable import Localization

@Suite("Indicators and counts")
struct SeriesTests {
  /// Rows of `Geodata/status/national_action_plan_counts.csv`, without their addresses.
  private let counts = """
    date,date_precision,countries_with_plan,of_countries
    2025,year,108,193
    2011-03,month,25,192
    2016-07,month,61,
    2023-02,month,105,
    """

  @Test("Countries with a plan over time are in order, with what each source says")
  func countSeries() {
    let reader = CountSeriesReader(
      name: "n", date: "date", precision: "date_precision", value: "countries_with_plan",
      of: "of_countries")
    let (series, diagnostics) = reader.reading(of: table(counts))
    #expect(diagnostics.isEmpty)
    #expect(series.points.map(\.value) == [25, 61, 105, 108])
    #expect(series.points.map(\.of) == [192, nil, nil, 193])
    #expect(series.points.map(\.dateText) == ["2011-03", "2016-07", "2023-02", "2025"])
    #expect(series.latest(at: date("2011-03-30")) == nil)
    #expect(series.latest(at: date("2016-07-31"))?.value == 61)
    #expect(series.latest(at: date("2025-12-30"))?.value == 105)
    #expect(series.latest(at: date("2025-12-31"))?.value == 108)
  }

  @Test("A count that is none is an error with its place")
  func badCount() {
    let reader = CountSeriesReader(name: "n", date: "date", value: "n")
    let (series, diagnostics) = reader.reading(of: table("date,n\n2011,many\nsoon,3\n2012,4\n"))
    #expect(series.points.map(\.value) == [4])
    #expect(diagnostics.map(\.code) == ["bad-count", "bad-date"])
    #expect(diagnostics.map(\.place.row) == [2, 3])
  }

  @Test("Numbers are placed by the join, and missing ones are not zero")
  func indicators() throws {
    let fields = IndicatorFields(
      value: "seats", unit: "name", period: "year", denominator: "all")
    let reading = IndicatorReader(fields: fields).reading(
      of: table("name,year,seats,all\nBo,2021,3,12\nBO,2022,4,12\nKono,2021,,9\nMoon,2021,1,2\n"))
    #expect(reading.diagnostics.map(\.code) == ["empty-value"])
    let units = [JoinUnit(code: "SL1", name: "Bo"), JoinUnit(code: "SL2", name: "Kono")]
    let result = Joiner(units: units, codeSystem: nil).join(reading.rows.map(\.join))
    let series = IndicatorReader.series(
      reading.rows, joinedBy: result, name: "seats", boundaries: "districts")
    #expect(series.values.map(\.unitCode) == ["SL1", "SL1"])
    #expect(series.periods == ["2021", "2022"])
    #expect(series.places(in: "2021")["SL1"].map { series.values[$0].share } == 0.25)
    #expect(series.places(in: "2021")["SL2"] == nil)
  }

  @Test(
    "Numbers are read as people write them",
    arguments: [
      ("12", 12), ("-3.5", -3.5), ("1 234,5", 1234.5), ("1\u{202F}234", 1234), ("1,234.5", 1234.5),
      ("1.234,5", 1234.5), ("1,234,567", 1_234_567), ("1.234.567", 1_234_567), ("0,125", 0.125),
      ("12,5", 12.5), ("12 %", 12), ("3e2", 300), ("−4", -4), ("1.234", 1.234),
    ] as [(String, Double)])
  func numbers(_ text: String, _ expected: Double) {
    #expect(NumberText.number(text) == expected)
  }

  @Test(
    "What is no number, or two, is refused",
    arguments: ["", "n/a", "1,234", "1,23,4", "nan", "inf", "0x10", "1.2.3", "12a"])
  func badNumbers(_ text: String) {
    #expect(NumberText.number(text) == nil)
  }

  @Test("An aliases file is read with its mistakes")
  func aliases() {
    let (aliases, diagnostics) = AliasReader.reading(
      of: table(
        """
        iso3,level,parent_code,alias,code_system,code,why,accepted_on
        NGA,1,,Nasarawa,NE,NGA-26,spelling,2026-11-20
        NGA,one,,X,NE,NGA-1,,20.11.2026
        NGA,1,,,NE,NGA-2,why,
        """))
    #expect(aliases.map(\.alias) == ["Nasarawa", "X"])
    #expect(aliases.first?.acceptedOn == date("2026-11-20"))
    #expect(
      diagnostics.map(\.code) == [
        "bad-alias", "bad-alias", "alias-without-reason", "incomplete-alias",
      ])
  }

  @Test("The units file gives polygons a further parent and lists what has no polygon")
  func unitList() {
    let (list, diagnostics) = UnitList.reading(
      of: table(
        "code,name,iso3,level,parent_code\nBARMM,BARMM,PHL,1,PHL\nP1,Sulu,PHL,1,BARMM\n,x,,,\n"),
      polygonCodes: ["P1"])
    #expect(list.withoutPolygon.map(\.code) == ["BARMM"])
    #expect(list.extraParents == ["P1": ["BARMM"]])
    #expect(diagnostics.map(\.code) == ["missing-code"])
  }
}

@Suite("Values that are stored")
struct StoredValuesTests {
  @Test("Milestones and statuses come back from JSON")
  func statuses() throws {
    let atlas = Atlas.localization()
    let statuses = try atlas.derivation.statuses(of: atlas.units, at: date("2026-11-23"))
    let data = try JSONEncoder().encode(statuses)
    #expect(try JSONDecoder().decode([UnitStatus].self, from: data) == statuses)
    let rows = try JSONEncoder().encode(atlas.derivation.milestones)
    #expect(try JSONDecoder().decode([Milestone].self, from: rows) == atlas.derivation.milestones)
  }

  @Test("A date is one ISO text, and nothing else is a date")
  func dates() throws {
    #expect(
      try String(decoding: JSONEncoder().encode([date("2026-11-23")]), as: UTF8.self)
        == "[\"2026-11-23\"]")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data("[\"2026-11-31\"]".utf8))
    }
  }

  @Test("Published members come back from JSON; suppressed stays apart from zero")
  func members() throws {
    let members = PublishedMembers(
      purpose: .web, minimumCount: 5,
      counts: [
        .init(
          boundaries: "provinces",
          counts: [
            .init(unitCode: "A", value: .count(0)), .init(unitCode: "B", value: .suppressed),
          ])
      ],
      places: [
        PublishedPlace(
          name: "Synthetic Network", unitCode: "A", unitName: "Alpha",
          point: GeographicPosition(longitude: 1, latitude: 2))
      ], validUntil: date("2027-01-31"))
    let data = try JSONEncoder().encode(members)
    #expect(try JSONDecoder().decode(PublishedMembers.self, from: data) == members)
    #expect(members.counts(of: "provinces").map(\.count) == [0, nil])
    #expect(members.counts(of: "districts").isEmpty)
    #expect(members.areValid(on: date("2027-01-31")))
    #expect(!members.areValid(on: date("2027-02-01")))
  }
}
