import Glibc

/// A file that is written piece by piece under a hidden name and gets its own when it is whole: a
/// process that fails or is interrupted leaves the old file, if there was one, as it was. One thread.
package final class GrowingFile {
  private let destination: String
  private let temporary: String
  private let file: FileDescriptor
  private var isWhole = false
  package private(set) var byteCount = 0

  /// Errors: the folder is missing or a file, no permission, a read-only disk.
  package init(for path: String, permissions: UInt32 = 0o644) throws(SystemError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw SystemError("write", path, number: EISDIR)
    }
    destination = path
    temporary = AtomicFile.temporaryPath(for: path)
    do throws(SystemError) {
      file = try FileDescriptor(
        opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: permissions,
        operation: "write")
    } catch {
      throw SystemError(error.operation, path, number: error.number)
    }
  }

  deinit { abandon() }

  /// Leaves nothing of a file that is not whole.
  package func abandon() {
    if !isWhole { unlink(temporary) }
  }

  /// Errors: a full disk.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { try file.write(buffer) } catch { failure = error }
    }
    if let failure {
      // The user asked for the destination; the temporary name means nothing to them.
      throw SystemError(failure.operation, destination, number: failure.number)
    }
    byteCount += bytes.count
  }

  /// Flushes the file to the disk and gives it its name. Errors: a full disk.
  package func finish() throws(SystemError) {
    guard fsync(file.number) == 0, rename(temporary, destination) == 0 else {
      throw SystemError("write", destination)
    }
    isWhole = true
  }
}
