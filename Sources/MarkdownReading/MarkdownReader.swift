import CCmark
import Diagnostics
package import Prose

/// Reads a text in CommonMark (version 0.30) with cmark.
///
/// What a report sets is taken: one title (`# …`) at the beginning, headings of levels 2 and 3,
/// paragraphs, emphasis, strong words, links, lists, quotations and call-outs. Everything else is
/// refused at its line, for a text from which something was left out in silence would say something else.
package struct MarkdownReader {
  /// The name that messages carry.
  let file: String
  /// The names of places to which `[words](#name)` may lead.
  let places: [String]

  /// A text of more bytes is no text of a report.
  package static let mostBytes = 1 << 20
  /// Lists in lists, and the like: no page has room for more.
  static let mostLevels = 3

  package init(file: String, places: [String]) {
    self.file = file
    self.places = places
  }

  /// The text. Errors: all that cannot be set, in the order of the lines; bytes that are no UTF-8.
  package func text(_ bytes: [UInt8]) throws(MarkdownError) -> ProseText {
    guard bytes.count <= Self.mostBytes else {
      throw failure("too-long", "the text has more than \(Self.mostBytes >> 20) MiB")
    }
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw failure("not-utf8", "the text is not in UTF-8", advice: "save it as UTF-8")
    }
    guard let tree = MarkdownTree(string) else { throw failure("no-memory", "no memory is left") }
    var walk = MarkdownWalk(file: file, places: places)
    let text = walk.text(under: tree.root)
    guard walk.diagnostics.isEmpty else { throw MarkdownError(diagnostics: walk.diagnostics) }
    return text
  }

  private func failure(_ code: String, _ message: String, advice: String? = nil) -> MarkdownError {
    MarkdownError(
      diagnostics: [
        Diagnostic(.error, code, message, at: Place(file: file, line: 1), advice: advice)
      ])
  }
}
