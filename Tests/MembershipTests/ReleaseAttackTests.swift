import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// A reader of two or three editions who knows the rules: for everything that could have been
/// published before, every table of the last day is tried, and those are kept that would have been
/// published alike.
@Suite struct ReleaseAttackTests {
  /// The unnamed members of each node and of none below it.
  typealias Table = [Int]
  /// What somebody reads: the total of each node, nil where it is hidden.
  typealias Cells = [Int?]

  /// Units side by side, or the remainder of the one above them, or both.
  struct Group {
    /// The nodes whose totals are added, and those whose own members are.
    var nodes: [Int]
    var remainders: [Int]

    /// True for one unit or one remainder.
    var isPart: Bool { nodes.count + remainders.count == 1 }

    func contains(_ part: Group) -> Bool {
      part.nodes.allSatisfy(nodes.contains) && part.remainders.allSatisfy(remainders.contains)
    }

    /// Unnamed members.
    func size(_ counts: MemberCounts) -> Int {
      nodes.map(counts.unnamed).reduce(0, +) + remainders.map(counts.ownUnnamed).reduce(0, +)
    }
  }

  /// One day: its named members, whom every reader knows, and how many unnamed ones may be tried.
  struct Day: Sendable {
    var most: Int
    var named: [Int] = []
  }

  /// What was published on one day and all that the members can then have been.
  struct Edition {
    var cells: Cells
    var named: [Int]
    var possible: [MemberCounts]
  }

  let forest: UnitForest
  let k: Int
  let groups: [Group]

  init() throws { try self.init(units: 1, k: 3) }

  init(units: Int, k: Int, hasDistricts: Bool = false) throws {
    let world = SquareWorld(countries: [("AAA", units)])
    let districts = SquareWorld.set(
      "districts", level: 2, parentSet: "provinces",
      ["AAA-1-1", "AAA-1-2"].map {
        SquareWorld.Square(code: $0, name: $0, parent: "AAA-1", iso3: "AAA")
      })
    forest = try UnitForest(
      buildingBlock: hasDistricts ? "districts" : "provinces",
      sets: world.sets + (hasDistricts ? [districts] : []))
    self.k = k
    // All that can be told apart below each node: every choice of its children, with and without
    // its remainder.
    var groups = forest.roots.map { Group(nodes: [$0], remainders: []) }
    for node in forest.nodes.indices {
      let children = forest.children[node]
      for choice in 1..<(1 << (children.count + 1)) where !children.isEmpty {
        groups.append(
          Group(
            nodes: children.indices.filter { choice >> $0 & 1 == 1 }.map { children[$0] },
            remainders: choice >> children.count == 1 ? [node] : []))
      }
    }
    self.groups = groups
  }

  /// All editions that a day can bring after others.
  private func editions(_ day: Day, after history: [Edition]) -> [Edition] {
    let named = day.named + [Int](repeating: 0, count: forest.nodes.count - day.named.count)
    let protection = ReleaseProtection(
      forest: forest, minimumCount: k, purposes: [.print], earlier: history.map(known))
    var classes: [Cells: [MemberCounts]] = [:]
    for table in SuppressionAttackTests.tables(of: forest.nodes.count, sum: day.most) {
      let counts = MemberCounts(
        table.indices.flatMap {
          CountSuppressionTests.members(table[$0] + named[$0], named: named[$0], at: $0)
        }, forest: forest)
      let hidden = protection.hidden([counts])
      let cells = counts.totals.indices.map { hidden[$0] ? nil : counts.totals[$0] }
      classes[cells, default: []].append(counts)
    }
    return classes.map { Edition(cells: $0.key, named: $0.value[0].named, possible: $0.value) }
  }

  private func known(_ edition: Edition) -> EarlierCounts {
    EarlierCounts(
      purpose: .print,
      cells: zip(edition.cells, edition.named).map { cell, named in
        cell.map { UnitCount(total: $0, named: named) }
      })
  }

  /// The cells of an edition without names.
  static func known(_ cells: Cells) -> EarlierCounts {
    EarlierCounts(purpose: .print, cells: cells.map { $0.map { UnitCount(total: $0, named: 0) } })
  }

  /// The least number of values that a small change of a group since an earlier edition that tells
  /// its size can have had, or a small hidden group itself; all in unnamed members.
  ///
  /// A change is looked at where no part of the group is told by the last edition: what is told
  /// changed by nothing or by k and more, and is part of other changes that are known in any case.
  private func leastChoice(_ edition: Edition, after history: [Edition]) -> Int {
    let sizes = groups.map { group in Set(edition.possible.map(group.size)) }
    let told = zip(groups, sizes).filter { $0.isPart && $1.count == 1 }.map(\.0)
    var least = Int.max
    for (group, sizes) in zip(groups, sizes) {
      let isUntold = group.isPart || !told.contains(where: group.contains)
      for earlier in history where isUntold {
        let before = Set(earlier.possible.map(group.size))
        guard before.count == 1, let before = before.first else { continue }
        if sizes.contains(where: { $0 != before && abs($0 - before) < k }) {
          least = min(least, sizes.count)
        }
      }
      // Of a country without a count only the smaller tables are tried.
      let isHidden = group.nodes.first.map { edition.cells[$0] == nil } ?? true
      if group.isPart, isHidden, edition.cells[0] != nil,
        sizes.contains(where: { $0 > 0 && $0 < k })
      {
        least = min(least, sizes.count)
      }
    }
    return least
  }

  /// Over everything that the days can bring one after the other.
  private func leastChoice(_ days: [Day], after history: [Edition] = []) -> Int {
    guard let day = days.first else { return Int.max }
    return editions(day, after: history).map { edition in
      min(
        history.isEmpty ? Int.max : leastChoice(edition, after: history),
        leastChoice(Array(days.dropFirst()), after: history + [edition]))
    }.min() ?? Int.max
  }

  @Test(
    "Two editions of a country with up to two units: every pair of tables",
    arguments: [(1, 3), (1, 4), (1, 5), (2, 3)])
  func pairs(units: Int, k: Int) throws {
    let attack = try ReleaseAttackTests(units: units, k: k)
    #expect(attack.leastChoice([Day(most: 3 * k), Day(most: 4 * k - 1)]) == k - 1)
  }

  @Test("Two editions of three levels: every pair of tables of a country with one divided unit")
  func threeLevels() throws {
    let attack = try ReleaseAttackTests(units: 1, k: 3, hasDistricts: true)
    try #require(attack.forest.nodes.count == 4)
    #expect(attack.leastChoice([Day(most: 6), Day(most: 8)]) == 2)
  }

  @Test("Three editions of a country with one unit: every three tables")
  func triples() throws {
    #expect(leastChoice([Day(most: 8), Day(most: 10), Day(most: 12)]) == 2)
  }

  @Test(
    "Two editions with named members, who come, stay or go: every pair of tables",
    arguments: [([0, 2], [0, 2]), ([0, 1], [0, 3]), ([0, 4], [0, 1]), ([2, 1], [0, 3])])
  func named(first: [Int], second: [Int]) throws {
    let days = [Day(most: 9, named: first), Day(most: 11, named: second)]
    #expect((2...3).contains(leastChoice(days)))
  }

  @Test("Without the protection the attack finds single changes")
  func attackWorks() throws {
    let first = try #require(
      editions(Day(most: 12), after: []).first { $0.cells == [12, 6] })
    let second = try #require(
      editions(Day(most: 13), after: []).first { $0.cells == [13, 7] })
    #expect(leastChoice(second, after: [first]) == 1)
  }
}
