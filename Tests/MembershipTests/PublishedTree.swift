/// What a reader sees of counts by unit: the tree, the counts, and how many members are named where.
struct PublishedTree: Codable {
  /// The unit above each; nil for the top.
  var parents: [Int?]
  /// Nil where the count is hidden.
  var published: [Int?]
  /// Named members of the unit and of those below it.
  var named: [Int]
  /// Named members of the unit and of none below it.
  var ownNamed: [Int]
  /// True where a visible unit shows that zeros are not hidden among those beside it.
  var showsZeros = true
  /// Units in which the reader knows for other reasons that somebody is.
  var knownPeopled: Set<Int> = []

  /// What an attack leaves open, by unit.
  struct Attack {
    /// What each hidden count can be; nil for a visible one.
    var counts: [LinearAttack.Interval?]
    /// What the part of each unit that is in no unit below can be; nil where there is none below.
    var remainders: [LinearAttack.Interval?]
  }

  /// The units below each.
  static func children(_ parents: [Int?]) -> [[Int]] {
    var children = [[Int]](repeating: [], count: parents.count)
    for (unit, parent) in parents.enumerated() {
      if let parent { children[parent].append(unit) }
    }
    return children
  }

  /// The attack by linear programming; nil when the counts contradict each other.
  func attacked() -> Attack? {
    var attack = LinearAttack()
    let children = Self.children(parents)
    let counts = parents.indices.map { unit -> Int? in
      guard published[unit] == nil else { return nil }
      return attack.hide(least: least(unit, beside: parents[unit].map { children[$0] } ?? []))
    }
    var remainders = [Int?](repeating: nil, count: parents.count)
    for unit in parents.indices {
      let below = children[unit]
      guard !below.isEmpty else { continue }
      let remainder = attack.hide(least: ownNamed[unit])
      remainders[unit] = remainder
      let visible = below.compactMap { published[$0] }.reduce(0, +)
      let hidden = below.compactMap { counts[$0] } + [remainder]
      if let total = published[unit] {
        attack.equations.append(.init(hidden: hidden, sum: total - visible))
      } else if let own = counts[unit] {
        attack.equations.append(.init(hidden: [own], less: hidden, sum: visible))
      }
    }
    guard let intervals = attack.intervals() else { return nil }
    return Attack(
      counts: counts.map { $0.map { intervals[$0] } },
      remainders: remainders.map { $0.map { intervals[$0] } })
  }

  private func least(_ unit: Int, beside: [Int]) -> Int {
    let isPeopled =
      knownPeopled.contains(unit)
      || showsZeros && (parents[unit] == nil || beside.contains { published[$0] != nil })
    return max(named[unit], isPeopled ? 1 : 0)
  }
}
