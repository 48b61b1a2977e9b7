import AtlasFile
import Localization
import Testing

@testable import Editions

/// Milestones of two editions.
@Suite struct MilestoneComparisonTests {
  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  private static func milestone(
    _ place: String, _ kind: MilestoneKind, _ date: String, row: Int = 2, source: String? = nil,
    code: String? = nil
  ) throws -> Milestone {
    let day = try day(date)
    return Milestone(
      row: row, table: "plans", boundaries: "units", unitCode: code ?? place, authority: place,
      authorityKey: code ?? place, instrument: "LAP", kind: kind, precision: .day,
      window: DayWindow(earliest: day, latest: day), source: source)
  }

  private static func facts(_ milestones: [Milestone], unmatched: [String] = []) throws
    -> EditionFacts
  {
    EditionFacts(
      asOf: try day("2026-01-01"), language: "en",
      milestones: [.init(name: "plans", milestones: milestones)],
      unmatched: [.init(source: "plans", boundaries: "units", names: unmatched)])
  }

  @Test("Rows that only moved are the same milestones")
  func moved() throws {
    let first = try Self.facts([
      Self.milestone("A", .adopted, "2020-01-01", row: 2),
      Self.milestone("B", .adopted, "2021-01-01", row: 3),
    ])
    let last = try Self.facts([
      Self.milestone("B", .adopted, "2021-01-01", row: 2),
      Self.milestone("A", .adopted, "2020-01-01", row: 9),
    ])
    let comparison = MilestoneComparison(from: first, to: last)
    #expect(comparison.isEmpty && comparison.newSources.isEmpty)
    #expect(EditionDifference(from: first, to: last).isEmpty)
  }

  @Test("Another date is a change, another kind a new milestone; equal rows are counted")
  func kinds() throws {
    let twice = try Self.milestone("C", .workshop, "2019-05-05")
    let first = try Self.facts([
      Self.milestone("A", .adopted, "2020-01-01"), twice, twice,
      Self.milestone("D", .adopted, "2018-01-01"),
    ])
    let last = try Self.facts([
      twice, Self.milestone("A", .adopted, "2020-03-08", source: "https://example.org/new"),
      Self.milestone("A", .monitored, "2023-01-01"),
    ])
    let comparison = MilestoneComparison(from: first, to: last)
    #expect(comparison.changed.map(\.after.authority) == ["A"])
    #expect(comparison.changed.first?.before.window.latest == (try Self.day("2020-01-01")))
    #expect(comparison.added.map(\.kind) == [.monitored])
    #expect(comparison.removed.map(\.authority) == ["C", "D"])
    #expect(comparison.newSources == ["https://example.org/new"])
  }

  @Test("A name that joined nothing and now does is a corrected join; one that is gone is none")
  func joins() throws {
    let first = try Self.facts([], unmatched: ["Ancien-Port", "Gone"])
    let last = try Self.facts(
      [Self.milestone("Ancien-Port", .adopted, "2020-01-01", code: "D03")])
    #expect(
      EditionDifference(from: first, to: last).joins == [
        JoinCorrection(
          source: "plans", boundaries: "units", name: "Ancien-Port", before: nil, after: "D03")
      ])
    // The other way round it joins nothing any more.
    let back = EditionDifference(from: last, to: first).joins
    #expect(back.map(\.name) == ["Ancien-Port"] && back.first?.isLoss == true)
    // Rows without a unit are counted, in whatever direction, and no reason is given.
    #expect(
      EditionDifference(from: first, to: last).unmatched == [
        UnmatchedStep(source: "plans", boundaries: "units", before: 2, after: 0)
      ])
  }

  @Test("A table that is none of milestones has no corrected joins; one that is gone is told")
  func otherTables() throws {
    func facts(_ names: [String], _ set: String) throws -> EditionFacts {
      EditionFacts(
        asOf: try Self.day("2026-01-01"), language: "en",
        unmatched: [.init(source: "numbers", boundaries: set, names: names)])
    }
    let fewer = EditionDifference(
      from: try facts(["A", "B"], "units"), to: try facts(["A"], "units"))
    #expect(fewer.joins.isEmpty)
    #expect(fewer.unmatched.map(\.after) == [1])
    let gone = EditionDifference(from: try facts(["A"], "units"), to: try facts(["A"], "others"))
    #expect(gone.unmatched.map(\.boundaries) == ["others", "units"])
    #expect(gone.unmatched.map(\.after) == [1, nil])
    #expect(!gone.isEmpty)
  }

  @Test("What is kept of an edition has no note, no row without a unit, and no name of one")
  func narrow() throws {
    var noted = try Self.milestone("A", .adopted, "2020-01-01", row: 77)
    noted.note = "a private remark"
    noted.publishLevel = .unit
    noted.authorityKey = "folded a"
    var loose = try Self.milestone("Nowhere", .adopted, "2020-01-01")
    loose.unitCode = nil
    let manifest = ReportManifest(
      report: "annual",
      inputs: .init(data: "", specification: "", rendering: 1, program: "", fonts: ""),
      file: .init(byteCount: 0, sha256: ""), pages: [],
      edition: try Self.facts([noted, loose], unmatched: ["Nowhere"]))
    let text = String(decoding: try manifest.json(), as: UTF8.self)
    #expect(text.contains("2020") && text.contains("\"authority\" : \"A\""))
    for word in [
      "private remark", "note", "77", "publishLevel", "authorityKey", "folded", "Nowhere",
    ] {
      #expect(!text.contains(word), "\(word) in \(text)")
    }
    #expect(try ReportManifest(json: manifest.json(), name: "") == manifest)
  }
}
