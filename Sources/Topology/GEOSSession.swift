import CGEOS

/// What GEOS could not do, in its own words.
struct GEOSFailure: Error, Hashable {
  var operation: String
  var reason: String
}

/// One GEOS context: used on one thread, held by every shape made in it.
///
/// Wraps `GEOS_init_r` and `GEOS_finish_r`.
final class GEOSSession {
  /// The text of the last error, written by the library's callback.
  private final class LastMessage {
    var text = ""
  }

  let handle: OpaquePointer
  private let lastMessage = LastMessage()

  /// Fails when GEOS has no memory for a context.
  init() throws(TopologyError) {
    guard let handle = GEOS_init_r() else { throw .libraryUnavailable }
    self.handle = handle
    _ = GEOSContext_setErrorMessageHandler_r(
      handle, rememberGEOSMessage, Unmanaged.passUnretained(lastMessage).toOpaque())
  }

  deinit { GEOS_finish_r(handle) }

  /// The failure of an operation that has just returned an error on this thread.
  func failure(_ operation: String) -> GEOSFailure {
    defer { lastMessage.text = "" }
    return GEOSFailure(
      operation: operation,
      reason: lastMessage.text.isEmpty ? "no reason given" : lastMessage.text)
  }

  /// Keeps a message for `failure(_:)`; `userData` is what the initialiser registered.
  fileprivate static func remember(_ text: String, in userData: UnsafeMutableRawPointer) {
    Unmanaged<LastMessage>.fromOpaque(userData).takeUnretainedValue().text = text
  }
}

/// The error callback of a context.
private func rememberGEOSMessage(
  _ message: UnsafePointer<CChar>?, _ userData: UnsafeMutableRawPointer?
) {
  guard let message, let userData else { return }
  GEOSSession.remember(String(cString: message), in: userData)
}
