import Diagnostics
import Localization
import SimpleFeatures
import Testing

@testable import Membership

@Suite struct MemberWithdrawalsTests {
  static func table(_ ids: [String?], columns: [String] = ["id", "withdrawn"]) -> Table {
    Table(
      source: "withdrawals.csv", columns: columns,
      rows: ids.enumerated().map { TableRow(number: $0 + 2, values: [$1, nil]) })
  }

  private func edition(
    _ members: [SyntheticMember], withdrawals: MemberWithdrawals = .none
  ) throws -> MemberEdition {
    try MemberPublication(rules: MemberRules.strips(), sets: MemberPublicationTests.world.sets)
      .edition(
        from: SyntheticMember.table(members), today: #require(CalendarDate(iso: "2026-11-23")),
        withdrawals: withdrawals)
  }

  @Test("Whoever is withdrawn is as if it had no row, whatever the capitals of its id")
  func withdrawn() throws {
    let visible = MemberPublicationTests.visible
    let withdrawals = try MemberWithdrawals(Self.table(["n-1", "A-8"]))
    let left = visible.filter { $0.id != "N-1" && $0.id != "A-8" }
    try #require(left.count == visible.count - 2)
    let published = try edition(visible, withdrawals: withdrawals)
    #expect(published.members == (try edition(left).members))
    #expect(published.members != (try edition(visible).members))
  }

  @Test("A withdrawal of nobody is told by its row alone")
  func nobody() throws {
    let withdrawals = try MemberWithdrawals(Self.table(["N-1", "Somebody-9"]))
    let report = try edition(MemberPublicationTests.visible, withdrawals: withdrawals).report
    let warnings = report.filter { $0.severity == .warning }
    #expect(warnings.map(\.code) == ["withdrawal-matches-nothing"])
    #expect(warnings.first?.place == Place(file: "withdrawals.csv", row: 3, key: "id"))
    #expect(!report.map(\.description).joined().contains("Somebody-9"))
  }

  @Test("Rows without an id, and a table without its columns, are refused")
  func refused() {
    #expect(throws: MembershipError.unreadableWithdrawals([3], source: "withdrawals.csv")) {
      try MemberWithdrawals(Self.table(["N-1", nil]))
    }
    #expect(
      throws: MembershipError.missingWithdrawalColumns(["withdrawn"], source: "withdrawals.csv")
    ) {
      try MemberWithdrawals(Self.table(["N-1"], columns: ["id", "when"]))
    }
  }
}
