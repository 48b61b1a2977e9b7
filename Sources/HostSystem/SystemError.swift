import Glibc

/// A call to the system that failed: what was tried, on which file, and the system's own words.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, as a verb phrase: `write`, `create the folder`.
  package var operation: String
  package var path: String
  /// The value of `errno`; 0 when the system gave none.
  package var number: Int32

  package init(_ operation: String, _ path: String, number: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.number = number
  }

  package var description: String {
    "cannot \(operation) \(path)" + (number == 0 ? "" : ": \(String(cString: strerror(number)))")
  }

  /// True when the file or a folder on its way does not exist.
  package var isMissing: Bool { number == ENOENT || number == ENOTDIR }
}
