import Diagnostics
import Prose
import Testing

@testable import MarkdownReading

/// Texts in CommonMark as values, and what is refused at its line.
@Suite struct MarkdownReaderTests {
  private func read(_ text: String) throws(MarkdownError) -> ProseText {
    try MarkdownReader(file: "intro.md", places: ["map-world", "sources"]).text(Array(text.utf8))
  }

  @Test("A title, headings, paragraphs, looks and links become what they say")
  func everything() throws {
    let text = try read(
      """
      # How to read this report

      Plans are *dated* and **sourced**,
      as [UN Women](https://www.unwomen.org/en) asks; see [the map](#map-world).

      ## In short

      1. One
      2. Two
         - inside

      > Women *matter*.
      """)
    #expect(text.title == "How to read this report")
    #expect(
      text.blocks == [
        .paragraph([
          ProseSpan("Plans are "), ProseSpan("dated", isEmphasized: true), ProseSpan(" and "),
          ProseSpan("sourced", isStrong: true), ProseSpan(", as "),
          ProseSpan("UN Women", target: .address("https://www.unwomen.org/en")),
          ProseSpan(" asks; see "), ProseSpan("the map", target: .place("map-world")),
          ProseSpan("."),
        ]),
        .heading(level: 2, text: "In short"),
        .list(
          ProseList(
            firstNumber: 1,
            items: [
              [.paragraph([ProseSpan("One")])],
              [
                .paragraph([ProseSpan("Two")]),
                .list(ProseList(items: [[.paragraph([ProseSpan("inside")])]])),
              ],
            ])),
        .quotation([
          .paragraph([
            ProseSpan("Women "), ProseSpan("matter", isEmphasized: true), ProseSpan("."),
          ])
        ]),
      ])
    #expect(
      text.targets == [.address("https://www.unwomen.org/en"), .place("map-world")])
  }

  @Test("A link without words names its place by the page alone; a forced break is kept")
  func breaks() throws {
    #expect(
      try read("# T\n\nSee [](#sources).\\\nNext").blocks == [
        .paragraph([
          ProseSpan("See "), ProseSpan("", target: .place("sources")), ProseSpan(".\nNext"),
        ])
      ])
  }

  @Test(
    "What cannot be set is refused at its line and column",
    arguments: [
      ("# T\n\n<div>x</div>\n", "markup", 3, 1), ("# T\n\nA <b>word</b>.\n", "markup", 3, 3),
      ("# T\n\nA ![picture](a.png).\n", "picture", 3, 3), ("# T\n\n    code\n", "code", 3, 5),
      ("# T\n\nSome `code`.\n", "code", 3, 6), ("# T\n\n---\n", "rule", 3, 1),
      ("# T\n\n# U\n", "second-title", 3, 1), ("# T\n\n#### U\n", "heading-level", 3, 1),
      ("# T\n\n> ## U\n", "nested-heading", 3, 3), ("No title.\n", "missing-title", 1, 1),
      ("", "missing-title", 1, 1), ("# T\n\n[x](#map-word)\n", "unknown-place", 3, 1),
      ("# T\n\n[x](javascript:alert%281%29)\n", "bad-link", 3, 1),
      ("# T\n\n[x](other.md)\n", "bad-link", 3, 1),
      ("# T\n\n1. a\n2.\n3. c\n", "empty-item", 4, 1),
      ("# T\n\n- a\n  - b\n    - c\n      - d\n        - e\n", "too-deep", 6, 9),
    ] as [(String, String, Int, Int)])
  func refusals(text: String, code: String, line: Int, column: Int) throws {
    let error = #expect(throws: MarkdownError.self) { try read(text) }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.code == code)
    #expect(diagnostic.place.file == "intro.md")
    if code != "too-deep" {
      #expect(diagnostic.place.line == line, "\(diagnostic)")
      // Columns of words that follow others on their line are cmark's own.
      if column == 1 { #expect(diagnostic.place.column == column, "\(diagnostic)") }
    }
  }

  @Test("A mistaken place says which one may be meant")
  func suggestion() throws {
    let error = #expect(throws: MarkdownError.self) { try read("# T\n\n[x](#map-word)") }
    #expect(error?.diagnostics.first?.advice == "did you mean \"map-world\"?")
  }

  @Test("All mistakes are told at once, in the order of the lines")
  func several() throws {
    let error = #expect(throws: MarkdownError.self) { try read("# T\n\n---\n\n`a`\n\n<p>\n") }
    #expect(error?.diagnostics.map(\.code) == ["rule", "code", "markup"])
  }

  @Test("Bytes that are no UTF-8, and a text without end, are refused")
  func bytes() throws {
    let reader = MarkdownReader(file: "intro.md", places: [])
    #expect(throws: MarkdownError.self) { try reader.text([0x23, 0x20, 0xE9, 0x0A]) }
    let long = [UInt8](repeating: 0x61, count: MarkdownReader.mostBytes + 1)
    #expect(throws: MarkdownError.self) { try reader.text(long) }
    let deep =
      "# T\n\n" + String(repeating: "*a ", count: 20_000)
      + String(repeating: "a* ", count: 20_000)
    _ = try? reader.text(Array(deep.utf8))
    let quotes = "# T\n\n" + String(repeating: ">", count: 200_000) + " a"
    #expect(throws: MarkdownError.self) { try reader.text(Array(quotes.utf8)) }
  }
}
