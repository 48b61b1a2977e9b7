import Localization

/// Of how many units it is known on a day that a plan is in force, and of how many it is not known
/// whether one is.
struct InForceCount: Hashable {
  let known: Int
  /// Without data, or with a milestone that may have happened by the day and would have put a plan
  /// in force.
  let uncertain: Int
  /// Without those that are no place for a plan.
  let total: Int

  init(_ statuses: [UnitStatus]) {
    let places = statuses.filter { $0.status != .notApplicable }
    known = places.count { $0.status.isInForce }
    uncertain = places.count { !$0.status.isInForce && Self.isUncertain($0) }
    total = places.count
  }

  /// Of `total`, 0 to 1.
  var share: Double { Double(known) / Double(max(1, total)) }

  private static func isUncertain(_ status: UnitStatus) -> Bool {
    status.status == .noData
      || status.mayHave.contains { milestone in
        milestone.relation != .below
          && (milestone.cappedStep == .inForce || milestone.cappedStep == .funded)
      }
  }
}
