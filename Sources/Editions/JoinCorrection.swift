import Localization

/// A name in a table of milestones that joins otherwise than in the first edition.
package struct JoinCorrection: Hashable, Sendable, Codable {
  package var source: String
  package var boundaries: String
  /// As the table writes it.
  package var name: String
  /// The unit of the first edition; nil where the name joined nothing.
  package var before: String?
  /// The unit of the second; nil where the name joins nothing.
  package var after: String?

  /// True where the name joined and no longer does.
  package var isLoss: Bool { after == nil }

  /// Names that joined nothing and now do, or the other way round, and those that join another unit.
  ///
  /// A name that is gone from its table is no correction, nor is one that is new in it. Of tables that
  /// are no milestones no name is known that joins, and so none is told; `UnmatchedStep` counts theirs.
  static func corrections(
    from first: EditionFacts, to last: EditionFacts
  ) -> [JoinCorrection] {
    var result: [JoinCorrection] = []
    for rows in last.unmatched {
      guard
        let earlier = first.unmatched.first(where: {
          $0.source == rows.source && $0.boundaries == rows.boundaries
        })
      else { continue }
      let (before, after) = (
        units(rows.source, rows.boundaries, first), units(rows.source, rows.boundaries, last)
      )
      let (unmatchedBefore, unmatchedAfter) = (Set(earlier.names), Set(rows.names))
      for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
        let digest = EditionFacts.UnmatchedRows.digest(of: name)
        guard before[name] != nil || unmatchedBefore.contains(digest),
          after[name] != nil || unmatchedAfter.contains(digest)
        else { continue }
        result.append(
          JoinCorrection(
            source: rows.source, boundaries: rows.boundaries, name: name, before: before[name],
            after: after[name]))
      }
    }
    return result
  }

  /// The unit that each name of a table joined, where all rows of the name joined the same.
  private static func units(
    _ source: String, _ boundaries: String, _ facts: EditionFacts
  ) -> [String: String] {
    var units: [String: String] = [:]
    var doubtful: Set<String> = []
    let milestones = facts.milestones.first { $0.name == source }?.milestones ?? []
    for milestone in milestones where milestone.boundaries == boundaries {
      guard let code = milestone.unitCode else { continue }
      if let known = units[milestone.authority], known != code {
        doubtful.insert(milestone.authority)
      }
      units[milestone.authority] = code
    }
    for name in doubtful { units[name] = nil }
    return units
  }
}
