/// All that a map's page shows. Texts are in the page's language.
package struct MapDetails: Hashable, Sendable {
  package var card: MapCard
  /// The map in words; paragraphs are parted by line breaks.
  package var description: String
  /// Further notes, each a sentence; leave out what the description already says.
  package var notes: [String]
  /// “Status as of 23 November 2026”.
  package var asOfLine: String
  /// “Sources: …”; empty for none.
  package var sourceLine: String
  /// “Boundaries: …”; empty for none.
  package var editionLine: String
  /// Stands at the page's foot in place of the site's; empty to keep the site's.
  package var disclaimer: String
  package var legend: MapLegend
  package var table: PageTable
  /// Nil where the map has one date only.
  package var dates: DateChoice?
  /// Nil where the map cannot be framed on a unit.
  package var units: UnitChoice?
  /// Nil for no interactive view.
  package var view: InteractiveView?
  /// Whether the map shows members, so that it leads to their directory.
  package var showsMembers: Bool
  /// The reports that contain the map.
  package var reports: [ReportLink]
  /// In the order in which they are offered.
  package var downloads: [SiteAddresses.MapFormat]

  /// A map's page; what is left out is not shown.
  package init(
    card: MapCard, description: String, notes: [String] = [], asOfLine: String,
    sourceLine: String = "", editionLine: String = "", disclaimer: String = "",
    legend: MapLegend, table: PageTable, dates: DateChoice? = nil, units: UnitChoice? = nil,
    view: InteractiveView? = nil, showsMembers: Bool = false, reports: [ReportLink] = [],
    downloads: [SiteAddresses.MapFormat] = [.png, .svg, .pdf, .csv, .json, .geojson, .txt]
  ) {
    self.card = card
    self.description = description
    self.notes = notes
    self.asOfLine = asOfLine
    self.sourceLine = sourceLine
    self.editionLine = editionLine
    self.disclaimer = disclaimer
    self.legend = legend
    self.table = table
    self.dates = dates
    self.units = units
    self.view = view
    self.showsMembers = showsMembers
    self.reports = reports
    self.downloads = downloads
  }
}
