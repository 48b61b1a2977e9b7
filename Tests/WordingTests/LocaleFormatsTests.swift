import Foundation
import Testing

@testable import Wording

/// Expected forms are those of CLDR 44 and later (number patterns, gregorian dateTimeFormats).
@Suite("Numbers, dates and order", .serialized)
struct LocaleFormatsTests {
  @Test(
    "Whole numbers are grouped as the language does",
    arguments: [
      ("en", "1,234,567"), ("fr", "1\u{202F}234\u{202F}567"), ("es", "1.234.567"),
      ("ar", "1,234,567"), ("ne", "१२,३४,५६७"), ("uk", "1\u{A0}234\u{A0}567"),
    ])
  func grouping(_ language: String, _ expected: String) {
    #expect(LocaleFormats(language: language).integer(1_234_567) == expected)
  }

  @Test("Digits are those that were chosen; where there are no others they stay")
  func digits() {
    #expect(LocaleFormats(language: "ar", digits: .native).integer(1_234) == "١٬٢٣٤")
    #expect(LocaleFormats(language: "ar", digits: .latin).integer(1_234) == "1,234")
    #expect(LocaleFormats(language: "ne", digits: .latin).date(2026, 11, 23) == "2026 नोभेम्बर 23")
    #expect(LocaleFormats(language: "fr", digits: .native).integer(12) == "12")
  }

  @Test("Spanish does not group four digits")
  func spanishFourDigits() {
    #expect(LocaleFormats(language: "es").integer(1325) == "1325")
    #expect(LocaleFormats(language: "fr").integer(1325) == "1\u{202F}325")
  }

  @Test("Decimals and shares have exactly the digits asked for, and no negative zero")
  func decimals() {
    #expect(LocaleFormats(language: "en").decimal(1234.5, digits: 2) == "1,234.50")
    #expect(LocaleFormats(language: "fr").decimal(0.25, digits: 1) == "0,2")
    #expect(LocaleFormats(language: "en").decimal(-0.04, digits: 1) == "0.0")
    #expect(LocaleFormats(language: "en").percent(0.378) == "38%")
    #expect(LocaleFormats(language: "fr").percent(0.378, digits: 1) == "37,8\u{A0}%")
  }

  @Test(
    "Dates are as exact as their parts",
    arguments: [
      ("en", "23 November 2026", "March 2012", "2012"),
      ("fr", "23 novembre 2026", "mars 2012", "2012"),
      ("es", "23 de noviembre de 2026", "marzo de 2012", "2012"),
      ("uk", "23 листопада 2026\u{202F}р.", "березень 2012\u{202F}р.", "2012"),
    ])
  func dates(_ language: String, _ day: String, _ month: String, _ year: String) {
    let formats = LocaleFormats(language: language)
    #expect(formats.date(2026, 11, 23) == day)
    #expect(formats.date(2012, 3) == month)
    #expect(formats.date(2012) == year)
    #expect(formats.date(2012, nil, 5) == year)
  }

  @Test("Nepali dates are Gregorian in Devanagari digits")
  func nepaliDate() {
    let date = LocaleFormats(language: "ne").date(2026, 11, 23)
    #expect(date.contains("२०२६") && date.contains("२३") && date.contains("नोभेम्बर"))
  }

  @Test("Early and late years stay what they are")
  func years() {
    #expect(LocaleFormats(language: "en").date(2000, 10, 31) == "31 October 2000")
    #expect(LocaleFormats(language: "en").date(1600, 2, 29) == "29 February 1600")
    #expect(LocaleFormats(language: "en").date(9999, 12, 31) == "31 December 9999")
  }

  @Test("Nothing depends on the machine's language or time zone")
  func independence() {
    let variables = ["LANG", "LC_ALL", "TZ"]
    let before = variables.map { ProcessInfo.processInfo.environment[$0] }
    for zone in ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"] {
      for (name, value) in zip(variables, ["de_DE.UTF-8", "de_DE.UTF-8", zone]) {
        setenv(name, value, 1)
      }
      NSTimeZone.resetSystemTimeZone()
      #expect(LocaleFormats(language: "en").date(2026, 11, 23) == "23 November 2026")
      #expect(LocaleFormats(language: "fr").date(2026, 1, 1) == "1 janvier 2026")
      #expect(LocaleFormats(language: "en").integer(1325) == "1,325")
    }
    for (name, value) in zip(variables, before) {
      if let value { setenv(name, value, 1) } else { unsetenv(name) }
    }
    NSTimeZone.resetSystemTimeZone()
  }

  @Test(
    "Lists are joined as in a sentence",
    arguments: [
      ("en", "A, B and C"), ("en-US", "A, B, and C"), ("fr", "A, B et C"), ("es", "A, B y C"),
    ])
  func lists(_ language: String, _ expected: String) {
    #expect(LocaleFormats(language: language).list(["A", "B", "C"]) == expected)
  }

  @Test("Spanish says e before i; short lists need no comma")
  func listDetails() {
    #expect(LocaleFormats(language: "es").list(["Perú", "Irán"]) == "Perú e Irán")
    #expect(LocaleFormats(language: "en").list(["Kano"]) == "Kano")
    #expect(LocaleFormats(language: "en").list([]) == "")
  }

  @Test("Names stand in the order of the language's alphabet")
  func order() {
    let spanish = LocaleFormats(language: "es").sorted(["oa", "ñame", "nz", "águila", "b"])
    #expect(spanish == ["águila", "b", "nz", "ñame", "oa"])
    let swedish = LocaleFormats(language: "sv").sorted(["Öland", "Zulia", "Åland", "Aa"])
    #expect(swedish == ["Aa", "Zulia", "Åland", "Öland"])
    let ukrainian = LocaleFormats(language: "uk").sorted(["їжак", "ґанок", "гн", "аа"])
    #expect(ukrainian == ["аа", "гн", "ґанок", "їжак"])
  }

  @Test(
    "A sentence begins with a capital, as its language has them",
    arguments: [
      ("en", "in force: 1", "In force: 1"), ("fr", "échu", "Échu"), ("tr", "iptal", "İptal"),
      ("ar", "سارية", "سارية"), ("en", "", ""), ("es", "¿cuántos?", "¿cuántos?"),
    ])
  func sentenceStart(_ language: String, _ text: String, _ expected: String) {
    #expect(LocaleFormats(language: language).sentenceStart(text) == expected)
  }

  @Test("Equal names keep their order")
  func stableOrder() {
    let items = [("Cebu", 1), ("Bo", 2), ("Cebu", 3), ("Bo", 4)]
    let sorted = LocaleFormats(language: "en").sorted(items) { $0.0 }
    #expect(sorted.map(\.1) == [2, 4, 1, 3])
  }

  // Names of CLDR 46 as on unicode.org's charts of the languages.
  @Test(
    "A language has its name in the language of the text",
    arguments: [
      ("en", "ka", "Georgian"), ("fr", "ka", "géorgien"), ("es", "pt-BR", "portugués (Brasil)"),
      ("ar", "ne", "النيبالية"), ("ne", "en", "अङ्ग्रेजी"), ("uk", "fr", "французька"),
    ])
  func languageNames(language: String, tag: String, name: String) {
    #expect(LocaleFormats(language: language).languageName(tag) == name)
  }

  @Test("A tag that CLDR does not know stands for itself")
  func unknownLanguage() {
    #expect(LocaleFormats(language: "en").languageName("qqq") == "qqq")
  }
}
