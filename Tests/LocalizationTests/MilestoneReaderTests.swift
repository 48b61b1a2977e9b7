import Diagnostics
import SimpleFeatures
import Testing

@testable import Localization

@Suite("MilestoneReader")
struct MilestoneReaderTests {
  private static let header =
    "iso3,type,name,instrument,generation,kind,from,to,precision,period,evidence,rank,level"

  private func reading(
    _ rows: String..., change: (inout LocalizationRules) -> Void = { _ in }
  ) -> MilestoneReading {
    var rules = LocalizationRules(
      dataDate: date("2026-11-23"), unitTypes: ["county": .init(.own, countries: ["SSD": .below])])
    change(&rules)
    let fields = MilestoneFields(
      kind: "kind", country: "iso3", unitType: "type", unit: "name", instrument: "instrument",
      generation: "generation", from: "from", to: "to", precision: "precision", period: "period",
      evidence: "evidence", sourceRank: "rank", publishLevel: "level")
    return MilestoneReader(fields: fields, rules: rules, name: "m")
      .reading(of: table(([Self.header] + rows).joined(separator: "\n"), source: "m.csv"))
  }

  @Test("A row is read with all it says")
  func row() throws {
    let reading = reading(
      "KEN,county,Kwale,LAP,2,launched,2022-07,,month,2022-2026,reported,3,admin1")
    let milestone = try #require(reading.rows.first?.milestone)
    #expect(reading.diagnostics.isEmpty)
    #expect(milestone.row == 2)
    #expect(milestone.authority == "Kwale")
    #expect(milestone.instrumentClass == .plan)
    #expect(milestone.kind == .launched)
    #expect(milestone.window == DayWindow(earliest: date("2022-07-01"), latest: date("2022-07-31")))
    #expect(milestone.period?.ends == date("2026-12-31"))
    #expect(milestone.sourceRank == 3)
    #expect(milestone.publishLevel == .admin1)
  }

  @Test(
    "Words of real tables mean these kinds",
    arguments: [
      ("validation", MilestoneKind.validated), ("Drafting", .drafted), ("writeshop", .drafted),
      ("published", .launched), ("met", .committee), ("working group", .committee),
      ("appointed", .outcome), ("no known activity", .noActivity),
      ("Not_Applicable", .notApplicable),
    ])
  func words(_ word: String, _ kind: MilestoneKind) {
    #expect(
      reading("KEN,county,Kwale,LAP,,\(word),2022,,year,,,,").rows.first?.milestone.kind == kind)
  }

  @Test("The project's words come before the built-in ones")
  func projectWords() {
    let reading = reading("KEN,county,Kwale,LAP,,Published,2022,,year,,,,") {
      $0.kinds = ["published": .kind(.validated)]
    }
    #expect(reading.rows.first?.milestone.kind == .validated)
  }

  @Test(
    "Mistakes are errors that name the place",
    arguments: [
      ("KEN,county,Kwale,LAP,,adoptd,2022,,year,,,,", "unknown-kind", "kind"),
      ("KEN,county,Kwale,LAP,,,2022,,year,,,,", "missing-kind", "kind"),
      ("KEN,county,Kwale,LAP,,adopted,2022-13,,month,,,,", "bad-date", "from"),
      ("KEN,county,Kwale,LAP,,adopted,2022,2021,year,,,,", "from-after-to", "from"),
      ("KEN,county,Kwale,LAP,,adopted,2022,,yaer,,,,", "bad-precision", "from"),
      ("KEN,county,Kwale,LAP,,adopted,2022,,day,,,,", "bad-precision", "from"),
      ("KEN,county,Kwale,LAP,,adopted,2022,,year,2009-12,,,", "bad-period", "period"),
      ("KEN,county,Kwale,LAP,,adopted,2022,,year,,rumoured,,", "bad-evidence", "evidence"),
      ("KEN,county,Kwale,LAP,,adopted,2022,,year,,,best,", "bad-source-rank", "rank"),
      ("KEN,county,Kwale,LAP,,adopted,2022,,year,,,,all", "bad-publish-level", "level"),
    ])
  func errors(_ row: String, _ code: String, _ key: String) {
    let reading = reading(row)
    #expect(reading.rows.isEmpty)
    #expect(reading.diagnostics.map(\.code) == [code])
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.diagnostics.first?.place == Place(file: "m.csv", row: 2, key: key))
  }

  @Test("All mistakes are reported at once")
  func allAtOnce() {
    let reading = reading(
      "KEN,county,Kwale,LAP,,adoptd,2022-13,,month,,,,",
      "KEN,county,Kwale,LAP,,adopted,2022,,year,,,,")
    #expect(reading.diagnostics.map(\.code) == ["unknown-kind", "bad-date"])
    #expect(reading.diagnostics.first?.advice == "did you mean \"adopted\"?")
    #expect(reading.rows.count == 1)
  }

  @Test("A column that is not there is an error")
  func missingColumn() {
    let reader = MilestoneReader(
      fields: MilestoneFields(kind: "milestone", from: "date_fom"),
      rules: LocalizationRules(dataDate: date("2026-11-23")), name: "m")
    let reading = reader.reading(of: table("milestone,date_from\nadopted,2012\n"))
    #expect(reading.rows.isEmpty)
    #expect(reading.diagnostics.map(\.advice) == ["did you mean \"date_from\"?"])
  }

  @Test(
    "Doubts are warnings, and the row is kept",
    arguments: [
      ("KEN,county,Kwale,,,adopted,2022,,year,,,,", "missing-instrument"),
      ("KEN,county,,LAP,,adopted,2022,,year,,,,", "row-without-unit"),
      ("KEN,county,Kwale,LPA,,adopted,2022,,year,,,,", "unlisted-instrument"),
      ("KEN,county,Kwale,LAP,,adopted,2027,,year,,,,", "after-data-date"),
    ])
  func doubts(_ row: String, _ code: String) {
    let reading = reading(row)
    #expect(reading.rows.count == 1)
    #expect(reading.diagnostics.map(\.code) == [code])
    #expect(reading.diagnostics.first?.severity == .warning)
  }

  @Test("What a unit type is can differ by country; an unstated one is nothing")
  func relations() {
    let reading = reading(
      "KEN,county,Kwale,,,workshop,2022,,year,,,,", "SSD,County,Yei,,,workshop,2022,,year,,,,",
      "COD,zone,Mbujimayi,,,workshop,2022,,year,,,,", "UGA,,Lira,,,workshop,2022,,year,,,,")
    #expect(reading.rows.map(\.join.relation) == [.own, .below, nil, .own])
  }
}
