import Testing

@testable import Ingest

/// Files written out by hand.
@Suite("Adding rows to a delimited file")
struct DelimitedFileTests {
  private func appended(
    _ text: String, _ records: [[String: String]], path: String = "a.csv"
  ) throws -> String {
    let file = try DelimitedFile(Array(text.utf8), path: path)
    return String(decoding: file.appending(records), as: UTF8.self)
  }

  @Test(
    "The separator, the order of columns and the line ends are the file's own",
    arguments: [
      ("b,a\n1,2\n", "b,a\n1,2\ny,x\n"), ("b;a\r\n1;2\r\n", "b;a\r\n1;2\r\ny;x\r\n"),
      ("a,c,b\r1,2,3\r", "a,c,b\r1,2,3\rx,,y\r"), ("\u{FEFF}a,b\n", "\u{FEFF}a,b\nx,y\n"),
      // The last line has no end.
      ("a,b\r\n1,2", "a,b\r\n1,2\r\nx,y\r\n"),
      // A line feed inside quotes is none of the file's line ends.
      ("\"a\",\"b\",\"c\nd\"\r\n", "\"a\",\"b\",\"c\nd\"\r\nx,y,\r\n"),
    ])
  func style(text: String, expected: String) throws {
    #expect(try appended(text, [["a": "x", "b": "y"]]) == expected)
  }

  @Test("Values are quoted where they must be")
  func quotes() throws {
    #expect(
      try appended("a,b\n", [["a": "x, y", "b": "say \"no\""], ["a": "two\nlines", "b": " z"]])
        == "a,b\n\"x, y\",\"say \"\"no\"\"\"\n\"two\nlines\",\" z\"\n")
    #expect(try appended("a\tb\n", [["a": "x, y"]], path: "a.tsv") == "a\tb\nx, y\t\n")
  }

  @Test("A new file has its header")
  func new() {
    let file = DelimitedFile(columns: ["a", "b"])
    #expect(String(decoding: file.appending([["b": "y"]]), as: UTF8.self) == "a,b\n,y\n")
  }

  @Test("Other encodings, formats and open quotes are refused")
  func refused() {
    #expect(throws: IngestError.notUTF8(path: "a.csv", encoding: "Windows-1252")) {
      try DelimitedFile([0x61, 0x0A, 0xE9, 0x0A], path: "a.csv")
    }
    #expect(throws: IngestError.unsupportedFormat(path: "a.xlsx", fileExtension: "xlsx")) {
      try DelimitedFile([0x61], path: "a.xlsx")
    }
    #expect(throws: IngestError.self) { try DelimitedFile(Array("a\n\"b".utf8), path: "a.csv") }
  }
}
