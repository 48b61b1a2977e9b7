import Testing

@testable import Localization

@Suite("The newest evidence")
struct NewestEvidenceTests {
  private func row(
    _ number: Int, _ kind: MilestoneKind, _ earliest: String?, _ latest: String,
    _ precision: DatePrecision
  ) -> Milestone {
    Milestone(
      row: number, table: "t", boundaries: "b", unitCode: "U", authority: "U", authorityKey: "U",
      instrument: "LAP", instrumentClass: .plan, kind: kind, precision: precision,
      window: DayWindow(earliest: earliest.map(date), latest: date(latest)))
  }

  private func status(_ rows: [Milestone], at day: String) throws -> UnitStatus {
    let units = StatusUnits(boundaries: "b", level: 1, units: [.init(code: "U")])
    let all = try StatusDerivation(milestones: rows, dataDate: date("2026-11-23"))
      .statuses(of: units, at: date(day))
    return try #require(all.first)
  }

  @Test(
    "Years are over when their day has come again",
    arguments: [
      ("2025-11-24", 0), ("2025-11-23", 1), ("2020-11-23", 6), ("2020-11-24", 5),
      ("2026-11-23", 0),
    ])
  func years(day: String, years: Int) throws {
    let status = try status([row(2, .adopted, day, day, .day)], at: "2026-11-23")
    #expect(NewestEvidence(status, at: date("2026-11-23"))?.years == years)
  }

  @Test("Someone born on 29 February is a year older from 1 March on")
  func leapDay() {
    #expect(date("2020-02-29").wholeYears(to: date("2021-02-28")) == 0)
    #expect(date("2020-02-29").wholeYears(to: date("2021-03-01")) == 1)
  }

  @Test("The newest counts, outcomes as well, and what came after the day does not")
  func newest() throws {
    let rows = [
      row(2, .adopted, "2015-01-01", "2015-12-31", .year),
      row(3, .outcome, "2019-06-01", "2019-06-01", .day),
      row(4, .monitored, "2024-06-01", "2024-06-01", .day),
    ]
    let now = try #require(NewestEvidence(status(rows, at: "2026-11-23"), at: date("2026-11-23")))
    #expect(now.milestone.row == 4 && now.years == 2)
    let then = try #require(NewestEvidence(status(rows, at: "2020-01-01"), at: date("2020-01-01")))
    #expect(then.milestone.row == 3 && then.years == 0)
  }

  @Test("An assessment that found nothing is evidence")
  func assessment() throws {
    let rows = [row(2, .noActivity, "2023-01-05", "2023-01-05", .day)]
    let status = try status(rows, at: "2026-11-23")
    #expect(NewestEvidence(status, at: date("2026-11-23"))?.years == 3)
  }

  @Test("A date that only the data's end bounds is no age; nothing at all is no evidence")
  func undated() throws {
    let rows = [
      row(2, .adopted, nil, "2026-11-23", .unknown),
      row(3, .adopted, "2012-01-01", "2026-11-23", .notBefore),
    ]
    let some = try status(rows, at: "2026-11-23")
    #expect(NewestEvidence(some, at: date("2026-11-23")) == nil)
    #expect(NewestEvidence.exists(some))
    #expect(try !NewestEvidence.exists(status([], at: "2026-11-23")))
    // A page that tells of it by a day bounds it.
    let bounded = try status(
      rows + [row(4, .launched, nil, "2024-03-08", .notAfter)], at: "2026-11-23")
    #expect(NewestEvidence(bounded, at: date("2026-11-23"))?.years == 2)
  }
}
