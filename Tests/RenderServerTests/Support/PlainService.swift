import MapServices

@testable import RenderServer

/// A daemon in front of one function.
final class PlainService {
  let port: Int
  // Held for its life: it ends with this object.
  private let daemon: HTTPDaemon

  init(_ answer: @escaping @Sendable (HTTPRequest) -> PreparedResponse) throws {
    let listener = try ListeningSocket(host: "127.0.0.1", port: 0)
    port = listener.port
    daemon = try HTTPDaemon(
      on: listener,
      limits: HTTPDaemon.Limits(
        threads: 1, connections: 16, connectionsPerAddress: 0, timeoutInSeconds: 20),
      handler: Handler(answer: answer))
  }

  private struct Handler: RequestHandler {
    let answer: @Sendable (HTTPRequest) -> PreparedResponse

    func respond(to request: HTTPRequest, _ exchange: Exchange) -> Outcome {
      .now(answer(request))
    }

    func refusal(_ refusal: Refusal) -> PreparedResponse {
      PreparedResponse(HTTPResponse(Problem(status: 400, "refused")))
    }

    func ended(_ exchange: Exchange, _ ending: Ending) {}
  }
}
