import Testing

@testable import Membership

@Suite struct ConsentLevelTests {
  /// Rows and columns in the order none, country, admin1, admin2-aggregate, named-country,
  /// named-place; worked by hand from the pairs of the domain's text.
  static let minimum: [[ConsentLevel]] = [
    [.none, .none, .none, .none, .none, .none],
    [.none, .country, .country, .country, .country, .country],
    [.none, .country, .admin1, .admin1, .country, .admin1],
    [.none, .country, .admin1, .admin2Aggregate, .country, .admin2Aggregate],
    [.none, .country, .country, .country, .namedCountry, .namedCountry],
    [.none, .country, .admin1, .admin2Aggregate, .namedCountry, .namedPlace],
  ]

  @Test("The minimum is taken of the name and of the area, each for itself")
  func componentwiseMinimum() {
    for (row, first) in ConsentLevel.allCases.enumerated() {
      for (column, second) in ConsentLevel.allCases.enumerated() {
        #expect(first.limited(by: second) == Self.minimum[row][column], "\(first), \(second)")
      }
    }
  }

  @Test(
    "The words of the members table",
    arguments: [
      ("none", false, ShownArea.nowhere), ("country", false, .country), ("admin1", false, .level1),
      ("admin2-aggregate", false, .level2), ("named-country", true, .country),
      ("named-place", true, .place),
    ])
  func words(word: String, isNamed: Bool, area: ShownArea) throws {
    let level = try #require(ConsentLevel(rawValue: word))
    #expect(level.isNamed == isNamed)
    #expect(level.finestArea == area)
  }

  @Test("A minimum count under three is refused")
  func leastMinimumCount() throws {
    #expect(throws: MembershipError.minimumCountTooSmall(2)) {
      try MemberRules(minimumCount: 2, buildingBlock: "provinces")
    }
    #expect(throws: MembershipError.noPurpose) {
      try MemberRules(buildingBlock: "provinces", purposes: [])
    }
    #expect(try MemberRules(minimumCount: 3, buildingBlock: "provinces").minimumCount == 3)
    #expect(try MemberRules(buildingBlock: "provinces").minimumCount == 5)
  }

  @Test("Of two spellings of a country the lower ceiling wins")
  func ceilings() throws {
    let rules = try MemberRules(
      buildingBlock: "provinces", ceilings: ["AAA": .namedPlace, "aaa": .country])
    #expect(rules.ceiling(of: "AAA") == .country)
  }
}
