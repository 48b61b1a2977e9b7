import Diagnostics
import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// Country AAA is 10…20° E, 20…30° N in two strips; BBB is 20…30° E with one.
@Suite struct MemberLoaderTests {
  static let world = SquareWorld(countries: [("AAA", 2), ("BBB", 1)])
  let today = CalendarDate(iso: "2026-11-23")

  func load(
    _ members: [SyntheticMember], ceilings: [String: ConsentLevel] = [:], freeze: [String] = []
  ) throws -> (codes: [String], report: [Diagnostic]) {
    let rules = try MemberRules.strips(ceilings: ceilings, freeze: freeze)
    let forest = try UnitForest(buildingBlock: "provinces", sets: Self.world.sets)
    let loaded = try MemberLoader(rules: rules, forest: forest).members(
      of: SyntheticMember.table(members), today: try #require(today))
    return (loaded.members.map { forest.nodes[$0.node].unit.code }, loaded.report)
  }

  @Test(
    "Doubtful coordinates keep the row off the map and are reported without their values",
    arguments: [
      ("0", "0", "coordinate-zero"), ("0.0", "0,00", "coordinate-zero"),
      ("25.5", "12.5", "axes-swapped"), ("25.5", "95", "coordinate-out-of-range"),
      ("25°N", "12°E", "axes-swapped"), ("22.5", "24.5", "outside-country"),
      ("-50.25", "-60.25", "outside-every-unit"), ("12.5", nil, "coordinate-incomplete"),
      (nil, "25.5", "coordinate-incomplete"), ("12.5x", "25.5", "coordinate-unreadable"),
    ] as [(String?, String?, String)])
  func doubtful(longitude: String?, latitude: String?, code: String) throws {
    let (codes, report) = try load([
      SyntheticMember(id: "S-1", longitude: longitude, latitude: latitude)
    ])
    #expect(codes.isEmpty)
    #expect(report.map(\.code) == [code])
    #expect(report[0].place == Place(file: "synthetic.csv", row: 2, key: "longitude"))
    #expect(report[0].message.contains("S-1"))
    #expect(report[0].samples.isEmpty)
  }

  @Test(
    "Good rows are located",
    arguments: [
      ("12.5", "25.5", nil, "AAA-1"), ("17,5", "25,5", nil, "AAA-2"),
      ("17°30'E", "25°30'N", nil, "AAA-2"), (nil, nil, "AAA-2", "AAA-2"),
      (nil, nil, "aaa strip 2", "AAA-2"), ("12.5", "25.5", "AAA-1", "AAA-1"),
      (nil, nil, nil, "AAA"), (nil, nil, "Nowhere", "AAA"), ("12.5", "25.5", "Nowhere", "AAA-1"),
      // A unit of another country is not that of this member.
      (nil, nil, "BBB-1", "AAA"),
      // On the border of the two strips: the stated unit, else the lowest code.
      ("15", "25", "AAA-2", "AAA-2"), ("15", "25", nil, "AAA-1"),
    ] as [(String?, String?, String?, String)])
  func located(longitude: String?, latitude: String?, unit: String?, code: String) throws {
    let (codes, report) = try load([
      SyntheticMember(id: "S-1", unit: unit, longitude: longitude, latitude: latitude)
    ])
    #expect(codes == [code])
    #expect(report.allSatisfy { $0.severity == .note })
  }

  @Test(
    "A withheld row with a bad coordinate or unit is reported by row and column alone",
    arguments: [
      ("0", "0", nil, "longitude"), ("22.5", "24.5", nil, "longitude"),
      ("12.5x", "25.5", nil, "longitude"), ("12.5", "25.5", "AAA-2", "unit"),
      (nil, nil, "Nowhere", "unit"),
    ] as [(String?, String?, String?, String)])
  func withheldDoubt(longitude: String?, latitude: String?, unit: String?, column: String) throws {
    for (consent, expires) in [("none", nil), ("admin1", "2020-01-01")] as [(String, String?)] {
      let (codes, report) = try load([
        SyntheticMember(
          id: "S-1", unit: unit, longitude: longitude, latitude: latitude, consent: consent,
          expires: expires)
      ])
      #expect(codes.isEmpty)
      #expect(report.map(\.code) == ["withheld-member-doubtful", "members-withheld"])
      #expect(report[0].place == Place(file: "synthetic.csv", row: 2, key: column))
      for value in ["S-1", "22.5", "24.5", "12.5", "25.5", "AAA", "Nowhere", "outside"] {
        #expect(!report[0].description.contains(value))
      }
    }
  }

  @Test("What is wrong with a withheld row changes nothing that is published")
  func withheldBytes() throws {
    let publication = try MemberPublication(rules: try MemberRules.strips(), sets: Self.world.sets)
    let day = try #require(today)
    let group = SyntheticMember.group(6, "G", unit: "AAA-1")
    let hidden = ["12.5", "0", "99", "x"].map { longitude in
      SyntheticMember(id: "S-1", longitude: longitude, latitude: "25.5", consent: "none")
    }
    let published = try hidden.map { member in
      try publication.published(from: SyntheticMember.table(group + [member]), today: day).members
    }
    #expect(published.allSatisfy { $0 == published[0] })
  }

  @Test("Of many rows each doubtful one is told by its row and id, and the others are placed")
  func manyRows() throws {
    let members = (0..<2_600).map { number in
      let isZero = number % 13 < 5
      return SyntheticMember(
        id: "S-\(number)", longitude: isZero ? "0" : "17.125", latitude: isZero ? "0" : "25.125")
    }
    let (codes, report) = try load(members)
    let zeros = members.indices.filter { $0 % 13 < 5 }
    #expect(zeros.count == 1_000)
    #expect(codes == [String](repeating: "AAA-2", count: 1_600))
    #expect(report.map(\.code) == [String](repeating: "coordinate-zero", count: 1_000))
    #expect(report.map(\.place.row) == zeros.map { $0 + 2 })
    for (number, diagnostic) in zip(zeros, report) {
      #expect(diagnostic.message.contains("S-\(number) "))
      #expect(!diagnostic.description.contains("17.125"))
    }
  }

  @Test("A coordinate in another unit than the stated one is doubtful")
  func disagreement() throws {
    let (codes, report) = try load([
      SyntheticMember(id: "S-1", unit: "AAA-2", longitude: "12.5", latitude: "25.5")
    ])
    #expect(codes.isEmpty)
    #expect(report.map(\.code) == ["unit-disagrees"])
  }

  @Test("An unknown country keeps the row off the map")
  func unknownCountry() throws {
    let (codes, report) = try load([
      SyntheticMember(id: "S-1", iso3: "QQQ"), SyntheticMember(id: "S-2", iso3: nil),
    ])
    #expect(codes.isEmpty)
    #expect(report.map(\.code) == ["country-unknown", "country-unknown"])
  }

  @Test(
    "Each level goes to the finest unit that it allows",
    arguments: [
      ("none", nil), ("country", "AAA"), ("admin1", "AAA-1"), ("admin2-aggregate", "AAA-1"),
      ("named-country", "AAA"), ("named-place", "AAA-1"), ("unheard-of", nil), (nil, nil),
    ] as [(String?, String?)])
  func levels(consent: String?, code: String?) throws {
    let (codes, _) = try load([SyntheticMember(id: "S-1", unit: "AAA-1", consent: consent)])
    #expect(codes == (code.map { [$0] } ?? []))
  }

  @Test(
    "Expiry, withdrawal, purpose, ceiling and freeze each withhold",
    arguments: [
      // The day of preparation is 2026-11-23; a consent ends with the day before it expires.
      (SyntheticMember(id: "S-1", unit: "AAA-1", expires: "2026-11-23"), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", expires: "2026-11-24"), true),
      (SyntheticMember(id: "S-1", unit: "AAA-1", expires: "2026"), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", expires: "2027"), true),
      (SyntheticMember(id: "S-1", unit: "AAA-1", expires: "some day"), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", withdrawn: "2020-01-01"), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", withdrawn: "2030-01-01"), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", withdrawn: "yes"), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", purposes: "donors"), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", purposes: nil), false),
      (SyntheticMember(id: "S-1", unit: "AAA-1", purposes: "donors; Web"), true),
      (SyntheticMember(id: "S-9", unit: "AAA-1"), false),
      (SyntheticMember(id: "S-1", iso3: "bbb"), false),
    ])
  func withheld(member: SyntheticMember, isCounted: Bool) throws {
    let (codes, _) = try load([member], ceilings: ["BBB": .none], freeze: ["s-9"])
    #expect(codes == (isCounted ? ["AAA-1"] : []))
  }

  @Test("A ceiling lowers a level, a frozen country hides its members")
  func ceilingAndFreeze() throws {
    let member = SyntheticMember(id: "S-1", unit: "AAA-1", consent: "named-place")
    #expect(try load([member], ceilings: ["AAA": .country]).codes == ["AAA"])
    #expect(try load([member], freeze: ["AAA"]).codes == [])
    let report = try load([member], freeze: ["S-11"]).report
    #expect(report.map(\.code) == ["freeze-matches-nothing"])
  }

  @Test("A table without a needed column, or with one twice, is refused")
  func columns() throws {
    let rules = try MemberRules.strips()
    let publication = try MemberPublication(rules: rules, sets: Self.world.sets)
    let day = try #require(today)
    var table = SyntheticMember.table([])
    table.columns[10] = "left"
    #expect(throws: MembershipError.missingColumns(["withdrawn"], source: "synthetic.csv")) {
      try publication.published(from: table, today: day)
    }
    table.columns[10] = "consent"
    table.columns[13] = "withdrawn"
    #expect(throws: MembershipError.repeatedColumns(["consent"], source: "synthetic.csv")) {
      try publication.published(from: table, today: day)
    }
    table.columns = SyntheticMember.columns
    table.columns[6] = "north"
    #expect(throws: MembershipError.missingColumns(["latitude"], source: "synthetic.csv")) {
      try publication.published(from: table, today: day)
    }
    // A table without a header has a member's data where the columns should be.
    let headless = Table(
      source: "synthetic.csv", columns: ["S-1", "Secret Name", "124.897"], rows: [])
    #expect {
      try publication.published(from: headless, today: day)
    } throws: { error in
      let text = "\(error)"
      return !text.contains("Secret") && !text.contains("124")
    }
  }

  @Test("Ids must be there and stand once")
  func identifiers() throws {
    let members = ["S-1", "", "S-2", "s-1"].map { SyntheticMember(id: $0) }
    #expect(
      throws: MembershipError.unidentifiedRows(
        missing: [3], repeated: [2, 5], source: "synthetic.csv")
    ) { try load(members) }
  }

  @Test("The building block must be one of the sets")
  func buildingBlock() throws {
    let rules = try MemberRules(buildingBlock: "province")
    let error = MembershipError.unknownBuildingBlock("province", known: ["countries", "provinces"])
    #expect(throws: error) { try MemberPublication(rules: rules, sets: Self.world.sets) }
    #expect(error.diagnostic.advice == "did you mean \"provinces\"?")
  }
}
