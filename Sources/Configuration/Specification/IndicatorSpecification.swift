/// A table of numbers.
package struct IndicatorSpecification: Hashable, Sendable {
  package let name: String
  /// Nil in the published form.
  package let source: SourceReference?
  package let title: LocalizedText?
  /// The unit of the values, in words.
  package let unit: LocalizedText?
  /// The boundary sets whose units the rows name; empty for numbers of the world.
  package let boundaries: [String]
  /// The columns by what they hold; empty in the published form.
  package let columns: [IndicatorField: String]
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
