import Testing

@testable import Localization

@Suite("The days a date stands for")
struct DateClaimTests {
  private let dataDate = date("2026-11-23")

  private func claim(
    _ from: String?, _ to: String?, _ precision: String?, period: String? = nil
  ) throws(DateClaim.Problem) -> DateClaim {
    let period = period.flatMap { Period($0) }
    return try DateClaim(
      from: from, to: to, precision: precision, period: period,
      lastPossible: min(dataDate, period?.ends ?? dataDate))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let from: String?
    let to: String?
    let precision: String?
    var period: String?
    let earliest: String?
    let latest: String
    var testDescription: String { "\(precision ?? "-") \(from ?? "-") \(to ?? "-")" }
  }

  @Test(
    "Each precision has its window",
    arguments: [
      Case(
        from: "2015-10-21", to: nil, precision: "day", earliest: "2015-10-21", latest: "2015-10-21"),
      Case(
        from: "2015-09-29", to: "2015-09-30", precision: "day", earliest: "2015-09-29",
        latest: "2015-09-30"),
      Case(
        from: "2016-06-03", to: "2016-06-10", precision: "day-range", earliest: "2016-06-03",
        latest: "2016-06-10"),
      Case(
        from: "2021-01", to: nil, precision: "month", earliest: "2021-01-01", latest: "2021-01-31"),
      Case(
        from: "2021-11", to: "2022-02", precision: "month-range", earliest: "2021-11-01",
        latest: "2022-02-28"),
      Case(from: "2018", to: nil, precision: "year", earliest: "2018-01-01", latest: "2018-12-31"),
      Case(
        from: "2012", to: "2013", precision: "year-range", earliest: "2012-01-01",
        latest: "2013-12-31"),
      Case(
        from: "2012-09", to: nil, precision: "inferred-year", earliest: "2012-01-01",
        latest: "2012-12-31"),
      Case(
        from: "2022", to: nil, precision: "not-before", earliest: "2022-01-01", latest: "2026-11-23"
      ),
      Case(
        from: "2016", to: nil, precision: "not-before", period: "2016-2020", earliest: "2016-01-01",
        latest: "2020-12-31"),
      Case(
        from: nil, to: "2024-03-08", precision: "not-after", earliest: nil, latest: "2024-03-08"),
      Case(from: nil, to: nil, precision: "unknown", earliest: nil, latest: "2026-11-23"),
      Case(
        from: nil, to: nil, precision: "unknown", period: "2016-2017", earliest: "2016-01-01",
        latest: "2017-12-31"),
      Case(
        from: nil, to: nil, precision: "unknown", period: "2024-2029", earliest: "2024-01-01",
        latest: "2026-11-23"),
      Case(from: "2021-01", to: nil, precision: nil, earliest: "2021-01-01", latest: "2021-01-31"),
      Case(from: nil, to: nil, precision: nil, earliest: nil, latest: "2026-11-23"),
    ])
  func windows(_ test: Case) throws {
    let claim = try claim(test.from, test.to, test.precision, period: test.period)
    #expect(claim.window.earliest?.description == test.earliest)
    #expect(claim.window.latest.description == test.latest)
  }

  @Test("A milestone counts from its latest day and may have happened from its earliest")
  func counting() throws {
    let window = try claim("2012", "2013", "year-range").window
    #expect(!window.mayHaveHappened(by: date("2011-12-31")))
    #expect(window.mayHaveHappened(by: date("2012-01-01")))
    #expect(window.mayHaveHappened(by: date("2013-12-30")))
    #expect(!window.hasHappened(by: date("2013-12-30")))
    #expect(window.hasHappened(by: date("2013-12-31")))
    #expect(!window.mayHaveHappened(by: date("2013-12-31")))
  }

  @Test("Bad dates and precisions are refused")
  func problems() {
    #expect(throws: DateClaim.Problem.badDate("21.10.2015")) {
      try claim("21.10.2015", nil, "day")
    }
    #expect(throws: DateClaim.Problem.unknownPrecision("dya")) {
      try claim("2015-10-21", nil, "dya")
    }
    #expect(throws: DateClaim.Problem.fromAfterTo("2016", "2015")) {
      try claim("2016", "2015", "year-range")
    }
    #expect(throws: DateClaim.Problem.missingDate(.notAfter, needs: "a last date")) {
      try claim("2016", nil, "not-after")
    }
    #expect(throws: DateClaim.Problem.missingDate(.day, needs: "a first date")) {
      try claim(nil, nil, "day")
    }
    #expect(throws: DateClaim.Problem.tooCoarse(.day, "2012-03")) {
      try claim("2012-03", nil, "day")
    }
  }
}
