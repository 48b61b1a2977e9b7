/// A text of a report in one language: a chapter of its own.
package struct ReportText: Hashable, Sendable, Codable {
  /// Before which part of the report a text stands, in the report's order.
  package enum Place: String, Hashable, Sendable, Codable, CaseIterable {
    case summary, maps, chart, countries, members, quality, sources
    /// Behind everything else.
    case end
  }

  /// The report's key in the project file.
  package var report: String
  /// The text's key in the report.
  package var name: String
  package var place: Place
  /// BCP 47.
  package var language: String
  package var text: ProseText

  package init(
    report: String, name: String, place: Place, language: String, text: ProseText
  ) {
    self.report = report
    self.name = name
    self.place = place
    self.language = language
    self.text = text
  }

  /// The name that links to the text have: `text-methods`.
  package var destination: String { Self.destination(name) }

  package static func destination(_ name: String) -> String { "text-\(name)" }
}
