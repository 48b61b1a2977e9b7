import AtlasFile
import Diagnostics
import HostSystem

/// Writes a prepared project: the atlas, and the private record beside a cached one.
package struct AtlasOutput: Hashable, Sendable {
  package var path: String
  /// With a record the atlas is one of the cache, for its owner only.
  package var recordPath: String?

  package init(path: String, recordPath: String? = nil) {
    self.path = path
    self.recordPath = recordPath
  }

  /// Writes whole files or none; returns the digest over the atlas's published sections.
  ///
  /// The old record goes first and the new one comes last, so that a record never speaks of another
  /// atlas. Throws `cannotAccess`.
  @discardableResult
  package func write(_ project: PreparedProject) throws(PreparationError) -> String {
    let (bytes, digest) = try Self.encoded(project.contents)
    do throws(SystemError) {
      if let recordPath { try FileSystem.remove(recordPath) }
      try AtomicFile.write(bytes, to: path, permissions: recordPath == nil ? 0o644 : 0o600)
    } catch {
      throw Self.failure(error)
    }
    guard let recordPath else { return digest }
    let record = SourceRecord(
      atlasDigest: digest, membersValidUntil: project.contents.membersValidUntil,
      sources: project.sources)
    do throws(SystemError) {
      try AtomicFile.write(try Self.json(record), to: recordPath, permissions: 0o600)
    } catch {
      throw Self.failure(error)
    }
    return digest
  }

  /// The bytes of an atlas and the digest over its published sections. Errors: `badData`.
  static func encoded(
    _ contents: AtlasContents
  ) throws(PreparationError) -> (bytes: [UInt8], digest: String) {
    do {
      return try AtlasWriter.bytes(of: contents)
    } catch {
      throw PreparationError(
        .badData,
        [Diagnostic(.error, "cannot-encode", "the atlas cannot be encoded", reason: "\(error)")])
    }
  }

  /// A record holds texts and whole numbers only, which always encode.
  private static func json(_ record: SourceRecord) throws(SystemError) -> [UInt8] {
    do {
      return try record.json()
    } catch {
      throw SystemError("encode", "the record of sources", number: 0)
    }
  }

  /// What the system refused to write.
  static func failure(_ error: SystemError) -> PreparationError {
    PreparationError(
      .cannotAccess,
      [
        Diagnostic(
          .error, "cannot-write", error.description,
          advice: "check the folder, its permissions and the space left")
      ])
  }
}
