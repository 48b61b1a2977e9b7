/// The finest area at which a milestone may be shown: one women's group per district is common.
package enum PublishLevel: String, Hashable, Sendable, Codable, CaseIterable {
  /// Never published.
  case none
  case country
  case admin1
  /// At its own unit, the usual case.
  case unit
}
