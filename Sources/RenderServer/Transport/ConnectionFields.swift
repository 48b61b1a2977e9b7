import CMicrohttpd

/// The header fields of the request on a connection. Lent by libmicrohttpd for one call.
struct ConnectionFields {
  private let connection: OpaquePointer?

  init(_ connection: OpaquePointer?) { self.connection = connection }

  /// The value of a field, its first where it comes several times (`MHD_lookup_connection_value`).
  private func value(_ name: String) -> String? {
    MHD_lookup_connection_value(connection, .HEADER_KIND, name).map { String(cString: $0) }
  }

  /// How the form of a request refuses it; nil for a plain GET or HEAD. A body is never read, and
  /// what announces one, in whatever combination, closes the connection: no proxy in front can see
  /// another end of the request than we do (RFC 9112, 6.3).
  func refusal(method: String) -> Refusal? {
    if value("Transfer-Encoding") != nil { return .body }
    if let length = value("Content-Length"), length != "0" { return .body }
    guard HTTPRequest.Method(rawValue: method) != nil else { return .method }
    return count(of: "host") > 1 ? .host : nil
  }

  /// How many times a field comes; the name in lower case.
  private func count(of name: String) -> Int {
    var counter = FieldCounter(name: name)
    withUnsafeMutablePointer(to: &counter) { counter in
      _ = MHD_get_connection_values(connection, .HEADER_KIND, countField, counter)
    }
    return counter.count
  }

  func request(_ method: HTTPRequest.Method, _ target: String) -> HTTPRequest {
    HTTPRequest(
      method, target, accept: value("Accept"), acceptEncoding: value("Accept-Encoding"),
      ifNoneMatch: value("If-None-Match"))
  }
}

private struct FieldCounter {
  let name: String
  var count = 0
}

/// `MHD_KeyValueIterator`.
private func countField(
  _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
  _ value: UnsafePointer<CChar>?
) -> MHD_Result {
  guard let context, let name else { return .YES }
  let counter = context.assumingMemoryBound(to: FieldCounter.self)
  if String(cString: name).lowercased() == counter.pointee.name { counter.pointee.count += 1 }
  return .YES
}
