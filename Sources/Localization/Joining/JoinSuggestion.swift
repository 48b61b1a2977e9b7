/// A unit that somebody may have meant, and why; never joined by itself.
package struct JoinSuggestion: Hashable, Sendable, Codable {
  package var code: String
  package var name: String
  /// A sentence without a full stop: `the same words in another order`.
  package var reason: String

  package init(code: String, name: String, reason: String) {
    self.code = code
    self.name = name
    self.reason = reason
  }
}
