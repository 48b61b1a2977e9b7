import Testing

@testable import Wording

@Suite("Phrasebook")
struct PhrasebookTests {
  let english = Phrasebook(language: "en")
  let french = Phrasebook(language: "fr")
  let spanish = Phrasebook(language: "es")

  @Test("Numbers in messages have the chosen digits, what they are filled with its own")
  func digits() {
    let nepali = Phrasebook(language: "ne", digits: .latin)
    #expect(nepali(.ageThreeToFive) == "3–5 वर्ष")
    #expect(nepali(.noteBegins, ["date": "५"]) == "सुरु: ५")
    #expect(Phrasebook(language: "ne")(.ageThreeToFive) == "३–५ वर्ष")
    #expect(Phrasebook(language: "ar", digits: .native)(.ageThreeToFive) == "٣–٥ سنوات")
    #expect(Phrasebook(language: "ar", digits: .native)(.insetUnits, count: 12) == "١٢ وحدة")
  }

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
    #expect(english(.reportSourceCount, count: 0) == "0 sources")
    #expect(english(.reportSourceCount, count: 1) == "1 source")
    #expect(french(.reportSourceCount, count: 0) == "0 source")
    #expect(french(.reportSourceCount, count: 1) == "1 source")
    #expect(french(.reportSourceCount, count: 2) == "2 sources")
    #expect(spanish(.reportSourceCount, count: 1) == "1 fuente")
    #expect(english(.reportSourceCount, count: 4556) == "4,556 sources")
    #expect(french(.reportSourceCount, count: 4556) == "4\u{202F}556 sources")
  }

  @Test("Several names are filled in, and a value is not searched for names")
  func values() {
    #expect(
      english(.describeInForce, count: 14, ["total": "37"])
        == "14 of 37 units have a plan in force")
    #expect(
      english(.noteCoveredBy, ["place": "{count}"]) == "covered by the plan of {count}")
  }

  @Test("Clauses are parted by semicolons; French sets a narrow space before them")
  func clauses() {
    #expect(english.clauses(["a", "b", "c"]) == "a; b; c")
    #expect(french.clauses(["a", "b", "c"]) == "a\u{202F}; b\u{202F}; c")
    #expect(english.clauses(["a"]) == "a")
    #expect(english.clauses([]) == "")
  }

  @Test("A date stands behind its milestone without the article that it lacks")
  func datedMilestone() {
    let values = { (wording: Phrasebook) in
      ["milestone": wording(.milestoneLaunched), "date": wording.date(2021, 3, 8)]
    }
    #expect(english(.milestoneDated, values(english)) == "launched 8 March 2021")
    #expect(french(.milestoneDated, values(french)) == "lancé, 8 mars 2021")
    #expect(spanish(.milestoneDated, values(spanish)) == "puesto en marcha, 8 de marzo de 2021")
  }

  @Test("What “no data” means is said of the words that the legend has")
  func quotedStatus() {
    for wording in [english, french, spanish] {
      #expect(wording(.reportMethodMissing).contains(wording(.statusNoData)))
    }
  }

  @Test("A region falls back on its language but keeps its own formats")
  func region() {
    let canadian = Phrasebook(language: "fr-CA")
    #expect(canadian(.members) == "Membres")
    #expect(canadian.integer(1325) == "1\u{A0}325")
  }

  @Test("A language without a catalog is English throughout")
  func unknown() {
    let georgian = Phrasebook(language: "ka")
    #expect(georgian(.members) == "Members")
    #expect(georgian.date(2012, 3) == "March 2012")
    #expect(georgian.tag.text == "ka")
  }

  @Test("A partial catalog takes the rest, with its plural rule, from English")
  func partial() {
    let catalog = Catalog(language: "uk", messages: [.members: "Учасниці"])
    let ukrainian = Phrasebook(language: "uk", catalogs: [.english, catalog])
    #expect(ukrainian(.members) == "Учасниці")
    #expect(ukrainian(.reportSourceCount, count: 21) == "21 sources")
    #expect(!ukrainian.isRightToLeft)
  }

  @Test("Arabic, Nepali and Ukrainian have the words of a map sheet")
  func scripts() {
    let nepali = Phrasebook(language: "ne")
    #expect(nepali(.legendUnder, ["number": nepali.integer(10)]) == "१० भन्दा कम")
    #expect(Phrasebook(language: "uk")(.lineDisputed) == "спірна межа")
    #expect(Phrasebook(language: "ar")(.headUnit) == "الوحدة")
    #expect(Phrasebook(language: "ar").integer(1325) == "1,325")
  }

  @Test(
    "A held back number never says that it is small: a larger one may be held back to protect it",
    arguments: ["en", "fr", "es", "ar", "ne", "uk"])
  func heldBack(_ language: String) {
    let words = Phrasebook(language: language)(.valueSuppressed)
    #expect(!words.contains { $0.isNumber || $0 == "{" })
    #expect(!["fewer", "moins", "menos", "менше"].contains { words.contains($0) })
  }

  @Test("Ranges have an en dash, and words where a number is negative")
  func ranges() {
    #expect(english.range(10, 19) == "10–19")
    #expect(french.range(1.5, 2, digits: 1) == "1,5–2,0")
    #expect(english.range(-5, 3) == "-5 to 3")
    #expect(Phrasebook(language: "ar").isRightToLeft)
  }

  @Test("Digits in a text from the data are the language's, other characters stay")
  func ownDigits() {
    let text = "NAP 2 (2021-2025), ½ é"
    #expect(Phrasebook(language: "en").inOwnDigits(text) == text)
    #expect(Phrasebook(language: "ar").inOwnDigits(text) == text)
    #expect(Phrasebook(language: "ne").inOwnDigits(text) == "NAP २ (२०२१-२०२५), ½ é")
  }

  @Test("What stands under a key figure agrees with it")
  func keyFigures() {
    let english = Phrasebook(language: "en")
    #expect(english(.figurePlansBelow, count: 1) == "plan in force in a smaller unit")
    #expect(english(.figurePlansBelow, count: 2) == "plans in force in smaller units")
    let ukrainian = Phrasebook(language: "uk")
    #expect(ukrainian(.figureUnitsLapsed, count: 2) == "одиниці, строк дії плану яких минув")
    #expect(ukrainian(.figureUnitsLapsed, count: 5) == "одиниць, строк дії плану яких минув")
    #expect(ukrainian(.figureCountriesDated, count: 33).hasPrefix("країни,"))
  }
}
