import AtlasFile
import Configuration
import Diagnostics
import HostSystem
import Localization
import Membership
import ProjectReading

/// Withdraws a member: adds it to the table of withdrawals, never touching the members' own.
struct Withdrawal {
  let id: String
  let today: CalendarDate
  private let tables: MemberTables
  private let overlay: PrivateTable

  /// Errors: the project has no members, and those of the project file.
  init(id: String, today: CalendarDate, project: String) throws(PreparationError) {
    let folder = ProjectFolder(path: project)
    guard let members = try ProjectPreparation.members(of: folder),
      let overlay = PrivateTable.withdrawals(of: members, in: folder)
    else {
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "no-members", "the project has no members", at: Place(file: ProjectFile.name))
        ])
    }
    self.id = id
    self.today = today
    self.overlay = overlay
    tables = MemberTables(specification: members, folder: folder)
  }

  /// Marks the member, then looks for it in the ledger. A ledger that cannot be read does not keep
  /// the member from being withdrawn: the answer says so, and its errors come beside it.
  ///
  /// Errors: no member of that id, which names no other; what cannot be read or written.
  func withdrawn() throws(PreparationError) -> (
    answer: WithdrawalAnswer, errors: PreparationError?
  ) {
    let known = try knownID()
    let isNew = try mark(known)
    var answer = WithdrawalAnswer(
      id: known, isNew: isNew, withdrawals: overlay.reference.location, ledger: .none)
    guard tables.specification.policy.ledger != nil else { return (answer, nil) }
    do throws(PreparationError) {
      let releases = try tables.ledger().releases(containing: known)
      answer.ledger = .kept
      answer.releases = releases.map {
        WithdrawalAnswer.Release(
          name: $0.name, issued: $0.issued.description, atlas: $0.atlas)
      }
      return (answer, nil)
    } catch {
      answer.ledger = .unreadable
      return (answer, error)
    }
  }

  /// The id as the table has it.
  private func knownID() throws(PreparationError) -> String {
    let table = try tables.members()?.value
    let known: String?
    do throws(MembershipError) {
      known =
        if let table { try MemberIdentifiers(table).spelling(of: id) } else { nil }
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
    guard let known else {
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "unknown-member", "no member has the id \"\(id)\"",
            advice: "the id is what the members table has in its column id")
        ])
    }
    return known
  }

  /// False for a member who was marked before.
  private func mark(_ id: String) throws(PreparationError) -> Bool {
    let lock = try overlay.lock()
    do throws(PreparationError) {
      let isNew = try !tables.withdrawals().contains(id)
      if isNew { try add(id) }
      lock.release()
      return isNew
    } catch {
      lock.release()
      throw error
    }
  }

  private func add(_ id: String) throws(PreparationError) {
    let marked = try overlay.appending([MemberWithdrawals.row(id: id, on: today)])
    do throws(SystemError) {
      try AtomicFile.write([marked])
    } catch {
      throw AtlasOutput.failure(error)
    }
  }
}
