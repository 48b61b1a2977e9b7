/// The account of a join: every unit and every row is in it.
///
/// Its JSON (`JoinLedger.json`) is the format that `peacemap join --format json` prints; the
/// `Codable` form has the same keys.
package struct JoinLedger: Hashable, Sendable, Codable {
  package var boundaries: Boundaries
  package var table: TableSide
  /// In row order.
  package var matches: [Match]

  package init(boundaries: Boundaries, table: TableSide, matches: [Match]) {
    self.boundaries = boundaries
    self.table = table
    self.matches = matches
  }

  /// The side of the polygons.
  package struct Boundaries: Hashable, Sendable, Codable {
    package var units: Int
    /// Units with at least one row.
    package var matched: Int
    /// In the order of the edition.
    package var withoutRow: [Unit]

    package init(units: Int, matched: Int, withoutRow: [Unit]) {
      self.units = units
      self.matched = matched
      self.withoutRow = withoutRow
    }

    enum CodingKeys: String, CodingKey {
      case units
      case matched
      case withoutRow = "without_row"
    }
  }

  /// A unit that no row is about.
  package struct Unit: Hashable, Sendable, Codable {
    package var code: String
    package var name: String
    package var parent: String?

    package init(code: String, name: String, parent: String?) {
      self.code = code
      self.name = name
      self.parent = parent
    }
  }

  /// The side of the table: `rows` = `matched` + the unmatched + `outside`.
  package struct TableSide: Hashable, Sendable, Codable {
    /// Data rows in the file.
    package var rows: Int
    package var matched: Int
    /// Excluded by a filter, or of a country that the boundaries do not show.
    package var outside: Int
    /// In row order.
    package var unmatched: [UnmatchedRow]

    package init(rows: Int, matched: Int, outside: Int, unmatched: [UnmatchedRow]) {
      self.rows = rows
      self.matched = matched
      self.outside = outside
      self.unmatched = unmatched
    }
  }

  /// A row that joined nothing.
  package struct UnmatchedRow: Hashable, Sendable, Codable {
    /// Its number in the file; the header is row 1.
    package var row: Int
    package var key: String?
    package var name: String?
    package var parent: String?
    /// A sentence without a full stop.
    package var reason: String
    /// The same as a value; nil in a ledger that was read from its JSON.
    package var cause: UnmatchedCause?
    /// Likeliest first.
    package var suggestions: [JoinSuggestion]

    package init(
      row: Int, key: String?, name: String?, parent: String?, reason: String,
      cause: UnmatchedCause? = nil, suggestions: [JoinSuggestion]
    ) {
      self.row = row
      self.key = key
      self.name = name
      self.parent = parent
      self.reason = reason
      self.cause = cause
      self.suggestions = suggestions
    }
  }

  /// A row and the unit it joined.
  package struct Match: Hashable, Sendable, Codable {
    package var row: Int
    package var code: String
    package var how: JoinHow

    package init(row: Int, code: String, how: JoinHow) {
      self.row = row
      self.code = code
      self.how = how
    }
  }
}
