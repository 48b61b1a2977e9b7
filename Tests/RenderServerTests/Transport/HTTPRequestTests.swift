import Testing

@testable import RenderServer

@Suite("A request")
struct HTTPRequestTests {
  @Test(
    "A client takes gzip when it names it with a weight above zero (RFC 9110, 12.5.3)",
    arguments: [
      ("gzip", true), ("deflate, gzip;q=1.0, *;q=0.5", true), ("gzip ; q=0.001", true),
      ("br;q=1, gzip; q=0.2", true), ("gzip;q=0", false), ("gzip; q=0.000", false),
      ("identity", false), ("", false), ("gzipped", false), ("x, ,gzip", true),
    ])
  func gzip(field: String, expected: Bool) {
    #expect(HTTPRequest(.get, "/", acceptEncoding: field).takesGzip == expected)
  }

  // RFC 9110, 8.4.1: "All content codings are case-insensitive"; 8.3.1 says so of media types, and
  // the texts of its grammar, such as the q of a weight, are so too (RFC 5234, 2.3). White space may
  // be a tab (5.6.3).
  @Test(
    "Names are read in any case, and a tab is white space",
    arguments: [("GZIP", true), ("Gzip;Q=0", false), ("br,\tgzip", true), ("gzip\t;\tq=0", false)])
  func spelling(field: String, expected: Bool) {
    #expect(HTTPRequest(.get, "/", acceptEncoding: field).takesGzip == expected)
  }

  @Test("Without the field nothing is packed")
  func noField() {
    #expect(!HTTPRequest(.get, "/").takesGzip)
    #expect(!HTTPRequest(.get, "/").takesWebP)
    #expect(!HTTPRequest(.get, "/").wantsPage)
  }

  @Test(
    "WebP goes to who names it",
    arguments: [
      // What Chromium and Firefox send for <img>, and curl.
      ("image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", true),
      ("image/webp;q=0.1, image/png", true), ("image/webp;q=0, */*", false), ("*/*", false),
      ("image/*", false), ("IMAGE/WEBP", true),
    ])
  func webP(field: String, expected: Bool) {
    #expect(HTTPRequest(.get, "/", accept: field).takesWebP == expected)
  }

  @Test(
    "A page goes to who names HTML",
    arguments: [
      ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true),
      ("Text/HTML;level=1", true), ("text/html;level=1;q=0", false), ("application/json", false),
      ("*/*", false),
    ])
  func page(field: String, expected: Bool) {
    #expect(HTTPRequest(.get, "/", accept: field).wantsPage == expected)
  }

  @Test(
    "If-None-Match compares weakly, and a star has everything (RFC 9110, 13.1.2)",
    arguments: [
      ("\"abc\"", true), ("W/\"abc\"", true), ("*", true), ("\"x\", \"abc\"", true),
      ("\"x\",W/\"abc\" ,\"y\"", true), ("\"abcd\"", false), ("\"ab\"", false), ("abc", false),
      ("\"ABC\"", false), ("w/\"abc\"", false), ("\"abc-gzip\"", false), ("", false),
    ])
  func entityTags(field: String, expected: Bool) {
    #expect(HTTPRequest(.get, "/", ifNoneMatch: field).alreadyHas("\"abc\"") == expected)
  }

  @Test("Without the field a client has nothing")
  func noEntityTag() {
    #expect(!HTTPRequest(.get, "/").alreadyHas("\"abc\""))
  }
}
