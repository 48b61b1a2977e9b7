extension Track {
  /// The tracks of some milestones, in the order of their first rows.
  ///
  /// A track has one plan's rows. Outcomes and assessments are in none.
  static func tracks(of milestones: [Milestone]) -> [Track] {
    let rows = milestones.filter {
      $0.kind.step != .outcome && $0.kind.step != .assessment
    }
    var order: [PlanKey] = []
    var groups: [PlanKey: [Milestone]] = [:]
    for (row, key) in zip(rows, PlanKey.keys(of: rows)) {
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.compactMap { key in groups[key].flatMap(Track.init(rows:)) }
  }

  /// Nil without rows.
  private init?(rows: [Milestone]) {
    let ordered = rows.sorted { $0.row < $1.row }
    guard let first = ordered.first else { return nil }
    authority = first.authority
    authorityKey = first.authorityKey
    instrument = first.instrument
    instrumentKey = first.instrument.map(Word.plain)
    instrumentClass = first.instrumentClass
    generation = ordered.compactMap(\.generation).first
    // Rows without an instrument are about nothing in particular and cannot contradict each other.
    let settled = first.instrument == nil ? (ordered, []) : Disagreement.settled(ordered)
    milestones = settled.0
    disagreements = settled.1
  }
}
