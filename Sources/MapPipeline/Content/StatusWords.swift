import Localization
import Wording

/// What is said beside a status, in one language.
struct StatusWords {
  let wording: Phrasebook

  func label(of status: Status) -> String { wording(StatusLayer.phrase(for: status)) }

  func date(_ date: CalendarDate) -> String { wording.date(date.year, date.month, date.day) }

  /// The day that a finding counts from, as exact as its milestone was.
  func since(_ finding: StatusFinding) -> String? {
    guard let since = finding.since else { return nil }
    guard let deciding = finding.deciding, finding.status != .lapsed,
      since == deciding.window.latest || since == deciding.window.earliest
    else { return date(since) }
    return day(of: deciding, since)
  }

  /// A day of a milestone, as exact as it is known; nil where it is not.
  func day(of milestone: Milestone, _ day: CalendarDate) -> String? {
    switch milestone.precision {
    case .day, .dayRange: return date(day)
    case .month, .monthRange: return wording.date(day.year, day.month)
    case .year, .inferredYear: return wording.date(day.year)
    case .yearRange:
      guard let earliest = milestone.window.earliest, earliest.year != day.year else {
        return wording.date(day.year)
      }
      return "\(wording.pageNumber(earliest.year))–\(wording.pageNumber(day.year))"
    case .notAfter: return wording(.noteNotAfter, ["date": date(milestone.window.latest)])
    case .notBefore:
      return milestone.window.earliest.map { wording(.noteNotBefore, ["date": date($0)]) }
    case .unknown: return nil
    }
  }

  /// What keeps a milestone from counting for what it says, each a few words.
  func reservations(about milestone: Milestone, at date: CalendarDate) -> [String] {
    (milestone.evidence == .announced ? [wording(.noteAnnounced)] : [])
      + (milestone.window.hasHappened(by: date) ? [] : [wording(.noteMayHaveHappened)])
  }

  /// The reservations of a finding, each a few words.
  func qualifiers(of finding: StatusFinding) -> [String] {
    finding.qualifiers.map { qualifier in
      switch qualifier {
      case .noEndKnown: wording(.noteNoEndKnown)
      case .undated: wording(.noteUndated)
      case .announced: wording(.noteAnnounced)
      case .adoptionNotSeen: wording(.noteAdoptionNotSeen)
      case .successorInPreparation: wording(.noteLapsedSuccessor)
      case .inferredYear: wording(.noteDateInferred)
      case .begins(let day): wording(.noteBegins, ["date": date(day)])
      }
    }
  }

  /// Everything worth saying beside a unit's status.
  func notes(of status: UnitStatus) -> [String] {
    var notes = qualifiers(of: status.finding)
    if !status.mayHave.isEmpty {
      let kinds = unique(status.mayHave.map { label(of: $0.kind) })
      notes.append(wording.labelled(wording(.noteMayHaveHappened), wording.list(kinds)))
    }
    for track in furtherTracks(of: status) {
      notes.append(wording.labelled(track.instrument ?? "–", label(of: track.status)))
    }
    notes += status.coveredBy.map { wording(.noteCoveredBy, ["place": $0.authority]) }
    notes += status.below.map { wording.labelled($0.name, label(of: $0.status)) }
    if status.authorities.count > 1 {
      notes.append(wording(.noteAuthorities, count: status.authorities.count))
    }
    notes += unique(status.outcomes.map { label(of: $0.kind) })
    if !status.disagreements.isEmpty { notes.append(wording(.noteSourcesDisagree)) }
    return notes
  }

  /// Plans of other instruments that stand at another status than the unit's.
  private func furtherTracks(of status: UnitStatus) -> [TrackStatus] {
    guard status.authorities.isEmpty else { return [] }
    return status.tracks.filter {
      $0.instrument != nil && $0.instrument != status.deciding?.instrument
        && $0.status != status.status
    }
  }

  func label(of kind: MilestoneKind) -> String {
    switch kind {
    case .planned: wording(.milestonePlanned)
    case .workshop: wording(.milestoneWorkshop)
    case .committee: wording(.milestoneCommittee)
    case .guideline: wording(.milestoneGuideline)
    case .drafted: wording(.milestoneDrafted)
    case .validated: wording(.milestoneValidated)
    case .adopted: wording(.milestoneAdopted)
    case .launched: wording(.milestoneLaunched)
    case .budgeted: wording(.milestoneBudgeted)
    case .implementing: wording(.milestoneImplementing)
    case .monitored: wording(.milestoneMonitored)
    case .evaluated: wording(.milestoneEvaluated)
    case .renewed: wording(.milestoneRenewed)
    case .expired: wording(.milestoneExpired)
    case .withdrawn: wording(.milestoneWithdrawn)
    case .outcome: wording(.milestoneOutcome)
    case .noActivity: wording(.statusNoKnownActivity)
    case .notApplicable: wording(.statusNotApplicable)
    }
  }

  /// The addresses that a unit's status rests on, the deciding one first.
  static func sources(of status: UnitStatus) -> [String] {
    var milestones: [Milestone] = []
    if let deciding = status.deciding { milestones.append(deciding) }
    milestones += status.counted + status.mayHave + status.outcomes
    milestones += status.disagreements.flatMap(\.others)
    milestones += status.below.flatMap { [$0.finding.deciding].compactMap { $0 } + $0.mayHave }
    milestones += status.coveredBy.compactMap(\.finding.deciding)
    var known = Set<String>()
    return milestones.compactMap(\.source).filter { known.insert($0).inserted }
  }

  private func unique(_ texts: [String]) -> [String] {
    var known = Set<String>()
    return texts.filter { known.insert($0).inserted }
  }
}
