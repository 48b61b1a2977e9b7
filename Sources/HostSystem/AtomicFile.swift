import Glibc

/// Writes a file whole or not at all.
package enum AtomicFile {
  /// Writes `bytes` beside `path` under a temporary name, flushes them to the disk and renames; on any failure
  /// the temporary file is removed and the old file, if there was one, stays as it was.
  ///
  /// - Parameter isFlushed: false for what may be lost with the machine's power, such as a cache.
  ///
  /// Errors: the folder is missing or a file, no permission, a read-only or full disk.
  package static func write(
    _ bytes: [UInt8], to path: String, permissions: UInt32 = 0o644, isFlushed: Bool = true
  ) throws(SystemError) {
    try write([Part(bytes, path, permissions: permissions)], isFlushed: isFlushed)
  }

  /// One of several files that are written together.
  package struct Part: Hashable, Sendable {
    package var bytes: [UInt8]
    package var path: String
    package var permissions: UInt32

    package init(_ bytes: [UInt8], _ path: String, permissions: UInt32 = 0o644) {
      self.bytes = bytes
      self.path = path
      self.permissions = permissions
    }
  }

  /// Writes several files whole or none of them: nothing is renamed before all of them are on the
  /// disk, so a disk that fills up leaves the old files as they were.
  ///
  /// Errors: as for one file. A renaming that fails, which no full disk makes it do, leaves the files
  /// before it in the list.
  package static func write(_ files: [Part], isFlushed: Bool = true) throws(SystemError) {
    var waiting: [(temporary: String, path: String)] = []
    do throws(SystemError) {
      for file in files {
        let temporary = temporaryPath(for: file.path)
        waiting.append((temporary, file.path))
        try writeTemporary(
          file.bytes, temporary, file.permissions, destination: file.path, isFlushed: isFlushed)
      }
      while let next = waiting.first {
        guard rename(next.temporary, next.path) == 0 else { throw SystemError("write", next.path) }
        waiting.removeFirst()
      }
    } catch {
      for file in waiting { unlink(file.temporary) }
      throw error
    }
  }

  /// Writes a text as UTF-8, whole or not at all.
  package static func write(
    _ text: String, to path: String, permissions: UInt32 = 0o644
  ) throws(SystemError) {
    try write(Array(text.utf8), to: path, permissions: permissions)
  }

  /// True for the name of a temporary file of this file, which a process that was killed leaves.
  package static func isLeftOver(_ name: String, of file: String) -> Bool {
    name.hasPrefix(".\(file).") && name.hasSuffix(".part")
  }

  private static func writeTemporary(
    _ bytes: [UInt8], _ temporary: String, _ permissions: UInt32, destination: String,
    isFlushed: Bool
  ) throws(SystemError) {
    var status = stat()
    if stat(destination, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw SystemError("write", destination, number: EISDIR)
    }
    do throws(SystemError) {
      let file = try FileDescriptor(
        opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: permissions,
        operation: "write")
      var failure: SystemError?
      bytes.withUnsafeBytes { buffer in
        do throws(SystemError) { try file.write(buffer) } catch { failure = error }
      }
      if let failure { throw failure }
      guard !isFlushed || fsync(file.number) == 0 else { throw SystemError("write", destination) }
    } catch {
      // The user asked for the destination; the temporary name means nothing to them.
      throw SystemError(error.operation, destination, number: error.number)
    }
  }

  /// A hidden name beside the destination, unique to this process and call.
  static func temporaryPath(for path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    return path[..<slash] + ".\(path[slash...]).\(getpid()).\(clock.tv_nsec).part"
  }
}
