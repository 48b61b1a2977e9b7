import Testing

@testable import Ingest

@Suite("Dialects of column names")
struct FieldDialectTests {
  @Test("COD-AB of 2026")
  func codAB2026() throws {
    let dialect = try #require(
      FieldDialect.recognise(columns: [
        "adm2_name", "adm2_pcode", "adm1_name", "adm1_pcode", "adm0_name", "adm0_pcode", "iso3",
        "valid_on", "lang",
      ]))
    #expect(dialect.name == .codAB)
    let level = try #require(dialect.columns(level: 2))
    #expect(level == dialect.deepest)
    #expect(level.codeColumn == "adm2_pcode")
    #expect(level.nameColumn == "adm2_name")
    #expect(level.parentCodeColumn == "adm1_pcode")
    #expect(level.parentNameColumn == "adm1_name")
    #expect(level.countryCodeColumn == "iso3")
    #expect(dialect.columns(level: 3) == nil)
  }

  @Test("Older COD-AB with names by language")
  func codABOlder() throws {
    let dialect = try #require(
      FieldDialect.recognise(columns: [
        "ADM1_FR", "ADM1_AR", "ADM1_PCODE", "ADM1_REF", "ADM0_PCODE", "ADM0_FR", "date",
      ]))
    let level = dialect.deepest
    #expect(level.level == 1)
    #expect(level.codeColumn == "ADM1_PCODE")
    #expect(level.nameColumn == "ADM1_FR")
    #expect(level.namesByLanguage == ["fr": "ADM1_FR", "ar": "ADM1_AR"])
    #expect(level.parentCodeColumn == "ADM0_PCODE")
  }

  @Test("The oldest COD-AB spelling, and what a Shapefile leaves of it")
  func codABOldest() throws {
    let full = try #require(
      FieldDialect.recognise(columns: [
        "admin2Pcode", "admin2Name_en", "admin1Pcode", "admin1Name_en", "admin0Pcode",
      ]))
    #expect(full.deepest.codeColumn == "admin2Pcode")
    #expect(full.deepest.namesByLanguage == ["en": "admin2Name_en"])
    #expect(full.deepest.nameColumn == "admin2Name_en")
    #expect(full.deepest.parentCodeColumn == "admin1Pcode")
    let cut = try #require(
      FieldDialect.recognise(columns: ["admin1Name", "admin1Pcod", "admin1RefN", "admin0Pcod"]))
    #expect(cut.deepest.codeColumn == "admin1Pcod")
    #expect(cut.deepest.nameColumn == "admin1Name")
    #expect(cut.deepest.countryCodeColumn == "admin0Pcod")
  }

  @Test("geoBoundaries says its level in values and answers for any")
  func geoBoundaries() throws {
    let dialect = try #require(
      FieldDialect.recognise(columns: [
        "shapeName", "shapeISO", "shapeID", "shapeGroup", "shapeType",
      ]))
    #expect(dialect.name == .geoBoundaries)
    #expect(dialect.columns(level: 2)?.codeColumn == "shapeID")
    #expect(dialect.deepest.countryCodeColumn == "shapeGroup")
  }

  @Test("GADM")
  func gadm() throws {
    let dialect = try #require(
      FieldDialect.recognise(columns: ["GID_0", "COUNTRY", "GID_1", "NAME_1", "VARNAME_1"]))
    #expect(dialect.name == .gadm)
    #expect(dialect.deepest.codeColumn == "GID_1")
    #expect(dialect.deepest.parentNameColumn == "COUNTRY")
    #expect(dialect.deepest.countryCodeColumn == "GID_0")
  }

  @Test("HXL tags decide before column names")
  func hxl() throws {
    let dialect = try #require(
      FieldDialect.recognise(
        columns: ["Pays", "Code", "Nom", "Name", "ADM1_PCODE"],
        hxlTags: ["#country+code", "#adm1+code", "#adm1+name+i_fr", "#adm1+i_en+name", nil]))
    #expect(dialect.name == .hxl)
    #expect(dialect.deepest.codeColumn == "Code")
    #expect(dialect.deepest.nameColumn == "Nom")
    #expect(dialect.deepest.namesByLanguage == ["fr": "Nom", "en": "Name"])
    #expect(dialect.deepest.countryCodeColumn == "Pays")
    #expect(dialect.deepest.parentCodeColumn == "Pays")
  }

  @Test("Unknown columns are no dialect; an unknown name is none either")
  func unknown() {
    #expect(FieldDialect.recognise(columns: ["DISTRICT", "name", "value"]) == nil)
    #expect(FieldDialect.recognise(columns: []) == nil)
    #expect(FieldDialect(named: "cod", columns: ["adm1_pcode"]) == nil)
    #expect(FieldDialect(named: "gadm", columns: ["adm1_pcode"]) == nil)
    #expect(FieldDialect(named: "COD-AB", columns: ["adm1_pcode"])?.deepest.level == 1)
  }

  @Test(
    "Hashtags",
    arguments: [
      ("#adm1 +name", true), ("#Date", true), ("#1", false), ("adm", false),
      ("# of people", false), ("#adm1++x", false), ("#adm1+", false),
    ])
  func hashtags(text: String, isTag: Bool) {
    #expect((HXLHashtag(text) != nil) == isTag)
  }
}
