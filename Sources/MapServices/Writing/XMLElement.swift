/// An element of an XML document (XML 1.0), with its text escaped when it is written.
struct XMLElement: Hashable, Sendable {
  /// What stands in an element: elements or text.
  enum Content: Hashable, Sendable {
    case elements([XMLElement])
    case text(String)
  }

  private struct Attribute: Hashable, Sendable {
    var name: String
    var value: String
  }

  private let name: String
  private let attributes: [Attribute]
  private let content: Content

  private init(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: Content) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.content = content
  }

  /// An element with elements in it, or an empty one.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ elements: [XMLElement] = []
  ) {
    self.init(name, attributes, .elements(elements))
  }

  /// An element with text in it.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes, .text(text))
  }

  /// The document, with an XML declaration and what else stands before the element.
  func document(prologue: String = "") -> String {
    var result = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" + prologue
    write(to: &result, indent: "")
    return result
  }

  private func write(to result: inout String, indent: String) {
    result += "\(indent)<\(name)"
    for attribute in attributes {
      result += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
    }
    switch content {
    case .elements(let elements):
      guard !elements.isEmpty else {
        result += "/>\n"
        return
      }
      result += ">\n"
      for element in elements { element.write(to: &result, indent: indent + "  ") }
      result += "\(indent)</\(name)>\n"
    case .text(let text):
      result += ">\(Self.escaped(text))</\(name)>\n"
    }
  }

  /// Characters that XML 1.0 has no place for (section 2.2) are left out.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
