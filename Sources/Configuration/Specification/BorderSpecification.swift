/// Disputed lines and how borders are classed.
package struct BorderSpecification: Hashable, Sendable {
  /// Lines that no boundary set holds; nil without them and in the published form.
  package let lines: BorderLineSource?
  /// The first rule that fits decides.
  package let rules: [BorderRule]
  /// Which rules follow the project's own.
  package let standard: BorderStandard
  /// What the project changes of how the classes are drawn.
  package let styles: [BorderClassName: BorderStyle]

  static let none = BorderSpecification(
    lines: nil, rules: [], standard: .unitedNations, styles: [:])
}

/// A table of rules that the program has.
package enum BorderStandard: String, Hashable, Sendable, CaseIterable {
  /// The usual cases, as maps of the United Nations class them, with their notes.
  case unitedNations = "united-nations"
  case none
}

/// How a class of borders is drawn; nil keeps the program's own.
package struct BorderStyle: Hashable, Sendable {
  /// `#rrggbb` in lower case.
  package let color: String?
  /// In points of the printed sheet.
  package let width: Double?
  /// Lengths of dashes and gaps in points; empty for a solid line.
  package let dash: [Double]?
}

/// A note about a border that the program has in every language of its own.
package enum BorderNoteName: String, Hashable, Sendable, CaseIterable {
  case kosovo
  case westernSahara = "western-sahara"
  case sudanSouthSudan = "sudan-south-sudan"
  case abyei
  case jammuAndKashmir = "jammu-and-kashmir"
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
  /// Printed where the rule has no footnote of its own.
  package let note: BorderNoteName?
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
