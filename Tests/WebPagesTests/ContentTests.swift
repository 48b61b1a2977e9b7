import Testing
import WebPages

@Suite("Content of pages")
struct ContentTests {
  private func date(_ iso: String) -> PageDate { PageDate(iso: iso, text: "on \(iso)") }

  @Test("A date that is asked for takes its place among the choices")
  func addedDate() {
    let choice = DateChoice(
      choices: [date("2018-12-31"), date("2026-11-23")], selected: date("2021-01-05"),
      standard: "2026-11-23")
    #expect(choice.choices.map(\.iso) == ["2018-12-31", "2021-01-05", "2026-11-23"])
    #expect(choice.query == "2021-01-05")
  }

  @Test("The map's own date is not asked for, and no date stands twice")
  func standardDate() {
    let choice = DateChoice(
      choices: [date("2026-11-23"), date("2018-12-31")], selected: date("2026-11-23"),
      standard: "2026-11-23")
    #expect(choice.choices.map(\.iso) == ["2018-12-31", "2026-11-23"])
    #expect(choice.query == nil)
  }

  @Test(
    "A language is called by its own name, one without words by its tag",
    arguments: [
      ("en", "English"), ("fr-CA", "Français"), ("es", "Español"), ("ar", "العربية"),
      ("ne", "नेपाली"), ("uk", "Українська"), ("en-GB", "English"), ("sw", "sw"),
    ])
  func languageNames(_ tag: String, _ name: String) {
    #expect(SiteLanguage(tag: tag).name == name)
    #expect(SiteLanguage(tag: tag).isRightToLeft == (tag == "ar"))
  }
}
