import Diagnostics
import Localization
import SimpleFeatures
import Testing

@testable import Membership

/// What else a row says. All members are invented.
@Suite struct MemberFactsTests {
  private static let columns = [
    "id", "name", "name-fr", "name_pt_BR", "Name:AR", "name-short", "iso3", "consent", "purposes",
    "expires", "withdrawn", "kind", "languages", "themes", "web",
  ]

  private func published(
    _ rows: [[String: String]], columns: [String] = columns, themes: [String] = [],
    languages: [String] = ["en", "fr", "ar", "pt-BR"]
  ) throws -> (places: [PublishedPlace], report: [Diagnostic]) {
    let table = Table(
      source: "synthetic.csv", columns: columns,
      rows: rows.enumerated().map { index, row in
        TableRow(
          number: index + 2,
          values: columns.map { column in
            row[column]
              ?? [
                "id": "M\(index)", "name": "Invented \(index)", "iso3": "AAA",
                "consent": "named-country", "purposes": "print;web",
              ][column]
          })
      })
    let rules = try MemberRules(
      buildingBlock: "provinces", themes: themes, nameLanguages: languages)
    let world = SquareWorld(countries: [("AAA", 1)])
    let (members, report) = try MemberPublication(rules: rules, sets: world.sets)
      .published(from: table, today: #require(CalendarDate(iso: "2026-11-23")))
    return (members[0].places, report)
  }

  @Test("A named member has its kind, languages, themes, page and names")
  func facts() throws {
    let (places, report) = try published([
      [
        "kind": " women’s  network ", "languages": "FR; en,en;pt_br", "themes": "youth;  media ",
        "web": "https://example.org/a", "name-fr": "Inventé", "Name:AR": "مخترع",
        "name_pt_BR": "Inventado", "name-short": "Inv",
      ]
    ])
    let place = try #require(places.first)
    #expect(place.kind == "women’s network")
    #expect(place.languages == ["en", "fr", "pt-BR"])
    #expect(place.themes == ["media", "youth"])
    #expect(place.webAddress == "https://example.org/a")
    #expect(place.names == ["fr": "Inventé", "ar": "مخترع", "pt-BR": "Inventado"])
    #expect(place.name(in: "fr-CA") == "Inventé" && place.name(in: "en") == "Invented 0")
    #expect(!report.contains { $0.code.hasPrefix("member-fact") })
  }

  @Test("A name in a language that the project lacks is not taken")
  func otherLanguages() throws {
    let rows = [["name-fr": "Inventé", "name_pt_BR": "Inventado"]]
    #expect(
      try published(rows, languages: ["en", "pt-BR"]).places[0].names
        == ["pt-BR": "Inventado"])
    // The name of a language stands in for its region.
    #expect(try published(rows, languages: ["fr-CA"]).places[0].names == ["fr": "Inventé"])
  }

  @Test("All these columns may be missing")
  func missing() throws {
    let columns = ["id", "name", "iso3", "consent", "purposes", "expires", "withdrawn"]
    let place = try #require(try published([[:]], columns: columns).places.first)
    #expect(place.kind == nil && place.webAddress == nil && place.names.isEmpty)
    #expect(place.languages.isEmpty && place.themes.isEmpty)
  }

  @Test("What cannot be read is left out and reported by row and column, without a value")
  func unreadable() throws {
    let long = String(repeating: "x", count: 81)
    let (places, report) = try published([
      [:],
      [
        "kind": "a\u{7}b", "languages": "en;Klingonese!", "themes": "youth;\(long)",
        "web": "javascript:secret",
      ],
    ])
    let place = try #require(places.first { $0.name == "Invented 1" })
    #expect(place.kind == nil && place.webAddress == nil)
    #expect(place.languages == ["en"] && place.themes == ["youth"])
    let told = report.filter { $0.code == "member-fact-unreadable" }
    #expect(told.map { $0.place.key } == ["languages", "themes", "kind", "web"])
    #expect(told.allSatisfy { $0.place.row == 3 && $0.message.contains("member M1 ") })
    for text in report.map(\.description) {
      #expect(!text.contains("Klingonese") && !text.contains("secret") && !text.contains("xxxx"))
    }
  }

  @Test("A theme beside the project’s list is left out and reported; the list spells the others")
  func listed() throws {
    let (places, report) = try published(
      [["themes": "YOUTH; elsewhere"]], themes: ["Youth", "Media"])
    #expect(places[0].themes == ["Youth"])
    let told = try #require(report.first { $0.code == "member-theme-unlisted" })
    #expect(told.place.row == 2 && !told.description.contains("elsewhere"))
  }

  @Test("Of a member who may not be named nothing of this is published, nor told of its page")
  func unnamed() throws {
    let (places, report) = try published([
      ["consent": "country", "kind": "a\u{7}b", "web": "nowhere", "name-fr": "Caché"]
    ])
    #expect(places.isEmpty)
    #expect(!report.contains { $0.code == "member-fact-unreadable" })
  }

  @Test("Of a row that is withheld not even its columns are told")
  func withheld() throws {
    let (_, report) = try published([["consent": "none", "languages": "Klingonese!"]])
    #expect(!report.contains { $0.code == "member-fact-unreadable" })
  }

  @Test("Two columns for the names in one language are refused")
  func repeated() {
    #expect(throws: MembershipError.repeatedColumns(["name-fr"], source: "synthetic.csv")) {
      try published([[:]], columns: Self.columns + ["name_FR"])
    }
  }

  @Test("Nothing of it is shown by printing it")
  func confidential() {
    let details = MemberDetails(names: ["fr": "Nom"], kind: "k", webAddress: "https://a.example")
    #expect("\(details)" == "confidential")
    #expect(String(reflecting: MemberFacts(details: details)) == "confidential")
  }
}
