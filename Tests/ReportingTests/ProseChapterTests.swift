import Drawing
import Prose
import Testing

@testable import Reporting

/// Authors' texts as chapters of a report.
struct ProseChapterTests {
  private static func text(
    named name: String = "methods", before place: ReportText.Place = .summary,
    language: String = "en",
    _ blocks: [ProseBlock]
  ) -> ReportText {
    ReportText(
      report: "annual", name: name, place: place, language: language,
      text: ProseText(title: "Title of \(name)", blocks: blocks))
  }

  private static func paragraph(_ words: Int) -> ProseBlock {
    .paragraph([ProseSpan(SampleReport.sentence(words))])
  }

  private func document(_ texts: [ReportText]) throws -> Document {
    var content = SampleReport.report()
    content.texts = texts
    content.sourceNumbers = ["https://example.org/a": 7]
    return try SampleReport.document(content)
  }

  @Test("Texts stand before the parts that they name, with bookmarks and lines in the contents")
  func places() throws {
    let texts = ReportText.Place.allCases.map {
      Self.text(named: "t-\($0.rawValue)", before: $0, [Self.paragraph(20)])
    }
    let outline = try document(texts).outline.filter { $0.level == 0 }.map(\.destination)
    #expect(
      outline == [
        "contents", "text-t-summary", "summary", "text-t-maps", "map-world", "text-t-chart",
        "chart", "text-t-countries", "country-SQR", "text-t-members", "members", "text-t-quality",
        "quality", "text-t-sources", "sources", "index", "text-t-end",
      ])
  }

  @Test("A link to a place says the page that the place is on, and leads there")
  func crossReferences() throws {
    let document = try document([
      Self.text([
        Self.paragraph(700),
        .paragraph([
          ProseSpan("See "), ProseSpan("Circleland", target: .place("country-CRC")),
          ProseSpan(" and "), ProseSpan("", target: .place("sources")), ProseSpan(" at last."),
        ]),
      ])
    ])
    func page(of destination: String) throws -> Int {
      for (index, page) in document.pages.enumerated()
      where try SceneReading(page).destinations.contains(destination) {
        return index + 1
      }
      return 0
    }
    let readings = try document.pages.map { try SceneReading($0) }
    let strings = readings.flatMap(\.strings).joined()
    let (country, sources) = try (page(of: "country-CRC"), page(of: "sources"))
    #expect(country > 5 && sources > country)
    #expect(strings.contains("Circleland (page\u{A0}\(country))"))
    #expect(strings.contains("page\u{A0}\(sources)"))
    let targets = readings.flatMap(\.links).map(\.target)
    #expect(targets.contains(.destination("country-CRC")))
  }

  @Test("A place that the report turned out not to have is words alone")
  func missingPlace() throws {
    var content = SampleReport.report()
    content.charts = []
    content.texts = [
      Self.text([.paragraph([ProseSpan("the chart", target: .place("chart"))])])
    ]
    let readings = try SampleReport.document(content).pages.map { try SceneReading($0) }
    #expect(readings.flatMap(\.strings).contains("the chart"))
    #expect(!readings.flatMap(\.links).contains { $0.target == .destination("chart") })
  }

  @Test("Behind a web address stands the number of its source, each a link")
  func sources() throws {
    let document = try document([
      Self.text([
        .paragraph([
          ProseSpan("As "), ProseSpan("the page", target: .address("https://example.org/a")),
          ProseSpan(" says."),
        ])
      ])
    ])
    let reading = try SceneReading(document.pages[2])
    #expect(
      reading.links.map(\.target) == [
        .address("https://example.org/a"), .destination("source-7"),
      ])
    #expect(reading.strings.prefix(5) == ["Title of methods", "As ", "the page", "7 ", "says."])
  }

  @Test("An address with another scheme is words alone, wherever the atlas came from")
  func schemes() throws {
    let document = try document([
      Self.text([
        .paragraph([
          ProseSpan("here", target: .address("javascript:app.alert(1)")),
          ProseSpan(" or "), ProseSpan("there", target: .address("mailto:a@example.org")),
        ])
      ])
    ])
    let reading = try SceneReading(document.pages[2])
    #expect(reading.links.map(\.target) == [.address("mailto:a@example.org")])
    #expect(reading.strings.contains { $0.hasPrefix("here") })
  }

  @Test("Lists, quotations and headings keep their structure")
  func structure() throws {
    let paragraphs = ParagraphBuilder(
      setter: Typesetter(
        measuring: FixedWidthMeasuring(), style: PageStyle(.init()),
        wording: SampleReport.words()), sources: [])
    let blocks = try ProseBuilder(
      paragraphs: paragraphs, wording: SampleReport.words(), name: "methods",
      sourceNumbers: [:], pageNumbers: nil, columnHeight: 600
    ).blocks(
      [
        .heading(level: 2, text: "Part"),
        .list(
          ProseList(
            firstNumber: 3,
            items: [
              [Self.paragraph(4)],
              [
                Self.paragraph(4),
                .list(ProseList(items: [[Self.paragraph(3)], [Self.paragraph(3)]])),
              ],
            ])),
        .heading(level: 3, text: "Smaller part"),
        .quotation([Self.paragraph(5), Self.paragraph(5)]),
      ], width: 230)
    let stack = Block.stack(blocks, grid: LineGrid(pitch: 13))
    let reading = try SceneReading(stack.elements(Point(x: 0, y: 0)))
    #expect(reading.groups(.list).count == 2)
    #expect(reading.groups(.listItem).count == 4)
    #expect(reading.groups(.heading2).count == 1)
    #expect(reading.groups(.heading3).count == 1)
    #expect(reading.groups(.quotation).count == 1)
    #expect(reading.strings.contains("3.") && reading.strings.contains("4."))
    #expect(reading.strings.count { $0 == "–" } == 2)
    // The inner list is in an item of the outer one.
    let outer = try #require(reading.groups(.list).first)
    #expect(try SceneReading(outer.elements).groups(.list).count == 1)
  }

  @Test("A text in another language stands in with its own words and direction")
  func otherLanguage() throws {
    let document = try document([
      Self.text(
        language: "ar",
        [.paragraph([ProseSpan("انظر "), ProseSpan("المصادر", target: .place("sources"))])])
    ])
    let strings = try SceneReading(document.pages[2]).strings.joined()
    #expect(strings.contains("صفحة"))
  }

  @Test("Over columns and pages no line stands alone, no heading last, and nothing is lost")
  func widows() throws {
    var blocks: [ProseBlock] = []
    for index in 0..<40 {
      if index % 5 == 0 { blocks.append(.heading(level: 2, text: "Part \(index)")) }
      blocks.append(Self.paragraph(17 + index * 7 % 50))
      if index % 4 == 0 {
        blocks.append(.list(ProseList(items: [[Self.paragraph(30)], [Self.paragraph(12)]])))
      }
    }
    let document = try document([Self.text(blocks)])
    let pages = document.pages.filter { $0.title == "Title of methods" }
    #expect(pages.count > 1)
    var words = 0
    for page in pages {
      let body = PageGeometry(size: page.size, style: PageStyle(.init())).body
      let middle = body.minX + body.width / 2
      for isSecond in [false, true] {
        let groups = page.elements.compactMap { element -> SceneElement.Group? in
          if case .group(let group) = element { group } else { nil }
        }
        let flat = groups.flatMap { group in
          group.role == .list
            ? group.elements.compactMap { element -> SceneElement.Group? in
              if case .group(let item) = element { item } else { nil }
            } : [group]
        }
        let inColumn = try flat.filter { group in
          guard [.paragraph, .heading2, .listItem].contains(group.role) else { return false }
          let lines = try SceneReading([.group(group)]).lines
          return lines.first.map { ($0.area.minX > middle) == isSecond } ?? false
        }
        #expect(inColumn.last?.role != .heading2)
        for group in [inColumn.first, inColumn.last].compactMap(\.self) {
          guard group.role == .paragraph else { continue }
          let lines = try SceneReading([.group(group)]).lines.count
          #expect(lines >= 2, "\(group)")
        }
      }
      words += try SceneReading(page).strings.flatMap { $0.split(separator: " ") }
        .count { $0 == "The" || $0 == "–The" }
    }
    let sentences = blocks.reduce(0) { sum, block in
      switch block {
      case .paragraph: sum + 1
      case .list(let list): sum + list.items.count
      default: sum
      }
    }
    #expect(words == sentences)
  }

  @Test("An item that is longer than a column goes on without its sign")
  func longItem() throws {
    let document = try document([
      Self.text([.list(ProseList(items: [[Self.paragraph(900), Self.paragraph(400)]]))])
    ])
    let readings = try document.pages.filter { $0.title == "Title of methods" }
      .map { try SceneReading($0) }
    #expect(readings.flatMap(\.strings).count { $0 == "–" } == 1)
    #expect(readings.flatMap { $0.groups(.listItem) }.count > 1)
  }

  @Test("The list of maps has every map with its page; one map needs no list")
  func maps() throws {
    let document = try document([])
    let contents = try SceneReading(document.pages[1])
    #expect(contents.strings.contains("List of maps"))
    let targets = contents.links.map(\.target).suffix(4)
    #expect(
      targets == [
        .destination("map-world"), .destination("country-SQR-map"),
        .destination("country-CRC-map"), .destination("country-TRI-map"),
      ])
    var content = SampleReport.report()
    content.profiles = []
    let single = try SceneReading(try SampleReport.document(content).pages[1])
    #expect(!single.strings.contains("List of maps"))
  }
}
