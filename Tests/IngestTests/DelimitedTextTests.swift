import Testing

@testable import Ingest

@Suite("Delimited text")
struct DelimitedTextTests {
  private func parse(_ text: String, separator: UInt8? = nil) throws -> DelimitedText {
    try DelimitedText(utf8: Array(text.utf8), separator: separator)
  }

  @Test("LF, CRLF and CR end lines alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let parsed = try parse("a,b\(end)1,2\(end)\(end)3,4\(end)")
    #expect(parsed.records.map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(parsed.records.map(\.number) == [1, 2, 4])
  }

  @Test("The separator is found", arguments: [",", ";", "\t", "|"])
  func separators(separator: String) throws {
    let text =
      ["name", "share", "x"].joined(separator: separator) + "\n"
      + ["A", "\"0\(separator)5\"", "y"].joined(separator: separator)
    let parsed = try parse(text)
    #expect(parsed.separator == separator.utf8.first)
    #expect(parsed.records[1].fields == ["A", "0\(separator)5", "y"])
  }

  @Test("Decimal commas do not make a comma the separator")
  func decimalCommas() throws {
    #expect(try parse("a;b\n1,5;2,5\n3,5;4,5\n").separator == UInt8(ascii: ";"))
  }

  @Test("A spreadsheet's sep= line sets the separator and is no record")
  func hint() throws {
    let parsed = try parse("sep=;\r\na;b\r\n1;2")
    #expect(parsed.records.map(\.fields) == [["a", "b"], ["1", "2"]])
    #expect(parsed.records[0].number == 1)
  }

  @Test("Quoted fields hold separators, quotes and line ends; a record is one row")
  func quotes() throws {
    let parsed = try parse("a,b\n\"x, \"\"y\"\"\r\nz\",2\n3,4")
    #expect(parsed.records[1].fields == ["x, \"y\"\nz", "2"])
    #expect(parsed.records[2].number == 3)
  }

  @Test("A quote that never closes is named by line and column")
  func unclosed() {
    #expect(throws: DelimitedText.UnclosedQuote(line: 3, column: 3)) {
      try parse("a,b\n1,2\né,\"x\n5,6\n")
    }
  }

  @Test("Text after a closing quote is kept and said; a quote inside a field is a character")
  func strayText() throws {
    let parsed = try parse("a,b\n\"x\"y,2\n5\"3,4\n")
    #expect(parsed.records[1].fields == ["xy", "2"])
    #expect(parsed.recordsWithStrayText == [2])
    #expect(parsed.records[2].fields == ["5\"3", "4"])
  }

  @Test("An empty text has no record")
  func empty() throws {
    #expect(try parse("").records.isEmpty)
  }

  @Test(
    "Cells as a person sees them",
    arguments: [
      ("405638000.0", "405638000"), ("405638000.0000000000000000", "405638000"),
      ("4.05638E8", "405638000"), ("0.30000000000000004", "0.3"), ("12.50", "12.50"),
      ("0405638000", "0405638000"), ("1E5", "1E5"), ("2012/04/01", "2012-04-01"),
      ("2012/04/01 10:20:30", "2012-04-01T10:20:30"), ("2015/16-2019/20", "2015/16-2019/20"),
      ("1.5E-3", "0.0015"), ("-7.0", "-7"), ("N.A.", "N.A."), ("1.2.3", "1.2.3"),
    ])
  func sheetCells(stored: String, shown: String) {
    #expect(SheetNumber.cellText(stored) == shown)
  }
}
