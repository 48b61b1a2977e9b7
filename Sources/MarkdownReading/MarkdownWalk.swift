import CCmark
import Diagnostics
import Prose

/// Goes through a parsed text from its beginning to its end, once, and notes what cannot be set.
struct MarkdownWalk {
  let file: String
  let places: [String]
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, places: [String]) {
    self.file = file
    self.places = places
  }

  /// The whole text; its title is empty where there is none, which is noted.
  mutating func text(under root: MarkdownTree.Node) -> ProseText {
    var text = ProseText(title: "")
    var children = MarkdownTree.children(of: root)
    if let first = children.first, Self.headingLevel(of: first) == 1 {
      text.title = words(of: first)
      children.removeFirst()
    }
    if text.title.isEmpty {
      note(
        "missing-title", "the text has no title", at: root,
        advice: "begin it with a line like \"# How to read this report\"")
    }
    text.blocks = blocks(children, depth: 0)
    return text
  }

  // MARK: Blocks

  mutating func blocks(_ nodes: [MarkdownTree.Node], depth: Int) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    for node in nodes {
      guard depth <= MarkdownReader.mostLevels else {
        note(
          "too-deep", "lists and quotations are nested more than \(MarkdownReader.mostLevels) deep",
          at: node, advice: "begin a new paragraph outside of them")
        break
      }
      if let block = block(node, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: MarkdownTree.Node, depth: Int) -> ProseBlock? {
    let children = MarkdownTree.children(of: node)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: return heading(node, depth: depth)
    case CMARK_NODE_PARAGRAPH:
      return .paragraph(spans(of: children))
    case CMARK_NODE_LIST:
      let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      var items: [[ProseBlock]] = []
      for child in children {
        if MarkdownTree.children(of: child).isEmpty {
          note(
            "empty-item", "an item of a list has no words", at: child,
            advice: "write them behind its sign, or take the sign away")
        }
        items.append(blocks(MarkdownTree.children(of: child), depth: depth + 1))
      }
      return .list(
        ProseList(
          firstNumber: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
          items: items.filter { !$0.isEmpty }))
    case CMARK_NODE_BLOCK_QUOTE: return quotation(node, depth: depth)
    default:
      refuse(node)
      return nil
    }
  }

  private mutating func heading(_ node: MarkdownTree.Node, depth: Int) -> ProseBlock? {
    let level = Self.headingLevel(of: node) ?? 0
    guard depth == 0 else {
      note(
        "nested-heading", "a heading stands in a list or a quotation", at: node,
        advice: "make its words strong instead, as **words**")
      return nil
    }
    guard level != 1 else {
      note(
        "second-title", "a second heading of level 1", at: node,
        advice: "write ## for a heading inside the text; a second text is a file of its own")
      return nil
    }
    guard level <= 3 else {
      note(
        "heading-level", "a heading of level \(level)", at: node,
        advice: "reports have headings of levels 2 and 3 under the title")
      return nil
    }
    let text = words(of: node)
    return text.isEmpty ? nil : .heading(level: level, text: text)
  }

  private static func headingLevel(of node: MarkdownTree.Node) -> Int? {
    cmark_node_get_type(node) == CMARK_NODE_HEADING ? Int(cmark_node_get_heading_level(node)) : nil
  }

  /// A heading's words without looks and links.
  private mutating func words(of heading: MarkdownTree.Node) -> String {
    spans(of: MarkdownTree.children(of: heading)).map(\.string).joined()
  }

  // MARK: Words

  mutating func spans(of nodes: [MarkdownTree.Node]) -> [ProseSpan] {
    var spans = SpanCollector()
    collect(nodes, as: ProseSpan(""), into: &spans)
    return spans.spans
  }

  /// Emphasis, strong words and a link make three.
  private static let mostLooks = 8

  private mutating func collect(
    _ nodes: [MarkdownTree.Node], as look: ProseSpan, into spans: inout SpanCollector,
    depth: Int = 0
  ) {
    guard depth <= Self.mostLooks else {
      if let node = nodes.first {
        note("too-deep", "emphasis is nested more than \(Self.mostLooks) deep", at: node)
      }
      return
    }
    for node in nodes {
      var look = look
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        look.string = MarkdownTree.string(cmark_node_get_literal(node))
        spans.add(look)
        continue
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        look.string = cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK ? " " : "\n"
        spans.add(look)
        continue
      case CMARK_NODE_EMPH: look.isEmphasized = true
      case CMARK_NODE_STRONG: look.isStrong = true
      case CMARK_NODE_LINK:
        guard let target = target(of: node) else { continue }
        look.target = target
        if case .place = target, cmark_node_first_child(node) == nil { spans.add(look) }
      default:
        refuse(node)
        continue
      }
      collect(MarkdownTree.children(of: node), as: look, into: &spans, depth: depth + 1)
    }
  }

  private mutating func target(of link: MarkdownTree.Node) -> ProseSpan.Target? {
    let address = MarkdownTree.string(cmark_node_get_url(link))
    if address.hasPrefix("#") {
      let name = String(address.dropFirst())
      if places.contains(name) { return .place(name) }
      note(
        "unknown-place", "this report has no place \"#\(name)\"", at: link,
        reason: "it has #\(places.joined(separator: ", #"))",
        advice: NearestWord.advice(for: name, among: places))
      return nil
    }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard ["https", "http", "mailto"].contains(scheme), address.count > scheme.count + 1 else {
      note(
        "bad-link", "a link leads to \"\(address)\"", at: link,
        advice: "links lead to web addresses (https://…), mail addresses (mailto:…) or places in "
          + "the report (#sources)")
      return nil
    }
    return .address(address)
  }

  // MARK: What cannot be set

  private mutating func refuse(_ node: MarkdownTree.Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      note(
        "markup", "HTML is not set in reports", at: node,
        advice: "write *emphasis*, **strong words** and lists as Markdown has them")
    case CMARK_NODE_IMAGE:
      note(
        "picture", "pictures are not set in texts of reports", at: node,
        advice: "name a map of the report instead, as [the map](#map-…)")
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_CODE:
      note(
        "code", "code is not set in reports", at: node,
        advice: "take away the backquotes, or the four spaces before the line")
    case CMARK_NODE_THEMATIC_BREAK:
      note(
        "rule", "a line across the text is not set in reports", at: node,
        advice: "begin a new part with a heading, ## …")
    default:
      note("unknown-markup", "this is not set in reports", at: node)
    }
  }

  mutating func note(
    _ code: String, _ message: String, at node: MarkdownTree.Node, reason: String? = nil,
    advice: String? = nil
  ) {
    // Some words have no line of their own; their paragraph has one.
    var placed: MarkdownTree.Node? = node
    while let current = placed, cmark_node_get_start_line(current) <= 0 {
      placed = cmark_node_parent(current)
    }
    let line = placed.map { Int(cmark_node_get_start_line($0)) }
    let column = placed.map { Int(cmark_node_get_start_column($0)) }
    diagnostics.append(
      Diagnostic(
        .error, code, message,
        at: Place(file: file, line: max(1, line ?? 1), column: max(1, column ?? 1)),
        reason: reason, advice: advice))
  }
}

/// Words of one look and target that follow each other, as one span.
private struct SpanCollector {
  private(set) var spans: [ProseSpan] = []

  mutating func add(_ span: ProseSpan) {
    if var last = spans.last, !span.string.isEmpty, !last.string.isEmpty {
      let words = span.string
      var look = span
      look.string = last.string
      if look == last {
        last.string += words
        spans[spans.count - 1] = last
        return
      }
    }
    spans.append(span)
  }
}
