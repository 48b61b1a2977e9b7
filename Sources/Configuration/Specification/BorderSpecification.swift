/// Disputed lines and how borders are classed.
package struct BorderSpecification: Hashable, Sendable {
  /// Lines that no boundary set holds; nil without them and in the published form.
  package let lines: BorderLineSource?
  /// The first rule that fits decides.
  package let rules: [BorderRule]

  static let none = BorderSpecification(lines: nil, rules: [])
}

/// Where the lines come from that no boundary set holds.
package struct BorderLineSource: Hashable, Sendable {
  package let source: SourceReference
  /// The column that the rules compare as the line's name.
  package let classColumn: String
}

/// The class of some borders.
package struct BorderRule: Hashable, Sendable {
  /// Which borders a rule is about.
  package enum Subject: Hashable, Sendable {
    /// The border of two units, by their codes, in any order.
    case between(String, String)
    /// Lines whose name matches; `*` stands for any text.
    case named(String)
  }

  package let subject: Subject
  package let borderClass: BorderClassName
  /// Printed when such a border is in the frame.
  package let footnote: LocalizedText?
}

/// How a border is drawn, by what it is.
package enum BorderClassName: String, Hashable, Sendable, CaseIterable {
  case coast
  case unit
  case parent
  case country
  case disputed
  case undetermined
  case armistice
}
