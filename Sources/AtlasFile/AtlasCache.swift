import Digests
package import HostSystem

/// Where the prepared atlas of each project is kept: a private folder, one atlas, one record and one
/// lock a project, named by the project's resolved path.
package struct AtlasCache: Hashable, Sendable {
  /// The cache folder.
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package init(environment: [String: String], userID: UInt32) {
    self.init(folder: CacheFolder.path(environment: environment, userID: userID))
  }

  /// The files of one project.
  package struct Paths: Hashable, Sendable {
    package var atlas: String
    /// The `SourceRecord`.
    package var record: String
    package var lock: String
    /// The private folder of a privacy check, gone when it ends.
    package var trial: String
  }

  /// The files of the project in a folder; they need not exist.
  package func paths(project: String) -> Paths {
    let resolved = FileSystem.resolved(project) ?? project
    let name = SHA256.hexadecimal(of: Array(resolved.utf8))
    return Paths(
      atlas: FilePath.join(folder, "\(name).atlas"),
      record: FilePath.join(folder, "\(name).sources.json"),
      lock: FilePath.join(folder, "\(name).lock"),
      trial: FilePath.join(folder, "\(name).privacy"))
  }

  /// Where the drawn pages of a report are kept for its next edition, by the path of its PDF.
  package func pagesPath(ofReport path: String) -> String {
    FilePath.join(folder, "\(SHA256.hexadecimal(of: Array(path.utf8))).pages")
  }

  /// Where it is kept which program wrote a report, by the path of its PDF.
  package func recordPath(ofReport path: String) -> String {
    FilePath.join(folder, "\(SHA256.hexadecimal(of: Array(path.utf8))).report")
  }

  /// Makes the folder if it is missing, for its owner only, and waits for the project's lock.
  package func lock(project: String) throws(SystemError) -> FileLock {
    try FileSystem.createFolder(folder, permissions: 0o700)
    return try FileLock(path: paths(project: project).lock)
  }

  /// Removes the project's atlas, its record, what an interrupted writing of either left behind, and
  /// what an interrupted privacy check made of them.
  /// The project's lock is held meanwhile.
  package func removeAtlas(project: String) throws(SystemError) {
    let paths = paths(project: project)
    try FileSystem.removeTree(paths.trial)
    for path in [paths.atlas, paths.record] {
      try FileSystem.remove(path)
      for name in try FileSystem.names(in: folder)
      where AtomicFile.isLeftOver(name, of: FilePath.name(of: path)) {
        try FileSystem.remove(FilePath.join(folder, name))
      }
    }
  }

  /// The record beside the project's atlas. Whether the sources are still the same is
  /// `SourceRecord.currency(today:)`. Errors: none there, or it speaks of another atlas.
  package func record(
    project: String, atlasDigest: String
  ) throws(AtlasError) -> SourceRecord {
    let path = paths(project: project).record
    let record = try SourceRecord(path: path)
    guard record.atlasDigest == atlasDigest else {
      throw .damaged(path: path, part: "it speaks of another atlas")
    }
    return record
  }
}
