import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// Themes and languages in two countries of two strips each, on two days; k = 5.
@Suite struct BreakdownProtectionTests {
  typealias Cells = [(unit: String, word: String, count: Int?)]

  private let forest: UnitForest
  private let index: UnitIndex

  init() throws {
    forest = try UnitForest(
      buildingBlock: "provinces", sets: SquareWorld(countries: [("AAA", 2), ("BBB", 2)]).sets)
    index = UnitIndex(forest)
  }

  private func members(
    _ purpose: PublicationPurpose = .web, countries: Cells, provinces: Cells = [],
    places: [PublishedPlace] = []
  ) -> PublishedMembers {
    let sets = [("countries", countries), ("provinces", provinces)]
    return PublishedMembers(
      purpose: purpose, minimumCount: 5,
      breakdowns: sets.filter { !$0.1.isEmpty }.map { name, cells in
        MemberBreakdown(
          facet: .theme, boundaries: name,
          cells: cells.map { cell in
            MemberBreakdown.Cell(
              unitCode: cell.unit, word: cell.word,
              value: cell.count.map { .count($0) } ?? .suppressed)
          })
      }, places: places)
  }

  private func record(_ members: [PublishedMembers]) -> [ReleasedCell] {
    let none = [Int](repeating: 0, count: forest.nodes.count)
    return members.flatMap { members in
      // Everybody named here agreed to all purposes and is therefore counted.
      var namedByPart: [ReleasedCell.Part: [Int: Int]] = [:]
      for theme in members.places.flatMap(\.themes) {
        namedByPart[ReleasedCell.Part(facet: .theme, word: theme), default: [:]][0, default: 0] += 1
      }
      return ReleaseRecord(forest: forest, index: index, namedByPart: namedByPart)
        .cells(of: members, named: none)
    }
  }

  /// The counts that are left, by unit and word.
  private func protected(
    _ now: [PublishedMembers], after before: [PublishedMembers]
  ) throws -> (cells: [[String: Int?]], hasHidden: Bool) {
    let release = Release(
      name: "first", issued: try #require(CalendarDate(iso: "2025-12-01")), atlas: "ab12",
      cells: record(before))
    let result = BreakdownProtection(
      forest: forest, index: index, minimumCount: 5, releases: [release]
    ).protected(now, cells: record(now))
    let cells = result.members.map { members in
      var cells: [String: Int?] = [:]
      for cell in members.breakdowns.flatMap(\.cells) {
        let count = PublishedCount(unitCode: cell.unitCode, value: cell.value).count
        cells["\(cell.unitCode) \(cell.word)"] = .some(count)
      }
      return cells
    }
    return (cells, result.hasHidden)
  }

  @Test("Counts that did not change, or by k and more, stay")
  func unchanged() throws {
    let before = members(countries: [("AAA", "youth", 9), ("BBB", "youth", 9)])
    let now = members(countries: [("AAA", "youth", 9), ("BBB", "youth", 14), ("BBB", "law", 6)])
    let (cells, hasHidden) = try protected([now], after: [before])
    #expect(cells == [["AAA youth": 9, "BBB youth": 14, "BBB law": 6]])
    #expect(!hasHidden)
  }

  @Test("A word of small change is hidden in the whole country, in every purpose, and only there")
  func smallChange() throws {
    let before = members(
      countries: [("AAA", "youth", 15), ("BBB", "youth", 9), ("AAA", "law", 8)],
      provinces: [("AAA-1", "youth", 8), ("AAA-2", "youth", 7)])
    let now = [PublicationPurpose.web, .print].map { purpose in
      members(
        purpose, countries: [("AAA", "youth", 20), ("BBB", "youth", 9), ("AAA", "law", 8)],
        provinces: [("AAA-1", "youth", 9), ("AAA-2", "youth", 11)])
    }
    let (cells, hasHidden) = try protected(now, after: [before])
    let left: [String: Int?] = [
      "AAA youth": nil, "BBB youth": 9, "AAA law": 8, "AAA-1 youth": nil, "AAA-2 youth": nil,
    ]
    #expect(cells == [left, left])
    #expect(hasHidden)
  }

  @Test("So is one of which the rest of the country changed by little")
  func smallRest() throws {
    let before = members(
      countries: [("AAA", "youth", 15)],
      provinces: [("AAA-1", "youth", 8), ("AAA-2", "youth", nil)])
    // 15 − 8 = 7 and 23 − 14 = 9.
    let now = members(
      countries: [("AAA", "youth", 23)],
      provinces: [("AAA-1", "youth", 14), ("AAA-2", "youth", nil)])
    let (cells, _) = try protected([now], after: [before])
    #expect(cells == [["AAA youth": nil, "AAA-1 youth": nil, "AAA-2 youth": nil]])
  }

  @Test("A word that a unit lacked is a zero there")
  func lacking() throws {
    // All nine of the country are in the first strip, then and now; six more came to the second.
    let before = members(
      countries: [("AAA", "youth", 9)], provinces: [("AAA-1", "youth", 9)])
    let now = members(
      countries: [("AAA", "youth", 15)],
      provinces: [("AAA-1", "youth", 9), ("AAA-2", "youth", 6)])
    let (cells, hasHidden) = try protected([now], after: [before])
    #expect(cells == [["AAA youth": 15, "AAA-1 youth": 9, "AAA-2 youth": 6]])
    #expect(!hasHidden)
  }

  @Test("One who joined without the word is everybody's change less the word's")
  func complement() throws {
    // Everybody 25 to 31, youth 10 to 15: those without it from 15 to 16.
    func edition(_ all: Int, _ youth: Int) -> PublishedMembers {
      var edition = members(countries: [("AAA", "youth", youth)])
      edition.counts = [
        PublishedMembers.CountsByUnit(
          boundaries: "countries", counts: [PublishedCount(unitCode: "AAA", value: .count(all))])
      ]
      return edition
    }
    #expect(
      try protected([edition(31, 15)], after: [edition(25, 10)]).cells == [["AAA youth": nil]])
    #expect(
      try protected([edition(30, 15)], after: [edition(25, 10)]).cells == [["AAA youth": 15]])
  }

  @Test("Unnamed members are compared too")
  func named() throws {
    func place(_ name: String) -> PublishedPlace {
      PublishedPlace(
        name: name, themes: ["youth"], unitCode: "AAA-1", unitName: "Strip",
        point: GeographicPosition(longitude: 12, latitude: 25))
    }
    let before = members(
      countries: [("AAA", "youth", 9)], places: [place("Invented One"), place("Invented Two")])
    let now = members(countries: [("AAA", "youth", 9)], places: [place("Invented One")])
    #expect(try protected([now], after: [before]).cells == [["AAA youth": nil]])
    #expect(try protected([before], after: [before]).cells == [["AAA youth": 9]])
  }

  @Test("Counts kept back before tell nothing of a change")
  func keptBack() throws {
    let before = members(countries: [("AAA", "youth", nil)])
    let now = members(countries: [("AAA", "youth", 6)])
    #expect(try protected([now], after: [before]).cells == [["AAA youth": 6]])
  }
}
