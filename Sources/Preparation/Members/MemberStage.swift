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
  /// Of the project.
  let languages: [String]
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
      let places = try tables.gazetteer()
      log.add(places?.report ?? [], isConfidential: true)
      let publication = try publication(gazetteer: places?.value)
      let (withdrawals, ledger) = (try tables.withdrawals(), try tables.ledger())
      let doubt = PrivateTable.ledger(of: specification, in: folder)?
        .permissionDoubt(
          of: "the release ledger",
          because: "it holds ids of members and what was published of them")
      log.add(doubt.map { [$0] } ?? [], isConfidential: true)
      do throws(MembershipError) {
        let edition = try publication.edition(
          from: read.value, today: today, withdrawals: withdrawals, ledger: ledger)
        log.add(edition.report, isConfidential: true)
        return edition
      } catch {
        throw PreparationError(.badData, [error.diagnostic])
      }
    } catch {
      log.add(error, isConfidential: true)
      return nil
    }
  }

  /// How the members are published, with the tables as they are. Errors: one cannot be read, the rules
  /// make no sense, there is no table of members.
  func publishing(needs: MemberNeeds) throws(PreparationError) -> MemberPublishing {
    let tables = MemberTables(specification: specification, folder: folder)
    guard let table = try tables.members()?.value else {
      throw PreparationError(
        .badRequest, [Diagnostic(.error, "no-members", "there is no table of members")])
    }
    let withdrawals = try tables.withdrawals()
    let ledger = try tables.ledger()
    let places = try tables.gazetteer()?.value
    let publication = try publication(gazetteer: places)
    return MemberPublishing(
      table: table, publication: publication, withdrawals: withdrawals, needs: needs,
      ledger: ledger,
      issue: { [today] changed, ledger throws(MembershipError) in
        try publication.edition(
          from: changed, today: today, withdrawals: withdrawals, ledger: ledger)
      })
  }

  private static func uncounted(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.count = 1
    return result
  }

  private func publication(
    gazetteer: Table?
  ) throws(PreparationError) -> MemberPublication {
    do throws(MembershipError) {
      return try MemberPublication(
        rules: try MemberRules(specification.policy, languages: languages), sets: sets,
        gazetteer: gazetteer)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }
}
