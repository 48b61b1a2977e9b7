import Glibc

/// A file mapped into memory for reading. The mapping stays valid when the file is replaced by
/// rename: it belongs to the file that was opened.
package final class MappedFile: Sendable {
  package let path: String
  package let count: Int
  // The mapping is read-only and lives as long as this object.
  private nonisolated(unsafe) let base: UnsafeRawPointer?

  /// Maps the whole file. Errors: missing, no permission, a folder.
  package init(path: String) throws(SystemError) {
    let file = try FileDescriptor(opening: path, flags: O_RDONLY, operation: "read")
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemError("read", path, number: EISDIR)
    }
    self.path = path
    count = Int(status.st_size)
    guard count > 0 else {
      base = nil
      return
    }
    let mapping = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.number, 0)
    guard let mapping, mapping != MAP_FAILED else { throw SystemError("map", path) }
    base = UnsafeRawPointer(mapping)
  }

  deinit {
    if let base { munmap(UnsafeMutableRawPointer(mutating: base), count) }
  }

  /// Takes the whole pages within a range out of the process's memory; they come back when they are
  /// read (madvise(2)).
  package func dropPages(_ range: Range<Int>) {
    guard let base else { return }
    let page = Int(getpagesize())
    let first = (max(range.lowerBound, 0) + page - 1) / page * page
    let end = min(range.upperBound, count) / page * page
    guard first < end else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + first), end - first, MADV_DONTNEED)
  }

  /// Lends the bytes for the time of the closure.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }
}
