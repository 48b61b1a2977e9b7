import Testing

@testable import Wording

@Suite("Phrasebook")
struct PhrasebookTests {
  let english = Phrasebook(language: "en")
  let french = Phrasebook(language: "fr")
  let spanish = Phrasebook(language: "es")

  @Test("A message is filled in with the language's date")
  func filled() {
    #expect(
      english(.statusAsOf, ["date": english.date(2026, 11, 23)]) == "Status as of 23 November 2026")
    #expect(
      french(.statusAsOf, ["date": french.date(2026, 11, 23)]) == "Situation au 23 novembre 2026")
    #expect(
      spanish(.statusAsOf, ["date": spanish.date(2026, 11, 23)])
        == "Situación al 23 de noviembre de 2026")
  }

  @Test("The plural follows the number: French counts zero as one, English does not")
  func plurals() {
    #expect(english(.reportUnits, count: 0) == "0 units")
    #expect(english(.reportUnits, count: 1) == "1 unit")
    #expect(french(.reportUnits, count: 0) == "0 unité")
    #expect(french(.reportUnits, count: 1) == "1 unité")
    #expect(french(.reportUnits, count: 2) == "2 unités")
    #expect(spanish(.reportUnits, count: 1) == "1 unidad")
    #expect(english(.reportUnits, count: 4556) == "4,556 units")
    #expect(french(.reportUnits, count: 4556) == "4\u{202F}556 unités")
  }

  @Test("Several names are filled in, and a value is not searched for names")
  func values() {
    #expect(
      english(.unitsWithData, count: 14, ["total": "37"]) == "14 of 37 units have data")
    #expect(english(.noteCountedOn, ["place": "{count}"]) == "counted on {count}")
  }

  @Test("A region falls back on its language but keeps its own formats")
  func region() {
    let canadian = Phrasebook(language: "fr-CA")
    #expect(canadian(.legend) == "Légende")
    #expect(canadian.integer(1325) == "1\u{A0}325")
  }

  @Test("A language without a catalog is English throughout")
  func unknown() {
    let georgian = Phrasebook(language: "ka")
    #expect(georgian(.legend) == "Legend")
    #expect(georgian.date(2012, 3) == "March 2012")
    #expect(georgian.tag.text == "ka")
  }

  @Test("A partial catalog takes the rest, with its plural rule, from English")
  func partial() {
    let catalog = Catalog(language: "uk", messages: [.legend: "Легенда"])
    let ukrainian = Phrasebook(language: "uk", catalogs: [.english, catalog])
    #expect(ukrainian(.legend) == "Легенда")
    #expect(ukrainian(.reportUnits, count: 21) == "21 units")
    #expect(!ukrainian.isRightToLeft)
  }

  @Test("Arabic, Nepali and Ukrainian have the words of a map sheet")
  func scripts() {
    let nepali = Phrasebook(language: "ne")
    #expect(nepali(.legendUnder, ["number": nepali.integer(10)]) == "१० भन्दा कम")
    #expect(Phrasebook(language: "uk")(.legend) == "Умовні позначення")
    #expect(Phrasebook(language: "ar")(.headCountry) == "البلد")
    #expect(Phrasebook(language: "ar").integer(1325) == "1,325")
  }

  @Test("Ranges have an en dash, and words where a number is negative")
  func ranges() {
    #expect(english.range(10, 19) == "10–19")
    #expect(french.range(1.5, 2, digits: 1) == "1,5–2,0")
    #expect(english.range(-5, 3) == "-5 to 3")
    #expect(Phrasebook(language: "ar").isRightToLeft)
  }
}
