package import Localization

/// One report asked for.
package struct ReportRequest: Hashable, Sendable {
  package var report: String
  package var language: String?
  package var asOf: CalendarDate?
  package var created: CalendarDate?
  package var today: CalendarDate

  package init(
    report: String, language: String? = nil, asOf: CalendarDate? = nil,
    created: CalendarDate? = nil, today: CalendarDate
  ) {
    self.report = report
    self.language = language
    self.asOf = asOf
    self.created = created
    self.today = today
  }
}
