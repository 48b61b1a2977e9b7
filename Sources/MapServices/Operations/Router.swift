/// Finds the operation that a request asks for and reads its parameters.
package struct Router: Sendable {
  /// The operations by the first segment of their path, in table order; "" is the start page.
  private let groups: [String: [Operation]]
  /// The first segments in table order.
  private let names: [String]

  package init(_ operations: [Operation] = Operation.all) {
    groups = Dictionary(grouping: operations) { $0.template.first ?? "" }
    var names: [String] = []
    for operation in operations {
      if let name = operation.template.first, !names.contains(name) { names.append(name) }
    }
    self.names = names
  }

  /// The request of a target.
  ///
  /// Errors: 404 for an address that does not exist, 400 for parameters, with what was expected.
  package func route(_ target: RequestTarget) throws(Problem) -> MatchedRequest {
    let first = target.segments.first ?? ""
    guard let group = groups[first] else {
      throw Problem(
        status: 404, "nothing is at \(Problem.shown(target.path))",
        advice: Problem.advice(for: "/" + first, among: names.map { "/" + $0 }))
    }
    for operation in group {
      guard let texts = operation.template.match(target.segments) else { continue }
      guard !target.hasTrailingSlash else {
        throw Problem(
          status: 404, "nothing is at \(Problem.shown(target.path))",
          advice: "leave out the slash at the end")
      }
      return MatchedRequest(
        operation: operation.id,
        path: try PathValues(texts, format: operation.format, scale: operation.scale),
        values: operation.hasOwnGrammar
          ? ParameterValues() : try ParameterValues(target.query, of: operation))
    }
    throw Problem(
      status: 404, "nothing is at \(Problem.shown(target.path))",
      allowed: group.map(\.template.text))
  }
}
