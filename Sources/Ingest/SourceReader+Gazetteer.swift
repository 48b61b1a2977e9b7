package import SimpleFeatures

extension SourceReader {
  /// A gazetteer in the format of GeoNames as a table: `name`, `asciiname`, `alternatenames`,
  /// `latitude`, `longitude` and `feature class`, rows numbered by line from 1.
  ///
  /// Throws `IngestError` where nothing can be read, `syntax` where the first line is none of a
  /// gazetteer; other lines that are none go to the report.
  package func gazetteer(of path: String) throws(IngestError) -> Ingested<Table> {
    let session = GDALSession(isConfidential: isConfidential)
    let source = try SourceLocation.one(of: path, layer: nil, for: .table)
    guard source.format == .delimitedText else {
      throw .unsupportedFormat(
        path: source.name, fileExtension: SourceLocation.fileExtension(of: source.path))
    }
    var report = ReportTally(file: source.name, isConfidential: isConfidential)
    let text = DecodedText(try source.readBytes(session: session))
    text.reportDoubts(&report)
    let table = try GazetteerText.table(of: text.utf8, source: source.name, report: &report)
    return Ingested(value: table, report: report.diagnostics)
  }
}
