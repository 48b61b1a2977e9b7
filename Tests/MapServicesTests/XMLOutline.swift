import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A parsed XML document as paths of element names, so that tests do not read the text by hand.
final class XMLOutline: NSObject, XMLParserDelegate {
  /// An element: its path from the root, its attributes and its own text.
  struct Element {
    var path: String
    var attributes: [String: String]
    var text: String
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Nil for text that is not well formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// The elements whose path ends so.
  func all(_ end: String) -> [Element] {
    elements.filter { $0.path == end || $0.path.hasSuffix("/" + end) }
  }

  /// The names of the children of the first element whose path ends so, in order.
  func children(_ end: String) -> [String] {
    guard let first = elements.firstIndex(where: { ("/" + $0.path).hasSuffix("/" + end) }) else {
      return []
    }
    let path = elements[first].path
    var names: [String] = []
    for element in elements[(first + 1)...] {
      guard element.path.hasPrefix(path + "/") else { break }
      let rest = element.path.dropFirst(path.count + 1)
      if !rest.contains("/") { names.append(String(rest)) }
    }
    return names
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let path = (open.last.map { elements[$0].path + "/" } ?? "") + name
    open.append(elements.count)
    elements.append(Element(path: path, attributes: attributes, text: ""))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let index = open.last { elements[index].text += string }
  }
}
