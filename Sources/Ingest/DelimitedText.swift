/// Comma-separated values (RFC 4180) as people write them: `,` `;` tab or `|` between fields, LF,
/// CRLF or CR at line ends, quoted fields over several lines, blank lines.
///
/// Read here and not by OGR's CSV driver, which leaves blank lines out of its count: row numbers in
/// reports must be those that the file shows.
struct DelimitedText: Hashable, Sendable {
  /// One record; `number` counts records from 1, blank lines included.
  struct Record: Hashable, Sendable {
    var number: Int
    var fields: [String]
  }

  /// A quoted field that the file ends in: where it began.
  struct UnclosedQuote: Error, Hashable {
    var line: Int
    var column: Int
  }

  /// ASCII.
  let separator: UInt8
  /// Blank lines are counted in `number` and left out.
  private(set) var records: [Record] = []
  /// The numbers of records with text after a closing quote, which was kept.
  private(set) var recordsWithStrayText: [Int] = []

  /// Records of a UTF-8 text. A first line `sep=;` (a spreadsheet's hint) sets the separator and is
  /// no record; a given `separator` is used as it is; else the most regular one is found.
  init(utf8: [UInt8], separator given: UInt8? = nil) throws(UnclosedQuote) {
    let hint = Self.hint(in: utf8)
    separator = given ?? hint?.separator ?? Self.detectedSeparator(in: utf8)
    var parser = Parser(bytes: utf8, position: hint?.end ?? 0, separator: separator)
    while let record = try parser.nextRecord() {
      if record.hasStrayText { recordsWithStrayText.append(parser.recordNumber) }
      if record.fields.count == 1, record.fields[0].isEmpty { continue }
      records.append(Record(number: parser.recordNumber, fields: record.fields))
    }
  }

  /// The separator of a first line `sep=;` and where the next line begins.
  private static func hint(in utf8: [UInt8]) -> (separator: UInt8, end: Int)? {
    guard utf8.count > 4, utf8.starts(with: "sep=".utf8) else { return nil }
    var end = 5
    guard end < utf8.count, utf8[end] == 0x0A || utf8[end] == 0x0D else { return nil }
    end += utf8[end] == 0x0D && end + 1 < utf8.count && utf8[end + 1] == 0x0A ? 2 : 1
    return (utf8[4], end)
  }

  /// The candidate that occurs in most of the first 20 records the same number of times as in the
  /// first, and more often; a comma when none occurs.
  private static func detectedSeparator(in utf8: [UInt8]) -> UInt8 {
    let sample = Array(utf8.prefix(64 * 1024))
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    var best = (separator: UInt8(ascii: ","), score: 0)
    for candidate in candidates {
      var parser = Parser(bytes: sample, position: 0, separator: candidate)
      var counts: [Int] = []
      while counts.count < 20, let record = try? parser.nextRecord() {
        if record.fields.count > 1 || record.fields.first?.isEmpty == false {
          counts.append(record.fields.count)
        }
      }
      guard let first = counts.first, first > 1 else { continue }
      let regular = counts.filter { $0 == first }.count
      let score = regular * 1000 / counts.count * 1000 + min(first, 999)
      if score > best.score { best = (candidate, score) }
    }
    return best.separator
  }
}

/// Reads record by record.
private struct Parser {
  let bytes: [UInt8]
  var position: Int
  let separator: UInt8
  var recordNumber = 0

  private static let quote = UInt8(ascii: "\"")

  init(bytes: [UInt8], position: Int, separator: UInt8) {
    self.bytes = bytes
    self.position = position
    self.separator = separator
  }

  /// The next record's fields; nil at the end of the text.
  mutating func nextRecord() throws(DelimitedText.UnclosedQuote) -> (
    fields: [String], hasStrayText: Bool
  )? {
    guard position < bytes.count else { return nil }
    recordNumber += 1
    var fields: [String] = []
    var hasStrayText = false
    while true {
      let field = try nextField()
      fields.append(field.text)
      hasStrayText = hasStrayText || field.hasStrayText
      guard position < bytes.count else { return (fields, hasStrayText) }
      let byte = bytes[position]
      position += 1
      if byte == separator { continue }
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return (fields, hasStrayText)
    }
  }

  /// One field; leaves `position` on the separator or line end after it.
  private mutating func nextField() throws(DelimitedText.UnclosedQuote) -> (
    text: String, hasStrayText: Bool
  ) {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      while position < bytes.count, !endsField(bytes[position]) { position += 1 }
      return (String(decoding: bytes[start..<position], as: UTF8.self), false)
    }
    let start = position
    position += 1
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else { throw place(of: start) }
      let byte = bytes[position]
      position += 1
      if byte != Self.quote {
        append(byte, to: &content)
      } else if position < bytes.count, bytes[position] == Self.quote {
        content.append(Self.quote)
        position += 1
      } else {
        break
      }
    }
    let closed = content.count
    while position < bytes.count, !endsField(bytes[position]) {
      content.append(bytes[position])
      position += 1
    }
    return (String(decoding: content, as: UTF8.self), content.count > closed)
  }

  /// Line ends inside a quoted field become LF.
  private func append(_ byte: UInt8, to content: inout [UInt8]) {
    if byte == 0x0A, position >= 2, bytes[position - 2] == 0x0D { return }
    content.append(byte == 0x0D ? 0x0A : byte)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  /// Line and column of a byte, from 1, the column in characters.
  private func place(of offset: Int) -> DelimitedText.UnclosedQuote {
    var line = 1
    var lineStart = 0
    var index = 0
    while index < offset {
      if bytes[index] == 0x0D, index + 1 < offset, bytes[index + 1] == 0x0A { index += 1 }
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    let before = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    return DelimitedText.UnclosedQuote(line: line, column: before.count + 1)
  }
}
