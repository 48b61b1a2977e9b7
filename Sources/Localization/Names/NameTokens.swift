/// A folded name taken apart for comparison: its words, with those that only say what kind of unit
/// it is set apart, and its letters.
struct NameTokens {
  /// The result of `NameFolding.folded`.
  let folded: String
  /// All words, ascending.
  let all: [String]
  /// The words that name the place, ascending; all of them when every one is generic.
  let significant: [String]
  /// The name without its spaces.
  let letters: String
  let letterCount: Int
  /// One bit for each letter that occurs, by its number modulo 64.
  private let letterBits: UInt64

  /// - Parameter folded: a result of `NameFolding.folded`.
  init(folded: String) {
    self.folded = folded
    all = folded.split(separator: " ").map(String.init).sorted()
    let named = all.filter { !Self.generic.contains($0) }
    significant = named.isEmpty ? all : named
    letters = folded.filter { $0 != " " }
    letterCount = letters.unicodeScalars.count
    letterBits = letters.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }

  /// False when more edits than this lie between the letters of the two for sure: each edit puts in
  /// or takes out at most one letter of each, so it changes at most two bits.
  func mayBeWithin(edits: Int, of other: NameTokens) -> Bool {
    abs(letterCount - other.letterCount) <= edits
      && (letterBits ^ other.letterBits).nonzeroBitCount <= 2 * edits
  }

  /// Words for kinds of units and the little words around them, folded, in the languages of the
  /// tables that this network sees most.
  static let generic: Set<String> = [
    "of", "the", "and", "de", "du", "des", "del", "la", "le", "les", "el", "los", "las", "d", "l",
    "city", "town", "municipality", "municipal", "council", "district", "county", "province",
    "state", "region", "regional", "department", "territory", "governorate", "prefecture", "area",
    "zone", "lga", "oblast", "raion", "capital",
    "ville", "commune", "cercle", "departement", "prefecture", "territoire", "etat",
    "ciudad", "municipio", "provincia", "departamento", "estado", "distrito",
  ]
}
