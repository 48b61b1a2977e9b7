import Diagnostics
import HostSystem
import Ingest
import Localization

/// The aliases file as something to write to: rows are added, what is there stays.
struct AliasFile {
  let path: String

  /// True when there is nothing to read yet.
  static func isAbsentOrEmpty(_ path: String) -> Bool {
    FileSystem.kind(of: path) == .missing || FileStamp(path: path)?.size == 0
  }

  /// Adds a row for each alias, in the file's own columns, separator and line ends; the file is
  /// replaced whole or stays as it is. A new one gets all columns.
  ///
  /// Errors: a file that is no text of rows, one that lacks a column for something that has to be
  /// said, and what the system refuses.
  func add(_ aliases: [Alias]) throws(PreparationError) {
    let file = try opened()
    let records = aliases.map(Self.record)
    let needed = AliasReader.columns.filter { column in
      records.contains { $0[column]?.isEmpty == false }
    }
    let missing = needed.filter { !file.columns.contains($0) }
    guard missing.isEmpty else {
      throw PreparationError(
        .badData,
        [
          Diagnostic(
            .error, "missing-column",
            "the aliases file has no column \(missing.joined(separator: ", "))",
            at: Place(file: path, row: 1), reason: "an alias without it would hold for other units",
            advice: "add it to the header: \(AliasReader.columns.joined(separator: ","))")
        ])
    }
    do throws(SystemError) {
      // A link stays one: what it points to is replaced.
      try AtomicFile.write(file.appending(records), to: FileSystem.resolved(path) ?? path)
    } catch {
      throw Self.failure(error)
    }
  }

  private func opened() throws(PreparationError) -> DelimitedFile {
    if Self.isAbsentOrEmpty(path) { return DelimitedFile(columns: AliasReader.columns) }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.bytes(of: path)
    } catch {
      throw Self.failure(error)
    }
    do throws(IngestError) {
      return try DelimitedFile(bytes, path: path)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  private static func failure(_ error: SystemError) -> PreparationError {
    PreparationError(.cannotAccess, [Diagnostic(.error, "cannot-write", error.description)])
  }

  private static func record(_ alias: Alias) -> [String: String] {
    [
      "iso3": alias.iso3 ?? "", "level": alias.level.map(String.init) ?? "",
      "parent_code": alias.parentCode ?? "", "alias": alias.alias,
      "code_system": alias.codeSystem ?? "", "code": alias.code, "why": alias.why,
      "accepted_on": alias.acceptedOn?.description ?? "",
    ]
  }
}
