/// Where a unit stands at a date.
package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
  /// Never assessed: most of every real map.
  case noData = "no-data"
  /// Assessed, nothing found.
  case noKnownActivity = "no-known-activity"
  case notApplicable = "not-applicable"
  case preparing
  case drafted
  case inForce = "in-force"
  case inForceFunded = "in-force-funded"
  /// The period is over and nothing has succeeded it.
  case lapsed

  /// The place in the order from preparing (0) to in force and funded (3); nil for the statuses
  /// outside it: lapsed is a hue of its own, and missing is not low.
  package var order: Int? {
    switch self {
    case .preparing: 0
    case .drafted: 1
    case .inForce: 2
    case .inForceFunded: 3
    case .noData, .noKnownActivity, .notApplicable, .lapsed: nil
    }
  }

  /// True for the kinds of missing: nothing is known to have been done.
  package var isMissing: Bool {
    switch self {
    case .noData, .noKnownActivity, .notApplicable: true
    case .preparing, .drafted, .inForce, .inForceFunded, .lapsed: false
    }
  }

  /// True while a plan is in force, funded or not.
  package var isInForce: Bool { self == .inForce || self == .inForceFunded }

  /// Which of several authorities' statuses a shared polygon shows: the highest. A plan in force
  /// first, then a lapsed one, then the furthest without one, then an assessment.
  package var precedence: Int {
    switch self {
    case .noData: 0
    case .noKnownActivity: 1
    case .notApplicable: 2
    case .preparing: 3
    case .drafted: 4
    case .lapsed: 5
    case .inForce: 6
    case .inForceFunded: 7
    }
  }
}
