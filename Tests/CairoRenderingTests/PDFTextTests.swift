import CairoRendering
import Drawing
import Foundation
import Testing

@Suite struct PDFTextTests {
  struct Title: Sendable, CustomStringConvertible {
    let language: String
    let string: String
    var description: String { language }
  }

  static let leftToRight = [
    Title(language: "ne", string: "नेपालको राष्ट्रिय कार्ययोजना: कर्णाली र क्षेत्र"),
    // In bold type the mark under ङ reaches a sixth of the size back.
    Title(language: "ne", string: "सङ्ख्या र तथ्याङ्क"),
    Title(language: "uk", string: "Україна: національний план дій — їжак"),
    Title(language: "ka", string: "საქართველოს ეროვნული გეგმა"),
    Title(language: "hy", string: "Հայաստան՝ ազգային ծրագիր և"),
    Title(language: "km", string: "ព្រះរាជាណាចក្រកម្ពុជា"),
    Title(language: "my", string: "မြန်မာနိုင်ငံ"),
    Title(language: "en", string: "Official flow of “office” films"),
  ]

  static let arabic = [
    Title(language: "ar", string: "قرار مجلس الأمن 2250"),
    Title(language: "ar", string: "الشباب والسلام والأمن (لا إله) في 2018"),
    Title(language: "ar", string: "قرار 2250 (2015): 14 من 37 ولاية لأجل السلام"),
    Title(language: "ar", string: "خريطة UNSCR 1325 في الأردن والإمارات"),
  ]

  static let titles = leftToRight + arabic

  private func pdf(_ title: Title) throws -> [UInt8] {
    var page = Scenes.page([Scenes.title(title.string, language: title.language)])
    page.language = title.language
    let metadata = Document.Metadata(
      title: title.string, language: title.language, dataDate: "2018-02-10")
    return try PDFPainter().pdf(
      of: Document(pages: [page], metadata: metadata), fonts: Scenes.measurer())
  }

  @Test("Text comes back from the PDF as it was written", arguments: leftToRight)
  func extraction(title: Title) throws {
    let text = try Tool.text(of: pdf(title)).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(
      text.precomposedStringWithCanonicalMapping
        == title.string.precomposedStringWithCanonicalMapping)
  }

  // `रिँ` is set with a glyph that draws nothing; a reader who finds a letter's code on it would look
  // for its outline.
  @Test("A glyph that draws nothing stands for no letter")
  func blankGlyph() throws {
    let bytes = try pdf(Title(language: "ne", string: "गरिँदैन, जर्जियाली"))
    let plain = String(
      decoding: try Tool.output(
        "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: bytes),
      as: Unicode.ASCII.self)
    // Noto Sans Devanagari's glyph 652, `dummymarkdeva`, in both weights.
    let codes = plain.uppercased().matches(of: /<028C><([0-9A-F]+)>/).map { String($0.1) }
    #expect(codes == ["FFFD"])
  }

  @Test("Arabic words come back whole", arguments: arabic)
  func arabicWords(title: Title) throws {
    let controls = CharacterSet(charactersIn: "\u{200E}\u{200F}\u{061C}")
      .union(CharacterSet(charactersIn: "\u{202A}"..."\u{202E}"))
      .union(CharacterSet(charactersIn: "\u{2066}"..."\u{2069}"))
    let extracted = try Tool.text(of: pdf(title)).components(separatedBy: controls).joined()
    func words(_ text: String) -> [String] {
      text.split { $0.isWhitespace }.map(String.init).sorted()
    }
    #expect(words(extracted) == words(title.string))
  }

  @Test("The only replacement text of an Arabic title is its logical string", arguments: arabic)
  func actualText(title: Title) throws {
    let bytes = try pdf(title)
    #expect(try Tool.values(of: "/ActualText", in: bytes) == [title.string])
    // None in the page's content either.
    let plain = try Tool.output(
      "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: bytes)
    let inContent =
      String(decoding: plain, as: Unicode.ASCII.self)
      .components(separatedBy: "/Span << /ActualText").count - 1
    #expect(inContent == 0)
  }

  @Test("A hyphen of the word's own stays where it ends a line")
  func ownHyphen() throws {
    let block = TextBlock(
      "natural-earth-qgis", style: TextStyle(size: 12), maximumWidth: 90)
    #expect(try Scenes.measurer().measure(block).lines == ["natural-earth-", "qgis"])
    let page = Scenes.page([
      .text(SceneElement.Text(block, at: Point(x: 20, y: 20), width: 90)),
      Scenes.title("end", language: "en", y: 120),
    ])
    let bytes = try PDFPainter().pdf(
      of: Document(pages: [page], metadata: Scenes.metadata), fonts: Scenes.measurer())
    // pdftotext takes away a hyphen that ends a line.
    #expect(
      try Tool.text(of: bytes).split(whereSeparator: \.isWhitespace)
        == ["natural-earth-", "qgis", "end"])
  }

  @Test("A halo does not write the words twice")
  func halo() throws {
    let text = SceneElement.Text(
      TextBlock("Kampala", style: TextStyle(size: 12)), at: Point(x: 20, y: 20), width: 100,
      halo: .init(color: .white, width: 1))
    let bytes = try PDFPainter().pdf(
      of: Document(pages: [Scenes.page([.text(text)])], metadata: Scenes.metadata),
      fonts: Scenes.measurer())
    #expect(try Tool.text(of: bytes).components(separatedBy: "Kampala").count == 2)
  }

  @Test("A title of several lines comes back in order, and letter spacing parts no word")
  func linesAndSpacing() throws {
    let block = TextBlock(
      "Status of national plans in the provinces",
      style: TextStyle(size: 20, letterSpacing: 3), maximumWidth: 250)
    let bytes = try PDFPainter().pdf(
      of: Document(
        pages: [Scenes.page([.text(.init(block, at: Point(x: 20, y: 20), width: 250))])],
        metadata: Scenes.metadata), fonts: Scenes.measurer())
    let words = try Tool.text(of: bytes).split { $0.isWhitespace }.joined(separator: " ")
    #expect(words == block.string)
  }

  @Test(
    "A divided word comes back whole, in the order of the page and in that of the file",
    arguments: [[], ["-raw"], ["-layout"]])
  func dividedWord(options: [String]) throws {
    func text(_ string: String, x: Double, y: Double, _ replacement: String?) -> SceneElement {
      .text(
        .init(
          TextBlock(string, style: TextStyle(size: 10)), at: Point(x: x, y: y), width: 100,
          replacement: replacement))
    }
    let page = Scenes.page([
      .group(
        .init(
          role: .paragraph,
          elements: [
            text("they ", x: 20, y: 20, nil), text("munici-", x: 50, y: 20, "municipalities"),
            text("palities ", x: 20, y: 33, " "), text("make", x: 70, y: 33, nil),
          ]))
    ])
    let bytes = try PDFPainter().pdf(
      of: Document(pages: [page], metadata: Scenes.metadata), fonts: Scenes.measurer())
    let words = String(
      decoding: try Tool.output(
        "pdftotext", options + ["-enc", "UTF-8", "PDF", "-"], pdf: bytes), as: UTF8.self
    ).split { $0.isWhitespace }
    #expect(words == ["they", "municipalities", "make"])
  }
}
