import CairoRendering
import Drawing
import Foundation
import Testing

@Suite struct PDFPainterTests {
  private var document: Document {
    let figure = SceneElement.group(
      .init(
        role: .figure, title: "A map of two districts", destination: "map",
        elements: [Scenes.rectangle(20, 60, 100, 100, .solid(Color(hex: 0x3366CC)))]))
    let address = SceneElement.group(
      .init(
        title: "Source",
        link: .init(
          to: .address("https://example.org/o'neil?a=1&b=2"),
          area: Rectangle(x: 20, y: 200, width: 80, height: 12)),
        elements: [Scenes.title("Source", language: "en", y: 200)]))
    let back = SceneElement.group(
      .init(
        link: .init(to: .destination("map"), area: Rectangle(x: 20, y: 20, width: 80, height: 12)),
        elements: [Scenes.title("Back", language: "en")]))
    var second = Scenes.page([back])
    second.size = Size(width: 200, height: 500)
    return Document(
      pages: [
        Scenes.page([Scenes.title("A first page", language: "en"), figure, address]), second,
      ],
      outline: [
        .init(title: "Nigéria", level: 0, destination: "map"),
        .init(title: "Below", level: 1, destination: "map"),
      ], metadata: Scenes.metadata)
  }

  private func bytes(_ document: Document) throws -> [UInt8] {
    try PDFPainter().pdf(of: document, fonts: Scenes.measurer())
  }

  @Test("The same document gives the same bytes twice in one process, and qpdf finds no fault")
  func determinism() throws {
    let first = try bytes(document)
    #expect(try bytes(document) == first)
    let report = try Tool.output("qpdf", ["--check", "PDF"], pdf: first)
    #expect(String(decoding: report, as: UTF8.self).contains("No syntax or stream encoding errors"))
  }

  @Test("Language, figure text, links and bookmarks are in the file")
  func catalog() throws {
    let file = try bytes(document)
    #expect(try Tool.values(of: "/Lang", in: file) == ["en"])
    #expect(try Tool.values(of: "/Alt", in: file).sorted() == ["A map of two districts", "Source"])
    #expect(try Tool.values(of: "/URI", in: file).contains("https://example.org/o'neil?a=1&b=2"))
    let titles = try Tool.values(of: "/Title", in: file)
    #expect(titles.contains("Nigéria") && titles.contains("Below") && titles.contains("A test"))
    let types = try Tool.values(of: "/S", in: file)
    #expect(types.count { $0 == "/Document" } == 1)
    #expect(types.count { $0 == "/H1" } == 3)
    #expect(types.count { $0 == "/Figure" } == 1)
  }

  @Test("The creation date is the data's, or the one given, or none")
  func dates() throws {
    #expect(try Tool.values(of: "/CreationDate", in: bytes(document)) == ["D:20180210000000Z"])
    var given = document
    given.metadata.created = "2020-03-04T05:06:07Z"
    #expect(try Tool.values(of: "/CreationDate", in: bytes(given)) == ["D:20200304050607Z"])
    var none = document
    none.metadata.dataDate = ""
    #expect(try Tool.values(of: "/CreationDate", in: bytes(none)).isEmpty)
  }

  @Test("The provenance stands in the information dictionary and in XMP")
  func provenance() throws {
    let file = try bytes(document)
    #expect(try Tool.values(of: "/Atlas", in: file) == ["sha256:00ff"])
    let plain = try Tool.output(
      "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: file)
    #expect(String(decoding: plain, as: UTF8.self).contains("<pm:value>sha256:00ff</pm:value>"))
  }

  @Test("Pages have their scenes' sizes")
  func pageSizes() throws {
    let output = try Tool.output("pdfinfo", ["-l", "2", "PDF"], pdf: bytes(document))
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.contains("400 x 300 pts") && text.contains("200 x 500 pts"))
    #expect(text.contains("Tagged:          yes"))
  }

  @Test("A link to nowhere is refused by name")
  func unknownDestination() {
    var broken = document
    broken.outline.append(.init(title: "x", level: 0, destination: "gone"))
    #expect(throws: RenderingError.unknownDestination(name: "gone")) { try bytes(broken) }
  }

  @Test("A document without pages is refused")
  func noPages() {
    #expect(throws: RenderingError.self) {
      try bytes(Document(pages: [], metadata: Scenes.metadata))
    }
  }

  @Test("Artifacts leave no trace in the structure, hatches none in the text")
  func artifacts() throws {
    let hatch = Paint.Hatch(angle: 45, spacing: 4, width: 0.5, color: .black, dash: [2, 1])
    let page = Scenes.page([
      .group(.init(role: .artifact, elements: [Scenes.title("Running head", language: "en")])),
      Scenes.rectangle(50, 50, 90, 90, .hatch(hatch)),
    ])
    let file = try bytes(Document(pages: [page], metadata: Scenes.metadata))
    #expect(try Tool.values(of: "/S", in: file).allSatisfy { $0 != "/H1" && $0 != "/P" })
  }

  @Test("An unpacked file is the same document with nothing compressed")
  func unpacked() throws {
    let packed = try PDFPainter().pdf(of: document, fonts: Scenes.measurer())
    let unpacked = try UnpackedPDF.bytes(of: packed)
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    #expect(text(packed).contains("/FlateDecode"))
    #expect(!text(unpacked).contains("/FlateDecode"))
    #expect(!text(packed).contains("(Nig") && text(unpacked).contains("https://example.org/o"))
    #expect(throws: RenderingError.self) { try UnpackedPDF.bytes(of: Array("no PDF".utf8)) }
  }
}
