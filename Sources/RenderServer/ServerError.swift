package import Diagnostics

/// Why the server cannot start or go on.
package enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The address cannot be listened on.
  case address(host: String, port: Int, reason: String)
  /// The sockets handed over by systemd are not one listening stream socket.
  case handedSocket(reason: String)
  /// libmicrohttpd gave no daemon: too many open files, or no memory for threads.
  case daemon
  /// The cache folder cannot be used.
  case cacheFolder(reason: String)

  package var description: String {
    switch self {
    case .address(let host, let port, let reason):
      "cannot listen on \(host.contains(":") ? "[\(host)]" : host):\(port): \(reason)"
    case .handedSocket(let reason): "the socket handed over cannot be used: \(reason)"
    case .daemon: "the network threads cannot be started"
    case .cacheFolder(let reason): "the cache cannot be kept: \(reason)"
    }
  }

  package var diagnostic: Diagnostic {
    let advice: String? =
      switch self {
      case .address: "name another --port, or end the program that has this one"
      case .cacheFolder: "name another --cache-folder, or leave it out"
      default: nil
      }
    return Diagnostic(.error, "server", description, advice: advice)
  }
}
