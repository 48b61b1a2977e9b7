import SimpleFeatures

/// The rows of a sheet or a delimited text before anybody knows which of them is the header.
struct SheetRows: Hashable, Sendable {
  /// One row; cells trimmed, blank cells nil; numbered from 1 as the file shows them.
  struct Row: Hashable, Sendable {
    var number: Int
    var cells: [String?]

    var isBlank: Bool { cells.allSatisfy { $0 == nil } }
  }

  var rows: [Row]

  /// Header, tags and data rows as a table.
  ///
  /// The header is the first row that is not blank; where an HXL tag row stands in the first 25 rows
  /// it is the row above the tags, or the tags themselves when nothing is above them. Rows above the
  /// header and blank rows are counted in the numbers, reported and not carried.
  func table(
    source: String, report: inout ReportTally
  ) -> (table: Table, hxlTags: [String?]) {
    let filled = rows.filter { !$0.isBlank }
    let tagIndex = filled.prefix { $0.number <= 25 }.firstIndex {
      HXLHashtag.tags(inRow: $0.cells) != nil
    }
    let headerIndex = tagIndex.map { max(0, $0 - 1) } ?? 0
    guard filled.indices.contains(headerIndex) else {
      return (Table(source: source, columns: [], rows: []), [])
    }
    let body = filled[((tagIndex ?? headerIndex) + 1)...]
    let tags = tagIndex.flatMap { HXLHashtag.tags(inRow: filled[$0].cells) } ?? []
    let width = Self.width(header: filled[headerIndex].cells, tags: tags, body: body)
    let columns = Self.columnNames(
      filled[headerIndex].cells, width: width, row: filled[headerIndex].number, report: &report)
    if headerIndex > 0 {
      report.record(
        .note, "rows-above-header", "rows above the header hold no data", row: filled[0].number,
        occurrences: headerIndex)
    }
    if tagIndex != nil { report.record(.note, "hxl-tags", "an HXL tag row names the columns") }
    reportBlankRows(upTo: body.last?.number ?? 0, report: &report)
    let data = body.map { row in
      TableRow(number: row.number, values: Self.values(row, columns: columns, report: &report))
    }
    if data.isEmpty {
      report.record(.warning, "no-rows", "the table has a header and no data row")
    }
    let padded = tags.isEmpty ? [] : (0..<columns.count).map { $0 < tags.count ? tags[$0] : nil }
    return (Table(source: source, columns: columns, rows: data), padded)
  }

  /// Columns up to the last named one, or further where some row has a value further right and the
  /// header row itself reaches there.
  private static func width(
    header: [String?], tags: [String?], body: ArraySlice<Row>
  ) -> Int {
    let named = (header.lastIndex { $0 != nil } ?? -1) + 1
    let tagged = (tags.lastIndex { $0 != nil } ?? -1) + 1
    let used = body.reduce(0) { max($0, ($1.cells.lastIndex { $0 != nil } ?? -1) + 1) }
    return max(named, tagged, min(used, header.count))
  }

  /// The header's names: blank ones become `column_N`, repeated ones get `_2`, `_3` …
  private static func columnNames(
    _ header: [String?], width: Int, row: Int, report: inout ReportTally
  ) -> [String] {
    var names: [String] = []
    var taken: Set<String> = []
    for index in 0..<width {
      let given = index < header.count ? header[index] : nil
      var name = given ?? "column_\(index + 1)"
      if given == nil {
        report.record(
          .warning, "unnamed-column", "a column without a name", row: row, sample: name)
      }
      if taken.contains(name) {
        var number = 2
        while taken.contains("\(name)_\(number)") { number += 1 }
        report.record(
          .warning, "repeated-column", "two columns have one name", row: row,
          sample: "\(name), the later one read as \(name)_\(number)")
        name = "\(name)_\(number)"
      }
      taken.insert(name)
      names.append(name)
    }
    return names
  }

  /// Exactly one value per column; what stands beyond the last column is reported.
  private static func values(
    _ row: Row, columns: [String], report: inout ReportTally
  ) -> [String?] {
    var values: [String?] = []
    values.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      let value = index < row.cells.count ? row.cells[index] : nil
      if let value { TextValue.examine(value, row: row.number, column: column, report: &report) }
      values.append(value)
    }
    if row.cells.count > columns.count,
      let extra = row.cells[columns.count...].first(where: { $0 != nil })
    {
      report.record(
        .warning, "too-many-values", "more values than columns; the last ones are left out",
        row: row.number, sample: extra)
    }
    return values
  }

  private func reportBlankRows(upTo last: Int, report: inout ReportTally) {
    let present = rows.filter { !$0.isBlank && $0.number <= last }
    let missing = last - present.count
    guard missing > 0 else { return }
    var expected = 1
    for row in present {
      if row.number != expected { break }
      expected += 1
    }
    report.record(
      .note, "blank-rows", "blank rows are counted and not carried", row: expected,
      occurrences: missing)
  }
}
