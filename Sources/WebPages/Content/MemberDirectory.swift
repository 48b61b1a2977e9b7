/// The published members, by region and country. Only what may be published is ever given to a page.
package struct MemberDirectory: Hashable, Sendable {
  /// A word of the data, as addresses have it and as people read it.
  package struct Word: Hashable, Sendable {
    /// A theme, a kind, or a tag such as `fr`.
    package var value: String
    /// In the page's language.
    package var label: String

    /// A word whose label is itself where none is given.
    package init(_ value: String, label: String? = nil) {
      self.value = value
      self.label = label ?? value
    }
  }

  /// A member that agreed to be named.
  package struct Member: Hashable, Sendable {
    package var name: String
    /// Where the member works, as far as that may be shown; nil for the country only.
    package var unit: String?
    /// What the member is; nil when that is not known.
    package var kind: Word?
    /// The languages it works in.
    package var languages: [Word]
    package var themes: [Word]
    /// Its page on the web.
    package var webAddress: String?

    /// A member with its place and what else is published of it.
    package init(
      name: String, unit: String? = nil, kind: Word? = nil, languages: [Word] = [],
      themes: [Word] = [], webAddress: String? = nil
    ) {
      self.name = name
      self.unit = unit
      self.kind = kind
      self.languages = languages
      self.themes = themes
      self.webAddress = webAddress
    }
  }

  /// How many members there are, named or not.
  package enum Count: Hashable, Sendable {
    case exact(Int)
    /// Held back to protect members.
    case withheld
    /// Not counted in public at all.
    case unstated
  }

  /// The members of a country with one theme, or one language.
  package struct WordCount: Hashable, Sendable {
    package var word: Word
    package var count: Count

    /// The count of a word.
    package init(_ word: Word, _ count: Count) {
      self.word = word
      self.count = count
    }
  }

  /// A country with its members.
  package struct Country: Hashable, Sendable {
    /// A short code, stable in all languages.
    package var code: String
    package var name: String
    package var count: Count
    /// In the language's alphabetical order; empty where none is named.
    package var members: [Member]
    /// The published counts by theme; of the chosen theme alone where one is chosen.
    package var themes: [WordCount]
    /// The published counts by working language, likewise.
    package var languages: [WordCount]

    /// A country by its code and its name in the page's language.
    package init(
      code: String, name: String, count: Count, members: [Member], themes: [WordCount] = [],
      languages: [WordCount] = []
    ) {
      self.code = code
      self.name = name
      self.count = count
      self.members = members
      self.themes = themes
      self.languages = languages
    }
  }

  /// A part of the world.
  package struct Region: Hashable, Sendable {
    /// A word that is the same in all languages.
    package var id: String
    package var name: String
    /// In the language's alphabetical order.
    package var countries: [Country]

    /// A region with its countries.
    package init(id: String, name: String, countries: [Country]) {
      self.id = id
      self.name = name
      self.countries = countries
    }
  }

  /// What readers can choose members by, and what is chosen.
  package struct Choices: Hashable, Sendable {
    /// In the language's alphabetical order, as the languages.
    package var themes: [Word]
    package var languages: [Word]
    /// The value of the chosen theme; nil for all.
    package var theme: String?
    /// The tag of the chosen working language; nil for all.
    package var language: String?

    /// Choices, by themselves none.
    package init(
      themes: [Word] = [], languages: [Word] = [], theme: String? = nil, language: String? = nil
    ) {
      self.themes = themes
      self.languages = languages
      self.theme = theme
      self.language = language
    }

    /// Whether members are left out by what is chosen.
    package var isChosen: Bool { theme != nil || language != nil }
  }

  /// In the language's alphabetical order, areas without a region last.
  package var regions: [Region]
  /// How many members are named, chosen or not.
  package var namedCount: Int
  package var choices: Choices
  /// “Members as of 23 November 2026”.
  package var asOfLine: String
  /// What must be said of the data, such as that all members are invented; empty for nothing.
  package var note: String
  /// The map of the members, its size that of a picture of that width; nil where none is published.
  package var map: MapCard?

  /// A directory in its order.
  /// - Parameter namedCount: nil for those that are listed.
  package init(
    regions: [Region], namedCount: Int? = nil, choices: Choices = Choices(), asOfLine: String,
    note: String = "", map: MapCard? = nil
  ) {
    self.regions = regions
    self.namedCount = namedCount ?? regions.flatMap(\.countries).reduce(0) { $0 + $1.members.count }
    self.choices = choices
    self.asOfLine = asOfLine
    self.note = note
    self.map = map
  }

  /// All countries in their order.
  package var countries: [Country] { regions.flatMap(\.countries) }
}
