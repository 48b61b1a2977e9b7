import CMicrohttpd

/// The header fields of the request on a connection. Lent by libmicrohttpd for one call.
struct ConnectionFields {
  private let connection: OpaquePointer?

  init(_ connection: OpaquePointer?) { self.connection = connection }

  /// The value of a field, its first where it comes several times (`MHD_lookup_connection_value`).
  private func value(_ name: String) -> String? {
    MHD_lookup_connection_value(connection, .HEADER_KIND, name).map { String(cString: $0) }
  }

  /// How the form of a request refuses it; nil for a plain GET or HEAD.
  ///
  /// A body is never read, and what announces one, in whatever form, closes the connection: no proxy
  /// in front can see another end of the request than we do (RFC 9112, 6.3). libmicrohttpd 0.9.75
  /// takes field names with spaces and folded lines, so every field is looked at.
  func refusal(method: String) -> Refusal? {
    var form = HeaderForm()
    withUnsafeMutablePointer(to: &form) { form in
      _ = MHD_get_connection_values_n(connection, .HEADER_KIND, lookAtField, form)
    }
    if !form.isWellFormed { return .form }
    if form.announcesBody { return .body }
    guard HTTPRequest.Method(rawValue: method) != nil else { return .method }
    return form.hostCount > 1 ? .host : nil
  }

  func request(_ method: HTTPRequest.Method, _ target: String) -> HTTPRequest {
    HTTPRequest(
      method, target, accept: value("Accept"), acceptEncoding: value("Accept-Encoding"),
      ifNoneMatch: value("If-None-Match"))
  }
}

/// `MHD_KeyValueIteratorN`.
private func lookAtField(
  _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
  _ nameLength: Int, _ value: UnsafePointer<CChar>?, _ valueLength: Int
) -> MHD_Result {
  guard let context else { return .YES }
  context.assumingMemoryBound(to: HeaderForm.self).pointee.look(
    name: UnsafeRawBufferPointer(start: name, count: name == nil ? 0 : nameLength),
    value: UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueLength))
  return .YES
}
