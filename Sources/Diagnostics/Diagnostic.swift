/// One thing that a stage has to say about its input: what, where, why and what to do.
///
/// Every stage reports in this one value, so the tool prints all of them alike and the sentence is
/// composed in one place. A diagnostic of a confidential source carries places, never values.
package struct Diagnostic: Error, Hashable, Sendable, Codable {
  /// How bad it is.
  package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing can be made from this input.
    case error
    /// Something was left out, repaired or doubtful; the output says so.
    case warning
    /// Worth knowing; nothing is wrong.
    case note
  }

  package var severity: Severity
  /// A stable word for programs and tests, kebab case: `unknown-key`, `duplicate-code`.
  package var code: String
  /// What is wrong, as a sentence without the place and without a full stop.
  package var message: String
  package var place: Place
  /// What was expected, or the C library's own words.
  package var reason: String?
  /// What to do: "did you mean …", or the command that mends it.
  package var advice: String?
  /// How many times it occurred when one diagnostic stands for many; the samples show some.
  package var count: Int
  /// A few of the values concerned, in input order. Empty for confidential sources.
  package var samples: [String]

  package init(
    _ severity: Severity, _ code: String, _ message: String, at place: Place = Place(),
    reason: String? = nil, advice: String? = nil, count: Int = 1, samples: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.reason = reason
    self.advice = advice
    self.count = count
    self.samples = samples
  }
}
