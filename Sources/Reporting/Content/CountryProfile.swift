package import Cartography

/// The pages of one country: its map and the table of its units.
package struct CountryProfile: Sendable {
  /// ISO 3166-1 alpha-3, as in the boundary data.
  package var code: String
  /// In the report's language.
  package var name: String
  /// Paragraphs.
  package var introduction: [String]
  /// Read first, above everything else.
  package var keyFigures: [KeyFigure]
  /// The country's own map, whose categories give the table its swatches.
  package var map: MapContent
  /// Units that have something to say, in the language's alphabetical order.
  package var rows: [UnitRow]
  /// "98 more units without data"; nil when every unit is in the table.
  package var remainder: String?
  /// The national plans, oldest first, one sentence each with their source numbers.
  package var nationalPlans: [Statement]
  /// The same as a timeline with its table, in the place of the sentences; nil for none.
  package var planHistory: ReportChart?
  /// Sections after the national plans: milestones, age of evidence.
  package var charts: [ReportChart]
  /// Disagreements and remarks, numbered in the table.
  package var footnotes: [Statement]

  package init(
    code: String, name: String, introduction: [String] = [], keyFigures: [KeyFigure] = [],
    map: MapContent, rows: [UnitRow] = [], remainder: String? = nil,
    nationalPlans: [Statement] = [], planHistory: ReportChart? = nil,
    charts: [ReportChart] = [], footnotes: [Statement] = []
  ) {
    self.code = code
    self.name = name
    self.introduction = introduction
    self.keyFigures = keyFigures
    self.map = map
    self.rows = rows
    self.remainder = remainder
    self.nationalPlans = nationalPlans
    self.planHistory = planHistory
    self.charts = charts
    self.footnotes = footnotes
  }

  /// Whether its parts are long enough to be named in the contents.
  var hasSections: Bool { planHistory != nil || !charts.isEmpty }
}

/// One line of a table of units.
package struct UnitRow: Hashable, Sendable {
  /// The unit's name, or that of an authority of it.
  package var unit: String
  /// The index in the map's fill categories: gives the swatch.
  package var category: Int?
  /// The status in words.
  package var status: String
  /// The date that counts, as text of the language.
  package var date: String
  /// Reservations, as clauses; nil for none.
  package var note: String?
  /// Of the report's list of sources, ascending.
  package var sourceNumbers: [Int]
  /// True for a row under its unit: an authority of it, or a unit below it.
  package var isSubordinate: Bool

  package init(
    unit: String, category: Int?, status: String, date: String, note: String? = nil,
    sourceNumbers: [Int] = [], isSubordinate: Bool = false
  ) {
    self.unit = unit
    self.category = category
    self.status = status
    self.date = date
    self.note = note
    self.sourceNumbers = sourceNumbers
    self.isSubordinate = isSubordinate
  }
}

/// A sentence and the numbers of the sources it rests on.
package struct Statement: Hashable, Sendable {
  /// One sentence.
  package var text: String
  /// Of the report's list of sources, ascending.
  package var sourceNumbers: [Int]

  package init(_ text: String, sourceNumbers: [Int] = []) {
    self.text = text
    self.sourceNumbers = sourceNumbers
  }
}
