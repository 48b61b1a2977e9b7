import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// Tables of one country and its units on two days, worked by hand for k = 5.
@Suite struct ReleaseProtectionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var title: String
    /// The country and its units as the earlier edition showed them.
    var earlier: [Int?]
    var earlierNamed: [Int] = []
    /// The members of each unit today, and those counted in the country only.
    var units: [Int]
    var named: [Int] = []
    var rest = 0
    var published: [Int?]
    var testDescription: String { title }
  }

  static let examples = [
    Example(title: "no change", earlier: [20, 12, 8], units: [12, 8], published: [20, 12, 8]),
    // 13 − 12 is one member; so are 21 − 20 and, were the country shown, the sum.
    Example(title: "one more", earlier: [20, 12, 8], units: [13, 8], published: [nil, nil, nil]),
    // 12 → 16 is four, 8 → 14 six; the country grew by ten.
    Example(
      title: "four and six more", earlier: [20, 12, 8], units: [16, 14], published: [30, nil, nil]),
    Example(
      title: "five and six more", earlier: [20, 12, 8], units: [17, 14], published: [31, 17, 14]),
    // One moved within the country: 20 is 20, each of the two changed by one.
    Example(title: "one moves", earlier: [20, 12, 8], units: [11, 9], published: [20, nil, nil]),
    // 8 was hidden then: the rest was 20 − 12 = 8 and is 10 beside 17; 27 is seven more.
    Example(
      title: "small change of the rest", earlier: [20, 12, nil], units: [17, 10],
      published: [27, nil, nil]),
    Example(
      title: "large change of the rest", earlier: [20, 12, nil], units: [12, 13],
      published: [25, 12, 13]),
    // Five more are counted in the country only, and one in a unit.
    Example(
      title: "rest beside units", earlier: [26, 12, 8], units: [12, 14], rest: 7,
      published: [33, nil, nil]),
    Example(
      title: "from nobody to five", earlier: [12, 12, 0], units: [12, 5], published: [17, 12, 5]),
    // From five to nobody are five.
    Example(
      title: "from five to nobody", earlier: [17, 12, 5], units: [12, 0], published: [12, 12, 0]),
    // Hidden then: nothing is known of a change.
    Example(
      title: "hidden before", earlier: [nil, nil, nil], units: [13, 8], published: [21, 13, 8]),
    // 12 with 2 named became 12 with 1: somebody named then is unnamed or gone, and one unnamed more.
    Example(
      title: "a name less", earlier: [24, 12, 12], earlierNamed: [2, 2, 0], units: [12, 12],
      named: [1, 0], published: [nil, nil, nil]),
    // Two who are named joined: everybody reads their names, the unnamed ones are as many as before.
    // The count itself changed by two, which is hidden all the same.
    Example(
      title: "two named more", earlier: [24, 12, 12], units: [14, 12], named: [2, 0],
      published: [nil, nil, nil]),
  ]

  @Test("Pairs of tables worked by hand", arguments: examples)
  func handWorked(_ example: Example) throws {
    let world = SquareWorld(countries: [("AAA", example.units.count)])
    let forest = try UnitForest(buildingBlock: "provinces", sets: world.sets)
    let counts = Self.counts(example.units, named: example.named, rest: example.rest, forest)
    let named = example.earlierNamed + [0, 0, 0]
    let earlier = EarlierCounts(
      purpose: .print,
      cells: zip(example.earlier, named).map { total, named in
        total.map { UnitCount(total: $0, named: named) }
      })
    #expect(Self.published([counts], [.print], after: [earlier], forest)[0] == example.published)
  }

  static func counts(
    _ units: [Int], named: [Int] = [], rest: Int = 0, _ forest: UnitForest
  ) -> MemberCounts {
    var members = CountSuppressionTests.members(rest, at: 0)
    for (unit, count) in units.enumerated() {
      members += CountSuppressionTests.members(
        count, named: unit < named.count ? named[unit] : 0, at: 1 + unit)
    }
    return MemberCounts(members, forest: forest)
  }

  static func published(
    _ counts: [MemberCounts], _ purposes: [PublicationPurpose], after earlier: [EarlierCounts],
    _ forest: UnitForest
  ) -> [[Int?]] {
    let hidden = ReleaseProtection(
      forest: forest, minimumCount: 5, purposes: purposes, earlier: earlier
    ).hidden(counts)
    return counts.map { counts in
      counts.totals.indices.map { hidden[$0] ? nil : counts.totals[$0] }
    }
  }

  @Test("Each of several releases is looked at")
  func severalReleases() throws {
    let forest = try UnitForest(
      buildingBlock: "provinces", sets: SquareWorld(countries: [("AAA", 2)]).sets)
    let counts = Self.counts([20, 8], forest)
    let far = ReleaseAttackTests.known([40, 32, 8])
    let near = ReleaseAttackTests.known([20, 12, 8])
    #expect(
      Self.published([counts], [.print], after: [far, near], forest)[0] == [28, 20, 8])
    let nearer = ReleaseAttackTests.known([27, 19, 8])
    #expect(
      Self.published([counts], [.print], after: [far, nearer], forest)[0] == [nil, nil, nil])
    #expect(
      Self.published([counts], [.print], after: [nearer, far], forest)[0] == [nil, nil, nil])
  }

  @Test("Five who joined both purposes and one who joined print alone are not told apart")
  func purposesTogether() throws {
    // Print 25 to 31 and web 20 to 25 change by 6 and 5; their difference by 1.
    let forest = try UnitForest(
      buildingBlock: "provinces", sets: SquareWorld(countries: [("AAA", 1)]).sets)
    let now = [31, 25].map { Self.counts([$0], forest) }
    let before = [(PublicationPurpose.print, 25), (.web, 20)].map { purpose, total in
      EarlierCounts(
        purpose: purpose,
        cells: [Int](repeating: total, count: 2).map { UnitCount(total: $0, named: 0) })
    }
    let published = Self.published(now, [.print, .web], after: before, forest)
    #expect(published == [[nil, nil], [nil, nil]])
    let apart = before.enumerated().map { position, counts in
      var counts = counts
      counts.release = position
      return counts
    }
    // In two releases of one purpose each there is no such difference of one day.
    #expect(Self.published(now, [.print, .web], after: apart, forest)[0] == [31, 31])
  }

  @Test("A country whose neighbour changed stays as it is")
  func neighbour() throws {
    let forest = try UnitForest(
      buildingBlock: "provinces", sets: SquareWorld(countries: [("AAA", 1), ("BBB", 1)]).sets)
    // Countries are the nodes 0 and 1, their units 2 and 3.
    let members =
      CountSuppressionTests.members(9, at: 2) + CountSuppressionTests.members(11, at: 3)
    let counts = MemberCounts(members, forest: forest)
    let earlier = ReleaseAttackTests.known([9, 10, 9, 10])
    #expect(
      Self.published([counts], [.print], after: [earlier], forest)[0] == [9, nil, 9, nil])
  }

  @Test("A purpose is held against itself, and against one that is published no longer")
  func purposes() throws {
    let forest = try UnitForest(
      buildingBlock: "provinces", sets: SquareWorld(countries: [("AAA", 1)]).sets)
    let print = Self.counts([17], forest)
    let web = Self.counts([15], forest)
    // The same edition again: 17 less 15 is the difference of two large groups, then and now.
    let releases = [(PublicationPurpose.print, 17), (.web, 15)].map { purpose, total in
      EarlierCounts(
        purpose: purpose,
        cells: [Int](repeating: total, count: 2).map { UnitCount(total: $0, named: 0) })
    }
    #expect(
      Self.published([print, web], [.print, .web], after: releases, forest)
        == [[17, 17], [15, 15]])
    #expect(Self.published([print], [.print], after: releases, forest) == [[nil, nil]])
  }

  @Test("A level that an earlier edition left out is looked through")
  func levelLeftOut() throws {
    let districts = SquareWorld.set(
      "districts", level: 2, parentSet: "provinces",
      ["AAA-1-1", "AAA-1-2"].map {
        SquareWorld.Square(code: $0, name: $0, parent: "AAA-1", iso3: "AAA")
      })
    let forest = try UnitForest(
      buildingBlock: "districts", sets: SquareWorld(countries: [("AAA", 1)]).sets + [districts])
    // The country, no province, two districts: 30 − 12 − 8 leaves 10, today 36 − 18 − 8 as well.
    let earlier = ReleaseAttackTests.known([30, nil, 12, 8])
    func counts(_ rest: Int, _ districts: [Int]) -> MemberCounts {
      MemberCounts(
        CountSuppressionTests.members(rest, at: 0)
          + CountSuppressionTests.members(districts[0], at: 2)
          + CountSuppressionTests.members(districts[1], at: 3), forest: forest)
    }
    #expect(
      Self.published([counts(10, [18, 8])], [.print], after: [earlier], forest)
        == [[36, 26, 18, 8]])
    // 37 − 18 − 8 is one more.
    #expect(
      Self.published([counts(11, [18, 8])], [.print], after: [earlier], forest)
        == [[37, nil, nil, nil]])
    // A district of one more: all below the country, the nearest that both show.
    #expect(
      Self.published([counts(15, [13, 8])], [.print], after: [earlier], forest)
        == [[36, nil, nil, nil]])
  }

  @Test("What was published is published again where nothing changed")
  func again() throws {
    let forest = try UnitForest(
      buildingBlock: "provinces", sets: SquareWorld(countries: [("AAA", 3)]).sets)
    for units in SuppressionAttackTests.tables(of: 3, sum: 12) {
      let counts = Self.counts(units, named: units.map { $0 / 2 }, forest)
      let first = CountSuppression(forest: forest, minimumCount: 5).hidden([counts])
      let earlier = EarlierCounts(
        purpose: .print,
        cells: forest.nodes.indices.map { node in
          first[node] ? nil : UnitCount(total: counts.totals[node], named: counts.named[node])
        })
      let second = ReleaseProtection(
        forest: forest, minimumCount: 5, purposes: [.print], earlier: [earlier]
      ).hidden([counts])
      #expect(second == first, "\(units)")
    }
  }
}
