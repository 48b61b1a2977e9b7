import Localization
import Membership
import PrivacyAudit
import SimpleFeatures

/// How a project publishes its members, as a value that can be tried with another table.
struct MemberPublishing {
  let table: Table
  let publication: MemberPublication
  let withdrawals: MemberWithdrawals
  let needs: MemberNeeds
  let ledger: ReleaseLedger
  /// Of a table, protected against a ledger.
  let issue: LeakTest.Issuing

  var minimumCount: Int { publication.minimumCount }

  /// What earlier editions published.
  var earlier: [KnownEdition] { ledger.releases.map(KnownEdition.init) }

  /// What is published of the project's own table. Errors: those of the rules and the table.
  func edition() throws(PreparationError) -> MemberEdition {
    do throws(MembershipError) {
      return try issue(table, ledger)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  /// Errors: those of the rules and the table.
  func leakTest(today: CalendarDate) throws(MembershipError) -> LeakTest {
    try LeakTest(publication, table: table, withdrawals: withdrawals, today: today) {
      [issue, ledger] changed throws(MembershipError) in
      try issue(changed, ledger).members
    }
  }
}

extension MemberEdition {
  /// The whole edition as a ledger would keep it, without being entered in one.
  func asRelease(on day: CalendarDate) -> Release {
    release(named: "", on: day, atlas: "", of: members)
  }
}

extension KnownEdition {
  /// What a release of the ledger told; the ids of its members stay behind.
  init(_ release: Release) {
    self.init(name: release.name, views: [:])
    for cell in release.cells {
      var count: Int?
      if case .count(let number) = cell.value { count = number }
      let unit = UnitTree.Unit(cell.boundaries, cell.unitCode)
      if let part = cell.part {
        words[cell.purpose, default: [:]][
          Word(part.facet, part.word), default: CountView()
        ].add(unit, count: count, named: cell.named)
      } else {
        views[cell.purpose, default: CountView()].add(unit, count: count, named: cell.named)
      }
    }
  }
}
