import Localization
import Reporting
import Testing

@testable import MapPipeline

/// The numbers of sources in reports: 1, 2, 3 … as one reads, and none that nobody cites.
@Suite struct ReportSourcesTests {
  private static let maps = """
      west:
        title: {en: West}
        boundaries: units
        extent: WST
        fill: {status: localization}
    reports:
      profile: {template: country, title: {en: Profile}, country: WST}
      counted:
        template: country
        title: {en: Counted}
        countries: [WST, EST]
        charts: [age-of-evidence, plans-over-time]
      year: {template: annual, title: {en: Year}, countries: [WST], charts: [in-force-by-country]}

    """

  /// Sources of Birch disagree about a day; Elm's row comes first and its name later.
  private static let milestones = """
    type,unit,system,code,instrument,milestone,from,precision,source
    unit,Elm,,,LAP,drafted,,unknown,https://example.org/elm
    unit,Birch,,,LAP,adopted,2021-05-01,day,https://example.org/birch
    unit,Birch,,,LAP,adopted,2021-06-01,day,https://example.org/birch-too
    unit,Alder,,,LAP,adopted,2020-03-01,day,https://example.org/alder
    unit,Cedar,,,LAP,adopted,2024-03-08,day,https://example.org/cedar

    """

  private static let national = """
    code,instrument,generation,milestone,from,precision,source
    WST,NAP,1,adopted,2012-01-01,day,https://example.org/plan
    WST,NAP,2,adopted,2025-01-01,day,https://example.org/later

    """

  private static let indicators = """
    indicators:
      countries:
        source: counts.csv
        fields: {date: date, value: value, source: source}

    """

  private func content(_ report: String, asOf: String? = nil) throws -> ReportContent {
    let fixture = try SquareCountry.fixture(
      maps: Self.maps, milestones: Self.milestones, indicators: Self.indicators,
      further: [
        "counts.csv": """
        date,value,source
        2011-03,25,https://example.org/count
        2025,108,https://example.org/count-too

        """
      ], national: Self.national)
    return try ReportContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: ReportRequest(
        report: report, asOf: try asOf.map { try #require(CalendarDate(iso: $0)) },
        today: PreparedFixture.day)
    ).content()
  }

  /// The numbers as one meets them from page to page.
  private func cited(_ content: ReportContent) -> [Int] {
    func numbers(_ chart: ReportChart) -> [Int] {
      switch chart.drawing {
      case .timeline(let timeline): timeline.rows.flatMap(\.events).flatMap(\.sourceNumbers)
      case .overTime(let chart): chart.points.flatMap(\.sourceNumbers)
      default: []
      }
    }
    var all = content.charts.flatMap(numbers)
    for profile in content.profiles {
      if let history = profile.planHistory { all += numbers(history) }
      for plan in profile.nationalPlans { all += plan.sourceNumbers }
      for chart in profile.charts { all += numbers(chart) }
      for row in profile.rows { all += row.sourceNumbers }
      for note in profile.footnotes { all += note.sourceNumbers }
    }
    return all
  }

  @Test("They run in the order of the pages", arguments: ["profile", "counted", "year"])
  func order(report: String) throws {
    let content = try content(report)
    var seen: Set<Int> = []
    let first = cited(content).filter { seen.insert($0).inserted }
    #expect(first == Array(1...first.count))
    #expect(content.sources.map(\.number) == first)
  }

  @Test("The number over time has its sources in the list only where it is printed")
  func overTime() throws {
    let address = "https://example.org/count"
    #expect(try !content("profile").sources.map(\.address).contains(address))
    #expect(try !content("year").sources.map(\.address).contains(address))
    #expect(try content("counted").sources.map(\.address).contains(address))
  }

  @Test("A report of an earlier day cites no plan that came later")
  func earlier() throws {
    for report in ["profile", "year"] {
      let addresses = try content(report, asOf: "2022-01-01").sources.map(\.address)
      #expect(addresses.contains("https://example.org/plan"))
      #expect(!addresses.contains("https://example.org/later"))
    }
    let plans = try content("year", asOf: "2022-01-01").profiles[0].nationalPlans.map(\.text)
    #expect(plans == ["NAP 1: adopted 1 January 2012"])
  }
}
