import Testing

@testable import Ingest

@Suite("The place of a JSON error")
struct JSONSyntaxTests {
  @Test(
    "Valid documents",
    arguments: [
      "{}", "[]", " [1, -2.5e+3, \"a\\u00e9\\n\", true, false, null] ",
      #"{"a": {"b": [[1, 2], []]}, "c": {}}"#, "[NaN, -Infinity]", "0",
    ])
  func valid(text: String) {
    #expect(JSONSyntax.firstFailure(in: Array(text.utf8)) == nil)
  }

  @Test(
    "Line and column, from 1, of the first error",
    arguments: [
      ("{\"a\": 1,\n \"b\" 2}", 2, 6), ("[1, 2\n3]", 2, 1), ("{\"a\": [1, 2}", 1, 12),
      ("", 1, 1), ("[1, 2", 1, 6), ("{\"é\": tru}", 1, 7), ("{\"a\": 1,}", 1, 9),
      ("[1] x", 1, 5), ("[\"abc", 1, 2), ("[01]", 1, 2), ("{'a': 1}", 1, 2),
      ("[\"a\\x\"]", 1, 5), ("[1,\n\n  -]", 3, 4),
    ])
  func invalid(text: String, line: Int, column: Int) {
    let failure = JSONSyntax.firstFailure(in: Array(text.utf8))
    #expect(failure?.line == line)
    #expect(failure?.column == column)
  }

  @Test("Too deep a nesting is refused and not followed")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(
      JSONSyntax.firstFailure(in: Array(text.utf8))?.expectation == "nested too deeply")
  }

  @Test("A sequence is one value after the other")
  func sequence() {
    let text = Array("{\"a\": 1}\n{\"a\": 2}\n".utf8)
    #expect(JSONSyntax.firstFailure(in: text, isSequence: true) == nil)
    #expect(JSONSyntax.firstFailure(in: text)?.line == 2)
  }
}
