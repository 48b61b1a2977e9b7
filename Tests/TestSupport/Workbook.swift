/// Small spreadsheets, written by hand.
package enum Workbook {
  /// An XLSX file with sheets of `<row>` elements; style 1 is a date.
  package static func xlsx(_ sheets: [(name: String, rows: String)]) -> [UInt8] {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
    var overrides =
      #"<Override PartName="/xl/workbook.xml" ContentType="\#(main).sheet.main+xml"/>"#
    var entries = ""
    var links = #"<Relationship Id="rId0" Type="\#(office)/styles" Target="styles.xml"/>"#
    var members: [(String, [UInt8])] = []
    for (index, content) in sheets.enumerated() {
      let number = index + 1
      overrides +=
        #"<Override PartName="/xl/worksheets/sheet\#(number).xml" ContentType="\#(main).worksheet+xml"/>"#
      entries += #"<sheet name="\#(content.name)" sheetId="\#(number)" r:id="rId\#(number)"/>"#
      links +=
        #"<Relationship Id="rId\#(number)" Type="\#(office)/worksheet" Target="worksheets/sheet\#(number).xml"/>"#
      let body =
        #"\#(head)<worksheet xmlns="\#(sheet)"><sheetData>\#(content.rows)</sheetData></worksheet>"#
      members.append(("xl/worksheets/sheet\(number).xml", Array(body.utf8)))
    }
    let types =
      #"\#(head)<Types xmlns="\#(package)/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\#(overrides)</Types>"#
    let root =
      #"\#(head)<Relationships xmlns="\#(package)/relationships"><Relationship Id="rId1" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    let book =
      #"\#(head)<workbook xmlns="\#(sheet)" xmlns:r="\#(office)"><sheets>\#(entries)</sheets></workbook>"#
    let relations =
      #"\#(head)<Relationships xmlns="\#(package)/relationships">\#(links)</Relationships>"#
    let styles =
      #"\#(head)<styleSheet xmlns="\#(sheet)"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    return StoredArchive.bytes(
      [
        ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(root.utf8)),
        ("xl/workbook.xml", Array(book.utf8)),
        ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
        ("xl/styles.xml", Array(styles.utf8)),
      ] + members)
  }

  /// An ODS file with one sheet of `<table:table-row>` elements.
  package static func ods(rows: String) -> [UInt8] {
    let oasis = "urn:oasis:names:tc:opendocument:xmlns"
    let content =
      #"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="\#(oasis):office:1.0" xmlns:table="\#(oasis):table:1.0" xmlns:text="\#(oasis):text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Sheet1">\#(rows)</table:table></office:spreadsheet></office:body></office:document-content>"#
    return StoredArchive.bytes([
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
      ("content.xml", Array(content.utf8)),
    ])
  }
}
