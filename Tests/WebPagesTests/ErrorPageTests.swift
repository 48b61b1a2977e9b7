import Testing
import WebPages

@Suite("Pages of mistakes")
struct ErrorPageTests {
  @Test(
    "The heading says what happened",
    arguments: [
      (404, "There is no such page"), (410, "There is no such page"),
      (400, "This address asks for something that cannot be given"),
      (503, "Too much is asked for at the moment; please try again shortly"),
      (500, "The page could not be made"),
    ])
  func headings(_ status: Int, _ heading: String) throws {
    let page = try PageReader(SampleContent.pages().error(ErrorContent(status: status)))
    #expect(page.all("h1").first?.text == heading)
    #expect(page.tags.contains { $0.text == "HTTP \(status)" })
  }

  @Test("The page leads back to the maps, in its language, and is not for search engines")
  func links() throws {
    let page = try PageReader(
      SampleContent.pages(language: "fr").error(ErrorContent(status: 404)))
    let link = try #require(
      page.tags.first {
        $0.name == "a" && $0.path.last == "li"
          && $0.attributes["href"] == "/peace/?language=fr" && $0.path.contains("main")
      })
    #expect(link.text == "Toutes les cartes")
    #expect(page.meta("robots") == "noindex")
    #expect(page.first("link", "rel", "canonical") == nil)
  }

  @Test("The detail is English on every page and marked as such")
  func detail() throws {
    let text = SampleContent.pages(language: "ar")
      .error(ErrorContent(status: 400, detail: "width: expected 64 to 4096"))
    let page = try PageReader(text)
    let detail = try #require(page.all("p").first { $0.text.hasPrefix("width") })
    #expect(detail.attributes["lang"] == "en" && detail.attributes["dir"] == "ltr")
  }
}
