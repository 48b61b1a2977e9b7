import Glibc
import Testing

@testable import RenderServer

@Suite("A listening socket")
struct ListeningSocketTests {
  @Test("Port 0 is the system's choice, which is told")
  func chosenPort() throws {
    let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
    let port = socket.port
    #expect((1...65_535).contains(port))
    _ = try RawClient(port: port)
    _ = consume socket
  }

  @Test("A port that somebody has is refused, with the system's words")
  func inUse() throws {
    let first = try ListeningSocket(host: "127.0.0.1", port: 0)
    let port = first.port
    let error = #expect(throws: ServerError.self) { try Self.listen("127.0.0.1", port) }
    #expect(
      error
        == .address(host: "127.0.0.1", port: port, reason: String(cString: strerror(EADDRINUSE))))
    #expect(error?.diagnostic.advice?.contains("--port") == true)
    _ = consume first
  }

  @Test("It closes itself, and the port is free again")
  func closing() throws {
    let first = try ListeningSocket(host: "127.0.0.1", port: 0)
    let port = first.port
    _ = consume first
    try Self.listen("127.0.0.1", port)
  }

  @Test(
    "Addresses that are none are refused",
    arguments: [("256.0.0.1", 0), ("127.0.0.1", 70_000), ("127.0.0.1", -1), ("not a host", 80)])
  func noAddress(host: String, port: Int) {
    let error = #expect(throws: ServerError.self) { try Self.listen(host, port) }
    guard case .address(host, port, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test("An IPv6 address stands in brackets in what is said")
  func description() {
    let error = ServerError.address(host: "::1", port: 80, reason: "no")
    #expect(error.description == "cannot listen on [::1]:80: no")
  }

  @Test(
    "Nothing is taken over that is not meant for this process (sd_listen_fds(3))",
    arguments: [
      [:], ["LISTEN_FDS": "1"], ["LISTEN_FDS": "1", "LISTEN_PID": "1"],
      ["LISTEN_FDS": "2", "LISTEN_PID": "1"], ["LISTEN_FDS": "0", "LISTEN_PID": "\(getpid())"],
      ["LISTEN_FDS": "-1", "LISTEN_PID": "\(getpid())"],
      ["LISTEN_FDS": "x", "LISTEN_PID": "\(getpid())"], ["LISTEN_PID": "\(getpid())"],
    ])
  func notForUs(variables: [String: String]) throws {
    let isNone = try Self.isNone(variables)
    #expect(isNone)
  }

  @Test("Several sockets are one too many")
  func several() {
    let error = #expect(throws: ServerError.self) {
      try Self.isNone(["LISTEN_FDS": "2", "LISTEN_PID": "\(getpid())"])
    }
    guard case .handedSocket(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("2"))
  }

  /// Listens for a moment.
  private static func listen(_ host: String, _ port: Int) throws {
    let socket = try ListeningSocket(host: host, port: port)
    _ = consume socket
  }

  private static func isNone(_ variables: [String: String]) throws -> Bool {
    let socket = try ListeningSocket(handedOverIn: variables)
    switch consume socket {
    case nil: return true
    case .some: return false
    }
  }
}
