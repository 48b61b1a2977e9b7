import CMicrohttpd

/// What the daemon's callbacks are given.
final class DaemonContext: Sendable {
  let handler: any RequestHandler
  let connections = ConnectionRegistry()
  private let refusals: [Refusal: PreparedResponse]

  init(_ handler: any RequestHandler) {
    self.handler = handler
    refusals = Dictionary(
      uniqueKeysWithValues: Refusal.allCases.map { ($0, handler.refusal($0)) })
  }

  func refusal(_ refusal: Refusal) -> PreparedResponse {
    refusals[refusal] ?? handler.refusal(refusal)
  }
}

/// `MHD_OPTION_URI_LOG_CALLBACK`: the only place where the target is seen as it was sent, before
/// libmicrohttpd decodes it in place. What it gives becomes the request's context.
func daemonRequestBegun(
  _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?,
  _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  let text = target.map { String(cString: $0) } ?? ""
  return Unmanaged.passRetained(Exchange(target: text)).toOpaque()
}

/// `MHD_AccessHandlerCallback`: called when the header is read, again when the request is complete,
/// and again when a suspended connection goes on. An answer that is queued in the first call closes
/// the connection, which is what a refused request deserves.
func daemonRequest(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ url: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
  _ upload: UnsafePointer<CChar>?, _ uploadSize: UnsafeMutablePointer<Int>?,
  _ request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context, let method, let pointer = request?.pointee else { return .NO }
  let daemon = Unmanaged<DaemonContext>.fromOpaque(context).takeUnretainedValue()
  let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
  func send(_ response: PreparedResponse) -> MHD_Result {
    exchange.record.status = response.status
    exchange.record.bodyLength = response.bodyLength
    connectionWatch(connection)?.sends()
    return response.queue(on: connection) ? .YES : .NO
  }
  if let response = exchange.response { return send(response) }
  let connectionFields = ConnectionFields(connection)
  guard exchange.hasBegun else {
    exchange.hasBegun = true
    connectionWatch(connection)?.hasHeader()
    if let refusal = connectionFields.refusal(method: String(cString: method)) {
      exchange.record.operation = "refused"
      return send(daemon.refusal(refusal))
    }
    return .YES
  }
  let isHead = String(cString: method) == HTTPRequest.Method.head.rawValue
  let outcome = daemon.handler.respond(
    to: connectionFields.request(isHead ? .head : .get, exchange.target), exchange)
  switch outcome {
  case .now(let response): return send(response)
  case .later(let start):
    exchange.suspend(connection)
    start()
    return .YES
  }
}

/// `MHD_RequestCompletedCallback`: always called, whatever became of the request.
func daemonRequestCompleted(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ request: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  _ termination: MHD_RequestTerminationCode
) {
  guard let context, let pointer = request?.pointee else { return }
  request?.pointee = nil
  connectionWatch(connection)?.awaitsHeader()
  let daemon = Unmanaged<DaemonContext>.fromOpaque(context).takeUnretainedValue()
  let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue()
  daemon.handler.ended(exchange, termination == .REQUEST_TERMINATED_COMPLETED_OK ? .sent : .aborted)
}
