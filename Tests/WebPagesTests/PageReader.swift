/// Reads a page strictly: every attribute is quoted, every element that must be closed is closed.
struct PageReader {
  struct Tag {
    var name: String
    var attributes: [String: String]
    /// The text inside, without that of other elements.
    var text = ""
    /// The names of the elements around it, the outermost first.
    var path: [String]
  }

  struct Mistake: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var tags: [Tag] = []
  private static let void: Set = ["br", "img", "input", "link", "meta", "source"]

  init(_ page: String) throws {
    let head = "<!DOCTYPE html>\n"
    guard page.hasPrefix(head) else { throw Mistake(description: "no document type") }
    var rest = page.dropFirst(head.count)
    var open: [Int] = []
    while !rest.isEmpty {
      if rest.hasPrefix("</") {
        guard let end = rest.firstIndex(of: ">"), let last = open.popLast() else {
          throw Mistake(description: "a stray end tag")
        }
        let name = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end])
        guard tags[last].name == name else {
          throw Mistake(description: "</\(name)> closes <\(tags[last].name)>")
        }
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("<") {
        rest = rest.dropFirst()
        let name = String(rest.prefix { $0.isLetter || $0.isNumber })
        guard !name.isEmpty else { throw Mistake(description: "a bare <") }
        rest = rest.dropFirst(name.count)
        let attributes = try Self.attributes(&rest, of: name)
        tags.append(Tag(name: name, attributes: attributes, path: open.map { tags[$0].name }))
        if !Self.void.contains(name) { open.append(tags.count - 1) }
      } else {
        let text = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(text.count)
        if let last = open.last { tags[last].text += try Self.plain(String(text)) }
      }
    }
    guard open.isEmpty else { throw Mistake(description: "an element is not closed") }
  }

  private static func attributes(
    _ rest: inout Substring, of name: String
  ) throws -> [String: String] {
    var attributes: [String: String] = [:]
    while true {
      if rest.hasPrefix(">") {
        rest = rest.dropFirst()
        return attributes
      }
      guard rest.hasPrefix(" ") else { throw Mistake(description: "<\(name) does not end") }
      rest = rest.dropFirst()
      let key = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" })
      rest = rest.dropFirst(key.count)
      guard !key.isEmpty, attributes[key] == nil else {
        throw Mistake(description: "<\(name)> has a bad or double attribute \(key)")
      }
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        let value = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count + 1)
        attributes[key] = try plain(String(value))
      } else {
        attributes[key] = ""
      }
    }
  }

  /// A text with its references resolved; any but the four that are needed is a mistake.
  private static func plain(_ text: String) throws -> String {
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      guard first == "&" else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\""]
      guard let (reference, character) = known.first(where: { rest.hasPrefix($0.key) }) else {
        throw Mistake(description: "a bare & before \(rest.prefix(10))")
      }
      result += character
      rest = rest.dropFirst(reference.count)
    }
    return result
  }

  func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  func first(_ name: String, _ key: String, _ value: String) -> Tag? {
    tags.first { $0.name == name && $0.attributes[key] == value }
  }

  /// The content of a `<meta>` with this `name` or `property`.
  func meta(_ name: String) -> String? {
    all("meta").first { ($0.attributes["name"] ?? $0.attributes["property"]) == name }?
      .attributes["content"]
  }

  /// Every address that the page names, those of `srcset` one by one.
  var addresses: [String] { tags.flatMap(\.addresses) }
}

extension PageReader.Tag {
  /// Every address that the element names, those of `srcset` one by one.
  var addresses: [String] {
    let single = ["href", "src", "action", "data-tiles", "data-outlines", "data-legend"]
      .compactMap { attributes[$0] }
    let several = (attributes["srcset"] ?? "").split(separator: ",").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    return single + several
  }
}
