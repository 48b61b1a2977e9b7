/// The small print, each line complete and in the map's language.
package struct MapFurniture: Hashable, Sendable {
  /// "Status as of 23 November 2026".
  package var asOfLine: String
  /// "Members as of 23 November 2026", where their date is not that of the rest of the map.
  package var membersLine: String?
  /// "Sources: gnwp.org, …; 112 milestones".
  package var sourceLine: String
  /// "Boundaries: Natural Earth (natural-earth-qgis-3.22), public domain".
  package var editionLine: String
  /// "Boundaries: Natural Earth", for a picture that is too small for more.
  package var shortEditionLine: String
  /// "Created 23 November 2026"; nil unless a creation date was given.
  package var createdLine: String?
  /// The organisation's own words; printed on every map that shows a boundary.
  package var disclaimer: String
  package var organisation: String

  package init(
    asOfLine: String, membersLine: String? = nil, sourceLine: String, editionLine: String,
    shortEditionLine: String? = nil, createdLine: String? = nil, disclaimer: String,
    organisation: String
  ) {
    self.asOfLine = asOfLine
    self.membersLine = membersLine
    self.sourceLine = sourceLine
    self.editionLine = editionLine
    self.shortEditionLine = shortEditionLine ?? editionLine
    self.createdLine = createdLine
    self.disclaimer = disclaimer
    self.organisation = organisation
  }
}
