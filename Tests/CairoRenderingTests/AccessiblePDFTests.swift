import CairoRendering
import Drawing
import Testing

@Suite("A PDF can be read without being seen")
struct AccessiblePDFTests {
  private typealias Group = SceneElement.Group

  private func file(_ elements: [SceneElement]) throws -> [UInt8] {
    try PDFPainter().pdf(
      of: Document(pages: [Scenes.page(elements)], metadata: Scenes.metadata),
      fonts: Scenes.measurer())
  }

  private func text(_ string: String, y: Double = 20) -> SceneElement {
    .text(
      .init(
        TextBlock(string, style: TextStyle(size: 10)), at: Point(x: 20, y: y), width: 300))
  }

  private func group(_ role: Group.Role, _ elements: [SceneElement]) -> SceneElement {
    .group(Group(role: role, elements: elements))
  }

  /// The structure as `pdfinfo` tells it: types by depth and words in quotes.
  private func structure(_ elements: [SceneElement]) throws -> [String] {
    let text = try Tool.output("pdfinfo", ["-struct-text", "PDF"], pdf: file(elements))
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map {
      let depth = $0.prefix { $0 == " " }.count / 2
      return "\(depth) "
        + $0.drop { $0 == " " }.replacing(" (block)", with: "")
        .replacing(" (inline)", with: "")
    }.filter { !$0.contains("Object") }
  }

  @Test("Loose words in lists and tables get the elements that may stand there")
  func nesting() throws {
    #expect(
      try structure([
        group(.list, [text("loose")]),
        group(.table, [text("note", y: 60)]),
      ]) == [
        "0 Document", "1 L", "2 LI", "3 LBody", "4 Span", "5 \"loose\"",
        "1 Table", "2 TR", "3 TD", "4 Span", "5 \"note\"",
      ])
  }

  @Test("What stands apart is a part of its own, and words in it are paragraphs")
  func apart() throws {
    #expect(
      try structure([
        group(.aside, [group(.paragraph, [text("Note")]), text("loose", y: 60)])
      ]) == [
        "0 Document", "1 Div", "2 P", "3 \"Note\"", "2 P", "3 Span", "4 \"loose\"",
      ])
  }

  @Test("Words beside a link keep their place in the reading order")
  func mixed() throws {
    let link = SceneElement.group(
      Group(
        link: .init(
          to: .address("https://example.org"), area: .init(x: 0, y: 0, width: 9, height: 9)),
        elements: [text("2", y: 40)]))
    #expect(
      try structure([
        group(
          .paragraph,
          [
            text("Before"), link,
            text("after", y: 60),
          ])
      ]) == [
        "0 Document", "1 P", "2 \"Before\"", "2 Link", "3 \"2\"", "2 \"after\"",
      ])
  }

  @Test("Contents are a table of contents, and its entries refer")
  func contents() throws {
    let entry = SceneElement.group(
      Group(
        link: .init(to: .destination("there"), area: .init(x: 0, y: 0, width: 9, height: 9)),
        elements: [text("Summary 3")]))
    #expect(
      try structure([
        group(.contents, [group(.contentsItem, [entry])]),
        .group(
          Group(destination: "there", elements: [text("Summary", y: 70)])),
      ]) == [
        "0 Document", "1 TOC", "2 TOCI", "3 Reference", "4 Link", "5 \"Summary 3\"", "1 P",
        "2 \"Summary\"",
      ])
  }

  @Test("Links say where they lead, heads which cells they are for, figures where they stand")
  func attributes() throws {
    let link = SceneElement.group(
      Group(
        link: .init(
          to: .address("https://example.org"), area: .init(x: 0, y: 0, width: 9, height: 9)),
        elements: [text("The plan")]))
    let figure = SceneElement.group(
      Group(
        role: .figure, title: "A square",
        elements: [Scenes.rectangle(20, 60, 100, 50, .solid(.black))]))
    let table = group(
      .table,
      [group(.tableRow, [group(.tableHeaderCell, [text("State", y: 90)])])])
    let bytes = try file([link, figure, table])
    #expect(try Tool.values(of: "/Contents", in: bytes).contains("The plan"))
    #expect(try Tool.values(of: "/Scope", in: bytes) == ["/Column"])
    #expect(try Tool.values(of: "/Tabs", in: bytes) == ["/S"])
    let text = String(
      decoding: try Tool.output(
        "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: bytes),
      as: UTF8.self)
    // The page is upside down in PDF: its lower left corner is the origin.
    let height = Scenes.page([]).size.height
    let box = try #require(text.firstRange(of: "/BBox ["))
    let numbers = text[box.upperBound...].prefix { $0 != "]" }.split { $0.isWhitespace }
      .compactMap { Double($0) }
    #expect(numbers == [20, height - 110, 120, height - 60])
    #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
  }

  @Test("Decoration has no place in the tree, and is marked as what it is")
  func artifacts() throws {
    let bytes = try file([
      text("Read"), Scenes.rectangle(0, 0, 4, 4, .solid(.black)),
      group(.artifact, [text("7", y: 60)]),
    ])
    #expect(
      String(
        decoding: try Tool.output("pdfinfo", ["-struct-text", "PDF"], pdf: bytes), as: UTF8.self
      ).contains("7") == false)
    let text = String(
      decoding: try Tool.output(
        "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: bytes),
      as: UTF8.self)
    // The square and the number behind the words; white paper is not painted.
    #expect(text.components(separatedBy: "/Artifact BMC").count == 2)
  }
}
