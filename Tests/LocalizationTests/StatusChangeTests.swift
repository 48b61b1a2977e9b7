import Testing

@testable import Localization

@Suite("What became of a status between two days")
struct StatusChangeTests {
  /// Two statuses, the most that the first day may have had, and the change.
  private typealias Case = (before: Status, after: Status, earliest: Status, change: StatusChange)

  private static let cases: [Case] = [
    (.drafted, .inForce, .drafted, .advanced(to: .inForce)),
    (.lapsed, .inForce, .lapsed, .advanced(to: .inForce)),
    (.inForce, .inForce, .inForceFunded, .unchanged),
    (.inForceFunded, .inForce, .inForceFunded, .movedBack),
    (.inForce, .lapsed, .inForce, .lapsed),
    (.noData, .lapsed, .noData, .lapsed),
    (.inForce, .lapsed, .lapsed, .undated),
    (.lapsed, .lapsed, .lapsed, .lapsedBefore),
    // From nothing: progress where the dates say so, else nothing is said.
    (.noData, .inForce, .noData, .advanced(to: .inForce)),
    (.noData, .inForce, .drafted, .advanced(to: .inForce)),
    (.noData, .inForce, .inForce, .undated),
    (.noData, .drafted, .inForce, .undated),
    (.noKnownActivity, .preparing, .noKnownActivity, .advanced(to: .preparing)),
    // Missing is never zero.
    (.noData, .noData, .noData, .noData),
    (.noData, .noKnownActivity, .noData, .noKnownActivity),
    (.notApplicable, .notApplicable, .notApplicable, .notApplicable),
  ]

  @Test("Two statuses and what the dates allow give the change", arguments: cases.indices)
  func table(_ index: Int) {
    let row = Self.cases[index]
    #expect(StatusChange(from: row.before, to: row.after, earliest: row.earliest) == row.change)
  }

  private func change(
    _ rows: [(kind: MilestoneKind, earliest: String?, latest: String, period: String?)],
    from first: String = "2020-01-01"
  ) throws -> StatusChange {
    let milestones = rows.enumerated().map { number, row in
      Milestone(
        row: number + 2, table: "t", boundaries: "b", unitCode: "U", authority: "U",
        authorityKey: "U", instrument: "LAP", instrumentClass: .plan, kind: row.kind,
        precision: row.earliest == row.latest ? .day : .dayRange,
        window: DayWindow(earliest: row.earliest.map(date), latest: date(row.latest)),
        period: row.period.flatMap { Period($0) })
    }
    let units = StatusUnits(boundaries: "b", level: 1, units: [.init(code: "U")])
    let changes = try StatusDerivation(milestones: milestones, dataDate: date("2026-11-23"))
      .changes(of: units, from: date(first), to: date("2026-11-23"))
    return try #require(changes.first)
  }

  @Test("An adoption after the day is progress, one that may lie before it is not")
  func windows() throws {
    let after = try change([(.adopted, "2020-01-02", "2024-03-08", nil)])
    #expect(after == .advanced(to: .inForce))
    #expect(try change([(.adopted, "2020-01-01", "2024-03-08", nil)]) == .undated)
    #expect(try change([(.adopted, nil, "2024-03-08", nil)]) == .undated)
    #expect(try change([(.adopted, "2019-12-31", "2019-12-31", nil)]) == .unchanged)
  }

  @Test("Money from before the day does not hide an adoption after it")
  func money() throws {
    let rows: [(MilestoneKind, String?, String, String?)] = [
      (.budgeted, "2019-05-01", "2019-05-01", nil), (.adopted, "2022-05-01", "2022-05-01", nil),
    ]
    #expect(try change(rows) == .advanced(to: .inForceFunded))
  }

  @Test("A plan that began and ended between the days has lapsed, one before them had already")
  func ends() throws {
    #expect(try change([(.adopted, "2021-03-08", "2021-03-08", "2021-2024")]) == .lapsed)
    #expect(try change([(.adopted, "2016-03-08", "2016-03-08", "2016-2019")]) == .lapsedBefore)
    #expect(try change([(.adopted, "2016-03-08", "2016-03-08", "2016-2020")]) == .lapsed)
  }

  @Test("What comes after the later day allows nothing")
  func later() throws {
    // It may have been funded early, but does not count by the day.
    let rows: [(MilestoneKind, String?, String, String?)] = [
      (.adopted, "2022-05-01", "2022-05-01", nil), (.budgeted, nil, "2027-05-01", nil),
    ]
    #expect(try change(rows) == .advanced(to: .inForce))
  }

  @Test("A day after the data's is refused")
  func afterDataDate() {
    let units = StatusUnits(boundaries: "b", level: 1, units: [])
    let derivation = StatusDerivation(milestones: [], dataDate: date("2026-11-23"))
    #expect(throws: LocalizationError.self) {
      try derivation.changes(of: units, from: date("2020-01-01"), to: date("2026-11-24"))
    }
  }
}
