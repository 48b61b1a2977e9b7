/// What happened to an instrument. Raw values are the words of a table.
package enum MilestoneKind: String, Hashable, Sendable, Codable, CaseIterable {
  case planned
  case workshop
  /// A committee or working group was set up or met.
  case committee
  case guideline
  case drafted
  case validated
  case adopted
  case launched
  case budgeted
  case implementing
  case monitored
  case evaluated
  case renewed
  case expired
  case withdrawn
  /// Something achieved, such as women appointed to a peace body; listed, it changes no status.
  case outcome
  /// Somebody looked and found nothing.
  case noActivity = "no-activity"
  /// The unit is no place for a plan: uninhabited, disputed, a territory without a council.
  case notApplicable = "not-applicable"

  /// How far it brings a track.
  package var step: Step {
    switch self {
    case .planned, .workshop, .committee, .guideline: .preparing
    case .drafted, .validated: .drafted
    case .adopted, .launched, .renewed: .inForce
    case .budgeted, .implementing, .monitored, .evaluated: .funded
    case .expired, .withdrawn: .ended
    case .outcome: .outcome
    case .noActivity, .notApplicable: .assessment
    }
  }

  /// The groups of kinds that the rules speak of.
  package enum Step: Hashable, Sendable {
    case preparing
    case drafted
    case inForce
    case funded
    case ended
    case outcome
    case assessment
  }

  /// True when a track has one such event, so that two different dates contradict each other; a
  /// workshop or an evaluation can be held again, and drafting goes on for a while.
  package var happensOnce: Bool {
    switch self {
    case .validated, .adopted, .launched, .expired, .withdrawn: true
    default: false
    }
  }
}
