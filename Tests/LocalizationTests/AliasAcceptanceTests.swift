import Diagnostics
import Testing

@testable import Localization

@Suite("Accepting a row by hand")
struct AliasAcceptanceTests {
  private let units = [
    JoinUnit(code: "D01", name: "North Hills", parentCode: "P1", iso3: "SMP", level: 2),
    JoinUnit(code: "D03", name: "Old Port", parentCode: "P2", iso3: "SMP", level: 2),
  ]
  private let rows = [
    JoinRow(number: 2, name: "North Hills"), JoinRow(number: 3, name: "Vieux-Port"),
    JoinRow(number: 4, name: "Total"), JoinRow(number: 5, name: "Vieux Port"),
    JoinRow(number: 6, code: "D9"), JoinRow(number: 7, name: "Old Prot"),
  ]

  /// The aliases and the diagnostics of some `ROW=CODE` texts.
  private func accept(
    _ texts: [String], known: [Alias] = []
  ) throws -> (aliases: [Alias], diagnostics: [Diagnostic]) {
    let joiner = Joiner(units: units, codeSystem: nil, level: 2, aliases: known)
    let choices = try texts.map { try #require(AliasAcceptance.Choice($0)) }
    return AliasAcceptance(
      units: units, level: 2, rows: rows, result: joiner.join(rows), known: known
    ).accepted(choices, why: "checked", on: date("2026-11-23"))
  }

  @Test("The alias is written for the country, the level and the parent of its unit, and joins")
  func scope() throws {
    let (aliases, diagnostics) = try accept(["3=D03"])
    #expect(diagnostics.isEmpty)
    #expect(
      aliases == [
        Alias(
          iso3: "SMP", level: 2, parentCode: "P2", alias: "Vieux-Port", code: "D03",
          why: "checked", acceptedOn: date("2026-11-23"))
      ])
    let result = Joiner(units: units, codeSystem: nil, level: 2, aliases: aliases).join(rows)
    #expect(result.joined[3] == JoinedRow(code: "D03", how: .alias))
  }

  @Test("Where the boundaries do not tell their country the row's own is written")
  func countryOfRow() throws {
    let units = [JoinUnit(code: "SL0402", name: "Western Area Urban", parentCode: "SL04", level: 2)]
    let rows = [JoinRow(number: 2, name: "Western Urban")]
    let choice = try #require(AliasAcceptance.Choice("2=SL0402"))
    let aliases = AliasAcceptance(
      units: units, level: 2, rows: rows, result: Joiner(units: units, codeSystem: nil).join(rows),
      known: [], countries: [2: "SLE"]
    ).accepted([choice], why: "checked", on: nil).aliases
    #expect(aliases.map(\.iso3) == ["SLE"])
  }

  @Test("A code that no unit has is refused, with the nearest and with those suggested for the row")
  func unknownCode() throws {
    let (aliases, diagnostics) = try accept(["7=D33"])
    #expect(aliases.isEmpty)
    #expect(diagnostics.map(\.code) == ["unknown-code"])
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.advice?.contains("\"D03\"") == true)
    #expect(diagnostics.first?.reason?.contains("D03 (Old Port)") == true)
  }

  @Test("A name that is accepted for another unit is refused, with the row that says so")
  func contradiction() throws {
    let known = [Alias(source: "a.csv", row: 9, alias: "vieux port", code: "D01", why: "x")]
    let (aliases, diagnostics) = try accept(["3=D03"], known: known)
    #expect(aliases.isEmpty)
    #expect(diagnostics.map(\.code) == ["contradicting-alias"])
    #expect(diagnostics.first?.place == Place(file: "a.csv", row: 9))
  }

  @Test("An alias for a unit that is no longer there still contradicts")
  func deadContradiction() throws {
    let known = [Alias(source: "a.csv", row: 9, alias: "Vieux-Port", code: "D77", why: "x")]
    let diagnostics = try accept(["3=D03"], known: known).diagnostics
    #expect(diagnostics.map(\.place) == [Place(file: "a.csv", row: 9)])
  }

  @Test("An alias for another country, level or parent does not contradict")
  func elsewhere() throws {
    let base = Alias(source: "a.csv", row: 9, alias: "Vieux-Port", code: "D77", why: "x")
    for change: (inout Alias) -> Void in [
      { $0.iso3 = "KEN" }, { $0.level = 1 }, { $0.parentCode = "P1" },
    ] {
      var alias = base
      change(&alias)
      #expect(try accept(["3=D03"], known: [alias]).diagnostics.isEmpty)
    }
  }

  @Test("Two rows with one name cannot be two units, nor one row")
  func together() throws {
    #expect(try accept(["3=D03", "5=D01"]).diagnostics.map(\.code) == ["contradicting-alias"])
    #expect(try accept(["3=D03", "3=D01"]).diagnostics.map(\.code) == ["contradicting-alias"])
  }

  @Test("What is accepted already is a note and adds nothing")
  func again() throws {
    let first = try accept(["3=D03"]).aliases
    let (aliases, diagnostics) = try accept(["3=D03"], known: first)
    #expect(aliases.isEmpty)
    #expect(diagnostics.map(\.code) == ["accepted-already"])
    #expect(diagnostics.map(\.severity) == [.note])
  }

  @Test(
    "Rows for which no alias can stand are refused",
    arguments: [
      ("2=D03", "joined-already"), ("4=D03", "total-row"), ("6=D03", "nameless-row"),
      ("99=D03", "unknown-row"),
    ])
  func refused(text: String, code: String) throws {
    let (aliases, diagnostics) = try accept([text])
    #expect(aliases.isEmpty)
    #expect(diagnostics.map(\.code) == [code])
  }

  @Test("A choice is ROW=CODE", arguments: ["", "3", "=D03", "three=D03", "3="])
  func badChoice(text: String) {
    #expect(AliasAcceptance.Choice(text) == nil)
  }
}
