import Testing

@testable import Membership

@Suite struct LanguageTextTests {
  // The case of subtags: RFC 5646, section 2.1.1.
  @Test(
    "A tag is written with its usual capitals",
    arguments: [
      ("fr", "fr"), ("FR", "fr"), ("pt_br", "pt-BR"), ("ZH-hant-tw", "zh-Hant-TW"),
      ("es-419", "es-419"), ("de-CH-1901", "de-CH-1901"), ("haw", "haw"),
    ])
  func tags(text: String, tag: String) {
    #expect(LanguageText.tag(text) == tag)
  }

  @Test(
    "What is no tag has none",
    arguments: ["", "e", "English", "français", "en-", "-en", "en fr", "12", "en-abcdefghi", "१२"])
  func others(text: String) {
    #expect(LanguageText.tag(text) == nil)
  }
}
