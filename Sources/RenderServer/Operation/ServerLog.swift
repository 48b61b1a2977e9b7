import HostSystem
import Synchronization

/// Log lines as JSON, one event each, to standard error. They hold no address of a client, no header
/// field and no query: nothing about a person.
final class ServerLog: Sendable {
  /// The value of a member.
  enum Value {
    case text(String)
    case number(Int)
    /// Milliseconds.
    case time(Double)
    case flag(Bool)
  }

  private let pending = Mutex<[UInt8]>([])
  /// Lines of one thread at a time: a pipe takes only so many bytes at once.
  private let turn = Mutex<Void>(())
  private let write: @Sendable ([UInt8]) -> Void
  private let now: @Sendable () -> String
  /// Lines are written together once there are so many bytes of them.
  private static let batch = 8192

  /// - Parameters:
  ///   - now: the time of day in UTC, RFC 3339.
  ///   - write: where whole lines go.
  init(
    now: @escaping @Sendable () -> String,
    write: @escaping @Sendable ([UInt8]) -> Void = { StandardStream.error.write($0) }
  ) {
    self.now = now
    self.write = write
  }

  /// Adds a line, which is written with others.
  func add(_ event: String, _ members: [(String, Value)]) {
    var line = "{\"time\":\"\(now())\",\"event\":\"\(event)\""
    for (name, value) in members {
      line += ",\"\(name)\":"
      switch value {
      case .text(let text): line += Self.quoted(text)
      case .number(let number): line += String(number)
      case .time(let milliseconds):
        let tenths = Int((milliseconds * 10).rounded())
        line += "\(tenths / 10).\(tenths % 10)"
      case .flag(let flag): line += String(flag)
      }
    }
    line += "}\n"
    let isFull = pending.withLock { pending -> Bool in
      pending += Array(line.utf8)
      return pending.count >= Self.batch
    }
    if isFull { flush() }
  }

  /// Adds a line and writes everything that waits.
  func tell(_ event: String, _ members: [(String, Value)] = []) {
    add(event, members)
    flush()
  }

  /// Writes everything that waits.
  func flush() {
    turn.withLock { _ in
      let lines = pending.withLock { pending -> [UInt8] in
        defer { pending.removeAll(keepingCapacity: true) }
        return pending
      }
      if !lines.isEmpty { write(lines) }
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
