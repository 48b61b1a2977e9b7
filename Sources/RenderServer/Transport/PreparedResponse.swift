import CMicrohttpd

/// An answer in the form that libmicrohttpd sends (`MHD_Response`): made once, sent to any number of
/// clients.
///
/// The handle counts its own references and is locked inside (microhttpd.h, "MHD_Response"), and
/// nothing here changes after the initialiser.
final class PreparedResponse: @unchecked Sendable {
  let status: Int
  let bodyLength: Int
  /// The entity tag, in quotes; nil where the answer has none.
  let entityTag: String?
  private let handle: OpaquePointer

  /// Copies the body. Traps when there is no memory for the handle.
  ///
  /// - Parameter lengthOfWhole: for an answer without a body that says how long the whole one is, as
  ///   a 304 has to (RFC 9110, 8.6).
  init(_ response: HTTPResponse, lengthOfWhole: Int? = nil) {
    status = response.status
    bodyLength = response.body.count
    entityTag = response.value(of: "ETag")
    let made: OpaquePointer?
    if let lengthOfWhole {
      // libmicrohttpd tells the length, and asks for no byte of it.
      made = MHD_create_response_from_callback(
        UInt64(lengthOfWhole), 1024, readNothing, nil, nil)
    } else {
      made = response.body.withUnsafeBytes { body in
        MHD_create_response_from_buffer(
          body.count, UnsafeMutableRawPointer(mutating: body.baseAddress), .RESPMEM_MUST_COPY)
      }
    }
    guard let made else { preconditionFailure("no memory for an answer") }
    handle = made
    for field in response.fields {
      let isAdded = MHD_add_response_header(handle, field.name, field.value)
      precondition(isAdded == .YES, "the field \(field.name) cannot be sent")
    }
  }

  deinit { MHD_destroy_response(handle) }

  /// Queues the answer on a connection; false when the connection is in no state to send.
  func queue(on connection: OpaquePointer?) -> Bool {
    MHD_queue_response(connection, UInt32(status), handle) == .YES
  }

  /// What the answer takes in memory, about.
  var byteCount: Int { bodyLength + 1024 }
}

/// `MHD_ContentReaderCallback` of an answer that has no body to read: ends with an error
/// (`MHD_CONTENT_READER_END_WITH_ERROR`).
private func readNothing(
  _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?,
  _ count: Int
) -> Int { -2 }
