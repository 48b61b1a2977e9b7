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

  /// Compares size, time and inode first, only where these differ the contents, and last the states
  /// of databases.
  /// - Parameter databases: gives the entries of the project's tables of databases as they are now,
  ///   in the order of the record; nil when that cannot be known. Called only where it decides.
  package func currency(
    today: CalendarDate, databases: () -> [Entry]? = { nil }
  ) -> Currency {
    if let last = membersValidUntil, today > last {
      return .stale("consent was prepared until \(last)")
    }
    var updated = self
    for (index, entry) in sources.enumerated() {
      if entry.isDatabase { continue }
      let stamp = FileStamp(path: entry.path)
      if stamp == entry.stamp { continue }
      guard let stamp else { return .stale("\(entry.path) is gone") }
      guard entry.stamp != nil else { return .stale("\(entry.path) is new") }
      guard let digest = entry.digest, digest == Self.digest(ofFile: entry.path) else {
        return .stale("\(entry.path) has changed")
      }
      updated.sources[index].stamp = stamp
    }
    let known = sources.filter(\.isDatabase)
    if !known.isEmpty {
      guard let found = databases(), found.count == known.count else {
        return .stale("whether \(known[0].path) has changed cannot be known")
      }
      for (entry, now) in zip(known, found) where entry != now || now.digest == nil {
        guard now.digest != nil else { return .stale("\(entry.path) did not answer") }
        let table = entry.layer.map { "table \($0) of " } ?? ""
        return .stale("\(table)\(entry.path) has changed")
      }
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
