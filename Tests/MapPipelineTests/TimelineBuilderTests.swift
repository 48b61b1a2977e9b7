import Drawing
import Localization
import Reporting
import Testing

@testable import MapPipeline

/// Colours, bars and words of timelines of single milestones.
@Suite struct TimelineBuilderTests {
  private static let maps = """
      west:
        title: {en: West}
        boundaries: units
        extent: WST
        fill: {status: localization}
    reports:
      profile: {template: country, title: {en: Profile}, country: WST}

    """

  private func builder() throws -> TimelineBuilder {
    let fixture = try SquareCountry.fixture(maps: Self.maps)
    let content = try ReportContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: ReportRequest(report: "profile", today: PreparedFixture.day))
    let country = try ProfileBuilder(
      project: content.project, wording: content.wording, asOf: content.asOf,
      national: NationalPlans(
        project: content.project, wording: content.wording, asOf: content.asOf),
      mapBuilder: content.mapBuilder
    ).statuses(of: "WST")
    return TimelineBuilder(wording: content.wording, asOf: content.asOf, country: country)
  }

  private func row(
    _ number: Int, _ kind: MilestoneKind, _ iso: String, instrument: String = "NAP",
    _ kindOf: InstrumentClass = .plan, generation: String? = nil,
    evidence: Evidence = .reported
  ) throws -> Milestone {
    let day = try #require(CalendarDate(iso: iso))
    return Milestone(
      row: number, table: "t", unitCode: "WST", authority: "Westland", authorityKey: "westland",
      instrument: instrument, instrumentClass: kindOf, generation: generation, kind: kind,
      precision: .day, window: DayWindow(earliest: day, latest: day), evidence: evidence)
  }

  private func timeline(
    _ builder: TimelineBuilder, _ milestones: [Milestone]
  ) throws -> MilestoneTimeline {
    var numbers = SourceNumbers()
    let chart = try #require(builder.nationalPlans(milestones, numbers: &numbers))
    guard case .timeline(let timeline) = chart.drawing else {
      throw Missing()
    }
    return timeline
  }

  private struct Missing: Error {}

  @Test("An adopted guideline and an announced adoption are preparing; an outcome is no stage")
  func colours() throws {
    let builder = try builder()
    let timeline = try timeline(
      builder,
      [
        row(1, .adopted, "2013-01-01", instrument: "guideline", .groundwork),
        row(2, .adopted, "2014-01-01", evidence: .announced), row(3, .outcome, "2015-01-01"),
      ])
    let preparing = builder.country.paint(of: .preparing)
    let events = timeline.rows.flatMap(\.events)
    #expect(events.map(\.event) == ["adopted", "adopted (announced)", "outcome"])
    #expect(events.prefix(2).map(\.paint) == [preparing, preparing])
    #expect(timeline.keys.map(\.label) == ["preparing", "changes no status"])
    #expect(timeline.keys.last?.paint == events.last?.paint)
    #expect(!builder.country.content.fill.categories.map(\.paint).contains(events[2].paint))
    #expect(timeline.rows.flatMap(\.periods).isEmpty)
  }

  @Test("Milestones without a generation are of the only numbered plan, and of none of several")
  func generations() throws {
    let builder = try builder()
    let one = try timeline(
      builder,
      [row(1, .drafted, "2012-01-01"), row(2, .adopted, "2013-01-01", generation: "1")])
    #expect(one.rows.map(\.label) == ["NAP 1"])
    #expect(one.rows[0].events.count == 2 && one.rows[0].periods.count == 1)
    let two = try timeline(
      builder,
      [
        row(1, .drafted, "2012-01-01"), row(2, .adopted, "2013-01-01", generation: "1"),
        row(3, .adopted, "2015-01-01", generation: "2"),
      ])
    #expect(two.rows.map(\.label) == ["NAP", "NAP 1", "NAP 2"])
    #expect(two.rows.map(\.periods.count) == [0, 1, 1])
  }
}
