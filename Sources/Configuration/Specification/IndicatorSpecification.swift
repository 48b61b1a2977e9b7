/// A table of numbers.
package struct IndicatorSpecification: Hashable, Sendable {
  package let name: String
  /// Nil in the published form.
  package let source: SourceReference?
  package let title: LocalizedText?
  /// The unit of the values, in words.
  package let unit: LocalizedText?
  /// What the values measure; nil where the project does not say.
  package let measure: IndicatorMeasure?
  /// The boundary sets whose units the rows name; empty for numbers of the world.
  package let boundaries: [String]
  /// The columns by what they hold; empty in the published form.
  package let columns: [IndicatorField: String]
}

/// What the values of an indicator measure.
package enum IndicatorMeasure: String, Hashable, Sendable, CaseIterable {
  /// How many of something there are in a unit, or how much: it grows with the unit.
  case count
  /// Something per something else.
  case rate
  /// A part of a whole.
  case share
  /// A mark on a scale, or an average.
  case score
}

/// What a column of a table of numbers can hold.
package enum IndicatorField: String, Hashable, Sendable, CaseIterable {
  case country
  case unit
  case parent
  case codeSystem = "code-system"
  case code
  case parentCode = "parent-code"
  case date
  case precision
  case period
  case value
  /// What the value is a part of.
  case denominator
  case source
  case note
}
