/// How many rows of a table found no unit in a boundary set, where it is another number. It says
/// nothing of why: rows may have been put right, or have come or gone.
package struct UnmatchedStep: Hashable, Sendable, Codable {
  package var source: String
  package var boundaries: String
  /// Nil where the edition has no such join.
  package var before: Int?
  package var after: Int?

  private struct Join: Hashable {
    var source: String
    var boundaries: String
  }

  /// In the order of the later edition; joins that only the first has come last.
  static func steps(from first: EditionFacts, to last: EditionFacts) -> [UnmatchedStep] {
    let (before, after) = (counts(of: first), counts(of: last))
    var told: Set<Join> = []
    return (last.unmatched + first.unmatched)
      .map { Join(source: $0.source, boundaries: $0.boundaries) }
      .filter { before[$0] != after[$0] && told.insert($0).inserted }
      .map {
        UnmatchedStep(
          source: $0.source, boundaries: $0.boundaries, before: before[$0], after: after[$0])
      }
  }

  private static func counts(of facts: EditionFacts) -> [Join: Int] {
    Dictionary(
      facts.unmatched.map {
        (Join(source: $0.source, boundaries: $0.boundaries), $0.names.count)
      }, uniquingKeysWith: { first, _ in first })
  }
}
