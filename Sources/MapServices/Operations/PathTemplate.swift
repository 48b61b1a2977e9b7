/// The shape of an address: `/tiles/{map}/{z}/{x}/{y}@2x.png`.
package struct PathTemplate: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case literal(String)
    /// A variable with what stands before and behind it.
    case variable(PathVariable, before: String, behind: String)
  }

  /// The template as OpenAPI writes it.
  package let text: String
  /// The variables in order.
  package let variables: [PathVariable]
  private let parts: [Part]

  /// - Precondition: each segment has at most one variable, and that is one of `PathVariable`.
  init(_ text: String) {
    self.text = text
    parts = text.split(separator: "/").map { segment in
      guard let start = segment.firstIndex(of: "{"), let end = segment.firstIndex(of: "}") else {
        return .literal(String(segment))
      }
      guard
        let variable = PathVariable(
          rawValue: String(segment[start...].dropFirst().prefix { $0 != "}" }))
      else { preconditionFailure("\(segment) is no variable of a path") }
      return .variable(
        variable, before: String(segment[..<start]),
        behind: String(segment[end...].dropFirst()))
    }
    variables = parts.compactMap { if case .variable(let name, _, _) = $0 { name } else { nil } }
  }

  /// The first segment, by which addresses are found; nil for "/".
  var first: String? {
    if case .literal(let text) = parts.first { text } else { nil }
  }

  /// The texts of the variables when the segments have this shape.
  func match(_ segments: [String]) -> [PathVariable: String]? {
    var values: [PathVariable: String] = [:]
    var rest = segments[...]
    for part in parts {
      guard let segment = rest.popFirst() else { return nil }
      switch part {
      case .literal(let text):
        guard segment == text else { return nil }
      case .variable(.asset, _, _):
        let names = [segment] + rest
        rest = []
        guard names.count <= 4, names.allSatisfy(Self.isFileName) else { return nil }
        values[.asset] = names.joined(separator: "/")
      case .variable(let name, let before, let behind):
        guard segment.hasPrefix(before), segment.hasSuffix(behind),
          segment.utf8.count > before.utf8.count + behind.utf8.count
        else { return nil }
        let value = String(segment.dropFirst(before.count).dropLast(behind.count))
        guard name.admits(value) else { return nil }
        values[name] = value
      }
    }
    return rest.isEmpty ? values : nil
  }

  /// An identifier that is no hidden file.
  private static func isFileName(_ segment: String) -> Bool {
    ParameterKind.isIdentifier(segment) && !segment.hasPrefix(".")
  }
}
