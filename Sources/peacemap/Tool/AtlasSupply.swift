import AtlasFile
import Diagnostics
import HostSystem

/// Keeps the cached atlas of a project as new as its sources, with the help of the other half.
struct AtlasSupply {
  /// How much of what preparing finds is told.
  var telling: Telling = .everything
  let context: ToolContext
  let folder: String

  private var cache: AtlasCache {
    AtlasCache(
      environment: context.environment.variables, userID: context.environment.userID)
  }

  /// Where the project's atlas is cached.
  var atlasPath: String { cache.paths(project: folder).atlas }

  /// The path of an atlas that fits the sources, prepared again if it does not.
  func currentAtlas() throws(ToolFailure) -> String {
    if isCurrent() { return cache.paths(project: folder).atlas }
    return try prepared { isCurrent() }
  }

  /// Prepares again unless another process just did and its atlas is whole.
  func rebuiltAtlas() throws(ToolFailure) -> String {
    try prepared {
      guard let atlas = try? Atlas(path: cache.paths(project: folder).atlas) else { return false }
      return isCurrent() && (try? atlas.checkEverything()) != nil
    }
  }

  /// Prepares in any case.
  func preparedAnew() throws(ToolFailure) -> String { try prepared { false } }

  /// True when the cached atlas opens and its record still fits every source. New stamps on old
  /// contents are written down, so that the contents are not read again.
  func isCurrent() -> Bool {
    let paths = cache.paths(project: folder)
    guard let atlas = try? Atlas(path: paths.atlas),
      let record = cache.record(project: folder, atlasDigest: atlas.manifest.digest)
    else { return false }
    switch record.currency(today: context.environment.today) {
    case .current:
      return true
    case .currentWithNewStamps(let updated):
      // Failing to write costs the next run some reading and nothing else.
      if let bytes = try? updated.json() {
        _ = try? AtomicFile.write(bytes, to: paths.record, permissions: 0o600)
      }
      return true
    case .stale:
      return false
    }
  }

  /// The stamps of everything the last preparation read.
  func sourceStamps() -> [FileStamp?] {
    let record = SourceRecord(path: cache.paths(project: folder).record)
    let sources = record?.sources.map(\.path) ?? [FilePath.join(folder, "peacemap.yaml")]
    return sources.map { FileStamp(path: $0) }
  }

  /// Runs the preparing half; its warnings go to the terminal.
  func prepare(output: String, record: String?) throws(ToolFailure) {
    let request = PreparationRequest.prepare(
      PreparationRequest.ProjectRequest(
        project: folder, output: output, record: record,
        today: context.environment.today.description))
    let result = try PreparingHalf(context: context).run(request)
    try tell(result.diagnostics)
    guard result.code == .done else { throw ToolFailure(result.code, []) }
  }

  /// Takes the project's lock and prepares, unless `isDone` says that it was done meanwhile.
  private func prepared(unless isDone: () -> Bool) throws(ToolFailure) -> String {
    let paths = cache.paths(project: folder)
    let lock: FileLock
    do {
      lock = try cache.lock(project: folder)
    } catch {
      throw ToolFailure(error)
    }
    do throws(ToolFailure) {
      if !isDone() { try prepare(output: paths.atlas, record: paths.record) }
    } catch {
      lock.release()
      throw error
    }
    lock.release()
    return paths.atlas
  }
}
