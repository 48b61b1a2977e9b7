import Drawing
import Testing

@testable import CairoRendering

/// Painted pages that are kept from one edition of a book to the next.
@Suite struct PDFPageCodingTests {
  private func logo() throws -> PixelImage {
    try PixelImage(
      png: PNGPainter().png(
        of: Scene(
          size: Size(width: 4, height: 4), elements: [Scenes.rectangle(0, 0, 2, 2, .solid(.black))]),
        pixelWidth: 4, metadata: Document.Metadata(title: ""), fonts: Scenes.measurer()))
  }

  private func pages() throws -> [PDFPage] {
    let painter = try PDFPagePainter(fonts: Scenes.measurer(), of: FontSet())
    let dots = Paint.dots(.init(radius: 0.5, spacing: 3, color: .black))
    let picture = Scenes.page([
      Scenes.rectangle(10, 10, 30, 30, dots),
      .image(.init(try logo(), in: Rectangle(x: 50, y: 50, width: 40, height: 40))),
      .group(
        .init(
          link: .init(
            to: .address("https://example.org/a"),
            area: Rectangle(x: 20, y: 250, width: 80, height: 12)),
          elements: [Scenes.title("Map", language: "en", y: 250)])),
    ])
    return try [PDFWriterTests().page(1), PDFWriterTests().page(2), picture].map {
      try painter.page($0.bled(byPoints: 9), documentLanguage: "en")
    }
  }

  private func book(_ pages: [PDFPage]) throws -> [UInt8] {
    var writer = try PDFWriter(metadata: Scenes.metadata, fonts: FontSet())
    for page in pages { writer.append(page) }
    try writer.finish(outline: [])
    return writer.take()
  }

  @Test("Pages that were kept make the same file as those that were painted")
  func roundTrip() throws {
    let painted = try pages()
    let bytes = PDFPageCoding.encode(painted)
    let kept = try #require(PDFPageCoding.decode(bytes[...], images: [logo()]))
    #expect(PDFPageCoding.encode(kept) == bytes)
    #expect(try book(kept) == book(painted))
  }

  @Test("A number of a node, a mark, a link or a font that is not there is damage, and no trap")
  func numbers() throws {
    let painted = try pages()
    let images = [try logo()]
    let changes: [(inout PDFPage) throws -> Void] = [
      { $0.nodes = [] },
      { $0.marks[0] = 9999 },
      { $0.marks[0] = -1 },
      { $0.nodes[1].parent = 9999 },
      { $0.nodes[0].children.append(.node(9999)) },
      { $0.nodes[0].children.append(.link(9999)) },
      { $0.nodes[0].children.append(.content(-1)) },
      { $0.links[0].node = 9999 },
      { $0.links[0].area.x = .infinity },
      { $0.glyphs = PDFGlyphs(uses: [9999: PDFGlyphs.Use()]) },
    ]
    for (number, change) in changes.enumerated() {
      var page = try #require(painted.last)
      try change(&page)
      let bytes = PDFPageCoding.encode([page])
      #expect(PDFPageCoding.decode(bytes[...], images: images) == nil, "\(number)")
    }
  }

  @Test("Bytes that end early, go on, or are others are no pages, and a missing picture is told")
  func damage() throws {
    let bytes = PDFPageCoding.encode(try pages())
    let images = [try logo()]
    #expect(PDFPageCoding.decode(bytes[...], images: []) == nil)
    #expect(PDFPageCoding.decode((bytes + [0])[...], images: images) == nil)
    for length in stride(from: 0, to: bytes.count, by: 37) {
      #expect(PDFPageCoding.decode(bytes[..<length], images: images) == nil, "\(length)")
    }
    // No length in damaged bytes is believed: this would be far more pages than there is memory for.
    var wrong = bytes
    wrong[6] = 0x7F
    #expect(PDFPageCoding.decode(wrong[...], images: images) == nil)
  }
}
