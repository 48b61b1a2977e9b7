import Testing

@testable import Localization

/// The rules of the derivation one by one, on histories made up for the purpose.
@Suite("The rules of a status")
struct StatusRulesTests {
  private let dataDate = date("2026-11-23")

  /// A row of a local action plan of unit U, counted on one day.
  private func row(
    _ number: Int, _ kind: MilestoneKind, _ iso: String, instrument: String? = "LAP",
    generation: String? = "1", period: String? = nil, evidence: Evidence = .reported,
    kindOf: InstrumentClass = .plan, authority: String = "U", rank: Int? = nil,
    precision: DatePrecision = .day, relation: UnitRelation = .own
  ) -> Milestone {
    Milestone(
      row: number, table: "t", boundaries: "b", unitCode: "U", relation: relation,
      authority: authority, authorityKey: authority, instrument: instrument,
      instrumentClass: kindOf, generation: generation, kind: kind, precision: precision,
      window: DayWindow(earliest: date(iso), latest: date(iso)),
      period: period.flatMap { Period($0) },
      evidence: evidence, sourceRank: rank)
  }

  private func status(_ rows: [Milestone], at iso: String) throws -> UnitStatus {
    let units = StatusUnits(boundaries: "b", level: 1, units: [.init(code: "U")])
    let all = try StatusDerivation(milestones: rows, dataDate: dataDate)
      .statuses(of: units, at: date(iso))
    return try #require(all.first)
  }

  @Test("What a milestone can bring its plan to has the limits of what it is")
  func cappedSteps() {
    let day = "2013-01-01"
    let steps = [
      row(1, .adopted, day), row(2, .adopted, day, evidence: .announced),
      row(3, .adopted, day, kindOf: .groundwork), row(4, .adopted, day, kindOf: .other),
      row(5, .adopted, day, instrument: nil), row(6, .budgeted, day, evidence: .announced),
      row(7, .expired, day), row(8, .expired, day, evidence: .announced), row(9, .outcome, day),
    ].map(\.cappedStep)
    #expect(
      steps == [
        .inForce, .preparing, .preparing, .preparing, .drafted, .preparing, .ended, nil, nil,
      ])
  }

  @Test("Rows without a generation are of the only numbered plan, of none where there are two")
  func planKeys() {
    let day = "2013-01-01"
    let one = PlanKey.keys(of: [
      row(1, .drafted, day, generation: nil), row(2, .adopted, day, generation: "1"),
    ])
    #expect(one[0] == one[1])
    let two = PlanKey.keys(of: [
      row(1, .drafted, day, generation: nil), row(2, .adopted, day, generation: "1"),
      row(3, .adopted, day, generation: "2"),
    ])
    #expect(Set(two).count == 3)
  }

  @Test("A date after the data's is refused")
  func afterDataDate() {
    let units = StatusUnits(boundaries: "b", level: 1, units: [])
    let derivation = StatusDerivation(milestones: [], dataDate: dataDate)
    let expected = LocalizationError.asOfAfterDataDate(
      asOf: date("2026-11-24"), dataDate: dataDate)
    #expect(throws: expected) { try derivation.statuses(of: units, at: date("2026-11-24")) }
    #expect(expected.description.contains("2026-11-24"))
  }

  @Test(
    "A kind brings a track so far",
    arguments: [
      (MilestoneKind.planned, Status.preparing), (.workshop, .preparing), (.committee, .preparing),
      (.guideline, .preparing), (.drafted, .drafted), (.validated, .drafted), (.adopted, .inForce),
      (.launched, .inForce), (.renewed, .inForce), (.budgeted, .inForceFunded),
      (.implementing, .inForceFunded), (.monitored, .inForceFunded), (.evaluated, .inForceFunded),
      (.outcome, .noData), (.noActivity, .noKnownActivity), (.notApplicable, .notApplicable),
      (.expired, .lapsed), (.withdrawn, .noData),
    ])
  func steps(_ kind: MilestoneKind, _ expected: Status) throws {
    #expect(try status([row(2, kind, "2015-01-01")], at: "2020-01-01").status == expected)
  }

  @Test("Groundwork, announcements and rows without an instrument reach their limit")
  func limits() throws {
    let groundwork = row(2, .adopted, "2015-01-01", instrument: "guideline", kindOf: .groundwork)
    #expect(try status([groundwork], at: "2020-01-01").status == .preparing)
    let unlisted = row(2, .adopted, "2015-01-01", instrument: "charter", kindOf: .other)
    #expect(try status([unlisted], at: "2020-01-01").status == .preparing)
    let announced = row(2, .adopted, "2015-01-01", evidence: .announced)
    #expect(try status([announced], at: "2020-01-01").qualifiers == [.announced])
    #expect(try status([announced], at: "2020-01-01").status == .preparing)
    let nameless = row(2, .adopted, "2015-01-01", instrument: nil, kindOf: .other)
    #expect(try status([nameless], at: "2020-01-01").status == .drafted)
  }

  @Test("An announced adoption that is reported later does not stand in its way")
  func announcedThenReported() throws {
    let rows = [
      row(2, .adopted, "2015-01-01", evidence: .announced), row(3, .adopted, "2015-03-01"),
    ]
    let status = try status(rows, at: "2016-01-01")
    #expect(status.status == .inForce)
    #expect(status.since == date("2015-03-01"))
    #expect(status.disagreements.isEmpty)
  }

  @Test("Money counts once the plan is in force")
  func money() throws {
    let rows = [row(2, .budgeted, "2015-01-01"), row(3, .adopted, "2016-01-01")]
    #expect(try status(rows, at: "2015-06-01").status == .preparing)
    let funded = try status(rows, at: "2016-06-01")
    #expect(funded.status == .inForceFunded)
    #expect(funded.since == date("2016-01-01"))
    #expect(funded.qualifiers == [.noEndKnown])
  }

  @Test("A period that begins later is noted")
  func begins() throws {
    let rows = [row(2, .launched, "2023-12-01", period: "2024-2026")]
    #expect(
      try status(rows, at: "2023-12-31").qualifiers == [.begins(date("2024-01-01"))])
    #expect(try status(rows, at: "2024-01-01").qualifiers == [])
  }

  @Test("A plan is in force to the last day of its period")
  func lastDay() throws {
    let rows = [row(2, .adopted, "2016-02-01", period: "2016-2020")]
    #expect(try status(rows, at: "2016-01-31").status == .noData)
    #expect(try status(rows, at: "2016-02-01").status == .inForce)
    #expect(try status(rows, at: "2020-12-31").status == .inForce)
    let lapsed = try status(rows, at: "2021-01-01")
    #expect(lapsed.status == .lapsed)
    #expect(lapsed.since == date("2021-01-01"))
    #expect(lapsed.until == date("2020-12-31"))
  }

  @Test("The latest row with a period holds, and a renewal with one replaces the end")
  func renewal() throws {
    let rows = [
      row(2, .adopted, "2016-01-01", period: "2016-2018"),
      row(3, .renewed, "2018-06-01", period: "2019-2021"),
      row(4, .evaluated, "2019-01-01", period: "2016-2018"),
    ]
    #expect(try status(rows, at: "2018-01-01").until == date("2018-12-31"))
    #expect(try status(rows, at: "2020-01-01").until == date("2021-12-31"))
    #expect(try status(rows, at: "2022-01-01").status == .lapsed)
  }

  @Test("A renewal without a period after the end leaves the end open")
  func openRenewal() throws {
    let rows = [
      row(2, .adopted, "2016-01-01", period: "2016-2018"), row(3, .renewed, "2019-06-01"),
    ]
    #expect(try status(rows, at: "2019-01-01").status == .lapsed)
    let renewed = try status(rows, at: "2020-01-01")
    #expect(renewed.status == .inForce)
    #expect(renewed.qualifiers == [.noEndKnown])
  }

  @Test("Expiry and withdrawal end a plan", arguments: [MilestoneKind.expired, .withdrawn])
  func endings(_ kind: MilestoneKind) throws {
    let rows = [row(2, .adopted, "2016-01-01"), row(3, kind, "2018-06-01")]
    #expect(try status(rows, at: "2018-05-31").status == .inForce)
    let lapsed = try status(rows, at: "2018-06-01")
    #expect(lapsed.status == .lapsed)
    #expect(lapsed.until == date("2018-05-31"))
    #expect(lapsed.deciding?.row == 3)
  }

  @Test("A later generation in force ends the earlier for good")
  func superseded() throws {
    let rows = [
      row(2, .adopted, "2010-01-01", generation: "1"),
      row(3, .adopted, "2015-01-01", generation: "2", period: "2015-2017"),
    ]
    #expect(try status(rows, at: "2014-12-31").deciding?.row == 2)
    #expect(try status(rows, at: "2015-01-01").deciding?.row == 3)
    let after = try status(rows, at: "2018-01-01")
    #expect(after.status == .lapsed)
    #expect(after.until == date("2017-12-31"))
  }

  @Test("A later generation that is only drafted ends nothing")
  func draftedSuccessor() throws {
    let rows = [
      row(2, .adopted, "2010-01-01", period: "2010-2014"),
      row(3, .drafted, "2013-01-01", generation: "II"),
    ]
    #expect(try status(rows, at: "2013-06-01").status == .inForce)
    #expect(try status(rows, at: "2015-01-01").qualifiers == [.successorInPreparation])
  }

  @Test("A workshop before the end is no successor, one after it is")
  func workshops() throws {
    let plan = row(2, .adopted, "2010-01-01", period: "2010-2014")
    let before = row(3, .workshop, "2012-01-01", instrument: nil, generation: nil, kindOf: .other)
    let after = row(4, .workshop, "2015-06-01", instrument: nil, generation: nil, kindOf: .other)
    #expect(try status([plan, before], at: "2016-01-01").qualifiers == [])
    #expect(try status([plan, after], at: "2016-01-01").qualifiers == [.successorInPreparation])
  }

  @Test("An empty generation joins the only numbered one, and none of two")
  func emptyGeneration() {
    let one = [row(2, .adopted, "2010-01-01", generation: nil), row(3, .launched, "2011-01-01")]
    #expect(Track.tracks(of: one).count == 1)
    let two = one + [row(4, .launched, "2015-01-01", generation: "2")]
    #expect(Track.tracks(of: two).map(\.generation) == [nil, "1", "2"])
  }

  @Test("The better precision wins, then the source rank, then the earlier row")
  func disagreement() throws {
    let year = row(2, .adopted, "2015-12-31", rank: 1, precision: .year)
    let day = row(3, .adopted, "2016-03-01", rank: 9)
    let better = row(4, .adopted, "2016-05-01", rank: 2)
    let same = row(5, .adopted, "2016-06-01", rank: 2)
    #expect(try status([year, day], at: "2020-01-01").deciding?.row == 3)
    #expect(try status([day, better], at: "2020-01-01").deciding?.row == 4)
    let all = try status([same, year, better, day], at: "2020-01-01")
    #expect(all.disagreements.map(\.chosen.row) == [4])
    #expect(all.disagreements.first?.others.map(\.row) == [5, 3, 2])
    #expect(all.counted.map(\.row) == [4])
  }

  @Test("Rows that agree are no disagreement, nor are two workshops")
  func agreement() throws {
    let month = Milestone(
      row: 2, table: "t", boundaries: "b", unitCode: "U", authority: "U", authorityKey: "U",
      instrument: "LAP", instrumentClass: .plan, generation: "1", kind: .adopted, precision: .month,
      window: DayWindow(earliest: date("2016-03-01"), latest: date("2016-03-31")))
    let day = row(3, .adopted, "2016-03-08")
    let workshops = [row(4, .workshop, "2014-01-01"), row(5, .workshop, "2015-01-01")]
    let status = try status([month, day] + workshops, at: "2020-01-01")
    #expect(status.disagreements.isEmpty)
    #expect(status.since == date("2016-03-08"))
    #expect(status.counted.map(\.row) == [4, 5, 3, 2])
  }

  @Test("A shared polygon shows the best of its authorities and lists all")
  func authorities() throws {
    let rows = [
      row(2, .adopted, "2016-01-01", authority: "Bo City Council", relation: .authority),
      row(3, .workshop, "2016-01-01", authority: "Bo District Council", relation: .authority),
    ]
    let status = try status(rows, at: "2020-01-01")
    #expect(status.status == .inForce)
    #expect(status.authorities.map(\.status) == [.inForce, .preparing])
  }

  @Test("An assessment gives way to any activity")
  func assessment() throws {
    let rows = [row(2, .noActivity, "2015-01-01"), row(3, .workshop, "2016-01-01")]
    #expect(try status(rows, at: "2014-01-01").status == .noData)
    #expect(try status(rows, at: "2015-06-01").status == .noKnownActivity)
    #expect(try status(rows, at: "2016-06-01").status == .preparing)
  }

  @Test("A plan of a parent at level 1 covers its children; a national plan covers nothing")
  func coverage() throws {
    let plan = row(2, .adopted, "2016-01-01", period: "2016-2020")
    let districts = StatusUnits(
      boundaries: "districts", level: 2, parentSet: "b",
      units: [.init(code: "D1", parentCode: "U"), .init(code: "D2", parentCode: "V")])
    let derivation = StatusDerivation(milestones: [plan], dataDate: dataDate)
    func covered(_ level: Int, _ iso: String) throws -> [Int] {
      let parent = StatusUnits(
        boundaries: "b", level: level, units: [.init(code: "U"), .init(code: "V")])
      return try derivation.statuses(of: districts, parents: [parent], at: date(iso))
        .map(\.coveredBy.count)
    }
    #expect(try covered(1, "2018-01-01") == [1, 0])
    #expect(try covered(1, "2021-01-01") == [0, 0])
    #expect(try covered(0, "2018-01-01") == [0, 0])
    let all = try derivation.statuses(
      of: districts, parents: [StatusUnits(boundaries: "b", level: 1, units: [.init(code: "U")])],
      at: date("2018-01-01"))
    #expect(all.map(\.status) == [.noData, .noData])
  }

  @Test("The statuses are ordered from preparing to funded; lapsed and missing stand outside")
  func order() {
    let ordered = Status.allCases.compactMap { status in status.order.map { ($0, status) } }
      .sorted { $0.0 < $1.0 }
    #expect(ordered.map(\.1) == [.preparing, .drafted, .inForce, .inForceFunded])
    #expect(Status.allCases.filter(\.isMissing) == [.noData, .noKnownActivity, .notApplicable])
  }
}
