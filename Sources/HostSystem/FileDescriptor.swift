import Glibc

/// An open file that closes itself. One thread at a time.
struct FileDescriptor: ~Copyable {
  let number: Int32
  let path: String

  /// Opens with `open(2)`, close-on-exec; the mode applies to created files.
  init(
    opening path: String, flags: Int32, mode: mode_t = 0o600, operation: String
  ) throws(SystemError) {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw SystemError(operation, path) }
    number = descriptor
    self.path = path
  }

  deinit { close(number) }

  /// Writes everything, however many calls that takes.
  borrowing func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(
        number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("write", path)
      }
      written += count
    }
  }

  borrowing func status() throws(SystemError) -> stat {
    var result = stat()
    guard fstat(number, &result) == 0 else { throw SystemError("examine", path) }
    return result
  }
}
