import Testing

@testable import Membership

/// Tables and layers as they are found, told by their columns alone.
@Suite struct MemberDialectTests {
  @Test(
    "Columns of members are recognised, also when some are missing or misspelt",
    arguments: [
      SyntheticMember.columns, ["ID", "Name", " Consent "], ["id", "name", "withdrawn"],
      ["id", "name", "longitude", "latitude"], ["Id", "NAME", "lon", "lat"],
      ["id", "name", "purposes"], ["consent"],
    ])
  func members(columns: [String]) {
    guard case .columns = MemberDialect.sign(in: columns) else {
      Issue.record("\(columns) are of members")
      return
    }
  }

  @Test(
    "Other tables are not taken for members",
    arguments: [
      ["iso3", "unit_type", "unit_name", "milestone", "date_from", "note"],
      ["code", "name", "iso3", "level", "parent_code"],
      // Counts of plans by status.
      ["code", "name", "adopted", "expired", "withdrawn"],
      ["iso3", "unit", "name", "longitude", "latitude", "radius"], ["id", "name", "iso3"], [],
    ])
  func others(columns: [String]) {
    #expect(MemberDialect.sign(in: columns) == nil)
  }

  @Test("Ids and names are members' beside points, not beside areas with a centre")
  func shapes() {
    let columns = ["id", "name", "longitude", "latitude"]
    #expect(MemberDialect.sign(in: ["id", "name"], shapes: .points) != nil)
    #expect(MemberDialect.sign(in: columns, shapes: .others) == nil)
    #expect(MemberDialect.sign(in: columns + ["consent"], shapes: .others) != nil)
  }

  @Test("A table without a header has a member where the columns should be")
  func headless() {
    let row = ["S-1", "organisation", "Secret Name", "AAA", "admin1", "print;web", "2030-01-01"]
    #expect(MemberDialect.sign(in: row) == .rowInsteadOfHeader)
    #expect(MemberDialect.sign(in: ["country", "print_run"]) == nil)
  }
}
