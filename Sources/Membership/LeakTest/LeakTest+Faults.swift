import Localization

extension LeakTest {
  /// Why a difference must not be; nil where it may.
  ///
  /// What may change with the removal of a member of whom something is shown:
  /// - its counts, each by one, in the units in which it is counted. A member who agreed to some
  ///   purposes only may also decide how finely such members of its country are counted
  ///   (`PurposeProtection`): then all counts of its country may change;
  /// - the counts by theme and by language of its country by one, of the words that it has;
  /// - which counts of its country are held back, and so which words there are;
  /// - its own place where it is named, and no other;
  /// - the last day, where it is the day before its own consent ends.
  func fault(
    of change: Change, _ row: MemberRow, _ original: [PublishedMembers],
    _ changed: [PublishedMembers]
  ) -> String? {
    guard let node = row.countedNode else {
      return "nothing of the member is shown, and yet what is published changes"
    }
    guard change == .removed else { return "what is not published of the member changes it" }
    let own = OwnUnits(node, of: forest)
    let isPartial = row.purposes != purposes
    for (before, after) in zip(original, changed) {
      let words =
        countFault(own, isPartial: isPartial, before, after)
        ?? breakdownFault(own, isPartial ? [:] : row.words, before, after)
        ?? placeFault(row, node, before, after) ?? dayFault(
          row, isPartial: isPartial, before, after)
        ?? otherFault(before, after)
      if let words { return words }
    }
    return nil
  }

  /// The units in which a member is counted, and those of its country.
  private struct OwnUnits {
    /// As set and code.
    private(set) var path: Set<[String]> = []
    private(set) var tree: Set<[String]> = []

    init(_ node: Int, of forest: UnitForest) {
      func name(_ node: Int) -> [String] {
        [forest.sets[forest.nodes[node].set].name, forest.nodes[node].unit.code]
      }
      var current: Int? = node
      while let next = current {
        path.insert(name(next))
        current = forest.nodes[next].parent
      }
      var waiting = [forest.root(of: node)]
      while let next = waiting.popLast() {
        tree.insert(name(next))
        waiting += forest.children[next]
      }
    }
  }

  private func countFault(
    _ own: OwnUnits, isPartial: Bool, _ before: PublishedMembers, _ after: PublishedMembers
  ) -> String? {
    guard before.counts.map(\.boundaries) == after.counts.map(\.boundaries) else {
      return "the units that are listed change"
    }
    for (first, second) in zip(before.counts, after.counts) where first != second {
      guard first.counts.map(\.unitCode) == second.counts.map(\.unitCode) else {
        return "the units that are listed change"
      }
      for (was, isNow) in zip(first.counts, second.counts) where was != isNow {
        let unit = [first.boundaries, was.unitCode]
        guard own.tree.contains(unit) else {
          return "a unit changes in which the member is not to be counted"
        }
        guard !isPartial, let was = was.count, let isNow = isNow.count else { continue }
        guard own.path.contains(unit) else {
          return "a unit changes in which the member is not to be counted"
        }
        if was - isNow != 1 { return "a count changes by more than the member" }
      }
    }
    return nil
  }

  /// What a breakdown says of a unit and a word.
  private struct Cell: Hashable {
    var facet: MemberFacet
    var unit: [String]
    var word: String
  }

  /// - Parameter words: those by which the member is counted.
  private func breakdownFault(
    _ own: OwnUnits, _ words: [MemberFacet: [String]], _ before: PublishedMembers,
    _ after: PublishedMembers
  ) -> String? {
    if before.breakdowns == after.breakdowns { return nil }
    let (first, second) = (Self.cells(before), Self.cells(after))
    let changed = Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }
    let ownChanged = Set(
      changed.filter { own.tree.contains($0.unit) }.map { [$0.facet.rawValue, $0.word] })
    for cell in changed {
      guard own.tree.contains(cell.unit) else {
        // A word that is shown nowhere else any longer is no word of any country.
        let isListed = first[cell] != nil && second[cell] != nil
        if isListed || !ownChanged.contains([cell.facet.rawValue, cell.word]) {
          return "a count by \(cell.facet.rawValue) changes in another country"
        }
        continue
      }
      guard case .count(let was)? = first[cell], case .count(let isNow)? = second[cell] else {
        continue
      }
      if words[cell.facet]?.contains(cell.word) != true {
        return "a count by \(cell.facet.rawValue) changes that is not of the member"
      }
      if was - isNow != 1 {
        return "a count by \(cell.facet.rawValue) changes by more than the member"
      }
    }
    return nil
  }

  private static func cells(_ members: PublishedMembers) -> [Cell: PublishedCount.Value] {
    var cells: [Cell: PublishedCount.Value] = [:]
    for breakdown in members.breakdowns {
      for cell in breakdown.cells {
        cells[
          Cell(
            facet: breakdown.facet, unit: [breakdown.boundaries, cell.unitCode], word: cell.word)] =
          cell.value
      }
    }
    return cells
  }

  private func placeFault(
    _ row: MemberRow, _ node: Int, _ before: PublishedMembers, _ after: PublishedMembers
  ) -> String? {
    guard row.namedFor.contains(before.purpose) else {
      return before.places == after.places ? nil : "other members' names change"
    }
    let pairs = zip(before.places, after.places)
    let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let position = first ?? after.places.count
    guard before.places.indices.contains(position) else { return "other members' names change" }
    var others = before.places
    let own = others.remove(at: position)
    guard others == after.places, own.name == members.value(row.index, .name) else {
      return "other members' names change"
    }
    return own.unitCode == forest.nodes[node].unit.code
      ? nil : "the member is named in a unit in which it is not to be counted"
  }

  private func dayFault(
    _ row: MemberRow, isPartial: Bool, _ before: PublishedMembers, _ after: PublishedMembers
  ) -> String? {
    // Who is not counted for the sake of others is not waited for either.
    if before.validUntil == after.validUntil || isPartial { return nil }
    return before.validUntil == row.expires?.previous
      ? nil : "the last day changes, and is not the member's"
  }

  private func otherFault(_ before: PublishedMembers, _ after: PublishedMembers) -> String? {
    before.purpose == after.purpose && before.minimumCount == after.minimumCount
      ? nil : "the rules that are told change"
  }
}
