/// What some milestones of one polygon, or of one unit, come to at a date: rules 3 to 5.
struct AuthorityHistory {
  let finding: StatusFinding
  /// The deciding track first, then by precedence.
  let tracks: [TrackStatus]
  /// In order of their days.
  let counted: [Milestone]
  let mayHave: [Milestone]
  let outcomes: [Milestone]
  let disagreements: [Disagreement]

  /// - Parameter milestones: of one or several units of record; tracks never mix them.
  init(_ milestones: [Milestone], at date: CalendarDate) {
    let tracks = Track.tracks(of: milestones)
    let states = tracks.compactMap { track in
      TrackTimeline(track, at: date).finding(
        supersededOn: Self.supersession(of: track, among: tracks, by: date)
      ).map { State(track: track, finding: $0) }
    }
    let ordered = states.enumerated().sorted { first, second in
      Self.isBefore(first.element, second.element) ?? (first.offset < second.offset)
    }.map(\.element)
    self.tracks = ordered.map {
      TrackStatus(
        authority: $0.track.authority, instrument: $0.track.instrument,
        generation: $0.track.generation, finding: $0.finding)
    }
    finding = Self.decided(ordered, Self.assessment(milestones, at: date))

    let counting = tracks.flatMap(\.milestones)
    counted = counting.filter { $0.window.hasHappened(by: date) }.sorted {
      ($0.window.latest, $0.row) < ($1.window.latest, $1.row)
    }
    mayHave = counting.filter { $0.window.mayHaveHappened(by: date) }.sorted { $0.row < $1.row }
    outcomes = milestones.filter {
      $0.kind.step == .outcome && $0.window.hasHappened(by: date)
    }.sorted { ($0.window.latest, $0.row) < ($1.window.latest, $1.row) }
    disagreements = tracks.flatMap(\.disagreements).filter { disagreement in
      ([disagreement.chosen] + disagreement.others).contains { $0.window.hasHappened(by: date) }
    }
  }

  private struct State {
    let track: Track
    let finding: StatusFinding
  }

  /// The first day on which a later generation of the same instrument was in force, if by the date.
  static func supersession(
    of track: Track, among tracks: [Track], by date: CalendarDate
  ) -> CalendarDate? {
    guard let number = track.generationNumber else { return nil }
    let starts = tracks.compactMap { other -> CalendarDate? in
      guard other.authorityKey == track.authorityKey, other.instrumentKey == track.instrumentKey,
        let later = other.generationNumber, later > number
      else { return nil }
      return TrackTimeline(other, at: date).start?.window.latest
    }
    return starts.min()
  }

  /// The better state first: by precedence; of plans in force the newer, of lapsed ones the last to
  /// end. Nil when equal.
  private static func isBefore(_ first: State, _ second: State) -> Bool? {
    let (a, b) = (first.finding, second.finding)
    if a.status != b.status { return a.status.precedence > b.status.precedence }
    let (one, other) = a.status == .lapsed ? (a.until, b.until) : (a.since, b.since)
    guard one != other else { return nil }
    guard let one else { return false }
    guard let other else { return true }
    return one > other
  }

  private static func decided(_ states: [State], _ assessment: StatusFinding?) -> StatusFinding {
    guard let best = states.first else { return assessment ?? StatusFinding(.noData) }
    var finding = best.finding
    if finding.status == .lapsed, states.contains(where: { isSuccessor($0, of: best) }) {
      finding.qualifiers.append(.successorInPreparation)
    }
    return finding
  }

  /// True for an unfinished track that is newer than the lapsed one: a later generation of the same
  /// instrument, or one with anything in it after the end.
  private static func isSuccessor(_ state: State, of lapsed: State) -> Bool {
    guard state.finding.status == .preparing || state.finding.status == .drafted else {
      return false
    }
    if state.track.authorityKey == lapsed.track.authorityKey,
      state.track.instrumentKey == lapsed.track.instrumentKey,
      let number = state.track.generationNumber, let old = lapsed.track.generationNumber
    {
      return number > old
    }
    guard let last = state.finding.deciding?.window.latest, let until = lapsed.finding.until else {
      return false
    }
    return last > until
  }

  private static func assessment(_ milestones: [Milestone], at date: CalendarDate) -> StatusFinding?
  {
    let last = milestones.filter {
      $0.kind.step == .assessment && $0.window.hasHappened(by: date)
    }.max { ($0.window.latest, $0.row) < ($1.window.latest, $1.row) }
    return last.map {
      StatusFinding(
        $0.kind == .notApplicable ? .notApplicable : .noKnownActivity,
        since: $0.precision == .unknown ? nil : $0.window.latest, deciding: $0)
    }
  }
}
