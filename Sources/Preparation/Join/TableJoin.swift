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

  /// Reads both files, joins them and prints the ledger.
  func answer() throws(PreparationError) -> Answer {
    var join = try plainJoin()
    let boundaries = try reading { () throws(IngestError) in
      try SourceReader().features(of: request.boundaries, layer: request.layer)
    }
    let table = try reading { () throws(IngestError) in
      try SourceReader().table(of: request.table, layer: request.tableLayer)
    }
    var diagnostics = boundaries.report + table.report
    join.boundaryLabel = boundaryLabel(for: join.key, in: boundaries)
    join.tableLabel = tableLabel(in: table.value)
    if let path = request.aliases {
      let aliasTable = try reading { () throws(IngestError) in
        try SourceReader().table(of: path)
      }
      let read = AliasReader.reading(of: aliasTable.value)
      join.aliases = read.aliases
      diagnostics += aliasTable.report + read.diagnostics
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw PreparationError(.badData, diagnostics)
    }
    let result = try joined(join, boundaries.value, table.value)
    diagnostics += result.diagnostics
    let names = try unitNames(join, boundaries.value)
    let (isEnough, shortfall) = enough(result.ledger)
    if let shortfall { diagnostics.append(shortfall) }
    return Answer(
      text: text(of: result.ledger, names: names), diagnostics: diagnostics, isEnough: isEnough)
  }

  private func text(of ledger: JoinLedger, names: [String: String]) -> String {
    switch request.format ?? .text {
    case .json: ledger.json
    case .csv: LedgerCSV(ledger: ledger, names: names).text
    case .text:
      LedgerText(
        ledger: ledger, names: names, boundaries: request.boundaries, table: request.table
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

  private static func misuse(_ message: String) -> PreparationError {
    PreparationError(.badRequest, [Diagnostic(.error, "bad-request", message)])
  }

  // MARK: The files

  private func reading<Value>(
    _ body: () throws(IngestError) -> Ingested<Value>
  ) throws(PreparationError) -> Ingested<Value> {
    do throws(IngestError) {
      return try body()
    } catch {
      throw PreparationError(
        error.kind == .cannotRead ? .cannotAccess : .badData, [error.diagnostic])
    }
  }

  private func joined(
    _ join: PlainJoin, _ boundaries: FeatureCollection, _ table: Table
  ) throws(PreparationError) -> JoinResult {
    do throws(LocalizationError) {
      return try join.result(boundaries: boundaries, table: table)
    } catch {
      let isMisuse = error == .nothingToJoinBy
      throw PreparationError(isMisuse ? .badRequest : .badData, [error.diagnostic])
    }
  }

  private func unitNames(
    _ join: PlainJoin, _ boundaries: FeatureCollection
  ) throws(PreparationError) -> [String: String] {
    do throws(LocalizationError) {
      let units = try join.units(of: boundaries)
      return Dictionary(units.map { ($0.code, $0.name) }) { first, _ in first }
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
