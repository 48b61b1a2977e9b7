import Foundation
import Testing

@testable import Configuration

@Suite struct CanonicalJSONTests {
  @Test("The canonical text has no blanks, keeps the order and holds every scalar as a string")
  func text() throws {
    let node = try tree("b: 1\na: [NO, {x: 'y\"z'}]\nc: {}\nd: []")
    #expect(node.canonicalJSON() == #"{"b":"1","a":["NO",{"x":"y\"z"}],"c":{},"d":[]}"#)
  }

  @Test("Style and place leave no trace")
  func style() throws {
    let block = try tree("a:\n  - x\n  - |-\n    y\n").canonicalJSON()
    #expect(try tree(#"{"a": ["x", 'y']}"#).canonicalJSON() == block)
  }

  @Test(
    "Every text comes back, through this reader and through Foundation's",
    arguments: [
      "plain", "line\nbreak", "tab\tand\\slash", "\u{85}\u{2028}\u{2029}", "\u{FEFF}x", "\u{7F}",
      "\u{1}", "🕊 सम्मान العربية", String(repeating: "long ", count: 500),
    ])
  func roundTrip(_ text: String) throws {
    let place = try tree("x").place
    let node = YAMLNode(
      .mapping([
        .init(key: text, keyPlace: place, value: YAMLNode(.scalar(text, .plain), at: place))
      ]),
      at: place)
    let json = node.canonicalJSON()
    if text.count < 1000 {
      // A key of YAML has at most 1024 characters.
      #expect(try tree(json)[text]?.scalarText == text)
    }
    let decoded = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    #expect(decoded == [text: text])
  }
}
