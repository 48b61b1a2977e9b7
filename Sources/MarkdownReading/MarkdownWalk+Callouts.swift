import CCmark
import Diagnostics
import Prose

extension MarkdownWalk {
  /// A quotation; a call-out where it begins with a sign such as `[!NOTE]`, as alerts do in GitHub's
  /// Markdown. What follows the sign on its line is the call-out's own title, or its figure.
  mutating func quotation(_ node: MarkdownTree.Node, depth: Int) -> ProseBlock? {
    let children = MarkdownTree.children(of: node)
    guard let first = children.first, let word = Self.calloutSign(of: first) else {
      return .quotation(blocks(children, depth: depth + 1))
    }
    guard depth == 0 else {
      note(
        "nested-callout", "a call-out stands in a list or a quotation", at: first,
        advice: "put it between two paragraphs")
      return nil
    }
    let kinds = ProseCallout.Kind.allCases
    guard let kind = kinds.first(where: { $0.rawValue == word.lowercased() }) else {
      note(
        "unknown-callout", "there is no call-out \"[!\(word)]\"", at: first,
        reason: "there are \(kinds.map { "[\($0.sign)]" }.joined(separator: ", "))",
        advice: NearestWord.advice(for: word, among: kinds.map { $0.rawValue.uppercased() }))
      return nil
    }
    let (title, words) = titleAndWords(of: first)
    let blocks =
      (words.isEmpty ? [] : [.paragraph(words)])
      + blocks(Array(children.dropFirst()), depth: depth + 1)
    if kind == .figure, title.isEmpty {
      note(
        "missing-figure", "a key figure without its figure", at: first,
        advice: "write it behind the sign, as in \"> [!FIGURE] 14 of 37\"")
    }
    if blocks.isEmpty {
      note(
        "empty-callout", "a call-out has no words", at: first,
        advice: "write them on the lines after its sign, each of which begins with >")
    }
    return .callout(
      ProseCallout(kind: kind, title: title.isEmpty ? nil : title, blocks: blocks))
  }

  /// The word in `[!…]` with which a paragraph begins; nil for any other block.
  private static func calloutSign(of node: MarkdownTree.Node) -> String? {
    guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return nil }
    var start = ""
    for child in MarkdownTree.children(of: node) {
      guard cmark_node_get_type(child) == CMARK_NODE_TEXT else { break }
      start += MarkdownTree.string(cmark_node_get_literal(child))
    }
    guard start.hasPrefix("[!"), let end = start.firstIndex(of: "]") else { return nil }
    return String(start[..<end].dropFirst(2))
  }

  /// What a paragraph that begins with a sign says behind it on its first line, without looks and
  /// links, and what on the lines that follow.
  private mutating func titleAndWords(
    of paragraph: MarkdownTree.Node
  ) -> (title: String, words: [ProseSpan]) {
    let children = MarkdownTree.children(of: paragraph)
    let end =
      children.firstIndex {
        [CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK].contains(cmark_node_get_type($0))
      } ?? children.endIndex
    let line = spans(of: Array(children[..<end])).map(\.string).joined()
    let title = line.drop { $0 != "]" }.dropFirst().drop(while: \.isWhitespace)
    return (
      String(title.reversed().drop(while: \.isWhitespace).reversed()),
      spans(of: Array(children[end...].dropFirst()))
    )
  }
}
