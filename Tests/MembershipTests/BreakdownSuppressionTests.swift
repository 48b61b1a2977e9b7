import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// Which counts by theme and language are told. All members are invented.
@Suite struct BreakdownSuppressionTests {
  typealias Cell = MemberBreakdown.Cell

  static let world = SquareWorld(countries: [("AAA", 2), ("BBB", 2)])

  /// So many alike members of a unit.
  static func members(
    _ count: Int, _ themes: String?, iso3: String = "AAA", named: Bool = false,
    purposes: String = "print;web"
  ) -> [SyntheticMember] {
    (0..<count).map { number in
      var member = SyntheticMember(
        id: "\(iso3)-\(themes ?? "")-\(named)-\(purposes)-\(number)", name: "Invented \(number)",
        iso3: iso3, unit: "\(iso3)-1", consent: named ? "named-country" : "country",
        purposes: purposes)
      member.themes = themes
      return member
    }
  }

  static func published(
    _ members: [SyntheticMember], breakdowns: [MemberFacet] = [.theme], themes: [String] = []
  ) throws -> [PublishedMembers] {
    let rules = try MemberRules(
      minimumCount: 5, buildingBlock: "provinces", breakdowns: breakdowns, themes: themes)
    return try MemberPublication(rules: rules, sets: world.sets).published(
      from: SyntheticMember.table(members), today: #require(CalendarDate(iso: "2026-11-23"))
    ).members
  }

  static func cells(
    _ members: [SyntheticMember], themes: [String] = []
  ) throws -> [Cell] {
    try #require(try published(members, themes: themes).first).breakdowns.flatMap(\.cells)
  }

  @Test("Nothing is counted by words unless the project says so")
  func off() throws {
    let members = try Self.published(Self.members(12, "youth"), breakdowns: [])
    #expect(members.allSatisfy { $0.breakdowns.isEmpty })
  }

  @Test("A word of at least five, lacked by none or by five, is counted; zeros of it are as well")
  func shown() throws {
    let cells = try Self.cells(
      Self.members(6, "youth") + Self.members(5, "media") + Self.members(7, "media", iso3: "BBB"))
    #expect(
      cells == [
        Cell(unitCode: "AAA", word: "media", value: .count(5)),
        Cell(unitCode: "AAA", word: "youth", value: .count(6)),
        Cell(unitCode: "BBB", word: "media", value: .count(7)),
        Cell(unitCode: "BBB", word: "youth", value: .count(0)),
      ])
  }

  @Test("A word that few have, or few lack, is suppressed where another cell shows it")
  func suppressed() throws {
    let few = try Self.cells(
      Self.members(4, "youth") + Self.members(6, "media") + Self.members(8, "youth", iso3: "BBB"))
    #expect(few.first { $0.unitCode == "AAA" && $0.word == "youth" }?.value == .suppressed)
    // Six of ten have it, and the four others lack it.
    #expect(!few.contains { $0.word == "media" })
    let fewLack = try Self.cells(Self.members(9, "youth") + Self.members(1, nil))
    #expect(fewLack.isEmpty)
  }

  @Test("A word that only one country has, suppressed there, stands nowhere")
  func rare() throws {
    let cells = try Self.cells(
      Self.members(7, "youth") + Self.members(1, "youth; secret")
        + Self.members(9, "youth", iso3: "BBB"))
    #expect(!cells.contains { $0.word == "secret" })
    #expect(cells.map(\.word) == ["youth", "youth"])
  }

  @Test("With a list of themes these stand, whoever has them, and no others")
  func listed() throws {
    let list = ["Youth", "Media", "Nobody’s"]
    let cells = try Self.cells(
      Self.members(7, "youth;other") + Self.members(1, "MEDIA"), themes: list)
    #expect(
      cells == [
        Cell(unitCode: "AAA", word: "Media", value: .suppressed),
        Cell(unitCode: "AAA", word: "Nobody’s", value: .count(0)),
        Cell(unitCode: "AAA", word: "Youth", value: .suppressed),
      ])
  }

  @Test("Members who agreed to one purpose are not counted, so both publications say the same")
  func common() throws {
    let members =
      Self.members(7, "youth") + Self.members(6, "media")
      + Self.members(6, "youth", purposes: "web")
    let published = try Self.published(members)
    #expect(published[0].breakdowns == published[1].breakdowns)
    #expect(published.map { $0.table("countries")["AAA"] } == [13, 19])
    #expect(
      published[0].cells(.theme, of: "AAA").map(\.value) == [.count(6), .count(7)])
  }

  @Test("A country whose members all agreed to one purpose alone tells nothing, not even zeros")
  func nobodyCounted() throws {
    let cells = try Self.cells(
      Self.members(8, "youth", purposes: "print") + Self.members(8, "youth", iso3: "BBB"))
    #expect(
      cells == [
        Cell(unitCode: "AAA", word: "youth", value: .suppressed),
        Cell(unitCode: "BBB", word: "youth", value: .count(8)),
      ])
  }

  @Test("A country whose count is hidden, or zero, has no cells")
  func hiddenCountry() throws {
    let cells = try Self.cells(
      Self.members(4, "youth") + Self.members(8, "youth", iso3: "BBB"))
    #expect(cells.map(\.unitCode) == ["BBB"])
  }

  @Test("Whom readers know by name is no cover for the others")
  func named() throws {
    // Five have it, but of those who are not named only one.
    let cells = try Self.cells(
      Self.members(4, "youth", named: true) + Self.members(1, "youth") + Self.members(8, "media")
        + Self.members(6, "youth", iso3: "BBB"))
    #expect(cells.first { $0.unitCode == "AAA" && $0.word == "youth" }?.value == .suppressed)
  }

  @Test("A word given twice counts once, and languages are told by their tags")
  func repeated() throws {
    let cells = try Self.cells(Self.members(6, "youth;youth ,  youth"))
    #expect(cells.map(\.value) == [.count(6)])
    let members = try Self.published(Self.members(6, nil), breakdowns: [.language, .theme])
    #expect(members[0].breakdowns.map(\.facet) == [.language])
    #expect(members[0].breakdowns[0].boundaries == "countries")
    #expect(members[0].cells(.language, of: "AAA").map(\.word) == ["en"])
  }

  @Test("A member whose row is hidden changes no cell, whatever its theme")
  func hiddenRow() throws {
    let visible = Self.members(6, "youth") + Self.members(5, "media")
    var hidden = Self.members(5, "secret", purposes: "donors")
    hidden += Self.members(1, "youth").map { member in
      var member = member
      member.id = "H"
      member.consent = "none"
      return member
    }
    #expect(try Self.published(visible + hidden) == Self.published(visible))
  }

  // MARK: The attack

  /// How many unnamed members have neither of two words, the one, the other, both.
  private struct Table: Hashable {
    var groups: [Int]
    /// Unnamed members with each word.
    var words: [Int] { [groups[1] + groups[3], groups[2] + groups[3]] }
    var sum: Int { groups.reduce(0, +) }
  }

  /// What is published of one country: its count, and the cells of two words.
  private struct Outcome: Hashable {
    var total: Int
    var cells: [Cell]
  }

  @Test(
    "Who knows all that is published, all named members and the rule, and tries every table, cannot tell a suppressed number, with or without a list of themes",
    arguments: [
      [0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 2, 1, 1], [3, 0, 3, 0], [0, 0, 0, 4],
    ], [[], ["a", "b"]])
  func attack(named: [Int], listed: [String]) throws {
    let k = 3
    let world = SquareWorld(countries: [("AAA", 1)])
    let forest = try UnitForest(buildingBlock: "provinces", sets: world.sets)
    let rules = try MemberRules(
      minimumCount: k, buildingBlock: "provinces", breakdowns: [.theme], themes: listed)
    let words = [[], ["a"], ["b"], ["a", "b"]]
    func members(_ groups: [Int], name: String?) -> [MaskedMember] {
      zip(groups, words).flatMap { count, words in
        (0..<count).map { _ in
          MaskedMember(
            node: 0, purposes: [.print, .web], name: name, words: [.theme: words])
        }
      }
    }
    var classes: [Outcome: [Table]] = [:]
    for groups in SuppressionAttackTests.tables(of: 4, sum: 10) {
      let all = members(groups, name: nil) + members(named, name: "Known")
      let counts = MemberCounts(all, forest: forest)
      let hidden = CountSuppression(forest: forest, minimumCount: k).hidden([counts])
      guard !hidden[0] else { continue }
      let cells = BreakdownSuppression(rules: rules, forest: forest)
        .breakdowns(of: all, hidden: hidden, counts: [counts]).flatMap(\.cells)
      classes[Outcome(total: counts.totals[0], cells: cells), default: []]
        .append(Table(groups: groups))
    }
    #expect(classes.count > 20)
    for (outcome, tables) in classes {
      let unnamed = tables[0].sum
      for (index, word) in ["a", "b"].enumerated() {
        let numbers = Set(tables.map { $0.words[index] })
        switch outcome.cells.first(where: { $0.word == word })?.value {
        case .count:
          let number = try #require(numbers.first)
          #expect(numbers.count == 1)
          #expect(number == 0 || number >= k)
          #expect(unnamed - number == 0 || unnamed - number >= k)
        case .suppressed, nil:
          #expect(numbers.count >= min(k - 1, unnamed + 1), "\(outcome) \(word)")
        }
      }
    }
  }
}
