/// Two tables of visible counts over one forest, held against each other as their reader does.
struct EditionComparison {
  let forest: UnitForest
  let minimumCount: Int
  /// By node; nil where the count is not visible.
  let now: [UnitCount?]
  let before: [UnitCount?]

  /// The units visible in both whose count changed by 1…k−1, in all or in unnamed members.
  var unitsOfSmallChange: [Int] {
    forest.nodes.indices.filter { node in
      guard let now = now[node], let before = before[node] else { return false }
      return now.isNear(before, minimumCount: minimumCount)
    }
  }

  /// The units visible in both, with such units below them, of which the rest changed so: the unit
  /// without the nearest ones below it that are visible in both.
  var unitsOfSmallRest: [Int] {
    forest.nodes.indices.filter { node in
      guard var now = now[node], var before = before[node] else { return false }
      let below = nearestVisible(below: node)
      for unit in below {
        guard let unitNow = self.now[unit], let unitBefore = self.before[unit] else { continue }
        now.total -= unitNow.total
        now.named -= unitNow.named
        before.total -= unitBefore.total
        before.named -= unitBefore.named
      }
      return !below.isEmpty && now.isNear(before, minimumCount: minimumCount)
    }
  }

  /// The nearest unit above a unit that is visible in both; nil when there is none.
  func nearestVisible(above node: Int) -> Int? {
    var current = forest.nodes[node].parent
    while let node = current, now[node] == nil || before[node] == nil {
      current = forest.nodes[node].parent
    }
    return current
  }

  /// The uppermost units below one that are visible in both.
  private func nearestVisible(below node: Int) -> [Int] {
    var found: [Int] = []
    var waiting = forest.children[node]
    while let next = waiting.popLast() {
      if now[next] != nil, before[next] != nil {
        found.append(next)
      } else {
        waiting += forest.children[next]
      }
    }
    return found
  }
}
