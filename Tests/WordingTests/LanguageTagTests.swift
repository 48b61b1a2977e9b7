import Testing

@testable import Wording

@Suite("Language tags")
struct LanguageTagTests {
  @Test("The fallback goes from the region to the language to English")
  func fallbacks() {
    #expect(LanguageTag("fr-CA").fallbacks == ["fr-CA", "fr", "en"])
    #expect(LanguageTag("en_US").fallbacks == ["en-US", "en"])
    #expect(LanguageTag("zh-hant-tw").fallbacks == ["zh-Hant-TW", "zh-Hant", "zh", "en"])
  }

  @Test(
    "What is no tag becomes English", arguments: ["", "-", "français", "f", "en-", "fr CA", "12"])
  func invalid(_ text: String) {
    #expect(LanguageTag(text).text == "en")
  }

  @Test("Arabic and Urdu run from right to left, also with a region; a named script decides")
  func direction() {
    #expect(LanguageTag("ar").isRightToLeft)
    #expect(LanguageTag("ur-PK").isRightToLeft)
    #expect(!LanguageTag("ku").isRightToLeft)
    #expect(LanguageTag("ku-Arab").isRightToLeft)
    #expect(!LanguageTag("uz-Latn").isRightToLeft)
    #expect(!LanguageTag("ne").isRightToLeft)
  }
}
