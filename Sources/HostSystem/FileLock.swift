import Glibc

/// A lock between processes on a file of its own, held until this value goes (`flock(2)`).
package struct FileLock: ~Copyable {
  private let file: FileDescriptor

  /// Waits until the lock is free. The lock file stays; it holds nothing.
  package init(path: String) throws(SystemError) {
    let opened = try FileDescriptor(
      opening: path, flags: O_RDWR | O_CREAT, mode: 0o600, operation: "lock")
    while flock(opened.number, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemError("lock", path) }
    }
    file = opened
  }

  /// Waits for the lock of a folder itself, which leaves nothing in it. Errors: no such folder, or one
  /// that may not be read.
  package init(folder: String) throws(SystemError) {
    let opened = try FileDescriptor(
      opening: folder, flags: O_RDONLY | O_DIRECTORY, operation: "lock")
    while flock(opened.number, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemError("lock", folder) }
    }
    file = opened
  }

  /// Gives the lock back now.
  package consuming func release() {}
}
