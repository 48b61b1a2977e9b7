import Configuration
import Diagnostics
import Ingest
import Membership
import SimpleFeatures

/// Opens what a project has about its members, all of it confidentially. The only place of this half
/// that does.
struct MemberTables {
  let specification: MembersSpecification
  let folder: ProjectFolder

  /// The members; nil in a project that names none. Errors: those of reading.
  func members() throws(PreparationError) -> Ingested<Table>? {
    guard let source = specification.source else { return nil }
    return try folder.table(source, isConfidential: true)
  }

  /// Places by name, public; nil in a project that names none. Errors: those of reading.
  func gazetteer() throws(PreparationError) -> Ingested<Table>? {
    guard let reference = specification.gazetteer else { return nil }
    return try folder.gazetteer(reference)
  }

  /// Nobody where the table does not exist yet. Errors: those of reading, and of its rows.
  func withdrawals() throws(PreparationError) -> MemberWithdrawals {
    guard let read = try PrivateTable.withdrawals(of: specification, in: folder)?.table() else {
      return .none
    }
    do throws(MembershipError) {
      return try MemberWithdrawals(read.value)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  /// Empty where none is kept or the table does not exist yet. Errors: those of reading, and of its
  /// rows.
  func ledger() throws(PreparationError) -> ReleaseLedger {
    guard let read = try PrivateTable.ledger(of: specification, in: folder)?.table() else {
      return .empty
    }
    do throws(MembershipError) {
      return try ReleaseLedger(read.value)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }
}
