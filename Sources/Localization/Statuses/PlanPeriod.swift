/// A time without a gap in which one generation of an authority's instrument is in force, as rules 3
/// and 4 of the derivation have it.
package struct PlanPeriod: Hashable, Sendable {
  /// Equal for the milestones of the same unit of record.
  package let authorityKey: String
  package let instrument: String?
  package let generation: String?
  /// The first day.
  package let first: CalendarDate
  /// The last day, which may be to come; nil when no end is known.
  package let last: CalendarDate?

  /// The plan, as `PlanKey.keys(of:)` has it for the same milestones.
  package var plan: PlanKey {
    PlanKey(authorityKey: authorityKey, instrument: instrument, generation: generation)
  }
}

extension PlanPeriod {
  /// The periods that are known at a date, by their first days. A plan whose beginning has no date has
  /// none: nobody knows from when on it was in force. Linear in the days for each track.
  package static func periods(
    of milestones: [Milestone], at date: CalendarDate
  ) -> [PlanPeriod] {
    let tracks = Track.tracks(of: milestones)
    return tracks.flatMap { periods(of: $0, among: tracks, at: date) }
      .sorted { ($0.first, $0.last ?? date) < ($1.first, $1.last ?? date) }
  }

  private static func periods(
    of track: Track, among tracks: [Track], at date: CalendarDate
  ) -> [PlanPeriod] {
    guard let start = TrackTimeline(track, at: date).start, start.precision != .unknown,
      start.precision != .notBefore
    else { return [] }
    // A status changes on the days of milestones and on those after the ends of periods alone.
    let rows = tracks.flatMap(\.milestones)
    let days = Set(rows.map(\.window.latest) + rows.compactMap { $0.period?.ends?.next })
      .filter { $0 <= date }.sorted()
    var periods: [PlanPeriod] = []
    var first: CalendarDate?
    for day in days {
      let isInForce = finding(of: track, among: tracks, at: day)?.status.isInForce ?? false
      if isInForce, first == nil { first = day }
      guard !isInForce, let begun = first else { continue }
      periods.append(period(of: track, begun, day.previous))
      first = nil
    }
    if let first {
      let last = finding(of: track, among: tracks, at: date)?.until
      periods.append(period(of: track, first, last))
    }
    return periods
  }

  private static func period(
    of track: Track, _ first: CalendarDate, _ last: CalendarDate?
  ) -> PlanPeriod {
    PlanPeriod(
      authorityKey: track.authorityKey, instrument: track.instrument,
      generation: track.generation, first: first, last: last)
  }

  private static func finding(
    of track: Track, among tracks: [Track], at date: CalendarDate
  ) -> StatusFinding? {
    TrackTimeline(track, at: date).finding(
      supersededOn: AuthorityHistory.supersession(of: track, among: tracks, by: date))
  }
}
