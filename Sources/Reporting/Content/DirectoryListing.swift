/// The members directory of a report: only what may be printed, in the report's language and order.
package struct DirectoryListing: Hashable, Sendable {
  /// A member that agreed to be named.
  package struct Entry: Hashable, Sendable {
    package var name: String
    /// Where it works, as far as that may be told; nil for the country only.
    package var unit: String?
    /// What it is and does, each a phrase.
    package var facts: [String]
    /// Its page on the web.
    package var address: String?

    package init(name: String, unit: String? = nil, facts: [String] = [], address: String? = nil) {
      self.name = name
      self.unit = unit
      self.facts = facts
      self.address = address
    }
  }

  /// A country with its members.
  package struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-3.
    package var code: String
    package var name: String
    /// "47 members", or that the number is not shown; nil where nothing is said.
    package var count: String?
    package var entries: [Entry]

    package init(code: String, name: String, count: String? = nil, entries: [Entry] = []) {
      self.code = code
      self.name = name
      self.count = count
      self.entries = entries
    }
  }

  /// A part of the world.
  package struct Region: Hashable, Sendable {
    package var name: String
    package var countries: [Country]

    package init(name: String, countries: [Country]) {
      self.name = name
      self.countries = countries
    }
  }

  /// "Members as of 23 November 2026".
  package var asOfLine: String
  /// Paragraphs before the list: who is listed, and what must be known of the data.
  package var introduction: [String]
  package var regions: [Region]

  package init(asOfLine: String, introduction: [String] = [], regions: [Region] = []) {
    self.asOfLine = asOfLine
    self.introduction = introduction
    self.regions = regions
  }
}
