/// What colours a map's units.
package enum MapFill: Hashable, Sendable {
  /// The status that the milestones of a source lead to, in a palette or in the theme's.
  case status(milestones: String, palette: PaletteSpecification?)
  case indicator(IndicatorFill)
  /// Published counts of members in relation to something: there is no fill of raw counts.
  case memberRate(MemberRateFill)
  case change(StatusChangeFill)
  /// How old the newest evidence of a milestone source is, in a palette or in the theme's.
  case evidenceAge(milestones: String, palette: PaletteSpecification?)
  /// Two indicators of three classes each, crossed.
  case bivariate(BivariateFill)
  /// An indicator that pales where another says that it is less certain.
  case certainty(CertaintyFill)
}

/// Numbers as colours.
package struct IndicatorFill: Hashable, Sendable {
  /// The name of the indicator.
  package let indicator: String
  package let per: Denominator?
  package let classing: Classing

  /// The same settings for another indicator.
  package func of(_ indicator: String) -> IndicatorFill {
    IndicatorFill(indicator: indicator, per: per, classing: classing)
  }
}
