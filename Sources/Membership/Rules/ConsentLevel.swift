/// What a member agreed to be shown as: whether by name, and how finely placed.
///
/// The six levels are pairs (named?, finest area). They are closed under the componentwise minimum,
/// so that consent, ceiling and freeze combine in any order to one of the six again.
package enum ConsentLevel: String, Hashable, Sendable, CaseIterable {
  /// Not shown, not counted.
  case none
  /// Counted in the country.
  case country
  /// Counted in the country and its first-level unit.
  case admin1
  /// Counted down to the second level.
  case admin2Aggregate = "admin2-aggregate"
  /// Named and counted with the country.
  case namedCountry = "named-country"
  /// Named at the representative point of the unit, counted at every level.
  case namedPlace = "named-place"

  /// True when the member may be named.
  package var isNamed: Bool {
    switch self {
    case .none, .country, .admin1, .admin2Aggregate: false
    case .namedCountry, .namedPlace: true
    }
  }

  /// The finest area in which the member is shown; it is counted in all coarser ones.
  package var finestArea: ShownArea {
    switch self {
    case .none: .nowhere
    case .country, .namedCountry: .country
    case .admin1: .level1
    case .admin2Aggregate: .level2
    case .namedPlace: .place
    }
  }

  /// The componentwise minimum: named only if both are, placed as coarsely as the coarser of the two.
  package func limited(by other: ConsentLevel) -> ConsentLevel {
    let area = min(finestArea, other.finestArea)
    if isNamed && other.isNamed {
      // Named levels have the areas country and place only, and `nowhere` is no named level.
      return area == .country ? .namedCountry : .namedPlace
    }
    switch area {
    case .nowhere: return .none
    case .country: return .country
    case .level1: return .admin1
    // The finest area without a name: `place` is reached only by named levels.
    case .level2, .place: return .admin2Aggregate
    }
  }
}
