package import Drawing

/// How borders are classed, and what must be said when a line is in the frame.
package struct BorderPolicy: Hashable, Sendable {
  /// The classes, weakest first.
  package enum LineClass: String, Hashable, Sendable, CaseIterable {
    case coast, unit, parent, country, disputed, undetermined, armistice

    /// Its place in `allCases`: a table by number is asked for each arc of a map, and hashing a class
    /// hashes its name.
    var number: Int {
      switch self {
      case .coast: 0
      case .unit: 1
      case .parent: 2
      case .country: 3
      case .disputed: 4
      case .undetermined: 5
      case .armistice: 6
      }
    }
  }

  /// A rule names a line by its name in the boundary data or by the countries on its sides.
  package struct Rule: Hashable, Sendable {
    /// Which lines the rule is about.
    package enum Subject: Hashable, Sendable {
      /// A pattern with `*` for any text, case ignored.
      case named(String)
      /// Codes of two units or of their countries (ISO 3166-1 alpha-3), in either order.
      case between(String, String)
    }

    package var subject: Subject
    package var lineClass: LineClass
    /// In the map's language; printed only when such a line is in the frame.
    package var footnote: String?

    package init(_ subject: Subject, lineClass: LineClass, footnote: String? = nil) {
      self.subject = subject
      self.lineClass = lineClass
      self.footnote = footnote
    }
  }

  /// The first that fits decides.
  package var rules: [Rule]
  /// What a line of the boundary data is when no rule fits.
  package var unmatchedLines: LineClass
  /// What a project changes of how the classes are drawn.
  package var styles: [LineClass: LineStyle]

  package init(
    rules: [Rule] = [], unmatchedLines: LineClass = .disputed,
    styles: [LineClass: LineStyle] = [:]
  ) {
    self.rules = rules
    self.unmatchedLines = unmatchedLines
    self.styles = styles
  }

  /// How a class is drawn where that is not the usual way; nil keeps it.
  package struct LineStyle: Hashable, Sendable {
    package var color: Color?
    /// In points of the printed sheet.
    package var width: Double?
    /// Lengths of dashes and gaps in points; empty for a solid line.
    package var dash: [Double]?

    package init(color: Color? = nil, width: Double? = nil, dash: [Double]? = nil) {
      self.color = color
      self.width = width
      self.dash = dash
    }
  }
}
