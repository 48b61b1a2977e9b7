import AtlasFile
import Diagnostics
import Ingest
import Localization
import SimpleFeatures

/// A join of two files without a project, as a request asks for it.
struct TableJoin {
  let request: PreparationRequest.JoinRequest

  init(_ request: PreparationRequest.JoinRequest) {
    self.request = request
  }

  struct Answer: Sendable {
    /// The ledger in the form that was asked for.
    var text: String
    var diagnostics: [Diagnostic]
    /// False when less of the table matched than was required.
    var isEnough: Bool
  }

  /// Reads both files, joins them, writes the aliases that are accepted and prints the ledger.
  func answer() throws(PreparationError) -> Answer {
    var join = try plainJoin()
    let sources = try JoinSources(request)
    let scope = ScopeColumns(
      code: join.key?.boundaries, name: join.name?.boundaries, in: sources.boundaries)
    join.countryColumn = scope.country
    join.parentCodeColumn = scope.parentCode
    join.level = scope.level
    join.boundaryLabel = boundaryLabel(for: join.key, in: sources.boundaries)
    join.tableLabel = tableLabel(in: sources.table.value)
    join.aliases = sources.aliases
    var result = try joined(join, sources)
    var diagnostics = sources.report
    if let accepted = request.accept, !accepted.isEmpty {
      let acceptance = try acceptance(of: accepted, in: join, sources, result)
      join.aliases += acceptance.aliases
      result = acceptance.result
      diagnostics += acceptance.diagnostics
    }
    diagnostics += result.diagnostics
    let (isEnough, shortfall) = enough(result.ledger)
    if let shortfall { diagnostics.append(shortfall) }
    let text = try text(of: result.ledger, join, sources)
    return Answer(text: text, diagnostics: diagnostics, isEnough: isEnough)
  }

  private func text(
    of ledger: JoinLedger, _ join: PlainJoin, _ sources: JoinSources
  ) throws(PreparationError) -> String {
    let units = try units(join, sources)
    let names = Dictionary(units.map { ($0.code, $0.name) }) { first, _ in first }
    switch request.format ?? .text {
    case .json: return ledger.json
    case .csv:
      let rows = try rows(join, sources)
      return LedgerCSV(
        ledger: ledger, names: names,
        rows: Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
      ).text
    case .text:
      let rows = try rows(join, sources)
      return LedgerText(
        ledger: ledger, names: names,
        rowNames: Dictionary(rows.map { ($0.number, $0.name ?? "") }) { first, _ in first },
        boundaries: request.boundaries, table: request.table
      ).text
    }
  }

  // MARK: The request

  private func plainJoin() throws(PreparationError) -> PlainJoin {
    var filters: [PlainJoin.Filter] = []
    for text in request.where ?? [] {
      guard let pair = PlainJoin.ColumnPair(text), text.contains("=") else {
        throw Self.misuse("\"\(text)\" is no COLUMN=VALUE")
      }
      filters.append(.init(column: pair.boundaries, value: pair.table))
    }
    return PlainJoin(
      filters: filters, key: try pair(request.keys, "key"), name: try pair(request.names, "name"),
      parent: try pair(request.parents, "parent"))
  }

  private func pair(
    _ texts: [String]?, _ what: String
  ) throws(PreparationError) -> PlainJoin.ColumnPair? {
    guard let text = texts?.first else { return nil }
    guard texts?.count == 1 else { throw Self.misuse("more than one \(what) is named") }
    guard let pair = PlainJoin.ColumnPair(text) else {
      throw Self.misuse("\"\(text)\" is no COLUMN or COLUMN=COLUMN")
    }
    return pair
  }

  static func misuse(_ message: String) -> PreparationError {
    PreparationError(.badRequest, [Diagnostic(.error, "bad-request", message)])
  }

  // MARK: The files

  func joined(
    _ join: PlainJoin, _ sources: JoinSources
  ) throws(PreparationError) -> JoinResult {
    do throws(LocalizationError) {
      return try join.result(boundaries: sources.boundaries.value, table: sources.table.value)
    } catch {
      let isMisuse = error == .nothingToJoinBy
      throw PreparationError(isMisuse ? .badRequest : .badData, [error.diagnostic])
    }
  }

  func units(
    _ join: PlainJoin, _ sources: JoinSources
  ) throws(PreparationError) -> [JoinUnit] {
    do throws(LocalizationError) {
      return try join.units(of: sources.boundaries.value)
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  func rows(_ join: PlainJoin, _ sources: JoinSources) throws(PreparationError) -> [JoinRow] {
    do throws(LocalizationError) {
      return try join.rows(of: sources.table.value).0
    } catch {
      throw PreparationError(.badData, [error.diagnostic])
    }
  }

  /// The column of names that belongs to a key column, where a known publisher's columns are
  /// recognised.
  private func boundaryLabel(
    for key: PlainJoin.ColumnPair?, in boundaries: Ingested<FeatureCollection>
  ) -> String? {
    guard let key else { return nil }
    let dialect = FieldDialect.recognise(
      columns: boundaries.value.columns, hxlTags: boundaries.hxlTags)
    return dialect?.levels.first { $0.codeColumn == key.boundaries }?.nameColumn
  }

  /// A column to print beside a key that no unit has.
  private func tableLabel(in table: Table) -> String? {
    ["unit_name", "name", "unit"].first { wanted in table.columns.contains(wanted) }
  }

  private func enough(_ ledger: JoinLedger) -> (Bool, Diagnostic?) {
    guard let required = request.require else { return (true, nil) }
    let considered = ledger.table.rows - ledger.table.outside
    let share = considered == 0 ? 0 : Double(ledger.table.matched) / Double(considered)
    if share >= required { return (true, nil) }
    return (
      false,
      Diagnostic(
        .error, "too-few-matches",
        "\(ledger.table.matched) of \(considered) rows match, which is less than required",
        at: Place(file: request.table), reason: "required is a share of \(required)")
    )
  }
}
