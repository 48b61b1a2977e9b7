import AtlasFile
import Diagnostics
import HostSystem
import Ingest
import Localization
import SimpleFeatures

/// The files of a join without a project, read.
struct JoinSources {
  let boundaries: Ingested<FeatureCollection>
  let table: Ingested<Table>
  /// Of the aliases file, in its order; none without one, and for one that is to be written first.
  let aliases: [Alias]
  /// What reading has to say.
  let report: [Diagnostic]

  /// Errors: a file that cannot be read, one that holds members, mistakes in the aliases.
  init(_ request: PreparationRequest.JoinRequest) throws(PreparationError) {
    boundaries = try Self.reading { () throws(IngestError) in
      try SourceReader().features(of: request.boundaries, layer: request.layer)
    }
    try MemberGuard.check(boundaries.value)
    table = try Self.reading { () throws(IngestError) in
      try SourceReader().table(of: request.table, layer: request.tableLayer)
    }
    try MemberGuard.check(table.value)
    var report = boundaries.report + table.report
    if let path = request.aliases, !Self.isToBeWritten(path, for: request) {
      let read = try Self.reading { () throws(IngestError) in
        try SourceReader().table(of: path)
      }
      try MemberGuard.check(read.value)
      let (aliases, diagnostics) = AliasReader.reading(of: read.value)
      self.aliases = aliases
      report += read.report + diagnostics
    } else {
      aliases = []
    }
    guard !report.contains(where: { $0.severity == .error }) else {
      throw PreparationError(.badData, report)
    }
    self.report = report
  }

  private static func isToBeWritten(
    _ path: String, for request: PreparationRequest.JoinRequest
  ) -> Bool {
    request.accept?.isEmpty == false && AliasFile.isAbsentOrEmpty(path)
  }

  private static func reading<Value>(
    _ body: () throws(IngestError) -> Ingested<Value>
  ) throws(PreparationError) -> Ingested<Value> {
    do throws(IngestError) {
      return try body()
    } catch {
      throw PreparationError(
        error.kind == .cannotRead ? .cannotAccess : .badData,
        [MemberGuard.guarded(error).diagnostic])
    }
  }
}
