import Glibc

/// A datagram socket that takes what programs tell a service manager.
final class ListeningSocket {
  /// The system does not give one.
  struct Unavailable: Error { var number: Int32 }

  private let descriptor: Int32

  /// Bound to a path, or to a name in the abstract namespace where it begins with `@` (unix(7)).
  init(_ path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    guard descriptor >= 0 else { throw Unavailable(number: errno) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var name = Array(path.utf8)
    if name.first == UInt8(ascii: "@") { name[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0
      }
    }
    guard isBound else { throw Unavailable(number: errno) }
  }

  deinit { close(descriptor) }

  /// The next message that is there already; nil for none.
  func message() -> String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }
}
