import Foundation
import Testing

@testable import MapServices

@Suite struct JSONValueTests {
  @Test("Members keep their order, and texts are escaped")
  func writing() {
    let value: JSONValue = [
      "z": 1, "a": [true, false, .null, 1.5, -0.25], "empty": [:], "none": [],
      "text": "\"\\\n\t\u{1}</script>é\u{2028}",
    ]
    #expect(
      value.text
        == #"{"z":1,"a":[true,false,null,1.5,-0.25],"empty":{},"none":[],"text":"#
        + #""\"\\\n\t\u0001\u003c/script>é\u2028"}"#)
  }

  @Test("Foundation reads the same back")
  func reading() throws {
    let text = "\u{0}\u{1F}\u{7F}\"\\/😀ኢ<>&"
    let value: JSONValue = ["text": .string(text), "number": 559_082_264.028_717_8]
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: Any])
    #expect(object["text"] as? String == text)
    #expect(object["number"] as? Double == 559_082_264.028_717_8)
  }

  @Test(
    "Numbers are as short as they can be",
    arguments: [
      (0, "0"), (-0.0, "0"), (180, "180"), (29.57, "29.57"), (-1e6, "-1000000"),
      (0.1 + 0.2, "0.30000000000000004"), (1e-7, "1e-07"), (1e20, "1e+20"),
    ])
  func numbers(_ value: Double, _ text: String) {
    #expect(NumberText.shortest(value) == text)
  }

  @Test("Parts are found by name and place")
  func subscripts() {
    let value: JSONValue = ["a": [["b": 2]]]
    #expect(value["a"]?[0]?["b"] == 2)
    #expect(value["x"] == nil && value[0] == nil && value["a"]?[1] == nil)
  }
}
