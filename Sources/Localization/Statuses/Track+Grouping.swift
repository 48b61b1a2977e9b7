extension Track {
  /// The tracks of some milestones, in the order of their first rows.
  ///
  /// A track is a (unit of record, instrument, generation). Rows without a generation join the only
  /// numbered one of that instrument, else they are a track of their own. Outcomes and assessments
  /// are in none.
  static func tracks(of milestones: [Milestone]) -> [Track] {
    let rows = milestones.filter {
      $0.kind.step != .outcome && $0.kind.step != .assessment
    }
    var generations: [Instrument: Set<String>] = [:]
    for row in rows {
      if let generation = row.generation {
        generations[Instrument(row), default: []].insert(Word.plain(generation))
      }
    }
    var order: [Key] = []
    var groups: [Key: [Milestone]] = [:]
    for row in rows {
      let instrument = Instrument(row)
      let numbered = generations[instrument] ?? []
      let generation =
        row.generation.map(Word.plain) ?? (numbered.count == 1 ? numbered.first : nil)
      let key = Key(instrument: instrument, generation: generation)
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

  private struct Instrument: Hashable {
    let authorityKey: String
    let instrument: String?

    init(_ milestone: Milestone) {
      authorityKey = milestone.authorityKey
      instrument = milestone.instrument.map(Word.plain)
    }
  }

  private struct Key: Hashable {
    let instrument: Instrument
    let generation: String?
  }
}
