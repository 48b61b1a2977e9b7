import Drawing
import Prose
import Testing
import Wording

@testable import Reporting

/// Leaflets of one country and books of several, with charts.
struct CountryLeafletTests {
  private static let paint = Paint.solid(Color(hex: 0xA06BC6))

  private func timeline(_ id: String, rows count: Int) -> ReportChart {
    ReportChart(
      id: id, title: "Timeline \(id)",
      drawing: .timeline(
        MilestoneTimeline(
          rowHeading: "Unit", keys: [.init(label: "in force", paint: Self.paint)],
          rows: (0..<count).map { index in
            .init(
              label: "Place \(index)",
              periods: [.init(years: 2015...2020, paint: Self.paint)],
              events: [
                .init(
                  span: 2015...2015, paint: Self.paint, date: "2015", event: "adopted",
                  sourceNumbers: [1])
              ])
          }, today: 2026)),
      notes: ["How to read it."], alternativeText: "What happened in \(count) places.")
  }

  private func profile(_ code: String, rows count: Int = 30) -> CountryProfile {
    var profile = SampleReport.profile(code: code, name: "Land \(code)", rows: 12)
    profile.planHistory = timeline("national-plans", rows: 3)
    profile.charts = [timeline("milestones", rows: count)]
    return profile
  }

  private func report(
    _ profiles: [CountryProfile], layout: ReportContent.Layout, language: String = "en"
  ) -> ReportContent {
    ReportContent(
      id: "country", wording: SampleReport.words(language), title: "Localization",
      organisation: "Network of Squares", disclaimer: "", asOfLine: "Status as of today",
      profiles: profiles, layout: layout, sources: SampleReport.sources(6))
  }

  @Test("A leaflet begins with its head on page 1 and ends with its sources; no cover, no contents")
  func leaflet() throws {
    let document = try SampleReport.document(report([profile("SQR")], layout: .leaflet))
    let first = try SceneReading(document.pages[0])
    #expect(
      first.strings.prefix(4) == [
        "Network of Squares", "Localization", "Land SQR", "Status as of today",
      ])
    #expect(first.groups(.heading1).count == 1 && first.groups(.title).count == 1)
    #expect(
      document.outline.map(\.title) == [
        "Land SQR", "Timeline national-plans", "Timeline milestones", "Table of units", "Sources",
      ])
    #expect(document.outline.map(\.level) == [0, 1, 1, 1, 1])
    let readings = try document.pages.map { try SceneReading($0) }
    let destinations = readings.flatMap(\.destinations)
    for bookmark in document.outline { #expect(destinations.contains(bookmark.destination)) }
    #expect(Set(destinations).count == destinations.count)
    // Page 1 is numbered, and the country's name runs through all pages.
    for (index, reading) in readings.enumerated() {
      #expect(reading.strings.contains("\(index + 1)") && reading.strings.contains("Land SQR"))
    }
  }

  @Test("What changed since an edition follows the country in a leaflet")
  func changes() throws {
    var content = report([profile("SQR", rows: 2)], layout: .leaflet)
    content.changes = EditionChanges(
      title: "Changes", subtitle: "Since 2025", parts: [], nothing: "Nothing changed.")
    let document = try SampleReport.document(content)
    #expect(document.outline.first?.title == "Land SQR")
    #expect(document.outline.last?.title == "Changes")
    let last = try #require(document.pages.last)
    #expect(try SceneReading(last).strings.contains("Nothing changed."))
  }

  @Test("Several countries are a book whose contents name their sections with their pages")
  func book() throws {
    let document = try SampleReport.document(
      report([profile("SQR"), profile("CRC")], layout: .book))
    #expect(
      document.outline.map(\.level) == [0, 0, 1, 2, 2, 2, 1, 2, 2, 2, 0, 0])
    let list = try SceneReading(document.pages[1])
    for item in list.groups where item.link != nil {
      let strings = try SceneReading(item.elements).strings
      guard case .destination(let destination) = item.link?.target, let text = strings.last,
        let number = Int(text)
      else { continue }
      let page = try SceneReading(document.pages[number - 1])
      #expect(page.destinations.contains(destination), "\(strings)")
    }
  }

  @Test("The list of maps says of which country each is, once")
  func mapTitles() throws {
    var second = profile("CRC")
    second.map = SampleReport.map(id: "map-CRC", title: "Status")
    let document = try SampleReport.document(
      report([profile("SQR", rows: 1), second], layout: .book))
    let strings = try SceneReading(document.pages[1]).strings
    #expect(strings.contains("Land CRC: Status"))
    #expect(strings.contains("Land SQR: status of localization"))
  }

  @Test("Pages have one set of digits in the foot, the contents, the index and texts")
  func digits() throws {
    var content = report([profile("SQR", rows: 1), profile("CRC", rows: 1)], layout: .book)
    content.wording = Phrasebook(language: "ar", digits: .native)
    content.texts = [
      ReportText(
        report: "country", name: "x", place: .summary, language: "ar",
        text: ProseText(
          title: "X", blocks: [.paragraph([ProseSpan("y", target: .place("country-CRC"))])]))
    ]
    let document = try SampleReport.document(content)
    let pages = try document.pages.map { try SceneReading($0) }
    let pageOfCountry =
      try #require(
        pages.firstIndex { $0.destinations.contains("country-CRC") }) + 1
    let number = content.wording.pageNumber(pageOfCountry)
    #expect(!number.contains { $0.isASCII })
    #expect(pages[pageOfCountry - 1].strings.contains(number))
    #expect(pages[1].strings.contains(number))
    let text = try #require(pages.first { $0.destinations.contains("text-x") })
    #expect(text.strings.contains { $0.contains(number) })
    #expect(content.wording.pageNumber(1234).count == 4)
  }

  @Test(
    "A chart is a figure with its alternative text on every page that it reaches",
    arguments: ["en", "ar"])
  func figures(language: String) throws {
    let document = try SampleReport.document(
      report([profile("SQR", rows: 70)], layout: .leaflet, language: language))
    var parts = 0
    for (index, page) in document.pages.enumerated() {
      let reading = try SceneReading(page)
      let figures = reading.groups(.figure).filter { $0.title == "What happened in 70 places." }
      #expect(figures.count <= 1)
      if let figure = figures.first {
        parts += 1
        // The key and the years stand over each part.
        let strings = try SceneReading(figure.elements).strings
        #expect(strings.contains("in force") && strings.contains("2026"))
      }
      let texts = reading.lines.filter { !$0.string.isEmpty }
      for (place, text) in texts.enumerated() {
        for other in texts[(place + 1)...] {
          let isFree = !text.area.inset(by: 0.1).intersects(other.area.inset(by: 0.1))
          #expect(isFree, "page \(index + 1): \(text.string) and \(other.string)")
        }
      }
    }
    #expect(parts >= 2)
    let strings = try document.pages.flatMap { try SceneReading($0).strings }
    // Once in the chart and once in its table.
    #expect(strings.count { $0 == "Place 69" } == 2)
  }

  @Test("A small chart is never parted")
  func whole() throws {
    for count in 1...16 {
      let document = try SampleReport.document(
        report([profile("SQR", rows: count)], layout: .leaflet))
      let parts = try document.pages.count { page in
        try SceneReading(page).groups(.figure).contains {
          $0.title == "What happened in \(count) places."
        }
      }
      #expect(parts == 1, "\(count) rows")
    }
  }

  @Test("Several charts are one chapter with an entry each; one that cannot be drawn is told of")
  func charts() throws {
    var content = SampleReport.report()
    content.charts = [
      SampleReport.chart,
      ReportChart(
        id: "change", title: "Change", drawing: .absent, notes: ["It begins later."],
        alternativeText: ""),
      ReportChart(id: "nothing", title: "Nothing", drawing: .absent, alternativeText: ""),
    ]
    let document = try SampleReport.document(content)
    let entries = document.outline.filter { $0.destination.hasPrefix("chart") }
    #expect(
      entries.map(\.title) == [
        "Charts", "Countries with a national action plan over time", "Change",
      ])
    #expect(entries.map(\.level) == [0, 1, 1])
    let strings = try document.pages.flatMap { try SceneReading($0).strings }
    #expect(strings.contains("It begins later."))
  }

  @Test("A directory by itself has regions and countries in its contents")
  func directory() throws {
    let content = ReportContent(
      id: "members", wording: SampleReport.words(), title: "Members", organisation: "Network",
      disclaimer: "", asOfLine: "Members as of today", directory: SampleReport.directory(),
      layout: .directory)
    let document = try SampleReport.document(content)
    #expect(
      document.outline.map(\.title) == [
        "Contents", "Shapes", "Circleland", "Squareland", "Others", "Triangleland",
      ])
    #expect(document.outline.map(\.level) == [0, 0, 1, 1, 0, 1])
    let readings = try document.pages.map { try SceneReading($0) }
    let destinations = readings.flatMap(\.destinations)
    for bookmark in document.outline { #expect(destinations.contains(bookmark.destination)) }
    #expect(readings.flatMap(\.strings).contains("not shown"))
  }
}
