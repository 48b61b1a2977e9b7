import Configuration
import Diagnostics
import HostSystem
import Ingest
import Membership
import SimpleFeatures

/// A CSV table beside the members', which the tool itself writes: read confidentially, for its owner
/// only when it is new, and replaced whole. It need not exist.
struct PrivateTable: Sendable {
  let reference: SourceReference
  let folder: ProjectFolder
  /// Of a new file.
  let columns: [String]

  /// Absolute; where a link points to, which stays a link.
  var path: String {
    let path = folder.resolved(reference.location)
    return FileSystem.resolved(path) ?? path
  }

  /// A link that leads nowhere is not missing: what it led to must not be taken for empty.
  var isMissing: Bool {
    FileSystem.kind(of: path) == .missing
      && !FileSystem.isLink(folder.resolved(reference.location))
  }

  /// Waits for the lock of its folder. Errors: a database, and what the system refuses.
  func lock() throws(PreparationError) -> FileLock {
    try checkIsFile()
    do throws(SystemError) {
      return try FileLock(folder: FilePath.parent(of: path))
    } catch {
      throw AtlasOutput.failure(error)
    }
  }

  private func checkIsFile() throws(PreparationError) {
    guard ProjectFolder.isDatabase(reference.location) else { return }
    throw PreparationError(
      .badData,
      [
        Diagnostic(
          .error, "not-a-file", "a database cannot be written to", at: reference.place,
          advice: "name a CSV file")
      ])
  }

  /// The table; nil when it is missing. Errors: a database, and those of reading.
  func table() throws(PreparationError) -> Ingested<Table>? {
    try checkIsFile()
    return isMissing ? nil : try folder.table(reference, isConfidential: true)
  }

  /// A warning where the file is there and others than its owner may read it.
  func permissionDoubt(of what: String, because reason: String) -> Diagnostic? {
    guard !ProjectFolder.isDatabase(reference.location),
      let permissions = FileSystem.permissions(of: path), permissions & Self.readableByOthers != 0
    else { return nil }
    return Diagnostic(
      .warning, "readable-by-others", "\(what) can be read by others than its owner",
      at: Place(file: reference.location), reason: reason,
      advice: "chmod 600 \(reference.location)")
  }

  /// By the group, and by everybody.
  private static let readableByOthers: UInt32 = 0o044

  /// The file with more rows, in its own columns, separator and line ends; to be written.
  /// Errors: a file that cannot be read or is no CSV.
  func appending(_ rows: [[String: String]]) throws(PreparationError) -> AtomicFile.Part {
    let path = path
    return AtomicFile.Part(
      try file(path).appending(rows), path,
      permissions: FileSystem.permissions(of: path) ?? 0o600)
  }

  private func file(_ path: String) throws(PreparationError) -> DelimitedFile {
    guard !isMissing else {
      guard FilePath.ending(of: path) == "csv" else {
        throw PreparationError(
          .badData,
          [
            Diagnostic(
              .error, "not-a-csv-file", "this table is written as CSV", at: reference.place,
              advice: "let its name end with .csv")
          ])
      }
      return DelimitedFile(columns: columns)
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.bytes(of: path)
    } catch {
      throw PreparationError(
        .cannotAccess, [Diagnostic(.error, "unreadable", folder.relative(error.description))])
    }
    do throws(IngestError) {
      return try DelimitedFile(bytes, path: path)
    } catch {
      throw PreparationError(.badData, [folder.relative(MemberGuard.guarded(error).diagnostic)])
    }
  }
}

extension PrivateTable {
  /// The release ledger; nil where none is kept.
  static func ledger(
    of members: MembersSpecification, in folder: ProjectFolder
  ) -> PrivateTable? {
    members.policy.ledger.map {
      PrivateTable(
        reference: $0, folder: folder, columns: ReleaseLedger.Column.allCases.map(\.rawValue))
    }
  }

  /// The withdrawals; nil where there is no source of members.
  static func withdrawals(
    of members: MembersSpecification, in folder: ProjectFolder
  ) -> PrivateTable? {
    members.withdrawals.map {
      PrivateTable(reference: $0, folder: folder, columns: MemberWithdrawals.columns)
    }
  }
}
