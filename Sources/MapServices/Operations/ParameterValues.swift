/// The values of a request's parameters, each checked.
package struct ParameterValues: Hashable, Sendable {
  private let values: [String: ParameterValue]

  package init(_ values: [String: ParameterValue] = [:]) { self.values = values }

  /// Reads a query by an operation's parameters.
  ///
  /// Errors, status 400, which name the parameter: one that the operation does not have, one given
  /// twice, an empty or wrong value, a required one that is missing.
  init(_ query: [RequestTarget.QueryItem], of operation: Operation) throws(Problem) {
    var values: [String: ParameterValue] = [:]
    var empty: Set<String> = []
    for item in query {
      guard let parameter = operation.parameters.first(where: { $0.name == item.name }) else {
        throw Self.unknown(item.name, operation)
      }
      guard values[item.name] == nil, !empty.contains(item.name) else {
        throw parameter.problem("\(item.name) is given more than once")
      }
      if item.value.isEmpty, parameter.mayBeEmpty {
        empty.insert(item.name)
        continue
      }
      values[item.name] = try parameter.value(of: item.value)
    }
    for parameter in operation.parameters where parameter.isRequired {
      guard values[parameter.name] != nil else {
        throw parameter.problem(
          "\(parameter.name) is missing, expected \(parameter.kind.expectation)")
      }
    }
    self.values = values
  }

  private static func unknown(_ name: String, _ operation: Operation) -> Problem {
    if name == "scale", operation.scale == 2 {
      return Problem(
        status: 400, "scale cannot be given with @2x, which is a scale already", parameter: name)
    }
    let names = operation.parameters.map(\.name)
    return Problem(
      status: 400,
      "unknown parameter \(Problem.shown(name))"
        + (names.isEmpty ? "; this address takes none" : ", expected \(ParameterKind.list(names))"),
      parameter: name, allowed: names, advice: Problem.advice(for: name, among: names))
  }

  /// Whether the request has no parameter.
  package var isEmpty: Bool { values.isEmpty }

  /// Whether the parameter is given.
  package func isGiven(_ name: String) -> Bool { values[name] != nil }

  /// The whole number of a parameter; nil when it is not given.
  package func integer(_ name: String) -> Int? {
    if case .integer(let value) = values[name] { value } else { nil }
  }

  /// The number of a parameter; nil when it is not given.
  package func real(_ name: String) -> Double? {
    if case .real(let value) = values[name] { value } else { nil }
  }

  /// The text of a parameter (a choice, a language, an identifier, a coordinate system, an
  /// address); nil when it is not given.
  package func text(_ name: String) -> String? {
    if case .text(let value) = values[name] { value } else { nil }
  }

  /// The word of a choice as the enumeration of its words; nil when it is not given.
  package func choice<Word: RawRepresentable<String>>(
    _ name: String, _ type: Word.Type = Word.self
  ) -> Word? {
    text(name).flatMap { Word(rawValue: $0) }
  }

  /// Whether a choice of true and false is true; nil when it is not given.
  package func flag(_ name: String) -> Bool? { text(name).map { $0 == "true" } }

  /// The day of a parameter; nil when it is not given.
  package func date(_ name: String) -> ISODay? {
    if case .day(let value) = values[name] { value } else { nil }
  }

  /// The days that a `datetime` selects; nil when it is not given. `ServiceCatalog.day(of:)` says
  /// which one is shown.
  package func time(_ name: String) -> TimeSelection? {
    if case .time(let value) = values[name] { value } else { nil }
  }

  /// The box of a parameter, its axes in the order of the request; nil when it is not given.
  package func box(_ name: String) -> BoxCorners? {
    if case .box(let value) = values[name] { value } else { nil }
  }

  /// The identifiers of a parameter; nil when it is not given.
  package func list(_ name: String) -> [String]? {
    if case .list(let value) = values[name] { value } else { nil }
  }

  /// The colour of a parameter; nil when it is not given.
  package func color(_ name: String) -> ServiceColor? {
    if case .color(let value) = values[name] { value } else { nil }
  }
}
