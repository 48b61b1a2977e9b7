import Cartography
import Classification
import Drawing
import Prose
import Testing
import Wording

@testable import Reporting

/// Call-outs in authors' texts.
struct CalloutBuilderTests {
  private func blocks(
    _ prose: [ProseBlock], language: String = "en", width: Double = 230,
    columnHeight: Double = 600, theme: MapTheme = MapTheme()
  ) throws -> [Block] {
    let wording = SampleReport.words(language)
    let setter = Typesetter(
      measuring: FixedWidthMeasuring(), style: PageStyle(theme), wording: wording)
    return try ProseBuilder(
      paragraphs: ParagraphBuilder(setter: setter, sources: []), wording: wording,
      name: "methods", sourceNumbers: [:], pageNumbers: nil, columnHeight: columnHeight
    ).blocks(prose, width: width)
  }

  private func callout(
    _ kind: ProseCallout.Kind, _ title: String? = nil, words: Int = 12
  ) -> ProseBlock {
    .callout(
      ProseCallout(
        kind: kind, title: title,
        blocks: [.paragraph([ProseSpan(SampleReport.sentence(words))])]))
  }

  private func reading(_ block: Block) throws -> SceneReading {
    try SceneReading(block.elements(Point(x: 0, y: 0)))
  }

  @Test(
    "A call-out has its word over it in the text's language, and the author's title behind that",
    arguments: [
      ("en", .note, nil, "Note"), ("en", .important, "Dates", "Important: Dates"),
      ("fr", .warning, "Dates", "Avertissement\u{A0}: Dates"), ("es", .tip, nil, "Consejo"),
      ("ar", .caution, nil, "تنبيه"), ("ne", .important, nil, "महत्त्वपूर्ण"),
      ("uk", .note, nil, "Примітка"),
    ] as [(String, ProseCallout.Kind, String?, String)])
  func titles(language: String, kind: ProseCallout.Kind, title: String?, first: String) throws {
    let block = try blocks([callout(kind, title)], language: language)[0]
    #expect(try reading(block).strings.first == first)
  }

  @Test("It is one part of the document, beside a ground that is not read out")
  func structure() throws {
    let reading = try reading(blocks([callout(.note)])[0])
    let aside = try #require(reading.groups(.aside).first)
    #expect(try SceneReading(aside.elements).groups(.paragraph).count == 2)
    #expect(try SceneReading(aside.elements).groups(.artifact).isEmpty)
    #expect(reading.groups(.artifact).count == 1)
  }

  @Test("The rule stands where reading begins", arguments: ["en", "ar"])
  func rule(language: String) throws {
    let block = try blocks([callout(.note)], language: language)[0]
    let artifact = try #require(try reading(block).groups(.artifact).first)
    let boxes = artifact.elements.compactMap { element -> Rectangle? in
      if case .shape(let shape) = element { shape.path.bounds } else { nil }
    }
    #expect(boxes.count == 2)
    #expect(boxes[0] == Rectangle(x: 0, y: 0, width: 230, height: block.height))
    #expect(boxes[1].minX == (language == "ar" ? 227.5 : 0) && boxes[1].height == block.height)
  }

  @Test("A figure is a large numeral, smaller where the column is narrow, and its words")
  func figure() throws {
    func numeral(_ string: String) throws -> TextStyle {
      let block = try blocks([callout(.figure, string)])[0]
      let aside = try #require(try reading(block).groups(.aside).first)
      guard case .group(let group) = aside.elements[0], case .text(let text) = group.elements[0]
      else { throw Missing() }
      #expect(text.block.string == string)
      // It stays in its box, over the words.
      let lines = try reading(block).lines
      #expect(lines[0].area.minY >= 0 && lines[0].area.maxY <= lines[1].area.minY + 0.01)
      #expect(lines.allSatisfy { $0.area.maxX <= 230 })
      return text.block.style
    }
    #expect(try numeral("14 of 37").size == 30)
    // 209 points for 15 characters of half an em.
    #expect(abs(try numeral("1 400 000 of 37").size - 209 / 7.5) < 0.01)
    #expect(try numeral("14 of 37").color == MapTheme().accent)
  }

  private struct Missing: Error {}

  @Test("What fits a column is never broken; what is higher goes on with whole lines")
  func whole() throws {
    let small = try blocks([callout(.note, words: 60)])[0]
    for height in stride(from: 13.0, through: small.height, by: 13) {
      #expect(small.divided(height) == nil)
    }
    let large = try blocks([callout(.note, words: 700)], columnHeight: 400)[0]
    #expect(large.height > 400)
    let (first, second) = try #require(large.divided(380))
    #expect(first.height <= 380 && first.firstLine == second.firstLine)
    // Both have the padding of a box of their own.
    #expect(first.height + second.height == large.height + 18)
  }

  @Test("A report with a call-out of every length loses nothing and leaves its title no page alone")
  func pages() throws {
    for words in stride(from: 20, through: 1400, by: 230) {
      var content = SampleReport.report()
      content.texts = [
        ReportText(
          report: "annual", name: "methods", place: .summary, language: "en",
          text: ProseText(title: "Methods", blocks: [callout(.note, words: words)]))
      ]
      let pages = try SampleReport.document(content).pages.filter { $0.title == "Methods" }
      let strings = try pages.map { try SceneReading($0).strings }
      #expect(strings[0].contains("Note"), "\(words)")
      let read = strings.joined().joined(separator: " ").split(separator: " ").map(String.init)
      let expected = SampleReport.sentence(words).split(separator: " ").map(String.init)
      // Behind its title and the heading, before the foot.
      #expect(read.count { $0 == "people" } == expected.count { $0 == "people" }, "\(words)")
      #expect(read.contains(expected[words]), "\(words)")
    }
  }

  @Test("Words on the tint are readable in all looks, and with a pale accent the tint gives way")
  func contrast() {
    func least(_ style: PageStyle) -> Double {
      func srgb(_ color: Color) -> SRGBColor {
        SRGBColor(red: color.red, green: color.green, blue: color.blue)
      }
      let inks = [style.body.color, style.calloutTitle.color, style.mark.color]
      return inks.map {
        srgb($0).contrastRatio(with: srgb(style.calloutGround))
      }.min() ?? 0
    }
    for theme in MapTheme.Look.allCases.map(MapTheme.init) {
      #expect(least(PageStyle(theme)) >= 4.5)
      #expect(PageStyle(theme).calloutGround != theme.paper)
    }
    var weak = MapTheme()
    // 4.54:1 on white.
    weak.accent = Color(hex: 0x767676)
    #expect(least(PageStyle(weak)) >= 4.5)
  }
}
