import Glibc

/// The terminal or pipe that the tool talks to.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2
  /// Progress of the preparing half, as JSON lines.
  case progress = 3

  /// Writes text whole; a closed pipe is not an error (its reader has seen enough).
  package func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes bytes whole; a closed pipe is not an error (its reader has seen enough).
  package func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          rawValue, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return
        }
        written += count
      }
    }
  }

  /// True when a person is looking.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Everything on standard input, at most `limit` bytes.
  package static func readInput(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes.append(contentsOf: buffer.prefix(count))
    }
    return bytes
  }
}
