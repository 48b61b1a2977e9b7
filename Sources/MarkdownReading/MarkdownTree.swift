import CCmark

/// The parsed tree of a text, which cmark allocates: its nodes are lent while this lives.
struct MarkdownTree: ~Copyable {
  typealias Node = OpaquePointer

  let root: Node

  /// Nil when there is no memory.
  init?(_ text: String) {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  static func children(of node: Node) -> [Node] {
    var children: [Node] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }

  /// The words of a text node, the address of a link.
  static func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
