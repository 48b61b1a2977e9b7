/// The units of one level in one edition.
package struct BoundarySetSpecification: Hashable, Sendable {
  package let name: String
  /// Nil in the published form.
  package let source: SourceReference?
  /// What the units are, for reports.
  package let title: LocalizedText?
  /// The edition's name: a code is a key only together with it.
  package let edition: String
  /// What a table's code system must say to be joined by code.
  package let codeSystem: String?
  /// 0 for countries, 1 for their parts, and so on.
  package let level: Int
  /// The name of the boundary set that holds the parents.
  package let parent: String?
  package let columns: BoundaryColumns
  /// A table of corrections; nil in the published form.
  package let corrections: SourceReference?
  /// A table of code, language and name; nil in the published form.
  package let names: SourceReference?
  /// Languages in which units without a name have that of their ISO 3166-1 code; empty in the published
  /// form.
  package let countryNames: [String]
  package let attribution: String?
  package let licence: String?
}

/// How the columns of a boundary set are found.
package enum BoundaryColumns: Hashable, Sendable {
  /// By name. `names` and `abbreviations` are further columns of names and of short forms, by
  /// language.
  case named(
    code: String, parentCode: String?, name: String?, names: [String: String],
    abbreviation: String? = nil, abbreviations: [String: String] = [:])
  /// By a known family of column names.
  case dialect(BoundaryDialect)
}

/// Families of column names.
package enum BoundaryDialect: String, Hashable, Sendable, CaseIterable {
  /// The one whose columns are there.
  case auto
  /// OCHA's common operational datasets: `adm1_pcode`.
  case codAB = "cod-ab"
  /// `shapeID`.
  case geoBoundaries = "geoboundaries"
  /// `GID_1`.
  case gadm
  /// A row of `#adm1+code` tags.
  case hxl
}
