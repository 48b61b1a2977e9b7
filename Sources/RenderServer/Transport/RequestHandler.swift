/// Answers requests. Shared by all network threads; must not block them.
protocol RequestHandler: Sendable {
  /// What is answered at once, or what has to be started for an answer that comes later.
  func respond(to request: HTTPRequest, _ exchange: Exchange) -> Outcome
  /// What is answered to requests that are refused before they are looked at.
  func refusal(_ refusal: Refusal) -> PreparedResponse
  /// Every request that got an answer, or lost its client, once it is over.
  func ended(_ exchange: Exchange, _ ending: Ending)
}

/// What becomes of a request.
enum Outcome {
  case now(PreparedResponse)
  /// Starts the work once the connection waits; the exchange is finished exactly once.
  case later(start: () -> Void)
}

/// Why a request is refused by its form.
enum Refusal: Hashable, Sendable, CaseIterable {
  /// Another method than GET and HEAD.
  case method
  /// A body, or fields that announce one: the connection is closed.
  case body
  /// No Host, or more than one.
  case host
  /// Fields that two programs could read in two ways.
  case form
}

/// How a request ended.
enum Ending: Hashable, Sendable {
  case sent
  /// The client went away, or was too slow.
  case aborted
}
