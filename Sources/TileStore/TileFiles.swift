import Glibc
import HostSystem

/// Files of tiles. They are not flushed one by one, which would take as long as drawing them; whoever
/// stores them flushes many at once before counting on them. Unlike those of `AtomicFile`, temporary
/// names are given, so that one that a killed process leaves is used again.
enum TileFiles {
  /// Writes a file whole under `temporary`, on the same disk, and renames it.
  /// - Parameter isFlushed: whether it is on the disk before it is renamed.
  static func write(
    _ bytes: [UInt8], to path: String, temporary: String, isFlushed: Bool = false
  ) throws(TileStoreError) {
    // Left by a killed process, it may be a second name of a tile.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(SystemError("write", path)) }
    defer { close(descriptor) }
    try bytes.span.withUnsafeBytes { buffer throws(TileStoreError) in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .system(SystemError("write", path)) }
        written += count
      }
    }
    guard !isFlushed || fsync(descriptor) == 0 else { throw .system(SystemError("write", path)) }
    try rename(temporary, to: path)
  }

  /// Gives a file a second name, whatever stood there. False where the file system does not give
  /// files so many names, or the first name is gone.
  static func link(
    _ first: String, to path: String, temporary: String
  ) throws(TileStoreError) -> Bool {
    unlink(temporary)
    guard Glibc.link(first, temporary) == 0 else { return false }
    try rename(temporary, to: path)
    // Renaming one name of a file to another of the same file leaves both (rename(2)).
    unlink(temporary)
    return true
  }

  /// Renames a file, in the place of what stood there; makes the folders that are missing.
  static func rename(_ first: String, to path: String) throws(TileStoreError) {
    if Glibc.rename(first, path) == 0 { return }
    guard errno == ENOENT else { throw .system(SystemError("write", path)) }
    do throws(SystemError) {
      try FileSystem.createFolder(FilePath.parent(of: path))
    } catch {
      throw .system(error)
    }
    guard Glibc.rename(first, path) == 0 else { throw .system(SystemError("write", path)) }
  }

  /// Waits until everything written to the file system of a folder is on its disk.
  static func flush(_ folder: String) throws(TileStoreError) {
    do throws(SystemError) {
      try FileSystem.flush(folder)
    } catch {
      throw .system(error)
    }
  }
}
