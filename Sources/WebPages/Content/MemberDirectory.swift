/// The published members, by country. Only what may be published is ever given to a page.
package struct MemberDirectory: Hashable, Sendable {
  /// A member that agreed to be named.
  package struct Member: Hashable, Sendable {
    package var name: String
    /// Where the member works, as far as that may be shown; nil for the country only.
    package var unit: String?

    /// A member with its place.
    package init(name: String, unit: String? = nil) {
      self.name = name
      self.unit = unit
    }
  }

  /// How many members a country has, named or not.
  package enum Count: Hashable, Sendable {
    case exact(Int)
    /// Held back to protect members.
    case withheld
    /// Not counted in public at all.
    case unstated
  }

  /// A country with its members.
  package struct Country: Hashable, Sendable {
    /// A short code, stable in all languages.
    package var code: String
    package var name: String
    package var count: Count
    /// In the language's alphabetical order; empty where none is named.
    package var members: [Member]

    /// A country by its code and its name in the page's language.
    package init(code: String, name: String, count: Count, members: [Member]) {
      self.code = code
      self.name = name
      self.count = count
      self.members = members
    }
  }

  /// In the language's alphabetical order.
  package var countries: [Country]
  /// “Members as of 23 November 2026”.
  package var asOfLine: String
  /// What must be said of the data, such as that all members are invented; empty for nothing.
  package var note: String

  /// A directory in its order.
  package init(countries: [Country], asOfLine: String, note: String = "") {
    self.countries = countries
    self.asOfLine = asOfLine
    self.note = note
  }
}
