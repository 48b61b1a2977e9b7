/// A name accepted by hand for a unit, with its reason: one row of an aliases file.
package struct Alias: Hashable, Sendable, Codable {
  /// The file it stands in, as the user named it; nil for one that stands in none.
  package var source: String?
  /// The row number in its file; the header is row 1.
  package var row: Int
  /// ISO 3166-1 alpha-3; nil for any country.
  package var iso3: String?
  /// The level of the edition it is for; nil for any.
  package var level: Int?
  /// Only under this parent; nil for any.
  package var parentCode: String?
  /// The name as tables write it.
  package var alias: String
  /// The system of `code`; nil for the edition's own, whichever it is.
  package var codeSystem: String?
  package var code: String
  package var why: String
  package var acceptedOn: CalendarDate?

  package init(
    source: String? = nil, row: Int = 0, iso3: String? = nil, level: Int? = nil,
    parentCode: String? = nil,
    alias: String, codeSystem: String? = nil, code: String, why: String,
    acceptedOn: CalendarDate? = nil
  ) {
    self.source = source
    self.row = row
    self.iso3 = iso3
    self.level = level
    self.parentCode = parentCode
    self.alias = alias
    self.codeSystem = codeSystem
    self.code = code
    self.why = why
    self.acceptedOn = acceptedOn
  }
}
