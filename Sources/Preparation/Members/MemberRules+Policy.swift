import Configuration
import Localization
import Membership

extension MemberRules {
  /// The rules as the project file states them. Errors: those of the rules themselves.
  ///
  /// - Parameter languages: those of the project, in which alone names can ever be shown.
  init(_ policy: MemberPolicy, languages: [String]) throws(MembershipError) {
    try self.init(
      minimumCount: policy.minimumCount, buildingBlock: policy.buildingBlock,
      purposes: policy.purposes.map(Self.purpose),
      ceilings: policy.ceilings.mapValues(Self.level), freeze: policy.freeze,
      breakdowns: policy.breakdowns.map(Self.facet), themes: policy.themes,
      nameLanguages: languages)
  }

  private static func facet(_ name: MemberBreakdownName) -> MemberFacet {
    switch name {
    case .theme: .theme
    case .language: .language
    }
  }

  private static func purpose(
    _ purpose: Configuration.PublicationPurpose
  ) -> Localization.PublicationPurpose {
    switch purpose {
    case .print: .print
    case .web: .web
    case .donors: .donors
    }
  }

  private static func level(_ level: Configuration.ConsentLevel) -> Membership.ConsentLevel {
    switch level {
    case .none: .none
    case .country: .country
    case .admin1: .admin1
    case .admin2Aggregate: .admin2Aggregate
    case .namedCountry: .namedCountry
    case .namedPlace: .namedPlace
    }
  }
}
