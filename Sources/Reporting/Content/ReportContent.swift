package import Cartography
package import Prose
package import Wording

/// Everything a report says, before any page is laid out: resolved, in one language.
package struct ReportContent: Sendable {
  /// What stands around the chapters.
  package enum Layout: Hashable, Sendable {
    /// A cover and the contents.
    case book
    /// A head over the first page, which has the cover's words: for a few pages.
    case leaflet
    /// A cover, and the contents down to the countries of the directory.
    case directory
  }

  /// The report's key in the project file.
  package var id: String
  /// The language of everything in the report.
  package var wording: Phrasebook
  /// On the cover and in the running foot.
  package var title: String
  /// Under the title on the cover; nil for none.
  package var subtitle: String?
  /// Who publishes the report.
  package var organisation: String
  /// At the foot of the cover; empty for none.
  package var disclaimer: String
  /// "Status as of 23 November 2026".
  package var asOfLine: String
  /// "Created 24 November 2026"; nil where no date was asked for.
  package var createdLine: String?
  /// The look of the pages and of all maps.
  package var theme: MapTheme
  /// On the cover; nil for none.
  package var logo: MapLogo?
  /// Paragraphs of the summary.
  package var summary: [String]
  /// Read first, above the summary.
  package var keyFigures: [KeyFigure]
  /// Maps that stand for themselves, one page each: the world.
  package var maps: [MapContent]
  /// The ids of those that show members, in numbers or by name.
  package var mapsWithMembers: Set<String> = []
  /// What stands around the chapters.
  package var layout: Layout
  /// In a chapter of their own, in the project's order.
  package var charts: [ReportChart]
  /// One chapter a country, in the project's order.
  package var profiles: [CountryProfile]
  /// The members who may be named; nil where the report does not print them.
  package var directory: DirectoryListing?
  /// What was joined, and what was repaired or doubted.
  package var quality: QualityAppendix
  /// Numbered from 1 in the order of their first use.
  package var sources: [NumberedSource]
  /// A chapter of its own; nil where the report is compared with none.
  package var changes: EditionChanges?
  /// Texts of authors, each a chapter, in order.
  package var texts: [ReportText] = []
  /// The numbers that the web addresses of the texts have among the sources.
  package var sourceNumbers: [String: Int] = [:]

  package init(
    id: String, wording: Phrasebook, title: String, subtitle: String? = nil, organisation: String,
    disclaimer: String, asOfLine: String, createdLine: String? = nil,
    theme: MapTheme = MapTheme(), summary: [String] = [], keyFigures: [KeyFigure] = [],
    maps: [MapContent] = [], charts: [ReportChart] = [],
    profiles: [CountryProfile] = [],
    directory: DirectoryListing? = nil, layout: Layout = .book,
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
    self.charts = charts
    self.layout = layout
    self.profiles = profiles
    self.directory = directory
    self.quality = quality
    self.sources = sources
  }
}

/// A number that is read first: "14" — "of 37 states with a plan in force".
package struct KeyFigure: Hashable, Sendable {
  /// The numeral as text of the language: "14 of 37".
  package var value: String
  /// What it counts.
  package var label: String

  package init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}

/// A web address that the report's numbers lead to.
package struct NumberedSource: Hashable, Sendable {
  /// From 1, in the order of the first use.
  package var number: Int
  /// As the table has it; only web addresses become links.
  package var address: String
  /// How many claims rest on it, in words of the report's language; nil when it says nothing more.
  package var note: String?

  package init(number: Int, address: String, note: String? = nil) {
    self.number = number
    self.address = address
    self.note = note
  }
}
