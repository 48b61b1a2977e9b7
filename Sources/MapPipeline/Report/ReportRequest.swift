package import Configuration
package import Editions
package import Localization

/// One report asked for.
package struct ReportRequest: Hashable, Sendable {
  /// The report's key in the project file.
  package var report: String
  /// BCP 47; nil for the project's first language.
  package var language: String?
  /// The day that statuses are derived for; nil for the data's own date.
  package var asOf: CalendarDate?
  /// In place of the report's own.
  package var paper: Paper?
  /// For the pages and all maps; nil for the project's.
  package var theme: ThemeName?
  /// For whom members are shown; nil for print.
  package var purpose: Localization.PublicationPurpose?
  /// A date to print and embed; nil prints none.
  package var created: CalendarDate?
  /// The edition that the report tells the changes from; nil for none.
  package var earlier: EditionFacts?
  /// The day of the request: no status is derived for a later one.
  package var today: CalendarDate

  package init(
    report: String, language: String? = nil, asOf: CalendarDate? = nil,
    theme: ThemeName? = nil, created: CalendarDate? = nil,
    purpose: Localization.PublicationPurpose? = nil, paper: Paper? = nil,
    today: CalendarDate
  ) {
    self.paper = paper
    self.report = report
    self.language = language
    self.asOf = asOf
    self.theme = theme
    self.created = created
    self.purpose = purpose
    self.today = today
  }
}
