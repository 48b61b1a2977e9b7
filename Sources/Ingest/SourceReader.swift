package import SimpleFeatures

/// Reads vector files and tables of any known format into values. The one place where foreign files
/// are parsed.
///
/// A pure value: GDAL is opened and closed inside each call, on the caller's thread, read-only and
/// without network. Sources are files, folders or zip archives of one data file, and `PG:` connection
/// strings. Nothing is created beside a source.
package struct SourceReader: Hashable, Sendable {
  /// True for sources whose values must not be quoted: reports and errors then give row and column
  /// and neither a value nor GDAL's words.
  package let isConfidential: Bool
  /// A folder for short-lived copies of GeoPackages that another program has open; without one their
  /// pending changes are not read, and that is reported.
  package let snapshotDirectory: String?

  package init(confidential: Bool = false, snapshotDirectory: String? = nil) {
    isConfidential = confidential
    self.snapshotDirectory = snapshotDirectory
  }

  /// One layer as features: geometry in OGC:CRS84 degrees, attributes as text, in file order.
  ///
  /// `layer` may be left out where there is only one with shapes. Throws `IngestError` where nothing
  /// can be read; what can be read around goes to the report.
  package func features(
    of path: String, layer: String? = nil
  ) throws(IngestError) -> Ingested<FeatureCollection> {
    let session = GDALSession(isConfidential: isConfidential)
    let source = try SourceLocation.one(of: path, layer: layer, for: .features)
    guard !source.format.isSheet else {
      throw .noGeometry(path: source.name, layer: SourceLocation.stem(of: source.fileName))
    }
    var report = ReportTally(file: source.name, isConfidential: isConfidential)
    let opened = try OpenedSource(
      source, session: session, snapshotDirectory: snapshotDirectory, report: &report)
    let index = try layerIndex(layer, in: opened, source: source, purpose: .features)
    let reading = FeatureReading(source: source)
    let collection = try opened.dataset.withLayer(at: index) {
      (found) throws(IngestError) -> FeatureCollection in
      report.layer = found.name
      return try reading.collection(from: found, session: session, report: &report)
    }
    guard let collection else { throw .noLayers(path: source.name) }
    return Ingested(value: collection, report: report.diagnostics)
  }

  /// One sheet, delimited text or layer as a table: every value text, row numbers as the file shows
  /// them with the header as row 1; features of a vector layer count from row 2.
  ///
  /// `layer` names a sheet; without it the first one is taken, and reported where there are more.
  package func table(
    of path: String, layer: String? = nil
  ) throws(IngestError) -> Ingested<Table> {
    let session = GDALSession(isConfidential: isConfidential)
    let source = try SourceLocation.one(of: path, layer: layer, for: .table)
    return try table(from: source, layer: layer, session: session).ingested
  }

  /// The table and the encoding it was in.
  func table(
    from source: SourceLocation, layer: String?, session: borrowing GDALSession
  ) throws(IngestError) -> (ingested: Ingested<Table>, encoding: String?) {
    var report = ReportTally(file: source.name, isConfidential: isConfidential)
    let reading = TableReading(source: source)
    if source.format == .delimitedText {
      let text = try reading.delimitedText(session: session, report: &report)
      let ingested = try finished(text.rows, source: source, layer: nil, report: &report)
      return (ingested, text.encoding.rawValue)
    }
    let opened = try OpenedSource(
      source, session: session, snapshotDirectory: snapshotDirectory, report: &report)
    let names = opened.dataset.layerNames
    let index = try layerIndex(layer, in: opened, source: source, purpose: .table)
    if source.format.isSheet {
      if layer == nil, names.count > 1 {
        report.record(
          .note, "first-sheet", "the first of \(names.count) sheets is read",
          sample: names[index])
      }
      let rows = try opened.dataset.withLayer(at: index) { (sheet) throws(IngestError) in
        report.layer = names.count > 1 ? sheet.name : nil
        return try reading.sheetRows(of: sheet, session: session, report: &report)
      }
      guard let rows else { throw .noLayers(path: source.name) }
      return (try finished(rows, source: source, layer: names[index], report: &report), nil)
    }
    let table = try opened.dataset.withLayer(at: index) { (found) throws(IngestError) in
      report.layer = found.name
      return try reading.attributeTable(of: found, session: session, report: &report)
    }
    guard let table else { throw .noLayers(path: source.name) }
    return (Ingested(value: table, report: report.diagnostics), opened.encoding)
  }

  /// Header, tags and data from rows.
  private func finished(
    _ rows: SheetRows, source: SourceLocation, layer: String?, report: inout ReportTally
  ) throws(IngestError) -> Ingested<Table> {
    let (table, tags) = rows.table(source: source.name, report: &report)
    guard !table.columns.isEmpty else {
      throw .noColumns(
        path: source.name, layer: layer ?? SourceLocation.stem(of: source.fileName))
    }
    return Ingested(value: table, report: report.diagnostics, hxlTags: tags)
  }

  /// The layer that is meant, by its position.
  func layerIndex(
    _ wanted: String?, in opened: borrowing OpenedSource, source: SourceLocation,
    purpose: SourceLocation.Purpose
  ) throws(IngestError) -> Int {
    let names = opened.dataset.layerNames
    guard !names.isEmpty else { throw .noLayers(path: source.name) }
    if let wanted {
      if let index = names.firstIndex(of: wanted) { return index }
      if names.count == 1, SourceLocation.stem(of: source.fileName) == wanted { return 0 }
      throw .noSuchLayer(path: source.name, layer: wanted, available: names)
    }
    if names.count == 1 || source.format.isSheet { return 0 }
    var withShapes: [Int] = []
    for index in names.indices {
      let hasShapes = try opened.dataset.withLayer(at: index) { (layer) throws(IngestError) in
        layer.hasShapes
      }
      if hasShapes == true { withShapes.append(index) }
    }
    if purpose == .features, withShapes.count == 1 { return withShapes[0] }
    throw .severalLayers(path: source.name, available: names)
  }
}
