/// A document of several pages.
package struct ReportSpecification: Hashable, Sendable {
  /// The name in the project file, in addresses and file names.
  package let id: String
  package let template: String
  /// The names of the templates without a page a unit.
  package static let annual = "annual"
  package static let country = "country"
  package static let directory = "directory"
  package let title: LocalizedText
  package let subtitle: LocalizedText?
  /// ISO 3166-1 alpha-3 codes of the countries with a page of their own, in order.
  package let countries: [String]
  /// In order; nil for those that suit the template.
  package let charts: [ChartSpecification]?
  /// Ids of the maps on pages of their own, in order.
  package let maps: [String]
  /// Texts in Markdown, each a chapter, in the order of the file.
  package let texts: [ReportTextSpecification]
  /// Whether the directory of members is a chapter of it, or all of it.
  package let printsMembers: Bool
  /// The edition that it tells the changes from, beside the project file; nil for none. An atlas does
  /// not say it: only the project file itself does, and a setting of the run.
  package let changesSince: SourceReference?
  /// What has a page a unit; nil in other templates.
  package let atlas: AtlasSpecification?
  package let sheet: SheetSpecification
}
