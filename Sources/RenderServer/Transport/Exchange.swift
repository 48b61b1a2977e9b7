import CMicrohttpd
import Glibc
import HostSystem
import Synchronization

/// One request and its answer, from the first line of the request to the last byte sent.
///
/// A worker gives the answer, a network thread sends it: the answer is behind a lock, the rest is
/// touched by the connection's own thread until it waits, and by the one that ends the wait from then
/// on; the queue between them orders the two.
final class Exchange: @unchecked Sendable {
  /// Path and query as sent.
  let target: String
  let startedAt = ProcessEnvironment.monotonicSeconds
  /// False until the header has been read.
  var hasBegun = false
  /// Whether the server counts it among those that are open.
  var isCounted = false
  /// What was asked for and how it was answered, for the log and the metrics.
  var record = Record()
  /// While it waits: the request, the name of what it waits for, and who wants to keep that.
  var request: HTTPRequest?
  var name = ""
  var keep: (() -> Void)?
  private let answer = Mutex<PreparedResponse?>(nil)
  /// The suspended connection.
  private var connection: OpaquePointer?

  struct Record {
    var operation = "none"
    var status = 0
    var bodyLength = 0
    var isFromCache = false
  }

  /// - Parameter target: path and query as sent.
  init(target: String) { self.target = target }

  /// The answer, once there is one.
  var response: PreparedResponse? { answer.withLock { $0 } }

  /// Takes the connection out of its thread's loop until `finish`. On the connection's own thread.
  func suspend(_ connection: OpaquePointer?) {
    self.connection = connection
    MHD_suspend_connection(connection)
  }

  /// Whether nobody waits at the other end any more. libmicrohttpd does not look at a suspended
  /// connection, but leaves its socket open (`poll(2)`).
  var isAbandoned: Bool {
    let socket = peacemap_connection_socket(connection)
    guard socket >= 0 else { return false }
    var state = pollfd(
      fd: socket, events: Int16(truncatingIfNeeded: peacemap_poll_hangup), revents: 0)
    return poll(&state, 1, 0) > 0
  }

  /// Gives the answer and puts the connection back. Once, from any thread, after `suspend`.
  func finish(with response: PreparedResponse) {
    answer.withLock { $0 = response }
    MHD_resume_connection(connection)
  }
}
