import Diagnostics
import Prose
import Testing

@testable import MarkdownReading

/// Quotations that begin with a sign are call-outs.
@Suite struct CalloutReadingTests {
  private func read(_ text: String) throws(MarkdownError) -> [ProseBlock] {
    try MarkdownReader(file: "intro.md", places: ["sources"])
      .text(Array("# T\n\n\(text)\n".utf8)).blocks
  }

  private func paragraph(_ words: String) -> ProseBlock { .paragraph([ProseSpan(words)]) }

  @Test(
    "The sign says what it is, what stands behind it is its title",
    arguments: [
      ("> [!NOTE]\n> Words.", .note, nil),
      ("> [!note] How dates are read\n> Words.", .note, "How dates are read"),
      (
        "> [!IMPORTANT]  *Missing* is never [zero](#sources) \nWords.", .important,
        "Missing is never zero"
      ),
      ("> [!TIP]\n>\n> Words.", .tip, nil), ("> [!Warning] W\\\n> Words.", .warning, "W"),
      ("> [!CAUTION]\n> Words.", .caution, nil),
      ("> [!FIGURE] 14 of 37\n> Words.", .figure, "14 of 37"),
    ] as [(String, ProseCallout.Kind, String?)])
  func kinds(text: String, kind: ProseCallout.Kind, title: String?) throws {
    #expect(
      try read(text) == [
        .callout(ProseCallout(kind: kind, title: title, blocks: [paragraph("Words.")]))
      ])
  }

  @Test("Its words are paragraphs, lists and quotations with looks and links")
  func words() throws {
    #expect(
      try read("> [!NOTE]\n> See **[here](#sources)**,\n> or\n> - there\n>\n> > said\n\nAfter.")
        == [
          .callout(
            ProseCallout(
              kind: .note,
              blocks: [
                .paragraph([
                  ProseSpan("See "),
                  ProseSpan("here", isStrong: true, target: .place("sources")),
                  ProseSpan(", or"),
                ]),
                .list(ProseList(items: [[paragraph("there")]])),
                .quotation([paragraph("said")]),
              ])),
          paragraph("After."),
        ])
  }

  @Test("A link in a call-out is a target of the text")
  func targets() throws {
    #expect(try read("> [!NOTE]\n> [](#sources)").flatMap(\.spans).count == 1)
  }

  @Test(
    "A quotation without a sign at its beginning stays one",
    arguments: ["> NOTE Words.", "> *[!NOTE]* Words.", "> Words [!NOTE]", "> [NOTE] Words."])
  func quotations(text: String) throws {
    guard case .quotation = try #require(try read(text).first) else {
      Issue.record("\(text)")
      return
    }
  }

  @Test(
    "A mistaken call-out is told with its line and column",
    arguments: [
      ("> [!NOTICE]\n> a", "unknown-callout", 3, 3, "did you mean \"NOTE\"?"),
      ("Words.\n\n> [!FIGRUE] 14\n> a", "unknown-callout", 5, 3, "did you mean \"FIGURE\"?"),
      ("> [!NOTE]", "empty-callout", 3, 3, nil), ("> [!FIGURE]\n> a", "missing-figure", 3, 3, nil),
      ("- > [!NOTE]\n  > a", "nested-callout", 3, 5, nil),
      ("> > [!NOTE]\n> > a", "nested-callout", 3, 5, nil),
      ("> [!NOTE]\n> ## a", "nested-heading", 4, 3, nil),
    ] as [(String, String, Int, Int, String?)])
  func mistakes(text: String, code: String, line: Int, column: Int, advice: String?) throws {
    let error = #expect(throws: MarkdownError.self) { try read(text) }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.code == code)
    #expect(diagnostic.place.line == line && diagnostic.place.column == column, "\(diagnostic)")
    #expect(diagnostic.place.file == "intro.md")
    if let advice { #expect(diagnostic.advice == advice) }
  }
}
