import Digests
import HostSystem
package import Localization

extension SourceRecord {
  /// What comparing a record with the files of today found.
  package enum Currency: Hashable, Sendable {
    /// Every stamp is as it was.
    case current
    /// Some stamps changed and the contents did not: the record with the new stamps, to be written
    /// so that the contents need not be read again.
    case currentWithNewStamps(SourceRecord)
    /// Something changed; a sentence without a full stop.
    case stale(String)
  }

  /// True when preparing again would give the same atlas.
  package func isCurrent(today: CalendarDate) -> Bool {
    if case .stale = currency(today: today) { return false }
    return true
  }

  /// Compares size, time and inode first, and only where these differ the contents.
  package func currency(today: CalendarDate) -> Currency {
    if let last = membersValidUntil, today > last {
      return .stale("consent was prepared until \(last)")
    }
    var updated = self
    for (index, entry) in sources.enumerated() {
      if entry.isDatabase { return .stale("\(entry.path) is a database") }
      let stamp = FileStamp(path: entry.path)
      if stamp == entry.stamp { continue }
      guard let stamp else { return .stale("\(entry.path) is gone") }
      guard entry.stamp != nil else { return .stale("\(entry.path) is new") }
      guard let digest = entry.digest, digest == Self.digest(ofFile: entry.path) else {
        return .stale("\(entry.path) has changed")
      }
      updated.sources[index].stamp = stamp
    }
    return updated == self ? .current : .currentWithNewStamps(updated)
  }

  /// SHA-256 of a file's bytes; nil when it cannot be read.
  package static func digest(ofFile path: String) -> String? {
    guard let file = try? MappedFile(path: path) else { return nil }
    var hash = SHA256()
    file.withBytes { hash.update($0) }
    return hash.hexadecimal()
  }
}
