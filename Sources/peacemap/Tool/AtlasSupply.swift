import AtlasFile
import Diagnostics
import HostSystem
import Localization

/// Keeps the cached atlas of a project as new as its sources, with the help of the other half.
struct AtlasSupply {
  /// How much of what preparing finds is told.
  var telling: Telling = .everything
  let context: ToolContext
  let folder: String

  /// Whether the cached atlas can be used as it is.
  enum Currency: Hashable {
    case current
    /// Nothing is prepared yet.
    case missing
    /// Why it is to be prepared again; a sentence without a full stop.
    case stale(String)
  }

  private var cache: AtlasCache {
    AtlasCache(
      environment: context.environment.variables, userID: context.environment.userID)
  }

  /// Where the project's atlas is cached.
  var atlasPath: String { cache.paths(project: folder).atlas }

  /// The private folder of a privacy check.
  var trialPath: String { cache.paths(project: folder).trial }

  /// Everything that is kept of the project between runs.
  var keptPaths: [String] {
    let paths = cache.paths(project: folder)
    return [paths.atlas, paths.record].filter { FileSystem.kind(of: $0) == .file }
  }

  /// The path of an atlas that fits the sources, prepared again if it does not; a note says why.
  func currentAtlas() throws(ToolFailure) -> String {
    if isCurrent() { return atlasPath }
    return try prepared(unless: currency)
  }

  /// Prepares again unless another process just did and its atlas is whole.
  func rebuiltAtlas() throws(ToolFailure) -> String { try prepared(unless: wholeness) }

  /// Prepares in any case, which is what the user asked for; tells what was written.
  func preparedAnew() throws(ToolFailure) -> String {
    try prepared(unless: { .missing }, tellsWhatIsWritten: true)
  }

  /// Removes the cached atlas with all that is left of it, then prepares: also where preparing fails,
  /// nothing of the old one stays.
  func replacedAtlas() throws(ToolFailure) -> String {
    try prepared(unless: { .missing }, removesFirst: true)
  }

  func isCurrent() -> Bool { currency() == .current }

  /// Current when the cached atlas opens and its record still fits every source. New stamps on old
  /// contents are written down, so that the contents are not read again.
  func currency() -> Currency {
    let paths = cache.paths(project: folder)
    guard FileSystem.kind(of: paths.atlas) != .missing else { return .missing }
    let record: SourceRecord
    do throws(AtlasError) {
      let atlas = try Atlas(path: paths.atlas)
      record = try cache.record(project: folder, atlasDigest: atlas.manifest.digest)
    } catch {
      return .stale(error.description)
    }
    switch record.currency(today: context.environment.today, databases: databases) {
    case .current: return .current
    case .currentWithNewStamps(let updated):
      keep(updated, at: paths.record)
      return .current
    case .stale(let reason): return .stale(reason)
    }
  }

  /// The project's tables of databases as they are now, asked of the preparing half; nil when they
  /// cannot be known, which preparing will say.
  private func databases() -> [SourceRecord.Entry]? {
    let request = PreparationRequest.databases(
      PreparationRequest.ProjectRequest(
        project: folder, today: context.environment.today.description))
    guard let result = try? PreparingHalf(context: context).run(request), result.code == .done
    else { return nil }
    return SourceRecord.entries(json: result.output)
  }

  /// Whether sources are in databases, of which no stamp tells that they have changed.
  var hasDatabases: Bool {
    let record = try? SourceRecord(path: cache.paths(project: folder).record)
    return record?.sources.contains(where: \.isDatabase) ?? false
  }

  /// `currency`, every byte of the atlas checked.
  private func wholeness() -> Currency {
    let found = currency()
    guard found == .current else { return found }
    do throws(AtlasError) {
      try Atlas(path: atlasPath).checkEverything()
      return .current
    } catch {
      return .stale(error.description)
    }
  }

  /// Failing to write costs the next run some reading and nothing else.
  private func keep(_ record: SourceRecord, at path: String) {
    do {
      try AtomicFile.write(try record.json(), to: path, permissions: 0o600)
    } catch {
      context.terminal.report([
        Diagnostic(.note, "record-not-kept", "the record of sources is not renewed: \(error)")
      ])
    }
  }

  /// The stamps of everything the last preparation read.
  func sourceStamps() -> [FileStamp?] {
    let sources: [String]
    do throws(AtlasError) {
      sources = try SourceRecord(path: cache.paths(project: folder).record).sources
        .filter { !$0.isDatabase }.map(\.path)
    } catch {
      // Before the first preparation, and after damage, the project file is what is known.
      sources = [FilePath.join(folder, "peacemap.yaml")]
    }
    return sources.map { FileStamp(path: $0) }
  }

  /// Runs the preparing half; its warnings go to the terminal.
  ///
  /// - Parameters:
  ///   - purpose: the only one for which members are written; nil for those of the project.
  ///   - release: the name under which the atlas is entered in the ledger; nil for one that is not
  ///     issued.
  ///   - tellsWhatIsWritten: true where preparing is what the user asked for.
  func prepare(
    output: String, record: String?, purpose: String? = nil, release: String? = nil,
    tellsWhatIsWritten: Bool = false
  ) throws(ToolFailure) {
    let request = PreparationRequest.prepare(
      PreparationRequest.ProjectRequest(
        project: folder, output: output, record: record,
        today: context.environment.today.description, purpose: purpose, release: release))
    let result = try PreparingHalf(context: context).run(request)
    try tell(result.diagnostics)
    guard result.code == .done else { throw ToolFailure(result.code, []) }
    guard tellsWhatIsWritten else { return }
    for diagnostic in result.diagnostics where diagnostic.code == "written" {
      context.terminal.note(diagnostic.message)
    }
  }

  private func removeAtlas() throws(ToolFailure) {
    do throws(SystemError) {
      try cache.removeAtlas(project: folder)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// Takes the project's lock and prepares, unless the atlas is current by then.
  private func prepared(
    unless currency: () -> Currency, tellsWhatIsWritten: Bool = false, removesFirst: Bool = false
  ) throws(ToolFailure) -> String {
    let paths = cache.paths(project: folder)
    let lock: FileLock
    do {
      lock = try cache.lock(project: folder)
    } catch {
      throw ToolFailure(error)
    }
    do throws(ToolFailure) {
      if removesFirst { try removeAtlas() }
      let found = currency()
      if case .stale(let reason) = found {
        let note = Diagnostic(
          .note, "prepared-again", "the project is prepared again", reason: reason)
        context.terminal.report([note], all: true)
      }
      if found != .current {
        try prepare(
          output: paths.atlas, record: paths.record, tellsWhatIsWritten: tellsWhatIsWritten)
      }
    } catch {
      lock.release()
      throw error
    }
    lock.release()
    return paths.atlas
  }
}
