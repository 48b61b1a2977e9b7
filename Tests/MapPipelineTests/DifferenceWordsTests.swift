import Editions
import Localization
import MapPipeline
import Testing

/// What keepers and readers are told of two editions.
@Suite struct DifferenceWordsTests {
  private func milestone(
    _ place: String, _ date: String, source: String?
  ) throws -> Milestone {
    let day = try #require(CalendarDate(iso: date))
    return Milestone(
      row: 2, table: "plans", boundaries: "units", unitCode: place, authority: place,
      authorityKey: place, instrument: "LAP", kind: .adopted, precision: .day,
      window: DayWindow(earliest: day, latest: day), source: source)
  }

  private func text(
    _ before: [Milestone], _ after: [Milestone], for audience: DifferenceWords.Audience,
    unmatched: ([String], [String]) = ([], [])
  ) throws -> String {
    func facts(_ milestones: [Milestone], _ names: [String]) throws -> EditionFacts {
      EditionFacts(
        asOf: try #require(CalendarDate(iso: "2026-01-01")), language: "en",
        milestones: [.init(name: "plans", milestones: milestones)],
        unmatched: [.init(source: "plans", boundaries: "units", names: names)])
    }
    return DifferenceWords(language: "en", audience: audience).text(
      EditionDifference(from: try facts(before, unmatched.0), to: try facts(after, unmatched.1)))
  }

  @Test("A source that was taken out is counted for readers, and told to keepers")
  func removedSource() throws {
    let before = [try milestone("Port", "2020-01-01", source: "https://example.org/old")]
    let after = [try milestone("Port", "2020-01-01", source: nil)]
    let readers = try text(before, after, for: .readers)
    #expect(readers.contains("Changed milestones\n  Other changed milestones: 1\n"), "\(readers)")
    #expect(!readers.contains("example.org") && !readers.contains("Port"), "\(readers)")
    #expect(try text(before, after, for: .keepers).contains("https://example.org/old, now –"))
  }

  @Test("Of a milestone taken out and another one put in readers get the new one alone")
  func replaced() throws {
    let before = [try milestone("Port", "2020-01-01", source: "https://example.org/old")]
    let after = [try milestone("Port", "2024-05-06", source: "https://example.org/new")]
    let readers = try text(before, after, for: .readers)
    #expect(
      readers.contains("  Port: LAP: adopted 6 May 2024 · https://example.org/new\n"), "\(readers)")
    #expect(!readers.contains("2020") && !readers.contains("old"), "\(readers)")
  }

  @Test("A name that joins no more is not told to readers")
  func lostJoin() throws {
    let before = [try milestone("Port", "2020-01-01", source: nil)]
    let readers = try text(before, [], for: .readers, unmatched: ([], ["Port"]))
    #expect(!readers.contains("Port"), "\(readers)")
    #expect(
      try text(before, [], for: .keepers, unmatched: ([], ["Port"]))
        .contains("  Port: Port, now no unit\n"))
  }

  @Test("A value of several lines stays on one, and nothing turns the text around")
  func forged() throws {
    let after = [
      try milestone("Port\n\nNothing has changed.\u{1B}[2K\u{202E}", "2020-01-01", source: nil)
    ]
    let text = try text([], after, for: .keepers)
    #expect(
      text.contains(#"  Port\u{A}\u{A}Nothing has changed.\u{1B}[2K\u{202E}: LAP"#), "\(text)")
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }
}
