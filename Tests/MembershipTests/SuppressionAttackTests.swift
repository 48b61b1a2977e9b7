import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// A reader who knows the rules, tries every table of counts and keeps those that would have been
/// published just as what lies before them.
@Suite struct SuppressionAttackTests {
  /// All lists of that many numbers from 0 with at most this sum.
  static func tables(of cells: Int, sum: Int) -> [[Int]] {
    guard cells > 0 else { return [[]] }
    return (0...sum).flatMap { first in
      tables(of: cells - 1, sum: sum - first).map { [first] + $0 }
    }
  }

  static func published(_ own: [Int], _ forest: UnitForest, k: Int)
    -> (cells: [Int?], totals: [Int])
  {
    let members = own.enumerated().flatMap { CountSuppressionTests.members($1, at: $0) }
    let counts = MemberCounts(members, forest: forest)
    let hidden = CountSuppression(forest: forest, minimumCount: k).hidden([counts])
    return (counts.totals.indices.map { hidden[$0] ? nil : counts.totals[$0] }, counts.totals)
  }

  /// The least number of values that a small hidden count, or a small remainder, can have.
  static func leastChoice(_ forest: UnitForest, sum: Int, k: Int) -> Int {
    var classes: [[Int?]: [(own: [Int], totals: [Int])]] = [:]
    for own in tables(of: forest.nodes.count, sum: sum) {
      let (cells, totals) = published(own, forest, k: k)
      classes[cells, default: []].append((own, totals))
    }
    var least = Int.max
    for (cells, tables) in classes where cells[0] != nil {
      for node in forest.nodes.indices {
        let isSmall = { (count: Int) in count > 0 && count < k }
        let totals = Set(tables.map { $0.totals[node] })
        if cells[node] == nil, totals.contains(where: isSmall) { least = min(least, totals.count) }
        let remainders = Set(tables.map { $0.own[node] })
        if remainders.contains(where: isSmall) { least = min(least, remainders.count) }
      }
    }
    return least
  }

  @Test(
    "Children less their parent: every table of a country with up to three units",
    arguments: [(1, 3), (2, 3), (3, 3), (1, 4), (2, 4), (1, 5), (2, 5)])
  func subtraction(units: Int, k: Int) throws {
    let world = SquareWorld(countries: [("AAA", units)])
    let forest = try UnitForest(buildingBlock: "provinces", sets: world.sets)
    #expect(Self.leastChoice(forest, sum: units == 3 ? 11 : 4 * k, k: k) >= k - 1)
  }

  @Test("Two levels below the country: every table of two units, one of them divided")
  func threeLevels() throws {
    let world = SquareWorld(countries: [("AAA", 2)])
    let districts = SquareWorld.set(
      "districts", level: 2, parentSet: "provinces",
      ["AAA-1-1", "AAA-1-2"].map {
        SquareWorld.Square(code: $0, name: $0, parent: "AAA-1", iso3: "AAA")
      })
    let forest = try UnitForest(buildingBlock: "districts", sets: world.sets + [districts])
    #expect(forest.nodes.count == 5)
    #expect(Self.leastChoice(forest, sum: 9, k: 3) >= 2)
  }

  @Test("Print less web: every table of who agreed to which, in one unit and beside it")
  func purposes() throws {
    let world = SquareWorld(countries: [("AAA", 1)])
    let forest = try UnitForest(buildingBlock: "provinces", sets: world.sets)
    let k = 3
    let groups: [Set<PublicationPurpose>] = [[.print, .web], [.print], [.web]]
    let protection = PurposeProtection(
      forest: forest, purposes: [.print, .web], minimumCount: k)
    var classes: [[[Int?]]: [[Int]]] = [:]
    for table in Self.tables(of: 6, sum: 8) {
      var members: [MaskedMember] = []
      for (index, count) in table.enumerated() {
        members += CountSuppressionTests.members(
          count, at: index / 3, purposes: groups[index % 3])
      }
      let counted = protection.counted(members).members
      let counts = [PublicationPurpose.print, .web].map { purpose in
        MemberCounts(counted.filter { $0.purposes.contains(purpose) }, forest: forest)
      }
      let hidden = CountSuppression(forest: forest, minimumCount: k).hidden(counts)
      let cells = counts.map { counts in
        counts.totals.indices.map { hidden[$0] ? nil : counts.totals[$0] }
      }
      classes[cells, default: []].append(table)
      // No difference of two publications is smaller than k and not zero.
      if let print = cells[0][0], let web = cells[1][0] {
        #expect(print == web || abs(print - web) >= k || hasTwoGroups(table, k))
      }
    }
    // A lone table of six and more may have its likes among the larger ones, which are not tried.
    for tables in classes.values where tables.count > 1 || tables[0].reduce(0, +) < 6 {
      for group in 1...2 {
        let sizes = Set(tables.map { $0[group] + $0[group + 3] })
        #expect(sizes.count > 1 || sizes.isDisjoint(with: 1..<k), "\(tables[0])")
      }
    }
  }

  /// True when both one-purpose groups of the country are at least k, so that their difference may
  /// be any number.
  private func hasTwoGroups(_ table: [Int], _ k: Int) -> Bool {
    table[1] + table[4] >= k && table[2] + table[5] >= k
  }
}
