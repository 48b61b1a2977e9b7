import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Classes of lines of the data")
struct BorderClassifierTests {
  @Test("A line of the data goes by its name or its sides, else by the policy")
  func lines() {
    let classifier = BorderClassifier(
      policy: BorderPolicy(
        rules: [
          .init(.named("*claim"), lineClass: .disputed),
          .init(.between("BBB", "AAA"), lineClass: .armistice),
        ], unmatchedLines: .undetermined))
    func found(_ name: String, _ left: String?, _ right: String?) -> String {
      let (lineClass, rule) = classifier.lineClass(
        of: BoundaryLine(name: name, leftCode: left, rightCode: right, lines: LineStrings()))
      return "\(lineClass.rawValue) \(rule.map(String.init) ?? "-")"
    }
    #expect(found("Northern Claim", nil, nil) == "disputed 0")
    #expect(found("ridge", "AAA", "BBB") == "armistice 1")
    #expect(found("ridge", "AAA", nil) == "undetermined -")
  }

  @Test(
    "A star stands for any text and case does not count",
    arguments: [
      ("Western Saharan claim", "western*", true), ("Western Saharan claim", "*CLAIM", true),
      ("Western Saharan claim", "W*claim", true), ("Western Saharan claim", "*Saharan*", true),
      ("Indian claim", "Indian", false), ("Indian", "indian", true), ("abc", "a*b", false),
      ("aXbXc", "a*b*c", true), ("ab", "ab*b", false), ("", "*", true), ("abc", "*d*", false),
    ])
  func patterns(_ text: String, _ pattern: String, _ fits: Bool) {
    #expect(BorderClassifier.matches(text, pattern) == fits)
  }
}
