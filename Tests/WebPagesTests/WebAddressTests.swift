import Testing

@testable import WebPages

@Suite("Addresses of other sites")
struct WebAddressTests {
  @Test(
    "An address is shown by its host and path",
    arguments: [
      ("https://example.org", "example.org"), ("http://www.example.org/", "www.example.org"),
      ("HTTPS://Example.org/a/b/", "Example.org/a/b"),
      ("https://example.org:8080/a", "example.org:8080/a"),
      ("https://newsline.example/?p=64429", "newsline.example…"),
      ("https://example.org/a#part", "example.org/a…"),
      ("https://example.org/a%20b/c@d", "example.org/a%20b/c@d"),
      (
        "https://example.org/stories/news/2022/12/government-adopts-a-plan",
        "example.org/stories/news/2022/12/government-ado…"
      ),
    ])
  func shown(_ text: String, _ short: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.text == text)
    #expect(address.shortText == short)
    #expect(address.shortText.count <= 48)
  }

  @Test(
    "What is no whole address of the web, or hides its host, is none",
    arguments: [
      "", "example.org", "https://", "https:///path", "https://?a", "//example.org",
      "javascript:alert(1)", "data:text/html,x", "ftp://example.org/", "mailto:a@example.org",
      "https://example.org@evil.example/", "https://user:word@evil.example/",
      "https://example.org:/", "https://example.org:port/", "https://...", "https:// example.org",
      "https://ex ample.org/", "https://example.org/\"onclick=", "https://example.org/<b>",
      "https://example.org\\@evil.example", "https://exämple.org/", "https://example.org/\u{202E}x",
      "https://example.org/\n",
    ])
  func refused(_ text: String) {
    #expect(WebAddress(text) == nil)
  }
}
