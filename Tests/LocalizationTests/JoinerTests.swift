import Diagnostics
import Testing

@testable import Localization

@Suite("Joiner")
struct JoinerTests {
  private let units = [
    JoinUnit(code: "NG002", name: "Adamawa", parentCode: "NGA", iso3: "NGA", level: 1),
    JoinUnit(code: "NG016", name: "Gombe", parentCode: "NGA", iso3: "NGA", level: 1),
    JoinUnit(
      code: "PH1", name: "Sulu", otherNames: ["Lupah Sug"], parentCode: "PHL",
      extraParents: ["BARMM"], iso3: "PHL", level: 1),
  ]

  @Test("A code is a key only in its own system")
  func codeSystems() {
    let joiner = Joiner(units: units, codeSystem: "COD-AB")
    let own = JoinRow(number: 2, name: "Gombe", codeSystem: "cod-ab", code: "NG002")
    let other = JoinRow(number: 3, name: "Gombe", codeSystem: "NE", code: "NG002")
    let none = JoinRow(number: 4, name: "Nowhere", code: "NG002")
    let result = joiner.join([own, other, none])
    #expect(result.joined[2] == JoinedRow(code: "NG002", how: .code))
    #expect(result.joined[3] == JoinedRow(code: "NG016", how: .name))
    #expect(result.joined[4] == nil)
    #expect(
      result.ledger.table.unmatched.first?.reason
        == "no unit is called \"Nowhere\"; its code is of no stated system, the boundaries' codes are of COD-AB"
    )
  }

  @Test("A name that contradicts the code is reported")
  func codeAndNameDisagree() {
    let row = JoinRow(number: 5, name: "GOMBE", codeSystem: "COD-AB", code: "NG002")
    let result = Joiner(units: units, codeSystem: "COD-AB").join([row], source: "a.csv")
    #expect(result.diagnostics.map(\.code) == ["code-and-name-disagree"])
    #expect(result.diagnostics.first?.place.row == 5)
  }

  @Test("Rows of other countries are outside, rows are counted once")
  func outside() {
    let rows = [
      JoinRow(number: 2, country: "NGA", name: "Gombe"),
      JoinRow(number: 3, country: "KEN", name: "Gombe"),
      JoinRow(number: 4, country: "NGA", name: "Kwara"),
    ]
    let ledger = Joiner(units: units, codeSystem: nil).join(rows, outsideCount: 2).ledger
    #expect(ledger.table.rows == 5)
    #expect(ledger.table.matched == 1)
    #expect(ledger.table.outside == 3)
    #expect(ledger.table.unmatched.map(\.row) == [4])
    #expect(ledger.boundaries.withoutRow.map(\.code) == ["NG002", "PH1"])
  }

  @Test("A name in another language is a name")
  func otherNames() {
    let result = Joiner(units: units, codeSystem: nil).join([JoinRow(number: 2, name: "Lupah Sug")])
    #expect(result.joined[2] == JoinedRow(code: "PH1", how: .name))
  }

  @Test("A unit below counts on its parent by name, and not by its own")
  func below() {
    let rows = [
      JoinRow(number: 2, country: "NGA", relation: .below, name: "Kaltungo", parentName: "GOMBE"),
      JoinRow(number: 3, country: "NGA", relation: .below, name: "Gombe"),
      JoinRow(number: 4, country: "NGA", relation: .below, name: "Funakaye", parentName: "Gome"),
    ]
    let result = Joiner(units: units, codeSystem: nil).join(rows)
    #expect(result.joined[2] == JoinedRow(code: "NG016", how: .parent))
    #expect(result.joined[3] == nil)
    #expect(
      result.ledger.table.unmatched.map(\.reason) == [
        "a unit below the polygons counts on its parent, and the row names none",
        "no unit is its parent \"Gome\"",
      ])
    #expect(result.ledger.table.unmatched.last?.suggestions.map(\.code) == ["NG016"])
  }

  @Test("An authority counts on the polygon that the units file gives it")
  func listedAuthority() {
    let council = JoinUnit(
      code: "GCC", name: "Gombe City Council", parentCode: "NG016", iso3: "NGA")
    let joiner = Joiner(units: units, unitsWithoutPolygon: [council], codeSystem: nil)
    let row = JoinRow(number: 2, country: "NGA", relation: .authority, name: "Gombe city council")
    #expect(joiner.join([row]).joined[2] == JoinedRow(code: "NG016", how: .parent))
  }

  @Test("A unit above the polygons covers those inside it; a country covers none")
  func above() {
    let region = JoinUnit(code: "BARMM", name: "BARMM", iso3: "PHL", level: 1)
    let nation = JoinUnit(code: "NGA", name: "Nigeria", iso3: "NGA", level: 0)
    let joiner = Joiner(units: units, unitsWithoutPolygon: [region, nation], codeSystem: nil)
    let rows = [
      JoinRow(number: 2, country: "PHL", relation: .above, name: "barmm"),
      JoinRow(number: 3, country: "NGA", relation: .above, name: "Nigeria"),
      JoinRow(number: 4, country: "PHL", relation: .above, name: "Bicol"),
    ]
    let result = joiner.join(rows)
    #expect(
      result.joined[2] == JoinedRow(code: "BARMM", how: .folded, isPolygon: false, covers: ["PH1"]))
    #expect(result.joined[3]?.covers == [])
    #expect(
      result.ledger.table.unmatched.map(\.reason) == [
        "no unit above the polygons is called \"Bicol\""
      ])
    // A region is no polygon: its row is matched, and no polygon has one.
    #expect(result.ledger.boundaries.matched == 0)
  }

  @Test("A unit type that the project does not state is not guessed")
  func unstatedType() {
    let row = JoinRow(number: 2, relation: nil, unitType: "zone", name: "Gombe")
    let result = Joiner(units: units, codeSystem: nil).join([row])
    #expect(result.joined.isEmpty)
    #expect(result.diagnostics.map(\.code) == ["unstated-unit-type"])
  }

  @Test("An alias holds for its country, level, parent and code system only")
  func aliasScope() {
    let base = Alias(
      iso3: "NGA", level: 1, alias: "Gombi", codeSystem: "NE", code: "NG016", why: "x")
    func joins(_ change: (inout Alias) -> Void) -> Bool {
      var alias = base
      change(&alias)
      let joiner = Joiner(units: units, codeSystem: "NE", level: 1, aliases: [alias])
      return joiner.join([JoinRow(number: 2, country: "NGA", name: "GOMBI")]).joined[2] != nil
    }
    #expect(joins { _ in })
    #expect(!joins { $0.iso3 = "KEN" })
    #expect(!joins { $0.level = 2 })
    #expect(!joins { $0.codeSystem = "COD-AB" })
    #expect(!joins { $0.parentCode = "KEN" })
    #expect(joins { $0.parentCode = "NGA" })
  }

  @Test("An alias that points nowhere is reported")
  func deadAlias() {
    let alias = Alias(source: "a.csv", row: 3, alias: "Gombi", code: "NG999", why: "x")
    let result = Joiner(units: units, codeSystem: nil, aliases: [alias]).join([])
    #expect(result.diagnostics.map(\.code) == ["alias-without-unit"])
    #expect(result.diagnostics.first?.place == Place(file: "a.csv", row: 3))
  }

  @Test("No rows and no units are an empty account")
  func empty() {
    let ledger = Joiner(units: [], codeSystem: nil).join([]).ledger
    #expect(ledger.boundaries.units == 0)
    #expect(ledger.table.rows == 0)
  }
}
