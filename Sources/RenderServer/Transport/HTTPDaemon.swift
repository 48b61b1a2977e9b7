import CMicrohttpd
import Glibc

/// libmicrohttpd's daemon over an epoll loop a thread (`MHD_start_daemon`). It closes itself.
///
/// Its functions may be called from any thread (microhttpd.h), but one at a time for the end.
final class HTTPDaemon: @unchecked Sendable {
  /// The bounds that keep one client from taking the server from the others.
  struct Limits: Hashable, Sendable {
    /// Threads that read and write.
    var threads: Int
    /// Open connections in all.
    var connections: Int
    /// Open connections of one address; 0 for as many as in all, as behind a proxy.
    var connectionsPerAddress: Int
    /// A connection that is silent for so long is closed.
    var timeoutInSeconds: Int
    /// The memory of one connection: request line and header fields must fit. Twice what proxies pass
    /// on, so that a request that is too long is mostly told so by us.
    var memoryPerConnection = 32 << 10
  }

  private let daemon: OpaquePointer
  private let timeoutInSeconds: Int
  /// Held as long as the daemon may call it.
  private let context: DaemonContext

  /// Begins to answer on a socket that listens already. Errors: `.daemon` when the threads or their
  /// loops cannot be made.
  init(
    on listener: consuming ListeningSocket, limits: Limits, handler: any RequestHandler
  ) throws(ServerError) {
    context = DaemonContext(handler)
    timeoutInSeconds = limits.timeoutInSeconds
    let cookie = Unmanaged.passUnretained(context).toOpaque()
    func item(_ option: MHD_OPTION, _ value: Int) -> MHD_OptionItem {
      MHD_OptionItem(option: option, value: value, ptr_value: nil)
    }
    var options = [
      item(.LISTEN_SOCKET, Int(listener.number)),
      item(.THREAD_POOL_SIZE, limits.threads),
      item(.CONNECTION_LIMIT, limits.connections),
      item(.PER_IP_CONNECTION_LIMIT, limits.connectionsPerAddress),
      item(.CONNECTION_TIMEOUT, limits.timeoutInSeconds),
      item(.CONNECTION_MEMORY_LIMIT, limits.memoryPerConnection),
      // Rejects missing hosts and impossible lengths.
      item(.STRICT_FOR_CLIENT, 1),
      item(.END, 0),
    ]
    let flags = MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
    let started = peacemap_start_daemon(
      flags, daemonRequest, daemonRequestBegun, daemonRequestCompleted, daemonConnection, cookie,
      &options)
    guard let started else { throw .daemon }
    daemon = started
    // From here on libmicrohttpd closes the socket.
    _ = listener.release()
  }

  deinit { MHD_stop_daemon(daemon) }

  /// Open connections.
  var connectionCount: Int { Int(peacemap_connection_count(daemon)) }

  /// Ends connections of clients who are never silent and never done: a header may take twice the
  /// timeout, an answer forty times. To be called every now and then.
  func endSlowConnections() {
    context.connections.endSlow(
      headerSeconds: 2 * timeoutInSeconds, answerSeconds: 40 * timeoutInSeconds)
  }

  /// Takes no new connections; those that are open go on.
  func refuseNewConnections() {
    let listener = MHD_quiesce_daemon(daemon)
    if listener >= 0 { close(listener) }
  }
}
