import Testing

@testable import Diagnostics

@Suite struct NearestWordTests {
  // By hand; "ca" to "abc" is the textbook case in which the optimal string alignment distance (3)
  // and the unrestricted Damerau–Levenshtein distance (2) differ.
  @Test(
    "The distance of two texts",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("tilte", "title", 1),
      ("ca", "abc", 3), ("same", "same", 0), ("बाँके", "बाके", 1),
    ])
  func distance(_ first: String, _ second: String, _ expected: Int) {
    #expect(NearestWord.editDistance(first, second) == expected)
    #expect(NearestWord.editDistance(second, first) == expected)
  }

  @Test("The nearest word comes first, equally near ones in the order given, case ignored")
  func order() {
    #expect(
      NearestWord.suggestions(for: "colour", among: ["color", "COLOUR", "colours", "cat"])
        == ["COLOUR", "color", "colours"])
    #expect(
      NearestWord.suggestions(for: "abc", among: ["abd", "abe", "abf", "abg"], limit: 2)
        == ["abd", "abe"])
  }

  @Test("What differs in more than a third of its length is no suggestion")
  func threshold() {
    #expect(NearestWord.suggestions(for: "AAIN", among: ["ZEBDINE"]) == [])
    #expect(NearestWord.suggestions(for: "x", among: ["xy", "xyz"]) == ["xy"])
    #expect(NearestWord.suggestions(for: "abcdef", among: ["abcd", "abc"]) == ["abcd"])
    #expect(NearestWord.suggestions(for: "a", among: []) == [])
  }

  @Test("The advice names one word or several, or is missing")
  func advice() {
    #expect(NearestWord.advice(for: "tilte", among: ["title"]) == #"did you mean "title"?"#)
    #expect(NearestWord.advice(for: "ab", among: ["ac", "ad"]) == #"did you mean "ac" or "ad"?"#)
    #expect(NearestWord.advice(for: "zzz", among: ["title"]) == nil)
  }
}
