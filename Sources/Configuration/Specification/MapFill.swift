/// What colours a map's units.
package enum MapFill: Hashable, Sendable {
  /// The status that the milestones of a source lead to, in a palette or in the theme's.
  case status(milestones: String, palette: PaletteSpecification?)
  case indicator(IndicatorFill)
}

/// Numbers as colours.
package struct IndicatorFill: Hashable, Sendable {
  /// What numbers are divided by.
  package enum Denominator: Hashable, Sendable {
    /// The unit's area.
    case area
    /// The name of another indicator.
    case indicator(String)
  }

  /// The name of the indicator.
  package let indicator: String
  package let per: Denominator?
  /// How numbers become classes; nil for the program's own choice.
  package let method: String?
  /// How many classes at most, from 2 to 12; nil for the program's own choice.
  package let classes: Int?
  /// The inner limits of the classes, ascending; empty when the method finds them.
  package let breaks: [Double]
  /// Nil for the theme's.
  package let palette: PaletteSpecification?
}
