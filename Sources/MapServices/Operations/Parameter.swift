/// A parameter of a query: its name, what it may be and what it means.
package struct Parameter: Hashable, Sendable {
  package let name: String
  package let kind: ParameterKind
  /// What it does, a sentence with a full stop.
  package let description: String
  /// What holds without it, in words.
  package let standard: String
  /// Whether the request has no meaning without it.
  package let isRequired: Bool
  /// Values that a standard has but this server does not: they are answered with status 501.
  package let unsupported: [String]
  /// Whether an empty value is as none: forms send the name of a field with nothing chosen.
  package let mayBeEmpty: Bool

  package init(
    _ name: String, _ kind: ParameterKind, standard: String, required isRequired: Bool = false,
    unsupported: [String] = [], mayBeEmpty: Bool = false, _ description: String
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.standard = standard
    self.isRequired = isRequired
    self.unsupported = unsupported
    self.mayBeEmpty = mayBeEmpty
  }

  /// The one value of the parameter. Errors: a value that is empty, not of the kind
  /// or not supported.
  func value(of text: String) throws(Problem) -> ParameterValue {
    guard !text.isEmpty else { throw problem("\(name) is empty, expected \(kind.expectation)") }
    guard !unsupported.contains(text) else {
      throw Problem(
        status: 501, "\(name): \(text) is not supported, expected \(kind.expectation)",
        parameter: name, allowed: choices)
    }
    guard let value = kind.value(of: text) else {
      throw problem(
        "\(name): \(Problem.shown(text)) is not valid, expected \(kind.expectation)",
        advice: Problem.advice(for: text, among: choices))
    }
    return value
  }

  /// A problem of this parameter.
  func problem(_ detail: String, advice: String? = nil) -> Problem {
    Problem(status: 400, detail, parameter: name, allowed: choices, advice: advice)
  }

  private var choices: [String] {
    if case .choice(let words) = kind { words } else { [] }
  }
}
