import Diagnostics
import SimpleFeatures
import TestSupport
import Testing

@testable import Ingest

@Suite("Tables of every format")
struct TableTests {
  private func codes(_ report: [Diagnostic]) -> [String] { report.map(\.code) }

  @Test("Codes keep their zeros, values are trimmed, empty ones nil, blank lines counted")
  func csv() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "code,name,n\n0405, Kwale\u{A0},1.50\n\n0406,,\n")
    let read = try SourceReader().table(of: path)
    #expect(read.value.columns == ["code", "name", "n"])
    #expect(read.value.rows.map(\.number) == [2, 4])
    #expect(read.value.rows[0].values == ["0405", "Kwale", "1.50"])
    #expect(read.value.rows[1].values == ["0406", nil, nil])
    #expect(codes(read.report) == ["blank-rows"])
    #expect(read.report[0].place.row == 3)
  }

  @Test("UTF-16, a mark, semicolons, tabs and CR line ends give the same table")
  func encodings() throws {
    let folder = try TemporaryFolder()
    let text = "code;name\r07;Kasaï-Oriental\r"
    let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let utf16: [UInt8] = [0xFF, 0xFE] + units
    let tabs = text.map { $0 == ";" ? "\t" : $0 }
    let paths = [
      try folder.write("a.csv", text), try folder.write("b.csv", "\u{FEFF}" + text),
      try folder.write("c.csv", utf16), try folder.write("d.tsv", String(tabs)),
    ]
    for path in paths {
      let table = try SourceReader().table(of: path).value
      #expect(table.columns == ["code", "name"])
      #expect(table.rows == [TableRow(number: 2, values: ["07", "Kasaï-Oriental"])])
    }
  }

  @Test("Latin-1 is read and reported")
  func latin1() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", Array("name\nPopay".utf8) + [0xE1, 0x6E, 0x0A])
    let read = try SourceReader().table(of: path)
    #expect(read.value.rows[0].values == ["Popayán"])
    #expect(codes(read.report) == ["encoding-assumed"])
  }

  @Test("Misread text is reported with row, column and the probable original")
  func mojibake() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "code,name\n1,Lira\n2,PopayÃ¡n\n")
    let read = try SourceReader().table(of: path)
    let found = try #require(read.report.first)
    #expect(found.code == "mojibake")
    #expect(found.place.row == 3)
    #expect(found.place.key == "name")
    #expect(found.samples == ["row 3: PopayÃ¡n (probably Popayán)"])
    #expect(read.value.rows[1].values[1] == "PopayÃ¡n")
  }

  @Test("A confidential source's report holds places and no value")
  func confidential() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("m.csv", "name,name,x\nPopayÃ¡n,b,c,Secret\n")
    let read = try SourceReader(confidential: true).table(of: path)
    #expect(read.report.count == 3)
    for entry in read.report {
      #expect(entry.samples.isEmpty)
      #expect(!entry.description.contains("Popay"))
      #expect(!entry.description.contains("Secret"))
    }
    #expect(read.report.contains { $0.code == "mojibake" && $0.place.row == 2 })
  }

  @Test("HXL tags are used, carried beside the table and no data; rows above are said")
  func hxl() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.csv", "Ministry of Gender,,\nCode,Name,Note\n#adm1+code,#adm1 +name,\n01,Kwale,x\n")
    let read = try SourceReader().table(of: path)
    #expect(read.value.columns == ["Code", "Name", "Note"])
    #expect(read.hxlTags == ["#adm1+code", "#adm1+name", nil])
    #expect(read.value.rows == [TableRow(number: 4, values: ["01", "Kwale", "x"])])
    #expect(codes(read.report) == ["rows-above-header", "hxl-tags"])
    #expect(
      FieldDialect.recognise(columns: read.value.columns, hxlTags: read.hxlTags)?.deepest
        .codeColumn == "Code")
  }

  @Test("Tags without a header above them name the columns")
  func hxlAlone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "#adm1+code,#indicator\n01,5\n")
    let read = try SourceReader().table(of: path)
    #expect(read.value.columns == ["#adm1+code", "#indicator"])
    #expect(read.value.rows.map(\.number) == [2])
  }

  @Test("Repeated and missing column names and surplus values are reported")
  func crooked() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "a,a,,b\n1,2,3,4,5\n6\n")
    let read = try SourceReader().table(of: path)
    #expect(read.value.columns == ["a", "a_2", "column_3", "b"])
    #expect(read.value.rows[1].values == ["6", nil, nil, nil])
    #expect(codes(read.report) == ["repeated-column", "unnamed-column", "too-many-values"])
  }

  @Test("A header without rows is a table of none, and said")
  func headerOnly() throws {
    let folder = try TemporaryFolder()
    let read = try SourceReader().table(of: try folder.write("a.csv", "code,name\n"))
    #expect(read.value.rows.isEmpty)
    #expect(codes(read.report) == ["no-rows"])
  }

  @Test("XLSX: numbers are codes, dates ISO, gaps counted")
  func xlsx() throws {
    let folder = try TemporaryFolder()
    let rows =
      #"<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>n</t></is></c><c r="C1" t="inlineStr"><is><t>when</t></is></c></row>"#
      + #"<row r="2"><c r="A2"><v>405638000</v></c><c r="B2"><v>0.30000000000000004</v></c><c r="C2" s="1"><v>41000</v></c></row>"#
      + #"<row r="5"><c r="A5" t="inlineStr"><is><t>0405638000</t></is></c><c r="B5"><v>7.0</v></c></row>"#
    let path = try folder.write(
      "a.xlsx", Workbook.xlsx([("Data", rows), ("Notes", rows)]))
    let read = try SourceReader().table(of: path)
    #expect(read.value.columns == ["code", "n", "when"])
    // 41000 days from 30 December 1899 is 1 April 2012 (ECMA-376, 18.17.4.1).
    #expect(read.value.rows[0] == TableRow(number: 2, values: ["405638000", "0.3", "2012-04-01"]))
    #expect(read.value.rows[1] == TableRow(number: 5, values: ["0405638000", "7", nil]))
    #expect(codes(read.report) == ["first-sheet", "blank-rows"])
    #expect(
      throws: IngestError.noSuchLayer(path: path, layer: "Dat", available: ["Data", "Notes"])
    ) {
      try SourceReader().table(of: path, layer: "Dat")
    }
  }

  @Test("ODS: the same, with repeated blank rows")
  func ods() throws {
    let folder = try TemporaryFolder()
    func text(_ value: String) -> String {
      #"<table:table-cell office:value-type="string"><text:p>\#(value)</text:p></table:table-cell>"#
    }
    let rows =
      "<table:table-row>\(text("code"))\(text("n"))</table:table-row>"
      + #"<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>"#
      + #"<table:table-row>\#(text("007"))<table:table-cell office:value-type="float" office:value="405638000"><text:p>405,638,000</text:p></table:table-cell></table:table-row>"#
    let read = try SourceReader().table(of: try folder.write("a.ods", Workbook.ods(rows: rows)))
    #expect(read.value.columns == ["code", "n"])
    #expect(read.value.rows == [TableRow(number: 4, values: ["007", "405638000"])])
  }

  @Test("A vector layer's attributes are a table from row 2")
  func attributes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"01","n":5,"d":"2012/01/02","ok":true},"geometry":null}]}"#
    )
    let table = try SourceReader().table(of: path).value
    #expect(table.columns == ["code", "n", "d", "ok"])
    #expect(table.rows == [TableRow(number: 2, values: ["01", "5", "2012/01/02", "true"])])
  }

  @Test("A table in a zip archive is found by itself")
  func zipped() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.zip",
      StoredArchive.bytes([
        ("__MACOSX/._a.csv", [1]), ("data/a.csv", Array("code\n01\n".utf8)),
        ("readme.txt", Array("read me".utf8)),
      ]))
    #expect(try SourceReader().table(of: path).value.rows.map(\.values) == [["01"]])
  }
}
