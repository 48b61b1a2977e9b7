import Testing

@testable import MapServices

@Suite struct ProblemTests {
  @Test("The document has the members of RFC 9457 and those that help")
  func document() {
    let problem = Problem(
      status: 400, "width: \"9\" is too small", parameter: "width", allowed: ["a", "b"],
      advice: "take more")
    #expect(
      problem.json() == #"""
        {"type":"about:blank","title":"Bad Request","status":400,\#
        "detail":"width: \"9\" is too small","parameter":"width","allowed":["a","b"],\#
        "advice":"take more"}
        """#)
    #expect(
      Problem(status: 503, "busy").json()
        == #"{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"busy"}"#)
    #expect(problem.description == "width: \"9\" is too small; take more")
  }

  @Test("Of a caller's text at most 80 characters are repeated")
  func cutting() {
    let short = String(repeating: "x", count: 80)
    #expect(Problem.shown(short) == "\"\(short)\"")
    let shown = Problem.shown(String(repeating: "x", count: 5_000))
    #expect(shown.unicodeScalars.count == 82)
    #expect(shown.hasSuffix("x…\""))
    // One character with a thousand combining marks.
    let marks = "e" + String(repeating: "\u{301}", count: 1_000)
    #expect(Problem.shown(marks).unicodeScalars.count == 82)
    #expect(
      Problem(status: 400, "x", parameter: String(repeating: "p", count: 900)).parameter?.count
        == 80)
  }

  @Test("Control characters and the invisible ones that turn text around are never repeated")
  func cleaning() {
    let shown = Problem.shown("a\u{0}b\r\n\u{1B}[31m\u{202E}c\u{2028}\u{E000}é")
    #expect(
      shown == "\"a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}[31m\u{FFFD}c\u{FFFD}\u{FFFD}é\"")
  }

  @Test("An unknown thing is named together with its neighbours")
  func unknown() {
    let problem = Problem.unknown("map", "ugnada", among: ["nigeria", "uganda"])
    #expect(problem.status == 404)
    #expect(problem.description == "there is no map \"ugnada\"; did you mean \"uganda\"?")
    #expect(
      Problem.unknown("map", String(repeating: "u", count: 2_000), among: ["u"]).advice == nil)
  }
}
