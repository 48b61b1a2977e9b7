import CGDAL
import SimpleFeatures

/// Reads one source as rows of text.
struct TableReading {
  let source: SourceLocation

  /// A delimited text's rows and the encoding it was in. Tab is the separator of a `.tsv` file;
  /// else it is found.
  func delimitedText(
    session: borrowing GDALSession, report: inout ReportTally
  ) throws(IngestError) -> (rows: SheetRows, encoding: TextEncoding) {
    let text = DecodedText(try source.readBytes(session: session))
    text.reportDoubts(&report)
    let isTabbed = ["tsv", "tab"].contains(SourceLocation.fileExtension(of: source.path))
    let parsed: DelimitedText
    do {
      parsed = try DelimitedText(utf8: text.utf8, separator: isTabbed ? 0x09 : nil)
    } catch {
      throw .syntax(
        path: source.name, line: error.line, column: error.column,
        expectation: "a quoted value that begins here never ends")
    }
    for row in parsed.recordsWithStrayText {
      report.record(
        .warning, "stray-quote", "text after a closing quote; kept as part of the value", row: row)
    }
    let rows = parsed.records.map { record in
      SheetRows.Row(number: record.number, cells: record.fields.map(TextValue.trimmed))
    }
    return (SheetRows(rows: rows), text.encoding)
  }

  /// A spreadsheet's rows, numbered as the spreadsheet shows them (OGR gives them as feature ids).
  func sheetRows(
    of sheet: borrowing Layer, session: borrowing GDALSession, report: inout ReportTally
  ) throws(IngestError) -> SheetRows {
    let fields = sheet.fields
    var rows: [SheetRows.Row] = []
    sheet.rewind()
    while let row = sheet.next() {
      let cells = fields.indices.map { index -> String? in
        guard let raw = row.text(at: index, of: fields[index]) else { return nil }
        return TextValue.trimmed(raw.text).map(SheetNumber.cellText)
      }
      rows.append(SheetRows.Row(number: row.identifier, cells: cells))
    }
    try FeatureReading(source: source).checkEnd(
      layer: sheet.name, read: rows.count, declared: nil, session: session, report: &report)
    return SheetRows(rows: rows)
  }

  /// The attributes of a vector layer, its first feature as row 2, as if below a header.
  func attributeTable(
    of layer: borrowing Layer, session: borrowing GDALSession, report: inout ReportTally
  ) throws(IngestError) -> Table {
    let fields = layer.fields
    guard !fields.isEmpty else { throw .noColumns(path: source.name, layer: layer.name) }
    let reading = FeatureReading(source: source)
    let declared = layer.featureCount(force: false)
    let isKeyed = source.format == .postGIS && layer.hasIdentifiers
    var rows: [TableRow] = []
    layer.rewind()
    while let feature = layer.next() {
      let number = isKeyed ? feature.identifier : rows.count + 2
      let values = reading.attributes(of: feature, fields: fields, row: number, report: &report)
      rows.append(TableRow(number: number, values: values))
    }
    // A database gives rows in the order in which they were written last.
    if isKeyed { rows.sort { $0.number < $1.number } }
    reading.reportOrder(isKeyed, report: &report)
    try reading.checkEnd(
      layer: layer.name, read: rows.count, declared: declared, session: session, report: &report)
    if rows.isEmpty { report.record(.warning, "no-features", "the layer has no feature") }
    return Table(source: source.name, columns: fields.map(\.name), rows: rows)
  }
}
