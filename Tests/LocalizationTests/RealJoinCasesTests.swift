import SimpleFeatures
import Testing

@testable import Localization

/// The real cases that a join must get right, each by the shape in which it was met.
@Suite("Real cases of a join")
struct RealJoinCasesTests {
  private func outcome(
    _ row: JoinRow, _ units: [JoinUnit], aliases: [Alias] = []
  ) -> (joined: JoinedRow?, unmatched: JoinLedger.UnmatchedRow?) {
    let result = Joiner(units: units, codeSystem: "X", aliases: aliases).join([row])
    return (result.joined[row.number], result.ledger.table.unmatched.first)
  }

  private func row(_ name: String?, parent: String? = nil, code: String? = nil) -> JoinRow {
    JoinRow(number: 2, name: name, parentName: parent, codeSystem: "X", code: code)
  }

  @Test("North Kivu is Nord-Kivu only by an accepted alias")
  func northKivu() {
    let units = [
      JoinUnit(code: "CD61", name: "Nord-Kivu"), JoinUnit(code: "CD62", name: "Sud-Kivu"),
    ]
    let without = outcome(row("North Kivu"), units)
    #expect(without.joined == nil)
    #expect(without.unmatched?.suggestions.first?.code == "CD61")
    #expect(without.unmatched?.suggestions.first?.reason == "2 letters differ")
    let alias = Alias(alias: "North Kivu", code: "CD61", why: "English name")
    let with = outcome(row("North Kivu"), units, aliases: [alias])
    #expect(with.joined == JoinedRow(code: "CD61", how: .alias))
  }

  @Test(
    "Names that differ in case, accents, punctuation or apostrophes are one",
    arguments: [
      ("Kasai Oriental", "Kasaï-Oriental"), ("Yamaltu Deba", "Yamaltu/Deba"),
      ("Murang'a", "Murang’a"), ("Muranga", "Murangʼa"), ("Murang’a", "Murang'a"),
      ("KWALE", "Kwale"), ("Kwale ", "KWALE"), ("Ilijas", "Ilijaš"),
      ("Valle del  Cauca", "Valle Del Cauca"),
    ])
  func folded(_ written: String, _ official: String) {
    let units = [JoinUnit(code: "1", name: official), JoinUnit(code: "2", name: "Other")]
    #expect(outcome(row(written), units).joined == JoinedRow(code: "1", how: .folded))
  }

  @Test("Tabuk City is suggested for City of Tabuk, not joined")
  func tabuk() {
    let units = [
      JoinUnit(code: "14", name: "Tabuk City"), JoinUnit(code: "15", name: "Tanudan"),
    ]
    let found = outcome(row("City of Tabuk "), units)
    #expect(found.joined == nil)
    #expect(
      found.unmatched?.suggestions == [
        JoinSuggestion(
          code: "14", name: "Tabuk City", reason: "the same name but for words such as \"of\"")
      ])
  }

  @Test("A lost leading zero is suggested, not joined")
  func lostZero() {
    let units = [
      JoinUnit(code: "0405638000", name: "Real"), JoinUnit(code: "0405639000", name: "Sampaloc"),
    ]
    let found = outcome(row(nil, code: "405638000"), units)
    #expect(found.joined == nil)
    #expect(found.unmatched?.reason == "no unit has the code \"405638000\"")
    #expect(
      found.unmatched?.suggestions == [
        JoinSuggestion(
          code: "0405638000", name: "Real", reason: "the same code but for a leading zero")
      ])
  }

  @Test("A code of another edition is suggested, not joined")
  func otherEdition() {
    let found = outcome(row(nil, code: "NG008"), [JoinUnit(code: "NG08", name: "Borno")])
    #expect(found.joined == nil)
    #expect(found.unmatched?.suggestions.first?.reason == "the same code but for zeros")
  }

  @Test("A row without a name and a code is reported")
  func nameless() {
    let found = outcome(row(nil), [JoinUnit(code: "1", name: "Bo")])
    #expect(found.unmatched?.reason == "the row has no name and no code")
    #expect(found.unmatched?.suggestions == [])
  }

  @Test("Forty-eight rows for forty-seven units are reported, and so is the unit with two")
  func fortyEightRows() {
    let units = (1...47).map { JoinUnit(code: "KE\($0)", name: "County \($0)") }
    var rows = (1...47).map { JoinRow(number: $0 + 1, name: "County \($0)") }
    rows.append(JoinRow(number: 49, name: "COUNTY 7"))
    let result = Joiner(units: units, codeSystem: nil).join(rows, expectsOneRowPerUnit: true)
    let messages = result.diagnostics.map(\.message)
    #expect(
      messages == ["48 rows for 47 units", "2 rows are about \"County 7\" (KE7)"])
    #expect(result.diagnostics.last?.reason == "rows 8, 49")
  }

  @Test("Western Area is refused when two polygons begin with it")
  func westernAreaAsPart() {
    let units = [
      JoinUnit(code: "SL0401", name: "Western Area Rural"),
      JoinUnit(code: "SL0402", name: "Western Area Urban"), JoinUnit(code: "SL03", name: "Bo"),
    ]
    let found = outcome(row("Western Area"), units)
    #expect(found.joined == nil)
    #expect(found.unmatched?.suggestions.map(\.code) == ["SL0401", "SL0402"])
    #expect(
      found.unmatched?.suggestions.map(\.reason)
        == ["one name contains the other", "one name contains the other"])
  }

  @Test("Western Area is refused when two polygons have that name, unless an alias decides")
  func westernAreaTwice() {
    let units = [
      JoinUnit(code: "SL0401", name: "Western Area"),
      JoinUnit(code: "SL0402", name: "WESTERN AREA"),
      JoinUnit(code: "SL0403", name: "Western Area"),
    ]
    let found = outcome(row("Western Area"), units)
    #expect(found.joined == nil)
    #expect(found.unmatched?.reason == "2 units are called \"Western Area\"")
    #expect(found.unmatched?.suggestions.map(\.code) == ["SL0401", "SL0403"])
    let alias = Alias(alias: "Western Area", code: "SL0402", why: "checked")
    #expect(
      outcome(row("Western Area"), units, aliases: [alias]).joined
        == JoinedRow(code: "SL0402", how: .alias))
  }

  @Test("Bo City Council and Bo District Council are two authorities on one polygon")
  func boCouncils() throws {
    let atlas = Atlas.localization()
    let bo = atlas.result.ledger.matches.filter { $0.code == "SL0301" }
    #expect(bo.map(\.how) == [.code, .parent])
    let status = try atlas.status("SL0301", at: "2026-11-23")
    #expect(status.authorities.count == 2)
    #expect(status.status == .preparing)
  }

  @Test("Of two units with one name the parent decides")
  func parentDecides() {
    let units = [
      JoinUnit(code: "1", name: "San Juan", parentCode: "A", parentNames: ["Batangas"]),
      JoinUnit(code: "2", name: "San Juan", parentCode: "B", parentNames: ["La Unión"]),
    ]
    #expect(
      outcome(row("San Juan", parent: "LA UNION"), units).joined == JoinedRow(code: "2", how: .name)
    )
    #expect(outcome(row("San Juan"), units).unmatched?.reason == "2 units are called \"San Juan\"")
    let elsewhere = outcome(row("San Juan", parent: "Abra"), units)
    #expect(elsewhere.unmatched?.reason == "no unit in Abra is called \"San Juan\"")
    #expect(
      elsewhere.unmatched?.suggestions.map(\.reason)
        == ["the same name, in Batangas", "the same name, in La Unión"])
  }

  @Test("Garbled text is said to be garbled, and what it meant is suggested")
  func mojibake() {
    let units = [JoinUnit(code: "1", name: "Québec"), JoinUnit(code: "2", name: "Ontario")]
    for garbled in ["QuÃ©bec", "QuÃÂ©bec"] {
      let found = outcome(row(garbled), units)
      #expect(found.joined == nil)
      #expect(
        found.unmatched?.reason
          == "no unit is called \"\(garbled)\"; the name was read with the wrong encoding")
      #expect(
        found.unmatched?.suggestions == [
          JoinSuggestion(
            code: "1", name: "Québec", reason: "\"Québec\" read with the wrong encoding")
        ])
    }
  }

  @Test("बाँके is Banke by an alias, BANKE by folding")
  func banke() {
    let units = [JoinUnit(code: "NP57", name: "Banke"), JoinUnit(code: "NP58", name: "Bardiya")]
    let alias = Alias(alias: "बाँके", code: "NP57", why: "the name in Nepali")
    #expect(outcome(row("बाँके"), units).joined == nil)
    #expect(
      outcome(row("बाँके"), units, aliases: [alias]).joined == JoinedRow(code: "NP57", how: .alias))
    #expect(outcome(row("BANKE"), units).joined == JoinedRow(code: "NP57", how: .folded))
    // A vowel sign makes another word.
    #expect(outcome(row("बंके"), units, aliases: [alias]).joined == nil)
  }

  @Test(
    "A total row is reported and never joined",
    arguments: ["Total", "TOTAL", "Grand total:", "Всього"])
  func total(_ name: String) {
    let units = [JoinUnit(code: "1", name: "Totalan"), JoinUnit(code: "2", name: "Total")]
    let found = outcome(row(name), units)
    #expect(found.joined == nil)
    #expect(found.unmatched?.reason == "a total of other rows, not a unit")
    #expect(found.unmatched?.suggestions == [])
  }

  @Test("AAIN does not suggest ZEBDINE")
  func aain() {
    let units = ["ZEBDINE", "AAINATA", "BAALBEK", "TYR", "AIN"].map { JoinUnit(code: $0, name: $0) }
    let found = outcome(row("AAIN"), units)
    #expect(found.unmatched?.suggestions.map(\.code) == ["AAINATA"])
  }
}
