import CairoRendering
import Drawing
import Foundation
import Testing

/// Books of pages that are painted anywhere and written page after page.
@Suite struct PDFWriterTests {
  static let words = [
    "Office of the first affiliate, Yamaltu–Deba", "قائمة الخطط المحلية", "स्थानीय कार्ययोजना",
    "Місцеві плани",
  ]

  func page(_ number: Int) -> Scene {
    let hatch = Paint.hatch(
      .init(angle: 45, spacing: 3, width: 0.25, color: Color(hex: 0xA6A6A6), ground: .white))
    let languages = ["en", "ar", "ne", "uk"]
    let figure = SceneElement.group(
      .init(
        role: .figure, title: "Map \(number)",
        clip: Rectangle(x: 20, y: 60, width: 200, height: 150),
        elements: [Scenes.rectangle(20, 60, 300, 100, hatch)]))
    let block = TextBlock("Halo", style: TextStyle(size: 9))
    let haloed = SceneElement.group(
      .init(
        role: .artifact,
        elements: [
          .text(
            .init(
              block, at: Point(x: 30, y: 80), width: 60,
              halo: .init(color: .white, width: 1)))
        ]))
    let link = SceneElement.group(
      .init(
        link: .init(
          to: .destination("page-1"), area: Rectangle(x: 20, y: 250, width: 80, height: 12)),
        elements: [.text(.init(block, at: Point(x: 20, y: 250), width: 60))]))
    let head = SceneElement.group(
      .init(
        destination: "page-\(number)",
        elements: [
          Scenes.title(Self.words[(number - 1) % 4], language: languages[(number - 1) % 4])
        ]))
    return Scenes.page([head, figure, haloed, link])
  }

  /// A book of pages, of which the painter paints the last first where `isReversed`.
  private func book(
    _ scenes: [Scene], isReversed: Bool = false, outline: [Document.Bookmark] = []
  ) throws -> [UInt8] {
    let painter = try PDFPagePainter(fonts: Scenes.measurer(), of: FontSet())
    var pages: [Int: PDFPage] = [:]
    for index in isReversed ? scenes.indices.reversed() : Array(scenes.indices) {
      pages[index] = try painter.page(scenes[index], documentLanguage: "en")
    }
    var writer = try PDFWriter(metadata: Scenes.metadata, fonts: FontSet())
    var bytes: [UInt8] = []
    for index in scenes.indices {
      writer.append(try #require(pages[index]))
      bytes += writer.take()
    }
    try writer.finish(outline: outline)
    return bytes + writer.take()
  }

  /// The file with its objects and streams unpacked.
  private func plain(_ pdf: [UInt8]) throws -> String {
    String(
      decoding: try Tool.output(
        "qpdf", ["--qdf", "--object-streams=disable", "PDF", "-"], pdf: pdf),
      as: UTF8.self)
  }

  @Test("The order in which pages are painted changes no byte, and qpdf finds no fault")
  func determinism() throws {
    let scenes = (1...70).map(page)
    let outline = (1...70).map {
      Document.Bookmark(title: "Seite \($0)", level: $0 % 5 == 1 ? 0 : 1, destination: "page-\($0)")
    }
    let first = try book(scenes, outline: outline)
    #expect(try book(scenes, isReversed: true, outline: outline) == first)
    let report = try Tool.output("qpdf", ["--check", "PDF"], pdf: first)
    #expect(String(decoding: report, as: UTF8.self).contains("No syntax or stream encoding errors"))
    let titles = try Tool.values(of: "/Title", in: first)
    #expect(titles.count { $0.hasPrefix("Seite ") } == 70)
    let information = try Tool.output("pdfinfo", ["PDF"], pdf: first)
    #expect(String(decoding: information, as: UTF8.self).contains("Pages:           70"))
  }

  @Test("Words of four scripts come back as they were, those with a rim once", arguments: 1...4)
  func text(number: Int) throws {
    let text = try Tool.text(of: try book([page(number), page(1)]))
    #expect(text.contains(Self.words[number - 1]), "\(text)")
    let first = text.split(separator: "\u{C}").first ?? ""
    // On the map and in the link, and not again for the rim.
    #expect(first.split(separator: "Halo", omittingEmptySubsequences: false).count == 3, "\(text)")
  }

  // Cairo's file of the same text has been read by eyes; glyphs of Noto Sans for `ffi` and of Devanagari
  // conjuncts have no character of their own, and letters 2 points apart look like words.
  @Test(
    "Spaced capitals, ligatures and conjuncts are words, in furniture too",
    arguments: [true, false])
  func replaced(isFurniture: Bool) throws {
    let style = TextStyle(size: 9, letterSpacing: 2)
    let elements = [("SOUTH SUDAN", style), ("office", TextStyle(size: 9))].enumerated().map {
      SceneElement.text(
        .init(
          TextBlock($1.0, style: $1.1), at: Point(x: 20, y: 20 + 30 * Double($0)), width: 200,
          halo: .init(color: .white, width: 1)))
    }
    let group = SceneElement.group(
      .init(role: isFurniture ? .artifact : .paragraph, elements: elements))
    let text = try Tool.text(of: try book([Scenes.page([group])]))
    #expect(text.split(whereSeparator: \.isWhitespace) == ["SOUTH", "SUDAN", "office"], "\(text)")
  }

  // Noto Sans Devanagari has several forms of the vowel sign of `कि`, none of which is a character's own.
  @Test(
    "No text shows a glyph that the font has not, or one that stands for nothing",
    arguments: PDFTextTests.arabic + [.init(language: "ne", string: "५० किमि, नियम र स्थिति")])
  func characters(title: PDFTextTests.Title) throws {
    let page = Scenes.page([Scenes.title(title.string, language: title.language)])
    let file = try ContentText(book([page]))
    #expect(!file.glyphs.isEmpty && !file.glyphs.contains("0000"), "\(file.glyphs)")
    #expect(file.glyphs.isSubset(of: file.mapped), "\(file.glyphs.subtracting(file.mapped))")
    // Cairo numbers glyphs anew: of what it lacks the number is the same.
    let drawn = try PDFPainter().pdf(
      of: Document(pages: [page], metadata: Scenes.metadata), fonts: Scenes.measurer())
    #expect(try !ContentText(drawn).glyphs.contains("0000"))
  }

  @Test("Arabic words and numbers come back whole", arguments: PDFTextTests.arabic)
  func arabic(title: PDFTextTests.Title) throws {
    let text = try Tool.text(of: book([Scenes.page([Scenes.title(title.string, language: "ar")])]))
    func words(_ text: String) -> [String] {
      let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}"]
      let plain = String(
        String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
      return plain.split { $0.isWhitespace }.map(String.init).sorted()
    }
    #expect(words(text) == words(title.string), "\(text)")
  }

  // ISO 32000-1, 12.6.4.7: an address is a string of 7-bit ASCII; RFC 3986: é is %C3%A9.
  @Test("An address with brackets, a backslash or a letter beyond ASCII is one")
  func address() throws {
    let link = SceneElement.group(
      .init(
        link: .init(
          to: .address("https://example.org/a_(b)\\é?x=1"),
          area: Rectangle(x: 20, y: 20, width: 80, height: 12)),
        elements: [
          .text(
            .init(TextBlock("x", style: TextStyle(size: 9)), at: Point(x: 20, y: 20), width: 60))
        ]))
    let file = try book([Scenes.page([link])])
    #expect(try Tool.values(of: "/URI", in: file) == ["https://example.org/a_(b)\\%C3%A9?x=1"])
    #expect(try plain(file).contains("(https://example.org/a_\\(b\\)\\\\%C3%A9?x=1)"))
  }

  @Test("Hatches that differ in ground, in opacity or by less than colours do are one form")
  func sameHatches() throws {
    func hatch(_ color: Color, ground: Color?) -> Paint {
      .hatch(.init(angle: 45, spacing: 3, width: 0.25, color: color, ground: ground))
    }
    let grey = Color(hex: 0xA6A6A6)
    let near = Color(red: grey.red + 0.0001, green: grey.green, blue: grey.blue)
    let paints = [
      hatch(grey, ground: nil), hatch(grey, ground: .white), hatch(near, ground: .black),
      hatch(Color(hex: 0xA6A6A6, alpha: 0.5), ground: nil),
    ]
    let file = try book([
      Scenes.page(
        paints.enumerated().map { Scenes.rectangle(20, 20 + 40 * Double($0), 60, 30, $1) })
    ])
    #expect(try Tool.values(of: "/Subtype", in: file).count { $0 == "/Form" } == 1)
  }

  // ISO 32000-1, 12.3.3: of an open item all that is seen below it is counted. Levels 0 1 2 2 1: five
  // are seen in all, four below the first, two below the second; the page tree counts one page twice.
  @Test("Bookmarks count all that is seen below them")
  func outlineCounts() throws {
    let outline = [0, 1, 2, 2, 1].map {
      Document.Bookmark(title: "x", level: $0, destination: "page-1")
    }
    let file = try plain(try book([page(1)], outline: outline))
    let counts = file.matches(of: /\/Count (-?\d+)/).compactMap { Int($0.1) }
    #expect(counts.sorted() == [1, 1, 2, 4, 5])
  }

  @Test("Every font is embedded in part and tells its characters; a hatch is in the file once")
  func fonts() throws {
    let file = try book((1...8).map(page))
    let table = String(decoding: try Tool.output("pdffonts", ["PDF"], pdf: file), as: UTF8.self)
    let rows = table.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 3, "\(table)")
    #expect(rows.allSatisfy { $0.contains("yes yes yes") && $0.contains("+Noto") }, "\(table)")
    #expect(try Tool.values(of: "/Subtype", in: file).count { $0 == "/Form" } == 1)
    // A whole face of Noto Sans is half a megabyte.
    #expect(file.count < 60_000, "\(file.count) bytes")
  }

  @Test("Headings, figures with their words and links are in the structure; furniture is not")
  func structure() throws {
    let file = try book([page(1), page(2)])
    let types = try Tool.values(of: "/S", in: file)
    #expect(types.count { $0 == "/Document" } == 1)
    #expect(types.count { $0 == "/H1" } == 2)
    #expect(types.count { $0 == "/Figure" } == 2)
    #expect(types.count { $0 == "/Link" } == 2)
    #expect(try Tool.values(of: "/Alt", in: file).sorted() == ["Map 1", "Map 2"])
    #expect(try Tool.values(of: "/ActualText", in: file) == [Self.words[1]])
    let text = String(
      decoding: try Tool.output("pdfinfo", ["-struct-text", "PDF"], pdf: file), as: UTF8.self)
    #expect(text.contains(Self.words[0]), "\(text)")
    #expect(text.split(separator: "Halo", omittingEmptySubsequences: false).count == 3, "\(text)")
  }

  // A page of 400 × 300 points at 72 dots an inch; the left half of the picture is red.
  @Test("A picture of pixels stands upright in its frame, and once in the file")
  func image() throws {
    let halves = Scene(
      size: Size(width: 20, height: 20),
      elements: [
        Scenes.rectangle(0, 0, 10, 20, .solid(Color(hex: 0xFF0000))),
        Scenes.rectangle(10, 0, 10, 10, .solid(Color(hex: 0x0000FF))),
      ])
    let png = try PNGPainter().png(
      of: halves, pixelWidth: 20, metadata: Scenes.metadata, fonts: Scenes.measurer())
    let logo = SceneElement.image(
      .init(try PixelImage(png: png), in: Rectangle(x: 100, y: 50, width: 40, height: 40)))
    let file = try book([Scenes.page([logo]), Scenes.page([logo])])
    #expect(try Tool.values(of: "/Subtype", in: file).count { $0 == "/Image" } == 2)
    let picture = try Tool.output(
      "pdftoppm", ["-r", "72", "-f", "1", "-l", "1", "-aa", "no", "-aaVector", "no", "PDF"],
      pdf: file)
    let pixels = Array(picture.suffix(3 * 400 * 300))
    func pixel(_ x: Int, _ y: Int) -> [UInt8] {
      Array(pixels[3 * (y * 400 + x)..<3 * (y * 400 + x) + 3])
    }
    #expect(pixel(110, 80) == [255, 0, 0])
    #expect(pixel(130, 60) == [0, 0, 255])
    #expect(pixel(130, 80) == [255, 255, 255])
  }

  @Test("A bookmark to nowhere, a book without pages and a page without area are refused")
  func refusals() throws {
    var empty = try PDFWriter(metadata: Scenes.metadata, fonts: FontSet())
    #expect(throws: RenderingError.invalidScene(reason: "the document has no page")) {
      try empty.finish(outline: [])
    }
    #expect(throws: RenderingError.unknownDestination(name: "away")) {
      try book([page(1)], outline: [.init(title: "Away", level: 0, destination: "away")])
    }
    var flat = page(1)
    flat.size.height = 0
    #expect(throws: RenderingError.self) { try book([flat]) }
    // PDF's limit of 14,400 points is one for the sheet that a page is cut from.
    var wide = page(1)
    wide.size.width = 14_380
    wide = wide.bled(byPoints: 8)
    let document = Document(pages: [wide], metadata: Scenes.metadata)
    #expect(throws: RenderingError.self) { try book([wide]) }
    #expect(throws: RenderingError.self) {
      try PDFPainter().pdf(of: document, fonts: Scenes.measurer())
    }
  }

  // 200 × 100 points with 3 mm = 8.504 points of bleed, marks 3 mm off it and 5 mm long: the sheet is
  // 11 mm = 31.181 points larger on each side.
  @Test("Boxes of a page that is cut are where a printer looks for them", arguments: [true, false])
  func boxes(isBook: Bool) throws {
    var scene = Scenes.page([
      Scenes.rectangle(0, 0, 200, 40, .solid(Color(hex: 0x6B2C91))),
      Scenes.title("Cut", language: "en"),
      // Far across the bleed's edge.
      Scenes.rectangle(150, 80, 150, 10, .solid(Color(hex: 0x6B2C91))),
    ])
    scene.size = Size(width: 200, height: 100)
    scene = scene.bled(byPoints: 3 * 72 / 25.4)
    let file =
      try isBook
      ? book([scene])
      : PDFPainter().pdf(
        of: Document(pages: [scene], metadata: Scenes.metadata), fonts: Scenes.measurer())
    let report = String(
      decoding: try Tool.output("pdfinfo", ["-box", "PDF"], pdf: file), as: UTF8.self)
    let boxes = report.split(separator: "\n").reduce(into: [String: [Double]]()) { boxes, line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].hasSuffix("Box") else { return }
      boxes[String(parts[0])] = parts[1].split(separator: " ").compactMap { Double($0) }
    }
    func expect(_ name: String, _ values: [Double]) throws {
      let box = try #require(boxes[name], "\(report)")
      #expect(zip(box, values).allSatisfy { abs($0 - $1) < 0.02 }, "\(name): \(box)")
    }
    try expect("MediaBox", [0, 0, 262.36, 162.36])
    try expect("TrimBox", [31.18, 31.18, 231.18, 131.18])
    try expect("BleedBox", [22.68, 22.68, 239.69, 139.69])
    // The colour at the page's edge reaches the bleed's edge and no farther: at 72 dots an inch,
    // row 24 from the top is in the bleed and row 20 is not.
    let picture = try Tool.output(
      "pdftoppm", ["-r", "72", "-aa", "no", "-aaVector", "no", "PDF"], pdf: file)
    let width = 263
    let pixels = Array(picture.suffix(3 * width * 163))
    func pixel(_ x: Int, _ y: Int) -> [UInt8] {
      Array(pixels[3 * (y * width + x)..<3 * (y * width + x) + 3])
    }
    #expect(pixel(100, 25) == [0x6B, 0x2C, 0x91])
    #expect(pixel(25, 50) == [0x6B, 0x2C, 0x91])
    #expect(pixel(100, 20) == [255, 255, 255])
    #expect(pixel(100, 100) == [255, 255, 255])
    #expect(pixel(236, 116) == [0x6B, 0x2C, 0x91])
    #expect(pixel(243, 116) == [255, 255, 255])
  }
}
