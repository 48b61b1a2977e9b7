import Configuration
import Diagnostics
import HostSystem
import Localization
import Membership
import ProjectReading

/// Issues an edition: writes its atlas and enters it in the release ledger.
struct ReleaseIssue {
  /// The name of the release.
  let name: String
  let output: String
  let ledger: PrivateTable
  let tables: MemberTables

  /// Errors: the project keeps no ledger, and those of the project file.
  init(
    name: String, output: String, project: String
  ) throws(PreparationError) {
    let folder = ProjectFolder(path: project)
    guard let members = try ProjectPreparation.members(of: folder),
      let ledger = PrivateTable.ledger(of: members, in: folder)
    else {
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "no-ledger", "the project keeps no release ledger",
            at: Place(file: ProjectFile.name, key: "members.policy"),
            advice: "name one in it: ledger: members/releases.csv")
        ])
    }
    self.name = name
    self.output = output
    self.ledger = ledger
    tables = MemberTables(specification: members, folder: folder)
  }

  /// Prepares and writes both files, or none.
  ///
  /// The folder of the ledger is locked from reading the ledger on, so that of two releases the later
  /// one is protected against the earlier. Both files are on the disk before either has its name; the
  /// ledger gets it first: a release that is entered and was not written protects too much, one that
  /// was written and is not entered would protect nobody.
  ///
  /// Errors: a name that the ledger has, those of `prepare`, and what the system refuses.
  func issue(
    on today: CalendarDate, prepare: () throws(PreparationError) -> PreparedProject
  ) throws(PreparationError) -> PreparedProject {
    let lock = try ledger.lock()
    do throws(PreparationError) {
      try checkName()
      let project = try prepare()
      try write(project, on: today)
      lock.release()
      return project
    } catch {
      lock.release()
      throw error
    }
  }

  private func checkName() throws(PreparationError) {
    let ledger = try tables.ledger()
    do throws(MembershipError) {
      try ledger.checkNew(name)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  private func write(_ project: PreparedProject, on today: CalendarDate) throws(PreparationError) {
    let (bytes, digest) = try AtlasOutput.encoded(project.contents)
    guard let edition = project.edition else {
      preconditionFailure("a project with a ledger has members, and preparing read them")
    }
    let release = edition.release(
      named: name, on: today, atlas: digest, of: project.contents.members)
    let entered = try ledger.appending(ReleaseLedger.rows(of: release))
    do throws(SystemError) {
      try AtomicFile.write([entered, AtomicFile.Part(bytes, output)])
    } catch {
      throw AtlasOutput.failure(error)
    }
  }
}
