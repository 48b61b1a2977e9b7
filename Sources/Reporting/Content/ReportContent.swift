package import Cartography
package import Wording

/// Everything a report says, before any page is laid out: resolved, in one language.
package struct ReportContent: Sendable {
  package var id: String
  package var wording: Phrasebook
  package var title: String
  package var subtitle: String?
  package var organisation: String
  package var disclaimer: String
  /// "Status as of 23 November 2026".
  package var asOfLine: String
  package var createdLine: String?
  package var theme: MapTheme
  /// Paragraphs of the summary.
  package var summary: [String]
  package var keyFigures: [KeyFigure]
  /// Maps that stand for themselves, one page each: the world.
  package var maps: [MapContent]
  package var chart: TimeChart?
  package var profiles: [CountryProfile]
  package var quality: QualityAppendix
  /// Numbered from 1 in the order of their first use.
  package var sources: [NumberedSource]

  package init(
    id: String, wording: Phrasebook, title: String, subtitle: String? = nil, organisation: String,
    disclaimer: String, asOfLine: String, createdLine: String? = nil,
    theme: MapTheme = MapTheme(), summary: [String] = [], keyFigures: [KeyFigure] = [],
    maps: [MapContent] = [], chart: TimeChart? = nil, profiles: [CountryProfile] = [],
    quality: QualityAppendix = QualityAppendix(), sources: [NumberedSource] = []
  ) {
    self.id = id
    self.wording = wording
    self.title = title
    self.subtitle = subtitle
    self.organisation = organisation
    self.disclaimer = disclaimer
    self.asOfLine = asOfLine
    self.createdLine = createdLine
    self.theme = theme
    self.summary = summary
    self.keyFigures = keyFigures
    self.maps = maps
    self.chart = chart
    self.profiles = profiles
    self.quality = quality
    self.sources = sources
  }
}

/// A number that is read first: "14" — "of 37 states with a plan in force".
package struct KeyFigure: Hashable, Sendable {
  package var value: String
  package var label: String

  package init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}

/// A web address that the report's numbers lead to.
package struct NumberedSource: Hashable, Sendable {
  package var number: Int
  package var address: String
  /// How many claims rest on it, in words of the report's language; nil when it says nothing more.
  package var note: String?

  package init(number: Int, address: String, note: String? = nil) {
    self.number = number
    self.address = address
    self.note = note
  }
}
