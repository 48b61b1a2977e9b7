import Diagnostics
import SimpleFeatures
import Testing

@testable import Localization

@Suite("PlainJoin")
struct PlainJoinTests {
  private func layer(_ columns: [String], _ values: [[String?]]) -> FeatureCollection {
    FeatureCollection(
      source: "b.geojson", layer: "b", columns: columns,
      features: values.enumerated().map { index, values in
        Feature(row: index + 1, values: values, geometry: .none)
      })
  }

  /// The shape of 75 Nepalese districts in capitals, six of them in the facts.
  @Test("Nepal: 107 rows, 101 outside, six by folding, 69 units without a row")
  func nepal() throws {
    let named = ["KANCHANPUR", "BAGLUNG", "KASKI", "BANKE", "DANG", "SYANGJA"]
    let names = named + (1...69).map { "DISTRICT \($0)" }
    let join = PlainJoin(
      filters: [.init(column: "iso3", value: "NPL")],
      name: .init(boundaries: "DISTRICT", table: "unit_name"))
    let result = try join.result(
      boundaries: layer(["DISTRICT"], names.map { [$0] }),
      table: table(MilestoneFacts.localization))
    let ledger = result.ledger
    #expect(ledger.table.rows == 107)
    #expect(ledger.table.outside == 101)
    #expect(ledger.table.matched == 6)
    #expect(ledger.matches.allSatisfy { $0.how == .folded })
    #expect(ledger.boundaries.units == 75)
    #expect(ledger.boundaries.withoutRow.count == 69)
    #expect(ledger.table.unmatched.isEmpty)
  }

  @Test("Sierra Leone: thirteen rows by code, six without one are listed and none is guessed")
  func sierraLeone() throws {
    let codes = [
      "SL0101", "SL0102", "SL0103", "SL0201", "SL0202", "SL0203", "SL0204", "SL0205", "SL0301",
      "SL0302", "SL0303", "SL0304", "SL0401", "SL0402",
    ]
    let join = PlainJoin(
      filters: [.init(column: "iso3", value: "SLE")],
      key: .init(boundaries: "admin2Pcode", table: "code"), tableLabel: "unit_name")
    let ledger = try join.result(
      boundaries: layer(["admin2Pcode"], codes.map { [$0] }),
      table: table(MilestoneFacts.localization)
    ).ledger
    #expect(ledger.table.matched == 13)
    #expect(ledger.boundaries.matched == 13)
    #expect(ledger.boundaries.withoutRow.map(\.code) == ["SL0402"])
    #expect(ledger.table.unmatched.count == 6)
    #expect(ledger.table.unmatched.allSatisfy { $0.reason == "the row has no code" })
    #expect(ledger.table.unmatched.allSatisfy { $0.suggestions.isEmpty })
    #expect(ledger.table.unmatched.first?.name == "Bo City Council")
  }

  @Test("In a project the three councils with a parent code count on that district")
  func sierraLeoneInAProject() {
    let matches = Atlas.localization().result.ledger.matches.filter { $0.code.hasPrefix("SL") }
    #expect(matches.count == 16)
    #expect(
      matches.filter { $0.how == .parent }.map(\.code) == ["SL0301", "SL0102", "SL0302"])
  }

  @Test("A parent column scopes the names, and a repeated name gets its own code")
  func parents() throws {
    let boundaries = layer(
      ["NAME", "REGION"], [["San Juan", "Batangas"], ["San Juan", "La Union"], ["Abra", nil]])
    let join = PlainJoin(
      name: .init(boundaries: "NAME", table: "name"),
      parent: .init(boundaries: "REGION", table: "region"))
    let result = try join.result(
      boundaries: boundaries, table: table("name,region\nSan Juan,La Union\nSan Juan,\nAbra,X\n"))
    #expect(result.joined[2]?.code == "San Juan (feature 2)")
    #expect(result.joined[3] == nil)
    #expect(result.joined[4]?.code == "Abra")
  }

  @Test("Aliases work without a project")
  func aliases() throws {
    let alias = Alias(alias: "North Kivu", code: "Nord-Kivu", why: "English")
    let join = PlainJoin(name: .init(boundaries: "NAME", table: "name"), aliases: [alias])
    let result = try join.result(
      boundaries: layer(["NAME"], [["Nord-Kivu"]]), table: table("name\nNorth Kivu\n"))
    #expect(result.ledger.matches.map(\.how) == [.alias])
  }

  @Test(
    "Without a project an alias holds for the country, level and parent that the boundaries tell",
    arguments: [
      (Alias(alias: "Kivu", codeSystem: "NE", code: "C2", why: "x"), true),
      (Alias(iso3: "COD", level: 1, parentCode: "CD", alias: "Kivu", code: "C2", why: "x"), true),
      (Alias(iso3: "KEN", alias: "Kivu", code: "C2", why: "x"), false),
      (Alias(level: 2, alias: "Kivu", code: "C2", why: "x"), false),
      (Alias(parentCode: "KE", alias: "Kivu", code: "C2", why: "x"), false),
    ])
  func aliasScope(alias: Alias, isUsed: Bool) throws {
    var join = PlainJoin(
      key: .init(boundaries: "CODE", table: "code"), name: .init(boundaries: "NAME", table: "name"),
      aliases: [alias])
    join.countryColumn = "ISO3"
    join.parentCodeColumn = "PARENT"
    join.level = 1
    let boundaries = layer(
      ["CODE", "NAME", "ISO3", "PARENT"],
      [["C1", "Kasai", "COD", "CD"], ["C2", "Nord-Kivu", "COD", "CD"]])
    let result = try join.result(boundaries: boundaries, table: table("code,name\n,Kivu\n"))
    #expect(result.joined[2]?.code == (isUsed ? "C2" : nil))
  }

  @Test("A column that is not there is named, with the nearest")
  func missingColumn() {
    let join = PlainJoin(name: .init(boundaries: "NAME", table: "unit_nam"))
    let error = #expect(throws: LocalizationError.self) {
      try join.result(boundaries: layer(["NAME"], []), table: table("unit_name,x\n"))
    }
    #expect(error?.diagnostic.advice == "did you mean \"unit_name\"?")
    #expect(throws: LocalizationError.nothingToJoinBy) {
      try PlainJoin().result(boundaries: layer(["NAME"], []), table: table("name\n"))
    }
  }

  @Test(
    "A pair is COL or BOUNDARYCOL=TABLECOL",
    arguments: [("code", "code", "code"), ("A=b", "A", "b"), ("A=b=c", "A", "b=c")])
  func pairs(_ text: String, _ boundaries: String, _ table: String) {
    #expect(
      PlainJoin.ColumnPair(text) == PlainJoin.ColumnPair(boundaries: boundaries, table: table))
  }

  @Test("A pair with an empty side is refused", arguments: ["", "=", "a=", "=b"])
  func badPairs(_ text: String) {
    #expect(PlainJoin.ColumnPair(text) == nil)
  }
}
