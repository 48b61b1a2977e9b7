/// A report that can be fetched as PDF.
package struct ReportLink: Hashable, Sendable {
  /// The report's key, as addresses name it.
  package var id: String
  package var title: String

  /// A report by its key and its title in the page's language.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
