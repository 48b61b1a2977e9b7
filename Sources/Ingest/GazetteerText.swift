import SimpleFeatures

/// The lines of a gazetteer in the format of GeoNames: UTF-8, a place a line, nineteen values
/// separated by tabs, neither header nor quotes
/// (https://download.geonames.org/export/dump/readme.txt).
enum GazetteerText {
  /// The values that are kept, by the names that GeoNames gives them, with their places.
  private static let kept: [(name: String, place: Int)] = [
    ("name", 1), ("asciiname", 2), ("alternatenames", 3), ("latitude", 4), ("longitude", 5),
    ("feature class", 6),
  ]

  private static let valueCount = 19

  /// The places as rows, numbered by line from 1; lines of another shape are reported and left out.
  /// Throws `syntax` when the first line is of another shape: then the file is none of places.
  static func table(
    of utf8: [UInt8], source: String, report: inout ReportTally
  ) throws(IngestError) -> Table {
    var table = Table(source: source, columns: kept.map(\.name), rows: [])
    let lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line != [UInt8(ascii: "\r")] {
      let values = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard values.count == valueCount else {
        if table.rows.isEmpty {
          throw .syntax(
            path: source, line: index + 1, column: 1,
            expectation: "a gazetteer has nineteen values a line with tabs between them")
        }
        report.record(
          .warning, "gazetteer-line", "a line without nineteen values is left out",
          row: index + 1)
        continue
      }
      table.rows.append(
        TableRow(
          number: index + 1,
          values: kept.map { TextValue.trimmed(String(decoding: values[$0.place], as: UTF8.self)) })
      )
    }
    return table
  }
}
