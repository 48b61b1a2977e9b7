extension Disagreement {
  /// Rule 7: of the rows of one track that contradict each other, one counts.
  ///
  /// Only kinds that happen once can be contradicted, by rows of the same kind and evidence whose
  /// days have none in common or whose periods differ. The better precision wins, then the lower
  /// source rank, then the earlier row. A chosen row without a period takes that of the best row
  /// which has one.
  /// - Parameter rows: of one track, in row order.
  /// - Returns: the rows that count, in row order, and what they contradict.
  static func settled(_ rows: [Milestone]) -> ([Milestone], [Disagreement]) {
    var counted = rows.filter { !$0.kind.happensOnce }
    var disagreements: [Disagreement] = []
    var seen: [Claim] = []
    for row in rows where row.kind.happensOnce {
      let claim = Claim(row)
      if seen.contains(claim) { continue }
      seen.append(claim)
      let ranked = rows.filter { Claim($0) == claim }.sorted(by: isBetter)
      guard var chosen = ranked.first else { continue }
      let others = ranked.dropFirst().filter { contradicts(chosen, $0) }
      counted += ranked.dropFirst().filter { !contradicts(chosen, $0) }
      if chosen.period == nil { chosen.period = others.compactMap(\.period).first }
      counted.append(chosen)
      if !others.isEmpty { disagreements.append(.init(chosen: chosen, others: Array(others))) }
    }
    return (counted.sorted { $0.row < $1.row }, disagreements)
  }

  private struct Claim: Equatable {
    let kind: MilestoneKind
    let evidence: Evidence

    init(_ milestone: Milestone) {
      kind = milestone.kind
      evidence = milestone.evidence
    }
  }

  private static func isBetter(_ first: Milestone, _ second: Milestone) -> Bool {
    (first.precision.rank, first.sourceRank ?? .max, first.row)
      < (second.precision.rank, second.sourceRank ?? .max, second.row)
  }

  private static func contradicts(_ first: Milestone, _ second: Milestone) -> Bool {
    if !first.window.overlaps(second.window) { return true }
    guard let one = first.period, let other = second.period else { return false }
    return (one.begins, one.ends) != (other.begins, other.ends)
  }
}
