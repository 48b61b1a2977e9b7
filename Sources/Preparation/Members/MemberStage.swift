import Configuration
import Diagnostics
import Localization
import Membership
import SimpleFeatures

/// The members' table to what may be published of it, less the withdrawals and protected against the
/// releases of the ledger.
struct MemberStage {
  let specification: MembersSpecification
  let folder: ProjectFolder
  let sets: [BoundarySet]
  /// The day on which consent must hold.
  let today: CalendarDate

  /// Nil in a project without a table of members, and where it or what belongs to it cannot be read.
  /// Everything said on the way is confidential, and even so without a number of rows: the first row
  /// concerned stands for all, as what is printed is passed on.
  func edition(log: inout StageLog) -> MemberEdition? {
    let tables = MemberTables(specification: specification, folder: folder)
    do throws(PreparationError) {
      guard let read = try tables.members() else { return nil }
      log.add(read.report.map(Self.uncounted), isConfidential: true)
      let edition = try edition(
        of: read.value, withdrawals: try tables.withdrawals(), ledger: try tables.ledger())
      log.add(edition.report, isConfidential: true)
      return edition
    } catch {
      log.add(error, isConfidential: true)
      return nil
    }
  }

  private static func uncounted(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.count = 1
    return result
  }

  private func edition(
    of table: Table, withdrawals: MemberWithdrawals, ledger: ReleaseLedger
  ) throws(PreparationError) -> MemberEdition {
    do throws(MembershipError) {
      let publication = MemberPublication(rules: try MemberRules(specification.policy), sets: sets)
      return try publication.edition(
        from: table, today: today, withdrawals: withdrawals, ledger: ledger)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }
}
