import Localization
import Testing

@testable import Editions

/// Statuses of two editions.
@Suite struct StatusStepTests {
  private func facts(_ statuses: [String: Status], source: String = "plans") throws -> EditionFacts
  {
    EditionFacts(
      asOf: try #require(CalendarDate(iso: "2026-01-01")), language: "en",
      statuses: [
        .init(
          source: source, boundaries: "units",
          units: statuses.sorted { $0.key < $1.key }.map {
            .init(code: $0.key, name: $0.key, status: $0.value)
          })
      ])
  }

  @Test("Progress, ends and the rest are told apart; no data is told of units without an entry")
  func directions() throws {
    let difference = EditionDifference(
      from: try facts([
        "A": .drafted, "B": .inForce, "C": .inForceFunded, "D": .lapsed, "E": .inForce,
        "F": .preparing,
      ]),
      to: try facts([
        "A": .inForce, "B": .lapsed, "C": .inForce, "D": .inForce, "F": .preparing,
        "G": .preparing, "H": .noKnownActivity,
      ]))
    #expect(difference.advanced.map(\.code) == ["A", "D", "G"])
    #expect(difference.advanced.last?.before == .noData)
    #expect(difference.lapsed.map(\.code) == ["B"])
    #expect(difference.otherwise.map(\.code) == ["C", "H", "E"])
    #expect(difference.otherwise.last?.after == .noData)
    #expect(!difference.isEmpty)
  }

  @Test(
    "A plan that an edition did not tell of has not lapsed since; one that went on has",
    arguments: Status.allCases)
  func lapsed(before: Status) throws {
    let difference = EditionDifference(
      from: try facts(["A": before]), to: try facts(["A": .lapsed]))
    let wentOn: Set<Status> = [.preparing, .drafted, .inForce, .inForceFunded]
    #expect(difference.lapsed.isEmpty == !wentOn.contains(before))
    #expect(difference.otherwise.isEmpty == (wentOn.contains(before) || before == .lapsed))
    #expect(difference.advanced.isEmpty)
    // The map shows the same as the list.
    let change = StatusChange(ofEditionsWith: before, .lapsed)
    #expect((change == .lapsed) == wentOn.contains(before))
    #expect((change == .lapsedBefore) == (before == .lapsed))
  }

  @Test("A table that only one edition has changes no unit")
  func otherTable() throws {
    #expect(
      EditionDifference(
        from: try facts([:], source: "other"), to: try facts(["A": .inForce])
      ).steps.isEmpty)
  }
}
