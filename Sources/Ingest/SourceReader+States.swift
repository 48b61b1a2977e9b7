extension SourceReader {
  /// What tells whether tables of a database are as they were: a text each, in the order of the
  /// names, that changes whenever a row or a column does. Nil as a name stands for the layer that
  /// `features` reads without one.
  ///
  /// A table's rows are told by the transactions that wrote them (`xmin`): that reads no shape, and
  /// every change of a row gives it a new one. Of views and foreign tables, which have none, all
  /// values are looked at. Rewriting a row as it was is a change. Errors: those of reading.
  package func states(
    of path: String, layers: [String?]
  ) throws(IngestError) -> [String] {
    let session = GDALSession(isConfidential: isConfidential)
    let source = try SourceLocation.one(of: path, layer: nil, for: .table)
    precondition(source.format == .postGIS, "files have stamps")
    var report = ReportTally(file: source.name, isConfidential: isConfidential)
    let opened = try OpenedSource(
      source, session: session, snapshotDirectory: nil, report: &report)
    var states: [String] = []
    for layer in layers {
      let index = try layerIndex(layer, in: opened, source: source, purpose: .features)
      let name = opened.dataset.layerNames[index]
      guard let state = Self.state(of: name, in: opened.dataset) else {
        throw .cannotConnect(source: source.name, reason: session.takeReason())
      }
      states.append(state)
    }
    return states
  }

  /// Nil where a query fails.
  private static func state(of layer: String, in dataset: borrowing Dataset) -> String? {
    // OGR writes the schema before a dot and, where a table has several, the geometry in brackets.
    let table = layer.hasSuffix(")") ? String(layer.prefix { $0 != "(" }) : layer
    let parts = table.split(separator: ".", maxSplits: 1).map { quoted(String($0)) }
    let names = [quoted(table), parts.joined(separator: ".")].map { "to_regclass(\(literal($0)))" }
    let relation = dataset.text(
      """
      SELECT relkind::text || oid::regclass::text FROM pg_class
      WHERE oid = coalesce(\(names.joined(separator: ", ")))
      """)
    guard let relation, let kind = relation.first else { return nil }
    let name = relation.dropFirst()
    // Tables, partitioned tables and materialized views (pg_class.relkind).
    let row = "rpm".contains(kind) ? "t.xmin::text" : "t::text"
    let rows = dataset.text(
      """
      SELECT count(*) || ' ' || coalesce(sum(hashtextextended(\(row), 0)::numeric), 0)
      FROM \(name) AS t
      """)
    let columns = dataset.text(
      """
      SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
      FROM pg_attribute
      WHERE attrelid = \(literal(String(name)))::regclass AND attnum > 0 AND NOT attisdropped
      """)
    guard let rows, let columns else { return nil }
    return "\(name) \(rows) \(columns)"
  }

  private static func quoted(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
  }

  private static func literal(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }
}
