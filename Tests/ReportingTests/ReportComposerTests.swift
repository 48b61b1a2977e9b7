import Drawing
import Testing

@testable import Reporting

/// Whole reports: what a reader relies on in every one of them.
struct ReportComposerTests {
  /// 18 mm.
  private let margin = 51.0

  @Test("Every word stands within the margins", arguments: Paper.allCases, ["en", "ar"])
  func margins(paper: Paper, language: String) throws {
    let document = try SampleReport.document(SampleReport.report(language: language), paper: paper)
    for (index, page) in document.pages.enumerated() {
      let inside = Rectangle(x: 0, y: 0, width: page.size.width, height: page.size.height)
        .inset(by: margin - 0.5)
      for text in try SceneReading(page).lines where !text.string.isEmpty {
        let isInside = inside.contains(text.area)
        #expect(isInside, "page \(index + 1): \(text.string)")
      }
    }
  }

  @Test("No text of a page covers another one", arguments: ["en", "ar"])
  func overlaps(language: String) throws {
    let document = try SampleReport.document(SampleReport.report(language: language))
    for (index, page) in document.pages.enumerated() {
      let texts = try SceneReading(page).lines.filter { !$0.string.isEmpty }
      for (place, text) in texts.enumerated() {
        for other in texts[(place + 1)...] {
          let isFree = !text.area.inset(by: 0.1).intersects(other.area.inset(by: 0.1))
          #expect(isFree, "page \(index + 1): \(text.string) and \(other.string)")
        }
      }
    }
  }

  @Test("Contents give the page on which each chapter stands, and so do the bookmarks")
  func contents() throws {
    let document = try SampleReport.composed.get()
    var pageOfDestination: [String: Int] = [:]
    for (index, page) in document.pages.enumerated() {
      for destination in try SceneReading(page).destinations {
        #expect(pageOfDestination[destination] == nil, "twice: \(destination)")
        pageOfDestination[destination] = index + 1
      }
    }
    let list = try SceneReading(document.pages[1])
    let items = list.groups.filter { $0.link != nil }
    // The list of maps follows: that of the world and those of three countries.
    #expect(items.count == document.outline.count - 1 + 4)
    for (item, bookmark) in zip(items, document.outline.dropFirst()) {
      let strings = try SceneReading(item.elements).strings
      let number = try #require(pageOfDestination[bookmark.destination])
      #expect(strings == [bookmark.title, "\(number)"])
      #expect(item.link?.target == .destination(bookmark.destination))
    }
    #expect(
      document.outline.map(\.title) == [
        "Contents", "Summary", "National action plans of the world",
        "Countries with a national action plan over time", "Country profiles", "Squareland",
        "Circleland", "Triangleland", "Members’ directory", "Join and data quality", "Sources",
        "Index of places",
      ])
    #expect(document.outline.map(\.level) == [0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
  }

  @Test("Every internal link and bookmark leads somewhere, every source to its address")
  func links() throws {
    let content = SampleReport.report()
    let document = try SampleReport.composed.get()
    let readings = try document.pages.map { try SceneReading($0) }
    let destinations = Set(readings.flatMap(\.destinations))
    var addresses: [String] = []
    var internalCount = 0
    for link in readings.flatMap(\.links) {
      switch link.target {
      case .address(let address): addresses.append(address)
      case .destination(let destination):
        internalCount += 1
        #expect(destinations.contains(destination), "\(destination)")
      }
    }
    for bookmark in document.outline { #expect(destinations.contains(bookmark.destination)) }
    let pages =
      content.directory?.regions.flatMap(\.countries).flatMap(\.entries)
      .compactMap(\.address) ?? []
    #expect(!pages.isEmpty && addresses == pages + content.sources.map(\.address))
    #expect(internalCount > 100)
  }

  @Test("Numbers start on page 2, outside: left on even pages, right on odd ones")
  func folios() throws {
    let document = try SampleReport.composed.get()
    for (index, page) in document.pages.enumerated() {
      let texts = try SceneReading(page).lines
      let foot = texts.filter {
        $0.string == "\(index + 1)" && $0.area.minY > page.size.height - margin - 20
      }
      #expect(foot.count == (index == 0 ? 0 : 1))
      guard let folio = foot.first else { continue }
      if index % 2 == 0 {
        #expect(abs(folio.area.maxX - (page.size.width - margin)) < 0.1)
      } else {
        #expect(abs(folio.area.minX - margin) < 0.1)
      }
      #expect(texts.contains { $0.string == "Localization in 2026" })
    }
  }

  @Test("A country starts on a new page")
  func countries() throws {
    let document = try SampleReport.composed.get()
    let starts = try document.pages.compactMap { page in
      try SceneReading(page).groups(.heading1).first
    }
    #expect(starts.count == 11)
    for page in document.pages { #expect(try SceneReading(page).groups(.heading1).count <= 1) }
  }

  @Test("Every row of a country and of a join is printed exactly once")
  func rows() throws {
    let document = try SampleReport.composed.get()
    let strings = try document.pages.flatMap { try SceneReading($0).strings }
    for number in 1...90 {
      let times = number <= 3 ? 2 : 1  // Circleland has the first three again.
      #expect(strings.count { $0 == "Unit \(number)" } == times)
    }
    for number in 1...60 { #expect(strings.count { $0.hasPrefix("Place \(number) (") } == 1) }
    #expect(strings.count { $0 == "98 more units without data" } == 3)
  }

  @Test("A table that goes on over pages has its heads again on each of them")
  func heads() throws {
    let document = try SampleReport.composed.get()
    var parts = 0
    for page in document.pages where page.title == "Squareland" {
      let reading = try SceneReading(page)
      let isPart = reading.strings.contains { $0.hasPrefix("Unit ") && $0 != "Unit" }
      #expect(reading.strings.count { $0 == "Status" } >= (isPart ? 1 : 0))
      #expect(reading.groups(.tableHeaderCell).count == (isPart ? 5 : 0))
      #expect(reading.groups(.table).count == (isPart ? 1 : 0))
      if isPart { parts += 1 }
    }
    #expect(parts >= 2)
  }

  @Test("A map is a figure with an alternative text; wide ones lie on their side")
  func maps() throws {
    let document = try SampleReport.composed.get()
    let world = try #require(
      document.pages.first { $0.title == "National action plans of the world" })
    #expect(world.size.width > world.size.height)
    #expect(!world.description.isEmpty)
    let figures = try SceneReading(world).groups(.figure)
    #expect(figures.count == 1)
    #expect(figures.first?.title?.contains("In force: 7") == true)
    let country = try #require(document.pages.first { $0.title == "Squareland" })
    #expect(try SceneReading(country).groups(.figure).count == 1)
    #expect(try SceneReading(document.pages[0]).groups(.figure).isEmpty)
  }

  @Test("Rows without a unit stand under their reason, which is said once")
  func reasons() throws {
    let document = try SampleReport.composed.get()
    let strings = try document.pages.flatMap { try SceneReading($0).strings }
    #expect(strings.count { $0 == "No unit has this name (40)" } == 1)
    #expect(strings.count { $0 == "No unit has this code (20)" } == 1)
    #expect(!strings.contains("no unit has this name"))
    #expect(
      strings.contains { $0 == "Place 7 (Squareland); perhaps Square 7, which is another name" })
  }

  @Test("Rows are grouped by their reasons in the order of the table")
  func grouping() {
    let rows = [("a", 1), ("b", 2), ("a", 3)].map {
      QualityAppendix.Unmatched(row: $0.1, name: "", place: "", reason: $0.0)
    }
    #expect(QualityChapter.byReason(rows).map { $0.map(\.row) } == [[1, 3], [2]])
  }

  /// The pages of the first country and how much of each is used, 0…1.
  private func used(rows count: Int) throws -> [Double] {
    var content = SampleReport.report()
    content.profiles = [SampleReport.profile(rows: count)]
    content.profiles[0].nationalPlans = []
    content.profiles[0].footnotes = []
    let document = try SampleReport.document(content)
    let style = PageStyle(.init())
    return try document.pages.filter { $0.title == "Squareland" }.map { page in
      let body = PageGeometry(size: page.size, style: style).body
      let reading = try SceneReading(page)
      let texts = reading.lines.map(\.area.maxY).filter { $0 <= body.maxY + 1 }
      return ((texts.max() ?? 0) - body.minY) / body.height
    }
  }

  @Test("A short table leaves no page of its own almost empty", arguments: [1, 5, 8])
  func shortRest(_ count: Int) throws {
    let used = try used(rows: count)
    #expect(used.count <= 2)
    for share in used { #expect(share > 0.4, "\(used)") }
  }

  @Test(
    "Under a map the rest is as high as it was measured: it needs no page more",
    arguments: [0, 18, 45])
  func restOnGrid(_ words: Int) throws {
    var content = SampleReport.report()
    content.profiles = [SampleReport.profile(rows: 0)]
    content.profiles[0].remainder = nil
    content.profiles[0].footnotes = []
    content.profiles[0].introduction = words == 0 ? [] : [SampleReport.sentence(words)]
    let pages = try SampleReport.document(content).pages.filter { $0.title == "Squareland" }
    let strings = try pages.map { try SceneReading($0).strings }
    #expect(strings.count == 1, "\(strings.last ?? [])")
    #expect(strings[0].contains("National action plans"))
  }

  @Test("A report with nothing but a title has a cover and empty contents")
  func emptyReport() throws {
    let document = try SampleReport.document(
      ReportContent(
        id: "empty", wording: SampleReport.words(), title: "Nothing yet", organisation: "",
        disclaimer: "", asOfLine: ""))
    #expect(document.pages.count == 2)
    #expect(document.outline.map(\.destination) == ["contents"])
  }

  @Test("Numbers without a listed source are printed and lead nowhere")
  func withoutSources() throws {
    var content = SampleReport.report()
    content.sources = []
    content.directory = nil
    let document = try SampleReport.document(content)
    let links = try document.pages.flatMap { try SceneReading($0).links }
    // Four maps, and in the index three countries with 90 and 3 units.
    #expect(links.count == document.outline.count - 1 + 4 + 3 + 90 + 3)
    #expect(!document.outline.contains { $0.destination == "sources" })
  }

  @Test("The same content gives the same document")
  func determinism() throws {
    #expect(
      try SampleReport.composed.get()
        == SampleReport.document(SampleReport.report()))
  }

  @Test("A missing glyph is an error that names the text")
  func missingGlyph() throws {
    var content = SampleReport.report()
    content.summary = ["A \u{FFFF} character"]
    #expect(throws: ReportingError.self) { try SampleReport.document(content) }
  }

  @Test("A map that cannot be composed is named in the error")
  func brokenMap() throws {
    var content = SampleReport.report()
    content.profiles[1].map.ground.subject = []
    let error = #expect(throws: ReportingError.self) { try SampleReport.document(content) }
    guard case .map(let id, _) = error else {
      Issue.record("not a map's error: \(String(describing: error))")
      return
    }
    #expect(id == "map-CRC")
  }

  @Test("Two profiles of one code have two destinations")
  func repeatedCodes() throws {
    var content = SampleReport.report()
    content.profiles = [SampleReport.profile(rows: 1), SampleReport.profile(rows: 2)]
    let document = try SampleReport.document(content)
    let destinations = try document.pages.flatMap { try SceneReading($0).destinations }
    #expect(destinations.contains("country-SQR"))
    #expect(destinations.contains("country-SQR-2"))
  }

  @Test("Words that are longer than any line stay within the margins and off each other")
  func longWords() throws {
    let word = String(repeating: "abcdefghi/", count: 14)
    var content = SampleReport.report()
    (content.title, content.subtitle, content.organisation) = (word, word, word)
    (content.asOfLine, content.disclaimer) = (word, word)
    content.summary = [word, word + " " + word]
    content.keyFigures = [KeyFigure(value: word, label: word)]
    content.charts[0].title = word
    content.charts[0].drawing = .overTime(
      TimeChart(unit: word, points: SampleReport.timeChart.points))
    content.profiles[0].name = word
    content.profiles[0].rows = (0..<30).map { _ in
      UnitRow(
        unit: word, category: 0, status: word, date: word, note: word,
        sourceNumbers: Array(1...40))
    }
    content.profiles[0].nationalPlans = [Statement(word, sourceNumbers: Array(1...40))]
    content.quality.joins[0].unmatched = [.init(row: 1, name: word, place: word, reason: word)]
    content.quality.findings = [word]
    let document = try SampleReport.document(content)
    for (index, page) in document.pages.enumerated() {
      let inside = Rectangle(x: 0, y: 0, width: page.size.width, height: page.size.height)
        .inset(by: margin - 0.5)
      let lines = try SceneReading(page).lines.filter { !$0.string.isEmpty }
      for (place, line) in lines.enumerated() {
        let isInside = inside.contains(line.area)
        #expect(isInside, "page \(index + 1): \(line.string)")
        for other in lines[(place + 1)...] {
          let isFree = !line.area.inset(by: 0.1).intersects(other.area.inset(by: 0.1))
          #expect(isFree, "page \(index + 1): \(line.string) and \(other.string)")
        }
      }
    }
  }
}
