/// An element of a page, with its attributes and what stands in it.
struct HTMLElement: Hashable, Sendable {
  let name: String
  let attributes: [HTMLAttribute]
  let children: [HTMLNode]

  /// - Precondition: an element that HTML closes by itself has no content; scripts and styles stand
  ///   in files of their own.
  init(
    _ name: String, _ attributes: HTMLAttribute?...,
    @HTMLBuilder content: () -> [HTMLNode] = { [] }
  ) {
    self.name = name
    self.attributes = attributes.compactMap { $0 }
    children = content()
    precondition(!Self.empty.contains(name) || children.isEmpty, "<\(name)> has no content.")
    precondition(
      (name != "script" && name != "style") || children.isEmpty, "<\(name)> inside a page.")
  }

  /// The element as text.
  var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  func write(into text: inout String) {
    text += "<\(name)"
    for attribute in attributes { attribute.write(into: &text) }
    text += ">"
    if !Self.empty.contains(name) {
      for child in children { child.write(into: &text) }
      text += "</\(name)>"
    }
    if Self.ownLine.contains(name) { text += "\n" }
  }

  /// Void elements (HTML, section 13.1.2), of those that the pages have.
  private static let empty: Set<String> = ["br", "img", "input", "link", "meta", "source"]

  /// Elements after which a line ends: white space there shows nowhere.
  private static let ownLine: Set<String> = [
    "html", "head", "meta", "link", "title", "script", "body", "header", "nav", "main", "footer",
    "section", "article", "aside", "div", "h1", "h2", "h3", "p", "ul", "li", "dl", "dd", "form",
    "table", "caption", "thead", "tbody", "tr", "figure", "picture", "source", "option", "details",
  ]
}

/// What stands in an element.
enum HTMLNode: Hashable, Sendable {
  case text(String)
  case element(HTMLElement)

  func write(into text: inout String) {
    switch self {
    case .text(let content): text += HTMLText.content(content)
    case .element(let element): element.write(into: &text)
    }
  }
}
