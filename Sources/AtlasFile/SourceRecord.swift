import Digests
import FoundationEssentials
package import HostSystem
package import Localization

/// From which files an atlas was prepared: the private record beside a cached atlas that tells
/// whether it is still what preparing would give.
package struct SourceRecord: Hashable, Sendable, Codable {
  /// Raised by hand with every change of this record.
  package static let currentFormat = 2

  /// One file that preparation read, or looked for and did not find; or one table of a database.
  package struct Entry: Hashable, Sendable, Codable {
    /// Absolute; a database's connection string has its password masked.
    package var path: String
    /// Nil when there was no such file.
    package var stamp: FileStamp?
    /// SHA-256 of its bytes; nil when only the stamp counts, and when there was no such file.
    package var digest: String?
    /// True for a table of a database, whose state no stamp tells. Its digest is of what
    /// `SourceReader.states` says; nil when the database did not answer.
    package var isDatabase: Bool
    /// The table's name; nil for files and for the only layer of a database.
    package var layer: String?

    package init(
      path: String, stamp: FileStamp?, digest: String?, isDatabase: Bool = false,
      layer: String? = nil
    ) {
      self.path = path
      self.stamp = stamp
      self.digest = digest
      self.isDatabase = isDatabase
      self.layer = layer
    }
  }

  package var format: Int
  /// The digest of the atlas's published sections, as its manifest has it.
  package var atlasDigest: String
  /// After this day members must be prepared again; nil when nothing expires.
  package var membersValidUntil: CalendarDate?
  /// The project file first, then its sources in its order, each once.
  package var sources: [Entry]

  package init(atlasDigest: String, membersValidUntil: CalendarDate?, sources: [Entry]) {
    format = Self.currentFormat
    self.atlasDigest = atlasDigest
    self.membersValidUntil = membersValidUntil
    self.sources = sources
  }

  /// The record as the bytes of its file.
  package func json() throws -> [UInt8] { try AtlasSection.encode(self) }

  /// Entries as the preparing half writes them.
  package static func json(of entries: [Entry]) throws -> [UInt8] {
    try AtlasSection.encode(entries)
  }

  /// Reads entries; nil for anything that is none.
  package static func entries(json bytes: [UInt8]) -> [Entry]? {
    try? JSONDecoder().decode([Entry].self, from: Data(bytes))
  }

  /// Reads a record's file. Errors: `unreadable`, also where there is none; `damaged`, also for
  /// another format: then nothing is known, which is the same as stale.
  package init(path: String) throws(AtlasError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.bytes(of: path)
    } catch {
      throw .unreadable(error)
    }
    let record: SourceRecord
    do {
      record = try JSONDecoder().decode(SourceRecord.self, from: Data(bytes))
    } catch {
      throw .damaged(path: path, part: "no record of sources: \(error)")
    }
    guard record.format == Self.currentFormat else {
      throw .damaged(
        path: path, part: "format \(record.format) where \(Self.currentFormat) is expected")
    }
    self = record
  }
}
