/// Turns shapes to JSON Schema and gathers the definitions they refer to.
struct SchemaWriter {
  let vocabulary: Vocabulary
  /// By name, in the order in which they were first needed.
  private(set) var definitions: [(String, JSONText)] = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The members of an object's schema.
  mutating func body(of rule: ObjectRule) -> [(String, JSONText)] {
    var properties: [(String, JSONText)] = []
    for key in rule.keys {
      properties.append((key.name, describing(schema(of: key.shape), key.summary)))
    }
    var members: [(String, JSONText)] = [
      ("description", .string(rule.summary)), ("type", .string("object")),
      ("properties", .object(properties)), ("additionalProperties", .boolean(false)),
    ]
    let required = rule.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(("required", .strings(required))) }
    let lone = rule.keys.filter { $0.partners.count == 1 }
    if !lone.isEmpty {
      members.append(
        ("dependentRequired", .object(lone.map { ($0.name, .strings($0.partners)) })))
    }
    let several = rule.keys.filter { $0.partners.count > 1 }
    if !several.isEmpty {
      members.append(
        ("dependentSchemas", .object(several.map { ($0.name, anyRequired($0.partners)) })))
    }
    if !rule.exactlyOne.isEmpty {
      members.append(
        ("oneOf", .array(rule.exactlyOne.map { .object([("required", .strings([$0]))]) })))
    }
    return members
  }

  private func anyRequired(_ keys: [String]) -> JSONText {
    .object([("anyOf", .array(keys.map { .object([("required", .strings([$0]))]) }))])
  }

  private mutating func schema(of shape: Shape) -> [(String, JSONText)] {
    switch shape {
    case .scalar(let rule):
      return scalar(rule)
    case .localized:
      return [("anyOf", .array([.object(Self.text), .object(dictionary(.language, .text))]))]
    case .list(let element, let counts):
      var members: [(String, JSONText)] = [
        ("type", .string("array")), ("items", .object(schema(of: element))),
      ]
      if counts.lowerBound > 0 { members.append(("minItems", .integer(counts.lowerBound))) }
      if counts.upperBound < .max { members.append(("maxItems", .integer(counts.upperBound))) }
      return members
    case .dictionary(let names, let value):
      return dictionary(names, value)
    case .object(let rule):
      return reference(to: rule)
    case .oneOf(let shapes):
      var alternatives: [JSONText] = []
      for shape in shapes { alternatives.append(.object(schema(of: shape))) }
      return [("anyOf", .array(alternatives))]
    }
  }

  private mutating func reference(to rule: ObjectRule) -> [(String, JSONText)] {
    if !definitions.contains(where: { $0.0 == rule.name }) {
      // The slot is taken first, so that the order is that of the file from the top.
      let slot = definitions.count
      definitions.append((rule.name, .object([])))
      definitions[slot].1 = .object(body(of: rule))
    }
    return [("$ref", .string("#/$defs/\(rule.name)"))]
  }

  private mutating func dictionary(_ names: NameRule, _ value: Shape) -> [(String, JSONText)] {
    var members: [(String, JSONText)] = [
      ("type", .string("object")), ("additionalProperties", .object(schema(of: value))),
    ]
    let pattern: String? =
      switch names {
      case .any: nil
      case .identifier: "^[a-z0-9]+(-[a-z0-9]+)*$"
      case .country: "^[A-Z]{3}$"
      case .countryOrDefault: "^(default|[A-Z]{3})$"
      case .language: Self.languagePattern
      }
    if let pattern {
      members.append(("propertyNames", .object([("pattern", .string(pattern))])))
    }
    if names == .countryOrDefault { members.append(("required", .strings(["default"]))) }
    return members
  }

  private func describing(_ schema: [(String, JSONText)], _ summary: String) -> JSONText {
    .object([("description", .string(summary))] + schema)
  }
}

extension SchemaWriter {
  private static let languagePattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"

  /// Editors type the scalars of YAML, where the program reads all as text; so a code such as 101
  /// or the word `true` is a text too.
  private static let text: [(String, JSONText)] = [
    ("type", .strings(["string", "number", "boolean"]))
  ]

  private func scalar(_ rule: ScalarRule) -> [(String, JSONText)] {
    switch rule {
    case .text, .reference: return Self.text
    case .source: return [("type", .string("string"))]
    case .word(let list):
      let words = list.words(of: vocabulary)
      return words.isEmpty ? [("type", .string("string"))] : [("enum", .strings(words))]
    case .integer(let range):
      return [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .real(let range):
      guard range.upperBound < .greatestFiniteMagnitude else {
        return [("type", .string("number"))]
      }
      return [
        ("type", .string("number")), ("minimum", .real(range.lowerBound)),
        ("maximum", .real(range.upperBound)),
      ]
    case .boolean: return [("type", .string("boolean"))]
    case .date: return Self.matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .millimeters: return Self.matching("^[0-9]+(\\.[0-9]+)? ?mm$")
    case .monthDay: return Self.matching("^[0-9]{2}-[0-9]{2}$")
    case .colour: return Self.matching("^#[0-9A-Fa-f]{6}$")
    case .country: return Self.matching("^[A-Z]{3}$")
    case .language:
      return vocabulary.languages.isEmpty
        ? Self.matching(Self.languagePattern) : [("enum", .strings(vocabulary.languages))]
    case .anyLanguage(let words):
      let choices = ["[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"] + words
      return Self.matching("^(\(choices.joined(separator: "|")))$")
    }
  }

  private static func matching(_ pattern: String) -> [(String, JSONText)] {
    [("type", .string("string")), ("pattern", .string(pattern))]
  }
}

extension JSONText {
  fileprivate static func strings(_ texts: [String]) -> JSONText {
    .array(texts.map { .string($0) })
  }
}
