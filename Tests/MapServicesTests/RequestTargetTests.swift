import Testing

@testable import MapServices

@Suite struct RequestTargetTests {
  @Test("A path and a query are decoded part by part, in order")
  func decoding() throws {
    let target = try RequestTarget("/maps/c%C3%B4te%2Djour.png?a=1+2&b=%2F%26%3D&a=&c&&d=x=y")
    #expect(target.segments == ["maps", "côte-jour.png"])
    #expect(!target.hasTrailingSlash)
    #expect(
      target.query == [
        .init("a", "1 2"), .init("b", "/&="), .init("a", ""), .init("c", ""), .init("d", "x=y"),
      ])
    #expect(target.values("a") == ["1 2", ""])
  }

  @Test(
    "The start page has no segments, a slash at the end is told apart",
    arguments: [
      ("/", [], false), ("/?x=1", [], false), ("/maps", ["maps"], false),
      ("/maps/", ["maps"], true), ("/a/b/?q", ["a", "b"], true), ("/a?b?c=/..", ["a"], false),
    ] as [(String, [String], Bool)])
  func shapes(_ raw: String, _ segments: [String], _ hasSlash: Bool) throws {
    let target = try RequestTarget(raw)
    #expect(target.segments == segments)
    #expect(target.hasTrailingSlash == hasSlash)
  }

  @Test(
    "What two programs could read in two ways is refused",
    arguments: [
      "", "maps", "http://example.org/", "*", "/a%00b", "/a%2fb", "/a%2Fb", "/a%5cb", "/a\\b",
      "/a%", "/a%4", "/a%zz", "/a%4g", "/%ff", "/%c3", "/%C0%AF", "/%ED%A0%80", "/a%0ab", "/a%7f",
      "/a%C2%85", "/.", "/..", "/a/../b", "/a/./b", "/%2e%2e/b", "/a/%2E", "//", "//a", "/a//b",
      "/a//", "/a b", "/a\tb", "/a\u{0}b", "/a\u{7F}", "/caf\u{E9}", "/a#b", "/a?b#c", "/a?b=%00",
      "/a?b=%", "/a?%zz=1", "/a?b=%FE", "/a?b=c%0d%0aX", "/a?b=\u{FFFD}",
    ])
  func refused(_ raw: String) throws {
    let problem = try #require(throws: Problem.self) { try RequestTarget(raw) }
    #expect(problem.status == 400)
    #expect(!problem.detail.isEmpty)
  }

  @Test("An address of 2,048 bytes is read, one of 2,049 is too long")
  func length() throws {
    #expect(
      try RequestTarget("/" + String(repeating: "a", count: 2_047)).segments[0].count == 2_047)
    let problem = try #require(throws: Problem.self) {
      try RequestTarget("/" + String(repeating: "a", count: 2_048))
    }
    #expect(problem.status == 414)
  }

  @Test("A query of 64 items is read, one of 65 is refused")
  func items() throws {
    func raw(_ count: Int) -> String {
      "/a?" + (1...count).map { "p\($0)=1" }.joined(separator: "&")
    }
    #expect(try RequestTarget(raw(64)).query.count == 64)
    #expect(throws: Problem.self) { try RequestTarget(raw(65)) }
  }

  @Test("In the path a plus sign is itself, in the query encoded slashes are allowed")
  func marks() throws {
    let target = try RequestTarget("/a+b?url=https%3A%2F%2Fx.org%2F..%2Fy&z=%2B")
    #expect(target.segments == ["a+b"])
    #expect(target.query == [.init("url", "https://x.org/../y"), .init("z", "+")])
  }
}
