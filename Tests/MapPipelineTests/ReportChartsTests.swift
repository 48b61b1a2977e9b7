import AtlasFile
import Drawing
import Localization
import Reporting
import Testing

@testable import MapPipeline

/// Charts and profiles of two countries of four units each: one with plans, one that nobody assessed
/// before 2024.
@Suite struct ReportChartsTests {
  private static let maps = """
      west:
        title: {en: West}
        boundaries: units
        extent: WST
        fill: {status: localization}
    reports:
      year:
        template: annual
        title: {en: Year}
        countries: [WST, EST]
        charts:
          - status-by-country
          - in-force-by-country
          - in-force-by-year
          - age-of-evidence
          - change-between: {from: 2021-12-31}
      usual: {template: annual, title: {en: Usual}, countries: [WST, EST]}
      one: {template: annual, title: {en: One}, countries: [WST]}
      profile: {template: country, title: {en: Profile}, country: WST}

    """

  /// Alder's plan of 2020 lapsed at the end of 2022, Birch's of 2021 has no end; Cedar,
  /// in the east, adopted in March 2024; of Elm a draft without a date is known.
  private static let milestones = """
    type,unit,system,code,instrument,milestone,from,precision,source
    unit,Alder,,,LAP,adopted,2020-03-01,day,https://example.org/a
    unit,Birch,,,LAP,adopted,2021-05,month,https://example.org/b
    unit,Cedar,,,LAP,adopted,2024-03-08,day,https://example.org/c
    unit,Elm,,,LAP,drafted,,unknown,https://example.org/d
    unit,Alder,,,LAP,expired,2023-01-01,day,https://example.org/a

    """

  private func content(
    _ report: String, asOf: String? = nil, milestones: String = Self.milestones
  ) throws -> ReportContent {
    let fixture = try SquareCountry.fixture(maps: Self.maps, milestones: milestones)
    return try ReportContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: ReportRequest(
        report: report, asOf: try asOf.map { try #require(CalendarDate(iso: $0)) },
        today: PreparedFixture.day)
    ).content()
  }

  @Test("Statuses are counted in the maps’ order, colours and words")
  func statuses() throws {
    let content = try content("year")
    let chart = try #require(content.charts.first)
    guard case .stackedBars(let bars) = chart.drawing else {
      Issue.record("no stacked bars")
      return
    }
    let categories = content.profiles[0].map.fill.categories
    #expect(bars.categories.map(\.label) == categories.map(\.label))
    #expect(bars.categories.map(\.paint) == categories.map(\.paint))
    // Funded, in force, drafted, preparing, lapsed, no known activity, not applicable, no data.
    #expect(
      bars.rows == [
        .init(label: "Westland", counts: [0, 1, 1, 0, 1, 0, 0, 1]),
        .init(label: "Eastland", counts: [0, 1, 0, 0, 0, 0, 0, 3]),
      ])
    #expect(
      chart.alternativeText
        == "Status of plans by country: Westland: in force 1, drafted 1, lapsed 1 and no data 1; "
        + "Eastland: in force 1 and no data 3.")
  }

  @Test("A year in which nothing was assessed is no zero")
  func years() throws {
    let chart = try #require(try content("year").charts.first { $0.id == "in-force-by-year" })
    guard case .heat(let heat) = chart.drawing else {
      Issue.record("no heat table")
      return
    }
    #expect(heat.columns == ["2020", "2021", "2022", "2023", "2024", "2025", "2026"])
    #expect(heat.rows[0].counts == [1, 2, 2, 1, 1, 1, 1])
    #expect(heat.rows[1].counts == [nil, nil, nil, nil, 1, 1, 1])
    #expect(
      chart.notes.dropFirst() == [
        "A dash on a hatched field: nothing was assessed by then. 0: no plan is known to have been "
          + "in force.",
        "Units without data or with a plan that may have been in force, 31 December 2020: "
          + "Westland: 3 of 4.",
        "Units without data or with a plan that may have been in force, 1 January 2026: "
          + "Westland: 1 of 4; Eastland: 3 of 4.",
      ])
    #expect(heat.unit == "Number of units known to have a plan in force")
  }

  @Test("A change needs both days; an earlier report says that it begins later")
  func change() throws {
    let chart = try #require(try content("year").charts.last)
    guard case .slope(let slope) = chart.drawing else {
      Issue.record("no slope")
      return
    }
    #expect(
      slope.rows == [
        .init(label: "Westland", first: 50, last: 25, firstText: "50%", lastText: "25%"),
        .init(label: "Eastland", first: nil, last: 25, firstText: "no data", lastText: "25%"),
      ])
    #expect(
      chart.notes == [
        "Without data on one of the two days: Eastland.",
        "Units without data or with a plan that may have been in force, 31 December 2021: "
          + "Westland: 2 of 4.",
        "Units without data or with a plan that may have been in force, 1 January 2026: "
          + "Westland: 1 of 4; Eastland: 3 of 4.",
      ])
    let early = try #require(try content("year", asOf: "2021-06-30").charts.last)
    #expect(early.drawing == .absent)
    #expect(early.notes.first?.hasPrefix("The comparison begins on 31 December 2021") == true)
  }

  @Test("The age of evidence is in whole years; what has no date is named")
  func ages() throws {
    let chart = try #require(try content("year").charts.first { $0.id == "age-of-evidence" })
    guard case .dots(let plot) = chart.drawing else {
      Issue.record("no dots")
      return
    }
    #expect(plot.rows.map(\.label) == ["Westland", "Eastland"])
    #expect(plot.rows.map { $0.dots.map(\.value) } == [[3, 4], [1]])
    // Elm has a draft without a date.
    #expect(plot.rows.map(\.missingCount) == [1, 0])
    #expect(chart.notes == ["Without a dated milestone: Westland (1)."])
    let profile = try content("profile").profiles[0]
    let own = try #require(profile.charts.last)
    #expect(own.id == "age-of-evidence")
    #expect(own.notes == ["Without a dated milestone: Elm."])
  }

  @Test("A country without a map of its own is framed by another’s, not under its name")
  func framed() throws {
    let profiles = try content("year").profiles
    #expect(profiles.map(\.map.title) == ["West", "Status"])
    #expect(profiles[1].map.ground.subject.count == 4)
    #expect(profiles[1].keyFigures.first?.value == "1 of 4")
  }

  @Test("Without a word countries are compared where there are several")
  func usual() throws {
    #expect(try content("usual").charts.map(\.id) == ["status-by-country"])
    #expect(try content("one").charts.isEmpty)
  }

  @Test("A profile has its milestones by unit, plans as periods, and its own layout")
  func profile() throws {
    let content = try content("profile")
    #expect(content.layout == .leaflet)
    #expect(content.keyFigures.isEmpty && content.summary.isEmpty && content.maps.isEmpty)
    #expect(content.profiles.map(\.code) == ["WST"])
    let chart = try #require(content.profiles[0].charts.first)
    guard case .timeline(let timeline) = chart.drawing else {
      Issue.record("no timeline")
      return
    }
    #expect(timeline.rows.map(\.label) == ["Alder", "Birch", "Elm"])
    let alder = try #require(timeline.rows.first)
    #expect(alder.events.map(\.date) == ["1 March 2020", "1 January 2023"])
    #expect(alder.events.map(\.event) == ["adopted", "expired"])
    #expect(alder.events.map(\.instrument) == ["LAP", "LAP"])
    let period = try #require(alder.periods.first)
    #expect(!period.isOpen)
    #expect(abs(period.years.lowerBound - 2020.17) < 0.01)
    #expect(abs(period.years.upperBound - 2023) < 0.01)
    #expect(timeline.rows[1].periods.first?.isOpen == true)
    #expect(timeline.rows[2].periods.isEmpty && timeline.rows[2].events[0].span == nil)
    #expect(timeline.todayLabel == "1 January 2026")
    // Every milestone's source is in the list.
    #expect(
      Set(content.sources.map(\.address)).isSuperset(of: [
        "https://example.org/a", "https://example.org/b", "https://example.org/d",
      ]))
  }

  @Test("A unit that is no place for a plan is in no share; one that may have a plan is told of")
  func places() throws {
    let content = try content(
      "year",
      milestones: """
        type,unit,system,code,instrument,milestone,from,precision,source
        unit,Alder,,,LAP,adopted,2020-03-01,day,https://example.org/a
        unit,Birch,,,,not-applicable,2020-01-01,day,https://example.org/b
        unit,Elm,,,LAP,workshop,2020-01-01,day,https://example.org/d
        unit,Elm,,,LAP,adopted,,unknown,https://example.org/d

        """)
    guard case .slope(let slope) = content.charts.last?.drawing else {
      Issue.record("no slope")
      return
    }
    #expect(slope.rows[0].firstText == "33%" && slope.rows[0].lastText == "67%")
    #expect(slope.unit == "Share of all units, known to have a plan in force")
    // Elm's plan may have been adopted by then, of Fir nothing is known.
    #expect(
      content.charts.last?.notes.contains {
        $0.hasSuffix("31 December 2021: Westland: 2 of 3.")
      } == true)
    // The profile's figure and sentence have the same denominator.
    let profile = try #require(content.profiles.first)
    #expect(profile.keyFigures.first?.value == "2 of 3")
    #expect(
      profile.introduction.first?.hasPrefix("2 of 3 units have a plan in force") == true,
      "\(profile.introduction)")
  }

  @Test("A plan whose adoption is known of later has no bar before it")
  func beforeAdoption() throws {
    let content = try content(
      "profile", asOf: "2020-12-31",
      milestones: """
        type,unit,system,code,instrument,milestone,from,precision,source
        unit,Alder,,,LAP,budgeted,2020-03-01,day,https://example.org/a
        unit,Alder,,,LAP,adopted,2021-05-01,day,https://example.org/a

        """)
    guard case .timeline(let timeline) = content.profiles[0].charts.first?.drawing else {
      Issue.record("no timeline")
      return
    }
    #expect(timeline.rows.map(\.events.count) == [1])
    #expect(timeline.rows[0].periods.isEmpty)
  }

  @Test("A profile of an earlier day does not know what came later")
  func earlier() throws {
    let content = try content("profile", asOf: "2020-12-31")
    guard case .timeline(let timeline) = content.profiles[0].charts.first?.drawing else {
      Issue.record("no timeline")
      return
    }
    // Elm's draft may have been made by then and has no date; Birch's plan came later.
    #expect(
      content.profiles[0].charts.first?.notes.last
        == "1 milestone without a date is in the table only.")
    #expect(timeline.keys.map(\.label) == ["in force"])
    #expect(timeline.rows.map(\.label) == ["Alder", "Elm"])
    #expect(timeline.rows[1].events[0].event.contains("may have happened"))
  }
}
