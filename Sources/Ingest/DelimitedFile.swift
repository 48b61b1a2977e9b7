/// A delimited text file to which rows are added; what is there stays byte for byte.
///
/// New rows have the file's own separator, order of columns and line ends, and UTF-8.
package struct DelimitedFile: Hashable, Sendable {
  /// The names in the header row, in order; empty for a file without one.
  package let columns: [String]
  private let bytes: [UInt8]
  private let separator: UInt8
  private let lineEnd: [UInt8]

  /// An empty table of these columns: commas and line feeds.
  package init(columns: [String]) {
    self.columns = columns
    separator = UInt8(ascii: ",")
    lineEnd = [0x0A]
    bytes = Self.line(columns, separator: separator) + lineEnd
  }

  /// Reads a file's bytes. The header is found as `SourceReader.table` finds it.
  ///
  /// Errors: `unsupportedFormat` for a name that does not end as a delimited text does, `syntax`
  /// for an open quote, `notUTF8`.
  package init(_ bytes: [UInt8], path: String) throws(IngestError) {
    let fileExtension = SourceLocation.fileExtension(of: path)
    guard SourceFormat(fileExtension: fileExtension) == .delimitedText else {
      throw .unsupportedFormat(path: path, fileExtension: fileExtension)
    }
    let text = DecodedText(bytes)
    guard text.encoding == .utf8 else {
      throw .notUTF8(path: path, encoding: text.encoding.rawValue)
    }
    let parsed: DelimitedText
    do {
      parsed = try DelimitedText(
        utf8: text.utf8, separator: ["tsv", "tab"].contains(fileExtension) ? 0x09 : nil)
    } catch {
      throw .syntax(
        path: path, line: error.line, column: error.column,
        expectation: "a quoted value that begins here never ends")
    }
    let rows = parsed.records.map { record in
      SheetRows.Row(number: record.number, cells: record.fields.map(TextValue.trimmed))
    }
    var report = ReportTally(file: path, isConfidential: true)
    columns = SheetRows(rows: rows).table(source: path, report: &report).table.columns
    self.bytes = bytes
    separator = parsed.separator
    lineEnd = Self.lineEnd(of: bytes)
  }

  /// The file's bytes with a row for each record; values by column, missing ones empty.
  package func appending(_ records: [[String: String]]) -> [UInt8] {
    var result = bytes
    if let last = result.last, last != 0x0A, last != 0x0D { result += lineEnd }
    for record in records {
      result += Self.line(columns.map { record[$0] ?? "" }, separator: separator) + lineEnd
    }
    return result
  }

  /// Fields quoted where they must be (RFC 4180, section 2), and where spaces at an end would be
  /// lost.
  private static func line(_ fields: [String], separator: UInt8) -> [UInt8] {
    let quoted = fields.map { field -> [UInt8] in
      let plain = Array(field.utf8)
      let needsQuotes =
        plain.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        || field.first?.isWhitespace == true || field.last?.isWhitespace == true
      return needsQuotes
        ? [0x22] + plain.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22] : plain
    }
    return Array(quoted.joined(separator: [separator]))
  }

  /// The first line end outside quotes: LF, CRLF or CR; LF where there is none.
  private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      guard !isQuoted, byte == 0x0A || byte == 0x0D else { continue }
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      return isPair ? [0x0D, 0x0A] : [byte]
    }
    return [0x0A]
  }
}
