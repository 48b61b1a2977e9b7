import Diagnostics
import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// Whoever is sent what `peacemap check --notes` prints must not learn from it how many members are
/// held back anywhere.
@Suite struct MemberReportTests {
  static let world = SquareWorld(countries: [("AAA", 2), ("BBB", 1), ("CCC", 1)])

  private func report(_ members: [SyntheticMember], freeze: [String] = []) throws -> [Diagnostic] {
    try MemberPublication(
      rules: .strips(ceilings: ["AAA": .none], freeze: freeze), sets: Self.world.sets
    ).published(
      from: SyntheticMember.table(members), today: #require(CalendarDate(iso: "2026-11-23"))
    ).report
  }

  /// Members that are held back for each of the reasons, so many of each.
  private func heldBack(_ count: Int) -> [SyntheticMember] {
    SyntheticMember.group(count, "CEILING", iso3: "AAA", unit: "AAA-1")
      + SyntheticMember.group(count, "NONE", iso3: "BBB", unit: "BBB-1", consent: "none")
      + SyntheticMember.group(count, "DONORS", iso3: "BBB", unit: "BBB-1", purposes: "donors")
      + SyntheticMember.group(count, "PARTIAL", iso3: "CCC", unit: "CCC-1", purposes: "print")
      + SyntheticMember.group(count, "SMALL", iso3: "BBB", unit: "BBB-1")
  }

  @Test("The report is the same for one, two and four members held back for each reason")
  func sameForAllCounts() throws {
    let reports = try [1, 2, 4].map { try report(heldBack($0)) }
    #expect(
      Set(reports[0].map(\.code)) == [
        "members-withheld", "purposes-protected", "counts-suppressed",
      ])
    #expect(reports[1] == reports[0])
    #expect(reports[2] == reports[0])
  }

  @Test("Neither a number nor a country nor a row stands beside what is held back")
  func nothingCounted() throws {
    for diagnostic in try report(heldBack(3)) {
      #expect(diagnostic.count == 1)
      #expect(diagnostic.place.row == nil)
      for code in Self.world.countries.map(\.code) {
        #expect(!diagnostic.description.contains(code))
      }
    }
  }

  @Test("A ceiling and a missing consent are told in the same words")
  func sameForAllReasons() throws {
    let ceiling = try report(SyntheticMember.group(1, "A", iso3: "AAA", unit: "AAA-1"))
    let consent = try report(
      SyntheticMember.group(1, "B", iso3: "BBB", unit: "BBB-1", consent: "none"))
    let frozen = try report(
      SyntheticMember.group(1, "C", iso3: "CCC", unit: "CCC-1"), freeze: ["CCC"])
    #expect(ceiling.map(\.code) == ["members-withheld"])
    #expect(consent == ceiling)
    #expect(frozen == ceiling)
  }

  @Test("Members without an area coarse enough are told once, without their rows")
  func uncountable() throws {
    let reports = try [1, 3].map { count in
      try MemberPublication(rules: .strips(), sets: [Self.world.provinceSet]).published(
        from: SyntheticMember.table(
          SyntheticMember.group(count, "A", unit: "AAA-1", consent: "country")),
        today: #require(CalendarDate(iso: "2026-11-23"))
      ).report
    }
    #expect(reports[0].map(\.code) == ["member-uncountable"])
    #expect(reports[1] == reports[0])
  }
}
