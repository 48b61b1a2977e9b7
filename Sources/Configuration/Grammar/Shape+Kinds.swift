extension Shape {
  /// What a value is in YAML.
  enum Kind: Hashable, Sendable {
    case scalar
    case sequence
    case mapping
  }

  /// The kinds of value that fit this shape.
  var kinds: [Kind] {
    switch self {
    case .scalar: [.scalar]
    case .localized: [.scalar, .mapping]
    case .list: [.sequence]
    case .dictionary, .object: [.mapping]
    case .oneOf(let shapes): shapes.flatMap(\.kinds)
    }
  }

  /// This shape, or the alternative that a value of this kind is meant to have; nil when none fits.
  func alternative(for node: YAMLNode) -> Shape? {
    if case .oneOf(let shapes) = self {
      return shapes.lazy.compactMap { $0.alternative(for: node) }.first
    }
    return kinds.contains(node.kind) ? self : nil
  }

  /// What is expected, in the words of a message.
  var expectation: String {
    switch self {
    case .scalar(let rule): rule.expectation
    case .localized: "a text, or texts by language"
    case .list: "a list"
    case .dictionary, .object: "a mapping"
    case .oneOf(let shapes): shapes.map(\.expectation).joined(separator: ", or ")
    }
  }
}

extension YAMLNode {
  /// What this is, for the choice between alternatives.
  var kind: Shape.Kind {
    switch content {
    case .scalar: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }
}

extension ScalarRule {
  /// What is expected, in the words of a message.
  var expectation: String {
    switch self {
    case .text: "a text"
    case .source: "a path"
    case .word(let list): "a \(list.name)"
    case .reference(let declaration, let others):
      others.isEmpty ? "a \(declaration.name)" : "a \(declaration.name) or \(Words.list(others))"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .real(let range):
      range.upperBound == .greatestFiniteMagnitude
        ? "a number" : "a number from \(range.lowerBound) to \(range.upperBound)"
    case .boolean: "true or false"
    case .date: "a day as YYYY-MM-DD"
    case .monthDay: "a day of the year as MM-DD"
    case .millimeters(let range):
      "a length in millimetres from \(Int(range.lowerBound))mm to \(Int(range.upperBound))mm"
    case .colour: "a colour as \"#rrggbb\""
    case .country: "a country as three capital letters (ISO 3166-1 alpha-3)"
    case .language: "a language tag"
    case .anyLanguage(let words): "a language tag or \(Words.list(words))"
    }
  }
}
