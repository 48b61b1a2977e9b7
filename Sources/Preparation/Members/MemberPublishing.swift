import Localization
import Membership
import PrivacyAudit
import SimpleFeatures

/// How a project publishes its members, as a value that can be tried with another table.
struct MemberPublishing {
  let table: Table
  let minimumCount: Int
  let publication: MemberPublication
  let withdrawals: MemberWithdrawals
  let needs: MemberNeeds
  /// What earlier editions published.
  let earlier: [EarlierEdition]
  let publish: LeakTest.Publishing

  /// What is published of the project's own table. Errors: those of the rules and the table.
  func published() throws(PreparationError) -> [PublishedMembers] {
    do throws(MembershipError) {
      return try publish(table)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  /// Errors: those of the rules and the table.
  func leakTest(today: CalendarDate) throws(MembershipError) -> LeakTest {
    try LeakTest(
      publication, table: table, withdrawals: withdrawals, today: today, publish: publish)
  }
}

extension EarlierEdition {
  /// What a release of the ledger told; the ids of its members stay behind.
  init(_ release: Release) {
    var views: [PublicationPurpose: CountView] = [:]
    for cell in release.cells where cell.part == nil {
      var count: Int?
      if case .count(let number) = cell.value { count = number }
      views[cell.purpose, default: CountView()]
        .add(UnitTree.Unit(cell.boundaries, cell.unitCode), count: count, named: cell.named)
    }
    self.init(
      name: release.name,
      views: PublicationPurpose.allCases.compactMap { views[$0] })
  }
}
