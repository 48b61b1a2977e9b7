import Glibc

/// A listening stream socket that closes itself.
package struct ListeningSocket: ~Copyable, Sendable {
  let number: Int32
  /// The port that it listens on: the system's choice where 0 was asked for.
  package let port: Int

  deinit { close(number) }

  /// Hands the descriptor over to somebody who closes it.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Listens on a host (an IPv4 or IPv6 address, or a name) and port (`getaddrinfo(3)`,
  /// `listen(2)`). Errors: `.address`.
  package init(host: String, port: Int, backlog: Int32 = 1024) throws(ServerError) {
    func failure(_ reason: String) -> ServerError {
      .address(host: host, port: port, reason: reason)
    }
    // The system takes larger numbers modulo 65,536.
    guard (0...65_535).contains(port) else { throw failure("ports end at 65535") }
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &found)
    guard code == 0, let first = found else { throw failure(String(cString: gai_strerror(code))) }
    defer { freeaddrinfo(first) }
    let entry = first.pointee
    let descriptor = socket(
      entry.ai_family, entry.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), entry.ai_protocol)
    guard descriptor >= 0 else { throw failure(String(cString: strerror(errno))) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, entry.ai_addr, entry.ai_addrlen) == 0, listen(descriptor, backlog) == 0,
      let port = Self.port(of: descriptor)
    else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw failure(reason)
    }
    number = descriptor
    self.port = port
  }

  /// The socket that systemd hands over (`sd_listen_fds(3)`): descriptor 3, where LISTEN_PID is this
  /// process; nil where none is. Errors: `.handedSocket` for several, or for one that does not listen.
  package init?(handedOverIn variables: [String: String]) throws(ServerError) {
    guard let text = variables["LISTEN_FDS"], let count = Int(text), count > 0,
      variables["LISTEN_PID"] == String(getpid())
    else { return nil }
    guard count == 1 else { throw .handedSocket(reason: "\(count) sockets, one is needed") }
    let first: Int32 = 3
    var isListening: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    guard getsockopt(first, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &length) == 0,
      isListening == 1, let port = Self.port(of: first)
    else { throw .handedSocket(reason: "descriptor 3 is no listening socket") }
    _ = fcntl(first, F_SETFD, FD_CLOEXEC)
    number = first
    self.port = port
  }

  /// The port of a bound socket; 0 for a socket of the file system.
  private static func port(of descriptor: Int32) -> Int? {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    guard code == 0 else { return nil }
    switch Int32(address.ss_family) {
    case AF_INET:
      return withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          Int(UInt16(bigEndian: $0.pointee.sin_port))
        }
      }
    case AF_INET6:
      return withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
          Int(UInt16(bigEndian: $0.pointee.sin6_port))
        }
      }
    default: return 0
    }
  }
}
