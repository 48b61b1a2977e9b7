/// An attribute of an element. Its value is quoted and escaped when it is written.
struct HTMLAttribute: Hashable, Sendable {
  let name: String
  /// Nil for an attribute that says all by being there, such as `hidden`.
  let value: String?

  /// - Precondition: the name is of lower-case letters, digits, hyphens and colons (capitals only
  ///   in SVG's `viewBox`), and neither a style nor a handler of events: the site's content security
  ///   policy forbids both inside a page.
  init(_ name: String, _ value: String?) {
    let isName = name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
    }
    precondition(isName || name == "viewBox", "\(name) is no name of an attribute.")
    precondition(name != "style" && !name.hasPrefix("on"), "A page has no attribute \(name).")
    self.name = name
    self.value = value
  }

  /// An attribute without a value.
  init(_ name: String) { self.init(name, nil) }

  static func `class`(_ names: String) -> Self { Self("class", names) }
  static func id(_ id: String) -> Self { Self("id", id) }
  static func href(_ address: String) -> Self { Self("href", address) }
  static func src(_ address: String) -> Self { Self("src", address) }
  static func name(_ name: String) -> Self { Self("name", name) }
  static func value(_ value: String) -> Self { Self("value", value) }
  static func type(_ type: String) -> Self { Self("type", type) }
  static func rel(_ relation: String) -> Self { Self("rel", relation) }
  static func lang(_ tag: String) -> Self { Self("lang", tag) }
  static func dir(_ direction: String) -> Self { Self("dir", direction) }
  static func content(_ text: String) -> Self { Self("content", text) }
  /// An attribute of ours for the scripts: `data-name`.
  static func data(_ name: String, _ value: String) -> Self { Self("data-\(name)", value) }

  /// A style for code that is pasted into pages of other sites: the picture shrinks with its column.
  static let fittingStyle = Self(pastedName: "style", value: "max-width: 100%; height: auto")

  private init(pastedName name: String, value: String) {
    self.name = name
    self.value = value
  }

  func write(into text: inout String) {
    text += " \(name)"
    if let value { text += "=\"\(HTMLText.attribute(value))\"" }
  }
}
