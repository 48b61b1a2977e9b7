import Glibc

/// What a program tells systemd about itself (`sd_notify(3)`): one datagram to the socket that
/// `NOTIFY_SOCKET` names. Without one, nothing is told.
package struct ServiceManager: Sendable {
  private let path: String?

  package init(environment: [String: String]) {
    path = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
  }

  package func tellReady() { tell("READY=1") }
  package func tellReloading() { tell("RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds)") }
  package func tellStopping() { tell("STOPPING=1") }

  private var monotonicMicroseconds: Int {
    Int(ProcessEnvironment.monotonicSeconds * 1e6)
  }

  /// A manager that does not listen is no reason to stop.
  private func tell(_ state: String) {
    guard let path else { return }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var name = Array(path.utf8)
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    // A leading @ stands for the abstract namespace.
    if name.first == UInt8(ascii: "@") { name[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let length = MemoryLayout.offset(of: \sockaddr_un.sun_path).map { $0 + name.count } ?? 0
    let descriptor = socket(
      AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(state.utf8)
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = sendto(descriptor, bytes, bytes.count, 0, $0, socklen_t(length))
      }
    }
  }
}
