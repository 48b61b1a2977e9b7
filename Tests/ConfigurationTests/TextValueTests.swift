import Testing

@testable import Configuration

@Suite struct LocalizedTextTests {
  @Test(
    "A missing language falls back to the tag's head, then to the default, then to any",
    arguments: [
      ("fr", "Bonjour"), ("fr-CA", "Bonjour"), ("pt-BR", "Oi"), ("pt", "Hello"), ("ar", "Hello"),
      ("", "Hello"),
    ])
  func fallback(_ language: String, _ expected: String) {
    let text = LocalizedText(
      ["fr": "Bonjour", "en": "Hello", "pt-BR": "Oi"], defaultLanguage: "en")
    #expect(text.text(in: language) == expected)
  }

  @Test("Without the default language the first in sorted order stands in")
  func withoutDefault() {
    let text = LocalizedText(["uk": "Мир", "ne": "शान्ति"], defaultLanguage: "en")
    #expect(text.languages == ["ne", "uk"])
    #expect(text.text(in: "en") == "शान्ति")
  }
}

@Suite struct ISODateTests {
  @Test(
    "Days that exist",
    arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func valid(_ text: String) {
    #expect(ISODate.isValid(text))
  }

  @Test(
    "Days that do not exist or are written otherwise",
    arguments: [
      "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "26-11-23",
      "2026/11/23", "0000-01-01", "2026-11-23 ", "٢٠٢٦-١١-٢٣", "",
    ])
  func invalid(_ text: String) {
    #expect(!ISODate.isValid(text))
  }
}

@Suite struct MonthDayTests {
  @Test("A day of every year", arguments: [("06-30", 6, 30), ("12-31", 12, 31), ("02-28", 2, 28)])
  func valid(_ text: String, _ month: Int, _ day: Int) throws {
    let value = try #require(MonthDay(text))
    #expect(value.month == month)
    #expect(value.day == day)
  }

  @Test(
    "Anything else",
    arguments: [
      "02-29", "13-01", "06-31", "6-30", "06/30", "06-30-01", "+6-30", "00-10", "06-00", "",
    ])
  func invalid(_ text: String) {
    #expect(MonthDay(text) == nil)
  }
}

@Suite struct ScalarFormTests {
  @Test(
    "Language tags have the form of RFC 5646",
    arguments: [
      ("en", true), ("fr-CA", true), ("zh-Hant-TW", true), ("e", false), ("en_", false),
      ("en-", false), ("12", false), ("", false),
    ])
  func languageTag(_ text: String, _ isTag: Bool) {
    #expect(ScalarCheck.isLanguageTag(text) == isTag)
  }

  @Test(
    "Identifiers can stand in addresses",
    arguments: [
      ("nigeria-2", true), ("a", true), ("-a", false), ("a--b", false), ("A", false),
      ("a/b", false),
      ("é", false), ("", false),
    ])
  func identifier(_ text: String, _ isIdentifier: Bool) {
    #expect(ScalarCheck.isIdentifier(text) == isIdentifier)
  }

  @Test(
    "Long lists of words are cut",
    arguments: [(0, ""), (1, "w1"), (2, "w1 or w2"), (3, "w1, w2 or w3")])
  func words(_ count: Int, _ expected: String) {
    #expect(Words.list((0..<count).map { "w\($0 + 1)" }) == expected)
    #expect(Words.list((0..<40).map { "w\($0)" }).hasSuffix("w11 and 28 more"))
  }
}
