import Testing
import WebPages

@Suite("Gallery")
struct GalleryPageTests {
  @Test("Every map has a picture with alternative text, sizes, and a link to its page")
  func cards() throws {
    let page = try PageReader(SampleContent.pages().gallery(SampleContent.gallery))
    let pictures = page.all("img")
    #expect(pictures.count == 2)
    let picture = try #require(pictures.first)
    #expect(picture.attributes["alt"] == "Plans in Uganda. In force: 3.")
    #expect(picture.attributes["src"] == "/peace/maps/uganda.png")
    #expect(
      picture.attributes["srcset"]
        == "/peace/maps/uganda.png?scale=0.5 480w, /peace/maps/uganda.png 960w, "
        + "/peace/maps/uganda@2x.png 1920w")
    #expect(picture.attributes["width"] == "960")
    #expect(picture.attributes["height"] == "672")
    let link = try #require(page.first("a", "href", "/peace/maps/world"))
    #expect(link.text == "Plans in the world")
    #expect(link.path.suffix(2) == ["article", "h3"])
  }

  @Test("Pictures, pages and reports are asked for in the page's language")
  func language() throws {
    let page = try PageReader(
      SampleContent.pages(language: "fr").gallery(SampleContent.gallery))
    #expect(page.all("img").first?.attributes["src"] == "/peace/maps/uganda.png?language=fr")
    #expect(page.first("a", "href", "/peace/maps/uganda?language=fr") != nil)
    #expect(page.first("a", "href", "/peace/reports/annual.pdf?language=fr") != nil)
    #expect(page.first("a", "href", "/peace/members?language=fr") != nil)
  }

  @Test("Programs find the absolute addresses of the services, left to right")
  func services() throws {
    let page = try PageReader(
      SampleContent.pages(language: "ar").gallery(SampleContent.gallery))
    let addresses = page.all("code")
    let base = "https://maps.example.org/peace"
    #expect(
      addresses.map(\.text) == [
        "\(base)/wms", "\(base)/ogc", "\(base)/tiles/uganda/{z}/{x}/{y}.png?language=ar",
        "\(base)/tiles/world/{z}/{x}/{y}.png?language=ar",
      ])
    #expect(addresses.allSatisfy { $0.attributes["dir"] == "ltr" })
  }

  @Test("An empty site has a page, and an unpublished directory no link")
  func empty() throws {
    let text = SampleContent.pages(hasMembers: false).gallery(GalleryContent(maps: []))
    let page = try PageReader(text)
    #expect(page.all("img").isEmpty)
    #expect(page.first("a", "href", "/peace/members") == nil)
    #expect(page.all("code").isEmpty)
  }
}
