/// One track up to a date: how far it came and whether it has ended. Rules 3 and 4.
struct TrackTimeline {
  let track: Track
  let date: CalendarDate
  /// The rows that count by the date, in order of their days.
  private let counted: [Milestone]

  init(_ track: Track, at date: CalendarDate) {
    self.track = track
    self.date = date
    counted = track.milestones.filter { $0.window.hasHappened(by: date) }.sorted {
      ($0.window.latest, $0.precision.rank, $0.row)
        < ($1.window.latest, $1.precision.rank, $1.row)
    }
  }

  /// The row that put the track in force: an adoption, launch or renewal; where none is known at
  /// all, money, work or an end, which are not seen without one.
  var start: Milestone? {
    if let adopted = first(.inForce) { return adopted }
    if track.hasAdoption { return nil }
    return first(.funded) ?? counted.first { $0.kind == .expired && track.step(of: $0) == .ended }
  }

  /// The finding, given the first day (by the date) on which a later generation was in force.
  /// Nil when nothing counts.
  func finding(supersededOn superseded: CalendarDate?) -> StatusFinding? {
    guard let start else { return unfinished }
    let end = end(supersededOn: superseded)
    if let end, end.lastDay < date {
      return StatusFinding(
        .lapsed, since: end.lastDay.next, until: end.lastDay,
        qualifiers: qualifiers(of: .lapsed, end.deciding ?? start, until: end.lastDay),
        deciding: end.deciding ?? start)
    }
    let money = first(.funded)
    let status: Status = money == nil ? .inForce : .inForceFunded
    let deciding = money ?? start
    return StatusFinding(
      status, since: Self.day(of: deciding, notBefore: start), until: end?.lastDay,
      qualifiers: qualifiers(of: status, deciding, until: end?.lastDay), deciding: deciding)
  }

  // MARK: Without a plan in force

  private var unfinished: StatusFinding? {
    if let drafted = first(.drafted) {
      return StatusFinding(
        .drafted, since: Self.day(of: drafted), qualifiers: qualifiers(of: .drafted, drafted),
        deciding: drafted)
    }
    // Money before the adoption counts is preparation too.
    let steps = counted.filter {
      let step = track.step(of: $0)
      return step == .preparing || step == .funded
    }
    guard let deciding = steps.first(where: { $0.evidence == .reported }) ?? steps.first else {
      return nil
    }
    return StatusFinding(
      .preparing, since: Self.day(of: deciding), qualifiers: qualifiers(of: .preparing, deciding),
      deciding: deciding)
  }

  // MARK: The end

  private struct End {
    let lastDay: CalendarDate
    /// The row that says so; nil when a later generation does.
    let deciding: Milestone?
  }

  /// The earliest of the ends that are known by the date; nil when none is.
  private func end(supersededOn superseded: CalendarDate?) -> End? {
    let renewals = counted.filter { $0.kind == .renewed && track.step(of: $0) == .inForce }
    let lastRenewal = renewals.last?.window.latest
    var ends: [End] = []
    if let row = periodRow(renewals), let lastDay = row.period?.ends {
      // A renewal without a period, after the old one was over, leaves the end open.
      let isReopened = lastRenewal.map { $0 > lastDay } ?? false
      if !isReopened { ends.append(End(lastDay: lastDay, deciding: row)) }
    }
    let endings = counted.filter { track.step(of: $0) == .ended }
    for row in endings where lastRenewal.map({ $0 <= row.window.latest }) ?? true {
      ends.append(End(lastDay: row.window.latest.previous, deciding: row))
    }
    if let superseded { ends.append(End(lastDay: superseded.previous, deciding: nil)) }
    return ends.min { $0.lastDay < $1.lastDay }
  }

  /// The row whose period holds: the last renewal that has one, else the last counted row.
  private func periodRow(_ renewals: [Milestone]) -> Milestone? {
    renewals.last { $0.period != nil } ?? counted.last { $0.period != nil }
  }

  // MARK: Steps, days and qualifiers

  private func first(_ step: MilestoneKind.Step) -> Milestone? {
    counted.first { track.step(of: $0) == step }
  }

  /// The day from which it counts; nil when only the data's own date says when.
  private static func day(
    of milestone: Milestone, notBefore start: Milestone? = nil
  ) -> CalendarDate? {
    let isDated = { (row: Milestone) in row.precision != .unknown && row.precision != .notBefore }
    guard isDated(milestone) else { return nil }
    guard let start else { return milestone.window.latest }
    return isDated(start) ? max(milestone.window.latest, start.window.latest) : nil
  }

  private func qualifiers(
    of status: Status, _ deciding: Milestone, until: CalendarDate? = nil
  ) -> [StatusQualifier] {
    var result: [StatusQualifier] = []
    if status.isInForce {
      if let begins = periodRow([])?.period?.begins, begins > date {
        result.append(.begins(begins))
      }
      if until == nil { result.append(.noEndKnown) }
    }
    if status.isInForce || status == .lapsed, !track.hasAdoption { result.append(.adoptionNotSeen) }
    if status != .lapsed, deciding.precision == .unknown { result.append(.undated) }
    if deciding.precision == .inferredYear { result.append(.inferredYear) }
    if deciding.evidence == .announced { result.append(.announced) }
    return result
  }
}
