import Digests
import HostSystem
import Synchronization

/// Answers on disk, one file each, up to a bound in bytes: they outlive the process and are shared by
/// nobody else. Files are written whole or not at all, and one that is not what it says is ignored
/// and removed.
///
/// A file is the key's own 64 hexadecimal digits as its name, and holds a SHA-256 of the key and the
/// rest, the length of the head, the head and the body.
final class DiskCache: Sendable {
  private struct Entry {
    var byteCount: Int
    var lastUse: Int
  }

  private struct Contents {
    var entries: [String: Entry] = [:]
    var byteCount = 0
    var uses = 0
  }

  private let folder: String
  private let mostBytes: Int
  private let contents: Mutex<Contents>

  /// Opens a folder, made for its owner alone where it is missing. What is in it from before counts;
  /// what is no answer is left alone. Errors: `.cacheFolder`.
  init(folder: String, mostBytes: Int) throws(ServerError) {
    self.folder = folder
    self.mostBytes = mostBytes
    var found = Contents()
    do {
      try FileSystem.createFolder(folder, permissions: 0o700)
      for name in try FileSystem.names(in: folder).sorted() {
        let path = FilePath.join(folder, name)
        // What a killed process left behind.
        if Self.isHalfWritten(name) { try FileSystem.remove(path) }
        guard Self.isKey(name), let stamp = FileStamp(path: path) else { continue }
        found.entries[name] = Entry(byteCount: Int(stamp.size), lastUse: 0)
        found.byteCount += Int(stamp.size)
      }
    } catch {
      throw .cacheFolder(reason: "\(error)")
    }
    contents = Mutex(found)
    shrink()
  }

  /// Removes all answers whose keys begin otherwise: those of other editions.
  func keepOnly(_ prefix: String) {
    let gone = contents.withLock { contents -> [String] in
      let gone = contents.entries.keys.filter { !$0.hasPrefix(prefix) }
      for key in gone {
        contents.byteCount -= contents.entries.removeValue(forKey: key)?.byteCount ?? 0
      }
      return gone
    }
    for key in gone { unlink(key) }
  }

  /// The bytes of all files.
  var byteCount: Int { contents.withLock { $0.byteCount } }

  private static func isKey(_ name: String) -> Bool {
    name.utf8.count == 64
      && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Whether a name is that of an answer which `AtomicFile` was writing.
  private static func isHalfWritten(_ name: String) -> Bool {
    name.hasPrefix(".") && name.hasSuffix(".part") && isKey(String(name.dropFirst().prefix(64)))
  }

  /// The head and the body kept under a key (64 hexadecimal digits); nil where there is none or it is
  /// damaged.
  func value(_ key: String) -> (head: [UInt8], body: [UInt8])? {
    let isKnown = contents.withLock { contents in
      contents.uses += 1
      contents.entries[key]?.lastUse = contents.uses
      return contents.entries[key] != nil
    }
    guard isKnown else { return nil }
    do throws(SystemError) {
      if let value = Self.decode(
        try FileSystem.bytes(of: FilePath.join(folder, key)), key)
      {
        return value
      }
    } catch {
      // Somebody emptied the folder, or the disk fails: the answer is made anew.
    }
    remove(key)
    return nil
  }

  /// Keeps a head and a body, and says whether it could: a full disk costs nothing but the next
  /// drawing. One that is larger than the whole bound is not kept.
  @discardableResult
  func insert(head: [UInt8], body: [UInt8], for key: String) -> Bool {
    let file = Self.encode(head: head, body: body, key)
    guard Self.isKey(key), file.count <= mostBytes else { return false }
    do throws(SystemError) {
      // A file that a power cut takes is found damaged by its digest.
      try AtomicFile.write(
        file, to: FilePath.join(folder, key), permissions: 0o600, isFlushed: false)
    } catch {
      return false
    }
    contents.withLock { contents in
      contents.uses += 1
      contents.byteCount += file.count - (contents.entries[key]?.byteCount ?? 0)
      contents.entries[key] = Entry(byteCount: file.count, lastUse: contents.uses)
    }
    shrink()
    return true
  }

  private func remove(_ key: String) {
    contents.withLock { contents in
      contents.byteCount -= contents.entries.removeValue(forKey: key)?.byteCount ?? 0
    }
    unlink(key)
  }

  /// A file that stays costs room on the disk and nothing else; the next start counts it.
  private func unlink(_ key: String) {
    do throws(SystemError) { try FileSystem.remove(FilePath.join(folder, key)) } catch {}
  }

  /// Brings the sum under nine tenths of the bound once it is over it.
  private func shrink() {
    let gone = contents.withLock { contents -> [String] in
      guard contents.byteCount > mostBytes else { return [] }
      var gone: [String] = []
      let order = contents.entries.sorted {
        ($0.value.lastUse, $0.key) < ($1.value.lastUse, $1.key)
      }
      for (key, entry) in order where contents.byteCount > mostBytes / 10 * 9 {
        contents.entries[key] = nil
        contents.byteCount -= entry.byteCount
        gone.append(key)
      }
      return gone
    }
    for key in gone { unlink(key) }
  }

  private static let digestLength = 64

  private static func encode(head: [UInt8], body: [UInt8], _ key: String) -> [UInt8] {
    let length = UInt32(head.count)
    let rest = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + head + body
    return Array(SHA256.hexadecimal(of: Array(key.utf8) + rest).utf8) + rest
  }

  private static func decode(
    _ file: [UInt8], _ key: String
  ) -> (head: [UInt8], body: [UInt8])? {
    guard file.count >= digestLength + 4 else { return nil }
    let rest = Array(file[digestLength...])
    let digest = SHA256.hexadecimal(of: Array(key.utf8) + rest)
    guard Array(digest.utf8) == Array(file[..<digestLength]) else {
      return nil
    }
    let length = (0..<4).reduce(0) { $0 | Int(rest[$1]) << (8 * $1) }
    guard rest.count >= 4 + length else { return nil }
    return (Array(rest[4..<4 + length]), Array(rest[(4 + length)...]))
  }
}
