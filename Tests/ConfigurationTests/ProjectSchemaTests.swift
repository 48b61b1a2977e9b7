import Foundation
import Testing

@testable import Configuration

/// As much of a JSON Schema validator as the schema needs (draft 2020-12, core and validation), over
/// trees whose scalars are texts. It gives the paths that the schema does not allow.
private struct SchemaValidator {
  let root: YAMLNode

  func problems(_ value: YAMLNode, _ schema: YAMLNode, _ path: String = "") -> [String] {
    var found: [String] = []
    if let reference = schema["$ref"]?.scalarText {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = root["$defs"]?[name] else { return ["\(path): no \(reference)"] }
      found += problems(value, target, path)
    }
    if let alternatives = schema["anyOf"]?.items,
      alternatives.allSatisfy({ !problems(value, $0, path).isEmpty })
    {
      found.append("\(path): none of the alternatives")
    }
    if let words = schema["enum"]?.items?.map(\.scalarText), !words.contains(value.scalarText) {
      found.append("\(path): \(value.scalarText ?? "") is not among \(words)")
    }
    if let type = schema["type"], !types(type).contains(where: { fits(value, $0) }) {
      found.append("\(path): not \(types(type))")
    }
    if let pattern = schema["pattern"]?.scalarText, !matches(value.scalarText ?? "", pattern) {
      found.append("\(path): does not match \(pattern)")
    }
    if let items = value.items, let element = schema["items"] {
      found += items.enumerated().flatMap { problems($1, element, "\(path).\($0)") }
    }
    return found + objectProblems(value, schema, path)
  }

  private func objectProblems(_ value: YAMLNode, _ schema: YAMLNode, _ path: String) -> [String] {
    guard let entries = value.entries else { return [] }
    var found: [String] = []
    for entry in entries {
      let innerPath = "\(path).\(entry.key)"
      if let property = schema["properties"]?[entry.key] {
        found += problems(entry.value, property, innerPath)
      } else if let additional = schema["additionalProperties"] {
        if additional.scalarText == "false" {
          found.append("\(innerPath): unknown key")
        } else {
          found += problems(entry.value, additional, innerPath)
        }
      }
      if let pattern = schema["propertyNames"]?["pattern"]?.scalarText,
        !matches(entry.key, pattern)
      {
        found.append("\(innerPath): no such name")
      }
    }
    for key in schema["required"]?.items ?? [] where value[key.scalarText ?? ""] == nil {
      found.append("\(path): \(key.scalarText ?? "") is missing")
    }
    if let choices = schema["oneOf"]?.items {
      let fitting = choices.filter { choice in
        (choice["required"]?.items ?? []).allSatisfy { value[$0.scalarText ?? ""] != nil }
      }
      if fitting.count != 1 { found.append("\(path): \(fitting.count) of one") }
    }
    return found
  }

  private func types(_ type: YAMLNode) -> [String] {
    type.items?.compactMap(\.scalarText) ?? [type.scalarText ?? ""]
  }

  private func fits(_ value: YAMLNode, _ type: String) -> Bool {
    switch type {
    case "object": value.entries != nil
    case "array": value.items != nil
    case "integer": value.scalarText.flatMap { Int($0) } != nil
    case "number": value.scalarText.flatMap { Double($0) } != nil
    case "boolean": ["true", "false"].contains(value.scalarText)
    default: value.scalarText != nil
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }
}

@Suite struct ProjectSchemaTests {
  let text = ProjectSchema.jsonSchema(vocabulary: ExampleProject.vocabulary)

  private func problems(_ project: String) throws -> [String] {
    let schema = try tree(text)
    return SchemaValidator(root: schema).problems(try tree(project), schema)
  }

  @Test("The schema is JSON and names its draft")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(
      object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(
      object?["required"] as? [String] == [
        "peacemap", "organisation", "languages", "data-date", "boundaries", "maps",
      ])
  }

  @Test("The example has no key and no value that the schema does not allow")
  func example() throws {
    #expect(try problems(ExampleProject.text) == [])
  }

  @Test(
    "What the program refuses by the grammar, the schema refuses at the same key",
    arguments: [
      ("accent:", "acent:", ".theme.acent: unknown key"),
      ("title: Rates", "titel: Rates", ".maps.rates.titel: unknown key"),
      ("paper: A3", "paper: a3", ".maps.norway.size.paper: "),
      ("boundaries: countries", "labels: units", ".maps.rates: boundaries is missing"),
      ("NPL: 07-15", "Nepal: 07-15", ".fiscal-year-ends.Nepal: no such name"),
      ("freeze: [SDN]", "freeze: SDN", ".members.policy.freeze: not"),
      ("per: area}", "status: localization}", ".maps.box.fill: 2 of one"),
    ])
  func refused(_ old: String, _ new: String, _ expected: String) throws {
    let found = try problems(ExampleProject.changed(old, to: new))
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  @Test("Every key of the grammar stands in the example")
  func complete() throws {
    // A rule that holds in several places, as the fill of maps and atlases, is shown whole by all of
    // them together.
    var rules: [String: (rule: ObjectRule, nodes: [YAMLNode])] = [:]
    func visit(_ rule: ObjectRule, _ nodes: [YAMLNode]) {
      rules[rule.name, default: (rule, [])].nodes += nodes
      for key in rule.keys {
        for (inner, values) in objects(key.shape, nodes.compactMap { $0[key.name] }) {
          visit(inner, values)
        }
      }
    }
    func objects(_ shape: Shape, _ nodes: [YAMLNode]) -> [(ObjectRule, [YAMLNode])] {
      switch shape {
      case .object(let rule): [(rule, nodes.filter { $0.entries != nil })]
      case .dictionary(_, let value):
        objects(value, nodes.flatMap { ($0.entries ?? []).map(\.value) })
      case .list(let element, _): objects(element, nodes.flatMap { $0.items ?? [] })
      case .oneOf(let shapes): shapes.flatMap { objects($0, nodes) }
      case .scalar, .localized: []
      }
    }
    visit(ProjectGrammar.root, [try tree(ExampleProject.text)])
    let missing = rules.values.flatMap { rule, nodes in
      rule.keys.filter { key in nodes.allSatisfy { $0[key.name] == nil } }
        .map { "\(rule.name).\($0.name)" }
    }
    #expect(missing == [])
  }
}
