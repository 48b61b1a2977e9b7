import Localization
import Testing

@testable import Editions

/// Published numbers of members of two editions.
@Suite struct MemberCountStepTests {
  private func members(
    _ counts: [String: PublishedCount.Value], _ purpose: PublicationPurpose = .print
  ) -> PublishedMembers {
    PublishedMembers(
      purpose: purpose, minimumCount: 5,
      counts: [
        .init(
          boundaries: "units",
          counts: counts.sorted { $0.key < $1.key }.map { .init(unitCode: $0.key, value: $0.value) }
        )
      ])
  }

  private func steps(
    _ before: [String: PublishedCount.Value], _ after: [String: PublishedCount.Value]
  ) -> [MemberCountStep] {
    MemberCountStep.steps(from: [members(before)], to: [members(after)], names: [])
  }

  @Test("Numbers are told where they are as far apart as a count may be small")
  func far() {
    #expect(
      steps(["A": .count(12), "B": .count(9)], ["A": .count(17), "B": .count(9)]).map(\.numbers)
        == [.init(before: 12, after: 17)])
  }

  @Test(
    "One person more or less, a suppressed or a missing number are a change and no number",
    arguments: [(12, 11), (12, 16), (12, -1), (-1, 12), (12, -2), (-2, 12)])
  func near(before: Int, after: Int) {
    func table(_ number: Int) -> [String: PublishedCount.Value] {
      number == -2 ? [:] : ["A": number == -1 ? .suppressed : .count(number)]
    }
    let steps = steps(table(before), table(after))
    #expect(steps.map(\.code) == ["A"])
    #expect(steps.first?.numbers == nil)
  }

  @Test("A sum and one of its parts do not tell the other part")
  func parts() {
    // Eleven more in all, ten more in A: one more in B.
    let steps = steps(
      ["A": .count(20), "B": .count(10), "ALL": .count(30)],
      ["A": .count(30), "B": .count(11), "ALL": .count(41)])
    #expect(steps.count == 3)
    #expect(steps.allSatisfy { $0.numbers == nil })
  }

  @Test("Where members are not compared in full, it is not said that nothing differs")
  func purposes() throws {
    func facts() throws -> EditionFacts {
      EditionFacts(asOf: try #require(CalendarDate(iso: "2026-01-01")), language: "en")
    }
    func details(_ members: [PublishedMembers]?) -> AtlasDetails {
      AtlasDetails(units: [], members: members, specification: .nothing, sections: [:])
    }
    let both = members(["A": .count(9)])
    var difference = EditionDifference(from: try facts(), to: try facts())
    difference.add(from: details([both]), to: details([both]))
    #expect(difference.comparesMembers && difference.isEmpty)
    for other in [nil, [both, members(["A": .count(9)], .web)], []] {
      var difference = EditionDifference(from: try facts(), to: try facts())
      difference.add(from: details([both]), to: details(other))
      #expect(!difference.comparesMembers && !difference.isEmpty)
    }
  }
}
