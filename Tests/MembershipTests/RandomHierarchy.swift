import Localization
import SimpleFeatures

@testable import Membership

/// Invented members in an invented hierarchy of two to four levels: most counts are small, many are
/// zero, some members are counted in no finer unit, some are named.
struct RandomHierarchy {
  /// The unit above each, parents first; nil for the top.
  let parents: [Int?]
  let levels: [Int]
  let children: [[Int]]
  /// Members counted in the unit and in none below it.
  let own: [Int]
  let ownNamed: [Int]

  /// - Parameter limit: the most units; a unit that comes late may therefore have none below it.
  init(_ generator: inout SeededGenerator, limit: Int = 60) {
    let depth = Int.random(in: 2...4, using: &generator)
    var parents: [Int?] = [nil]
    var levels = [0]
    var unit = 0
    while unit < parents.count {
      let isInner =
        levels[unit] < depth - 1 && (unit == 0 || Int.random(in: 0..<4, using: &generator) > 0)
      let children = isInner ? Int.random(in: 1...8, using: &generator) : 0
      for _ in 0..<min(children, limit - parents.count) {
        parents.append(unit)
        levels.append(levels[unit] + 1)
      }
      unit += 1
    }
    let namedInTen = [0, 0, 1, 3, 7].randomElement(using: &generator) ?? 0
    let hasRemainders = Bool.random(using: &generator)
    let children = PublishedTree.children(parents)
    var own: [Int] = []
    var ownNamed: [Int] = []
    for unit in parents.indices {
      let isLeaf = children[unit].isEmpty
      let count = isLeaf || hasRemainders ? Self.count(isLeaf: isLeaf, &generator) : 0
      own.append(count)
      ownNamed.append(
        (0..<count).count { _ in Int.random(in: 0..<10, using: &generator) < namedInTen })
    }
    self.parents = parents
    self.levels = levels
    self.children = children
    self.own = own
    self.ownNamed = ownNamed
  }

  private init(like other: RandomHierarchy, own: [Int], ownNamed: [Int]) {
    parents = other.parents
    levels = other.levels
    children = other.children
    self.own = own
    self.ownNamed = ownNamed
  }

  /// The same units with a random part of the members.
  func part(_ generator: inout SeededGenerator) -> RandomHierarchy {
    let named = ownNamed.map { Int.random(in: 0...$0, using: &generator) }
    let unnamed = zip(own, ownNamed).map { Int.random(in: 0...($0 - $1), using: &generator) }
    return RandomHierarchy(
      like: self, own: zip(named, unnamed).map { $0 + $1 }, ownNamed: named)
  }

  private static func count(isLeaf: Bool, _ generator: inout SeededGenerator) -> Int {
    switch Int.random(in: 0..<100, using: &generator) {
    case ..<(isLeaf ? 30 : 60): 0
    case ..<70: Int.random(in: 1...4, using: &generator)
    case ..<90: Int.random(in: 5...14, using: &generator)
    default: Int.random(in: 15...80, using: &generator)
    }
  }

  /// The sums over each unit and all below it, of `own` or `ownNamed`.
  func totals(_ own: [Int]) -> [Int] {
    var sums = own
    for unit in parents.indices.reversed() {
      if let parent = parents[unit] { sums[parent] += sums[unit] }
    }
    return sums
  }

  /// The same as boundaries; the nodes of the forest have the units' numbers.
  func forest() throws -> UnitForest {
    let depth = (levels.max() ?? 0) + 1
    let sets = (0..<depth).map { level in
      SquareWorld.set(
        "level\(level)", level: level, parentSet: level == 0 ? nil : "level\(level - 1)",
        parents.indices.filter { levels[$0] == level }.map { unit in
          SquareWorld.Square(
            code: "U\(unit)", name: "Invented \(unit)", parent: parents[unit].map { "U\($0)" },
            iso3: "AAA")
        })
    }
    return try UnitForest(buildingBlock: "level\(depth - 1)", sets: sets)
  }

  func members() -> [MaskedMember] {
    parents.indices.flatMap { unit in
      CountSuppressionTests.members(own[unit], named: ownNamed[unit], at: unit)
    }
  }

  func published(_ hidden: [Bool]) -> PublishedTree {
    let counts = totals(own)
    return PublishedTree(
      parents: parents, published: parents.indices.map { hidden[$0] ? nil : counts[$0] },
      named: totals(ownNamed), ownNamed: ownNamed)
  }
}
