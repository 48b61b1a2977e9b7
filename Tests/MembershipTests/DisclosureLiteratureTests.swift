import SimpleFeatures
import Testing

@testable import Membership

/// Worked examples of the literature on disclosure control, attacked and hidden.
///
/// Counts of members are one-way tables: each unit stands in one sum above and one below. Where the
/// source's table has rows and columns, its pattern is attacked as it is, and each row is hidden as
/// the units of a country, which is what would be published.
///
/// Sources: [H] A. Hundepool et al., *Handbook on Statistical Disclosure Control* (sdctools.github.io/
/// HandbookSDC), the free edition of *Statistical Disclosure Control* (Wiley 2012). [G] J. Geurts,
/// *Heuristics for Cell Suppression in Tables* (CBS 1992), table 10, as given in [H], example 3 of
/// chapter 4. [F] Federal Committee on Statistical Methodology, *Statistical Policy Working Paper 22*
/// (1994), chapter II, written down from memory: that its sums and its derivation close is tested.
@Suite struct DisclosureLiteratureTests {
  /// A table with a row and a column of totals: nil is hidden. The interval of each hidden cell, in
  /// the order of reading.
  static func intervals(
    _ cells: [[Int?]], rowTotals: [Int], columnTotals: [Int], least: Int = 0
  ) throws -> [LinearAttack.Interval] {
    var attack = LinearAttack()
    let hidden = cells.map { $0.map { $0 == nil ? attack.hide(least: least) : nil } }
    for (row, total) in rowTotals.enumerated() {
      attack.equations.append(
        .init(
          hidden: hidden[row].compactMap(\.self),
          sum: total - cells[row].compactMap(\.self).reduce(0, +)))
    }
    for (column, total) in columnTotals.enumerated() {
      attack.equations.append(
        .init(
          hidden: hidden.compactMap { $0[column] },
          sum: total - cells.compactMap { $0[column] }.reduce(0, +)))
    }
    return try #require(attack.intervals())
  }

  /// What is published of the units of one country.
  static func published(
    _ units: [Int], k: Int
  ) throws -> (tree: PublishedTree, primary: [Int]) {
    let world = SquareWorld(countries: [("AAA", units.count)])
    let forest = try UnitForest(buildingBlock: "provinces", sets: world.sets)
    let members = units.enumerated().flatMap {
      CountSuppressionTests.members($1, at: 1 + $0)
    }
    let hidden = CountSuppression(forest: forest, minimumCount: k)
      .hidden([MemberCounts(members, forest: forest)])
    let counts = [units.reduce(0, +)] + units
    let nobody = counts.map { _ in 0 }
    let tree = PublishedTree(
      parents: [nil] + units.map { _ in 0 },
      published: zip(counts, hidden).map { $1 ? nil : $0 }, named: nobody, ownNamed: nobody)
    return (tree, units.filter { $0 > 0 && $0 < k })
  }

  /// Every hidden count of the units, and of the country, can be one of more than k numbers.
  static func expectProtected(_ units: [Int], k: Int) throws {
    let attack = try #require(try published(units, k: k).tree.attacked())
    for interval in attack.counts.compactMap(\.self) {
      #expect(interval.isAtLeast(k), "\(units): \(interval)")
    }
  }

  @Test("[H] 4.1, example 1a: one hidden subsector of three is the difference of the others")
  func subsectors() throws {
    var attack = LinearAttack()
    let first = attack.hide()
    attack.equations = [.init(hidden: [first], sum: 56_600 - 47_600 - 8_002)]
    #expect(try #require(attack.intervals())[first] == .init(998...998))
    // The remedy of the source: one of the other two is hidden as well.
    let second = attack.hide()
    attack.equations = [.init(hidden: [first, second], sum: 56_600 - 47_600)]
    #expect(try #require(attack.intervals())[first] == .init(0...9_000))
    // The same as counts of units: the smallest beside it is hidden for it, as there.
    let tree = try Self.published([998, 47_600, 8_002], k: 1_000).tree
    #expect(tree.published == [56_600, nil, 47_600, nil])
    try Self.expectProtected([998, 47_600, 8_002], k: 1_000)
  }

  @Test("[G]: two hidden rows of two columns, of which the first cell is 3 to 6")
  func geurts() throws {
    let intervals = try Self.intervals(
      [[nil, nil], [nil, nil], [3, 3]], rowTotals: [7, 3, 6], columnTotals: [9, 7])
    #expect(intervals[0] == .init(3...6))
    // From the four sums of the source: X12 = 7 − X11, X21 = 6 − X11, X22 = X11 − 3.
    #expect(intervals == [.init(3...6), .init(1...4), .init(0...3), .init(0...3)])
    // The margins, hidden as units: 3 is small, and 6, the next, is hidden for it.
    let rows = try Self.published([7, 3, 6], k: 5)
    #expect(rows.primary == [3])
    #expect(rows.tree.published == [16, 7, nil, nil])
    try Self.expectProtected([7, 3, 6], k: 5)
    try Self.expectProtected([9, 7], k: 5)
  }

  @Test("[H] 5.2: the one single woman of the table of marital status by sex")
  func maritalStatus() throws {
    let men = [38, 7, 3]
    let women = [17, 4, 1]
    #expect(try Self.published(women, k: 3).primary == [1])
    #expect(try Self.published(men, k: 5).primary == [3])
    // Hidden alone she is the row less the men, and the column less the other women.
    let alone = try Self.intervals(
      [[38, 17], [7, 4], [3, nil]], rowTotals: [55, 11, 4], columnTotals: [48, 22])
    #expect(alone == [.init(1...1)])
    for k in [3, 5] {
      for units in [men, women, [55, 11, 4], [48, 22]] {
        try Self.expectProtected(units, k: k)
      }
    }
  }

  @Test("[H] 5.2: two geographies that differ a little tell of those between")
  func geographicalDifferencing() throws {
    // Households of one man and of one woman by hours worked in the area of 2001, and in the larger
    // one of 1991; the source's third table is the difference.
    let inner = [50, 54, 128, 140, 39, 49]
    let outer = [52, 55, 130, 140, 39, 49]
    let between = [2, 1, 2, 0, 0, 0]
    for ((inner, outer), difference) in zip(zip(inner, outer), between) {
      var attack = LinearAttack()
      let hidden = attack.hide()
      attack.equations = [.init(hidden: [hidden], sum: outer - inner)]
      #expect(try #require(attack.intervals())[hidden] == .init(difference...difference))
      // As one unit within another, the part beside it being in no unit: nothing may tell of it.
      let world = SquareWorld(countries: [("AAA", 1)])
      let forest = try UnitForest(buildingBlock: "provinces", sets: world.sets)
      let members =
        CountSuppressionTests.members(difference, at: 0)
        + CountSuppressionTests.members(inner, at: 1)
      let hiddenUnits = CountSuppression(forest: forest, minimumCount: 3)
        .hidden([MemberCounts(members, forest: forest)])
      #expect(hiddenUnits == [false, difference > 0])
    }
    // Counts are published for the sets of one hierarchy only, so a second geography has none.
    let world = SquareWorld(countries: [("AAA", 2)])
    var other = world.provinceSet
    other.name = "districts of 1991"
    let publication = try MemberPublication(
      rules: try MemberRules.strips(), sets: world.sets + [other])
    let published = try publication.published(
      from: SyntheticMember.table(SyntheticMember.group(9, "A", unit: "AAA-1")),
      today: try #require(.init(iso: "2026-11-23"))
    ).members
    #expect(
      published.map { $0.counts.map(\.boundaries) } == [
        ["countries", "provinces"], ["countries", "provinces"],
      ])
  }

  @Test("[F]: two hidden cells in each row and column, and yet one of them is 1")
  func delinquentChildren() throws {
    // Children by county and education of the household's head; cells under 5 are sensitive.
    let counties = [[15, 1, 3, 1], [20, 10, 10, 15], [3, 10, 10, 2], [12, 14, 7, 2]]
    let (rows, columns) = ([20, 55, 25, 35], [50, 35, 30, 20])
    #expect(counties.map { $0.reduce(0, +) } == rows)
    #expect(columns == (0..<4).map { column in counties.map { $0[column] }.reduce(0, +) })
    #expect(
      try counties.map { try Self.published($0, k: 5).primary } == [[1, 3, 1], [], [3, 2], [2]])
    // Rows 1 and 2 less columns 2 and 3 leave the last cell of row 1.
    let pattern: [[Int?]] = [
      [15, nil, nil, nil], [20, nil, nil, 15], [nil, 10, 10, nil], [nil, 14, 7, nil],
    ]
    let intervals = try Self.intervals(pattern, rowTotals: rows, columnTotals: columns)
    #expect(intervals[2] == .init(1...1))
    #expect(intervals.count { $0.least == $0.greatest } == 1)
    for units in counties + [rows, columns] { try Self.expectProtected(units, k: 5) }
  }
}
