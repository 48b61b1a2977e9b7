import Glibc

/// A client that sends exactly what a test says, over one connection to this machine.
final class RawClient {
  /// Why the connection gave no answer.
  enum Failure: Error { case refused, silent, notHTTP }

  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// Connects. Errors: `.refused`.
  init(port: Int) throws(Failure) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    setPatience(seconds: 10)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw .refused }
  }

  deinit { close(descriptor) }

  /// How long is waited for the other side to send.
  private func setPatience(seconds: Int) {
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Sends a text; what the other side no longer takes is lost.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// Sends a request with a Host and further fields.
  func ask(_ target: String, _ fields: [String] = [], method: String = "GET") {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: maps.example.org"] + fields + ["", ""]
    send(lines.joined(separator: "\r\n"))
  }

  /// Asks and reads the answer.
  func get(
    _ target: String, _ fields: [String] = [], method: String = "GET"
  ) throws(Failure) -> RawAnswer {
    ask(target, fields, method: method)
    return try answer(to: method)
  }

  /// Reads an answer: its head, and as much body as the head says.
  func answer(to method: String = "GET") throws(Failure) -> RawAnswer {
    let end: [UInt8] = [13, 10, 13, 10]
    while !pending.contains(end) { try receive() }
    guard let range = pending.firstRange(of: end) else { throw .notHTTP }
    guard var answer = RawAnswer(head: pending[..<range.lowerBound]) else { throw .notHTTP }
    pending.removeSubrange(..<range.upperBound)
    guard method != "HEAD", answer.status != 304 else { return answer }
    let length = answer["Content-Length"].flatMap { Int($0) } ?? 0
    while pending.count < length { try receive() }
    answer.body = Array(pending[..<length])
    pending.removeFirst(length)
    return answer
  }

  /// Whether the other side ends the connection, after whatever it still sends.
  func isClosed() -> Bool {
    pending = []
    setPatience(seconds: 2)
    do throws(Failure) {
      while true { try receive() }
    } catch {
      return error == .refused
    }
  }

  private func receive() throws(Failure) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    // The end, or a reset, which is one too.
    guard count != 0, !(count < 0 && errno == ECONNRESET) else { throw .refused }
    guard count > 0 else { throw .silent }
    pending += buffer[..<count]
  }
}

/// An answer as it came.
struct RawAnswer {
  struct Field: Equatable {
    var name: String
    var value: String
  }

  var status: Int
  var fields: [Field]
  var body: [UInt8] = []

  init?(head: ArraySlice<UInt8>) {
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else { return nil }
    self.status = status
    fields = lines.dropFirst().map { line in
      let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return Field(
        name: String(halves[0]),
        value: halves.count > 1 ? String(halves[1].drop { $0 == " " }) : "")
    }
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The head without the time of day.
  var withoutDate: [Field] { fields.filter { $0.name != "Date" } }

  /// Whether two answers differ in nothing but the time of day.
  func isLike(_ other: RawAnswer) -> Bool {
    status == other.status && withoutDate == other.withoutDate && body == other.body
  }

  /// The values of all fields of a name.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  /// The value of the first field of a name.
  subscript(name: String) -> String? { all(name).first }
}
