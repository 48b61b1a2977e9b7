package import SimpleFeatures

/// Joins a table to a layer without a project: by the columns that the user names.
package struct PlainJoin: Hashable, Sendable {
  /// The same thing on both sides: a column of the boundaries and one of the table.
  package struct ColumnPair: Hashable, Sendable {
    package var boundaries: String
    package var table: String

    package init(boundaries: String, table: String) {
      self.boundaries = boundaries
      self.table = table
    }

    /// Reads `COL` or `BOUNDARYCOL=TABLECOL`; nil when a side is empty.
    package init?(_ text: String) {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = sides.first, let last = sides.last, !first.isEmpty, !last.isEmpty else {
        return nil
      }
      self.init(boundaries: String(first), table: String(last))
    }
  }

  /// Keeps the rows with this value in this column; the others are outside.
  package struct Filter: Hashable, Sendable {
    package var column: String
    package var value: String

    package init(column: String, value: String) {
      self.column = column
      self.value = value
    }
  }

  package var filters: [Filter]
  package var key: ColumnPair?
  package var name: ColumnPair?
  package var parent: ColumnPair?
  /// A column of the boundaries to print beside a code when no name pair is given.
  package var boundaryLabel: String?
  /// A column of the table to print beside a key when no name pair is given.
  package var tableLabel: String?
  package var aliases: [Alias]
  /// Columns of the boundaries that say in which country (ISO 3166-1 alpha-3) and under which parent
  /// a unit is: accepted aliases are written for them.
  package var countryColumn: String?
  package var parentCodeColumn: String?
  /// The level of the boundaries; nil when nothing tells it.
  package var level: Int?

  package init(
    filters: [Filter] = [], key: ColumnPair? = nil, name: ColumnPair? = nil,
    parent: ColumnPair? = nil, boundaryLabel: String? = nil, tableLabel: String? = nil,
    aliases: [Alias] = []
  ) {
    self.filters = filters
    self.key = key
    self.name = name
    self.parent = parent
    self.boundaryLabel = boundaryLabel
    self.tableLabel = tableLabel
    self.aliases = aliases
  }

  /// The join and its account.
  ///
  /// Throws `missingColumn` for the first named column that a side lacks and `nothingToJoinBy` when
  /// neither a key nor a name is given.
  package func result(
    boundaries: FeatureCollection, table: Table
  ) throws(LocalizationError) -> JoinResult {
    guard key != nil || name != nil else { throw .nothingToJoinBy }
    let units = try units(of: boundaries)
    let (rows, outsideCount) = try rows(of: table)
    let joiner = Joiner(
      units: units, codeSystem: nil, level: level, aliases: aliases, comparesCodeSystems: false,
      joinsNames: name != nil)
    var result = joiner.join(
      rows, outsideCount: outsideCount, source: table.source, expectsOneRowPerUnit: true)
    result.diagnostics += doubts(about: result.ledger, units: units, rows: rows, of: table)
    return result
  }

  /// The features as units. Without a key the name is the code, with the feature's row where
  /// several have it.
  package func units(of features: FeatureCollection) throws(LocalizationError) -> [JoinUnit] {
    let columns = (features.columns, features.source)
    let codeColumn = try Self.index(key?.boundaries, columns)
    let nameColumn = try Self.index(name?.boundaries ?? boundaryLabel, columns)
    let parentColumn = try Self.index(parent?.boundaries, columns)
    let parentCodeColumn = try Self.index(parentCodeColumn, columns)
    let countryColumn = try Self.index(countryColumn, columns)
    var seen: [String: Int] = [:]
    for feature in features.features {
      if let code = Self.value(feature.values, codeColumn ?? nameColumn) {
        seen[code, default: 0] += 1
      }
    }
    return features.features.map { feature in
      let name = Self.value(feature.values, nameColumn)
      let stated = Self.value(feature.values, codeColumn ?? nameColumn)
      let code = stated ?? "feature \(feature.row)"
      // A repeated key stays as it is: the join refuses it as ambiguous.
      let isRepeatedName = codeColumn == nil && (seen[code] ?? 0) > 1
      return JoinUnit(
        code: isRepeatedName ? "\(code) (feature \(feature.row))" : code, name: name ?? code,
        parentCode: Self.value(feature.values, parentCodeColumn),
        parentNames: [Self.value(feature.values, parentColumn)].compactMap { $0 },
        iso3: Self.value(feature.values, countryColumn).flatMap(Self.iso3), level: level)
    }
  }

  /// The rows that pass the filters, and how many do not.
  package func rows(of table: Table) throws(LocalizationError) -> ([JoinRow], outside: Int) {
    let columns = (table.columns, table.source)
    let codeColumn = try Self.index(key?.table, columns)
    let nameColumn = try Self.index(name?.table ?? tableLabel, columns)
    let parentColumn = try Self.index(parent?.table, columns)
    var conditions: [(Int, String)] = []
    for filter in filters {
      if let column = try Self.index(filter.column, columns) {
        conditions.append((column, filter.value))
      }
    }
    let kept = table.rows.filter { row in
      conditions.allSatisfy { Self.value(row.values, $0.0) == $0.1 }
    }
    let rows = kept.map { row in
      JoinRow(
        number: row.number, name: Self.value(row.values, nameColumn),
        parentName: Self.value(row.values, parentColumn),
        code: Self.value(row.values, codeColumn))
    }
    return (rows, outside: table.rows.count - kept.count)
  }

  private static func index(
    _ column: String?, _ side: (columns: [String], source: String)
  ) throws(LocalizationError) -> Int? {
    guard let column else { return nil }
    guard let index = side.columns.firstIndex(of: column) else {
      throw .missingColumn(column, source: side.source, columns: side.columns)
    }
    return index
  }

  /// The text as an ISO 3166-1 alpha-3 code; nil for anything else, such as an alpha-2 code.
  private static func iso3(_ text: String) -> String? {
    text.utf8.count == 3 && text.allSatisfy { $0.isASCII && $0.isLetter } ? text.uppercased() : nil
  }

  private static func value(_ values: [String?], _ column: Int?) -> String? {
    guard let column, values.indices.contains(column) else { return nil }
    return values[column]
  }
}
