import CMicrohttpd
import Glibc
import HostSystem
import Synchronization

/// What one connection is at, and since when: libmicrohttpd's own limit counts from the last byte, so
/// that a client who sends one now and then would keep its connection for ever.
final class ConnectionWatch: Sendable {
  fileprivate let socket: Int32
  /// Milliseconds on a clock that never goes back; 0 while no header is awaited.
  private let readingSince: Atomic<Int>
  /// The same; 0 while no answer is under way.
  private let sendingSince = Atomic<Int>(0)

  init(socket: Int32) {
    self.socket = socket
    readingSince = Atomic(Self.now)
  }

  private static var now: Int { Int(ProcessEnvironment.monotonicSeconds * 1000) + 1 }

  /// The header of a request is there.
  func hasHeader() { readingSince.store(0, ordering: .relaxed) }
  /// An answer begins to be sent.
  func sends() { sendingSince.store(Self.now, ordering: .relaxed) }
  /// A request is over; the next header is awaited.
  func awaitsHeader() {
    sendingSince.store(0, ordering: .relaxed)
    readingSince.store(Self.now, ordering: .relaxed)
  }

  /// Whether a header or an answer takes longer than it may, in milliseconds.
  fileprivate func isSlow(reading: Int, sending: Int) -> Bool {
    let (read, sent) = (
      readingSince.load(ordering: .relaxed), sendingSince.load(ordering: .relaxed)
    )
    return read > 0 && Self.now - read > reading || sent > 0 && Self.now - sent > sending
  }
}

/// All open connections.
final class ConnectionRegistry: Sendable {
  private let watches = Mutex<[ObjectIdentifier: ConnectionWatch]>([:])

  func add(_ watch: ConnectionWatch) { watches.withLock { $0[ObjectIdentifier(watch)] = watch } }

  /// Before its socket is closed, so that no other connection can have its number.
  func remove(_ watch: ConnectionWatch) {
    watches.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(watch)) }
  }

  /// Ends connections whose header or answer takes longer than it may (`shutdown(2)`): libmicrohttpd
  /// finds them closed.
  func endSlow(headerSeconds: Int, answerSeconds: Int) {
    watches.withLock { watches in
      for watch in watches.values
      where watch.isSlow(reading: headerSeconds * 1000, sending: answerSeconds * 1000) {
        shutdown(watch.socket, Int32(SHUT_RDWR))
      }
    }
  }
}

/// `MHD_NotifyConnectionCallback`.
func daemonConnection(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ own: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ event: MHD_ConnectionNotificationCode
) {
  guard let context, let own else { return }
  let connections = Unmanaged<DaemonContext>.fromOpaque(context).takeUnretainedValue().connections
  if let known = own.pointee {
    own.pointee = nil
    connections.remove(Unmanaged<ConnectionWatch>.fromOpaque(known).takeRetainedValue())
  } else {
    let watch = ConnectionWatch(socket: peacemap_connection_socket(connection))
    connections.add(watch)
    own.pointee = Unmanaged.passRetained(watch).toOpaque()
  }
}

/// The watch of a connection.
func connectionWatch(_ connection: OpaquePointer?) -> ConnectionWatch? {
  peacemap_connection_context(connection).map {
    Unmanaged<ConnectionWatch>.fromOpaque($0).takeUnretainedValue()
  }
}
