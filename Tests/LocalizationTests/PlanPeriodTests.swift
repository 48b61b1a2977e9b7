import Testing

@testable import Localization

/// The times in which plans are in force, as the table of statuses has them.
@Suite struct PlanPeriodTests {
  /// The periods of a unit of the project's table, each as its generation and days.
  private func periods(_ unit: String, at date: String = "2026-11-23") throws -> [String] {
    let atlas = Atlas.localization()
    let day = try #require(CalendarDate(iso: date))
    let rows = atlas.derivation.milestones.filter { $0.unitCode == unit }
    return PlanPeriod.periods(of: rows, at: day).map { period in
      "\(period.generation ?? "–") \(period.first) to \(period.last.map(\.description) ?? "–")"
    }
  }

  @Test("A plan with a period ends with it, whether that is over or to come")
  func periods() throws {
    #expect(try periods("UGA-Kitgum") == ["1 2015-10-21 to 2020-06-30"])
    #expect(try periods("UGA-Kitgum", at: "2016-01-01") == ["1 2015-10-21 to 2020-06-30"])
    #expect(try periods("UGA-Kitgum", at: "2015-10-20") == [])
    #expect(
      try periods("UGA-Amuria")
        == ["1 2016-01-01 to 2020-12-31", "2 2021-01-31 to 2025-12-31"])
  }

  @Test("Without a period no end is known")
  func open() throws {
    #expect(try periods("UGA-Dokolo") == ["1 2013-12-31 to –"])
  }

  @Test("Where nobody knows from when on, there is no period, and none for a draft")
  func undated() throws {
    #expect(try periods("KEN-Baringo") == [])
    #expect(try periods("KEN-Murang’a") == [])
    #expect(try periods("UGA-Gulu") == [])
  }
}
