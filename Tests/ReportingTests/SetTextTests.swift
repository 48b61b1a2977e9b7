import Drawing
import Testing

@testable import Reporting

/// Texts in two parts.
struct SetTextTests {
  private var setter: Typesetter {
    Typesetter(
      measuring: FixedWidthMeasuring(), style: PageStyle(.init()), wording: SampleReport.words())
  }

  @Test("A text in two parts keeps its words and its lines")
  func division() throws {
    let text = try setter.set("aa bb cc dd ee", TextStyle(size: 10, lineHeight: 12), width: 26)
    #expect(text.metrics.lines == ["aa bb", "cc dd", "ee"])
    let (first, second) = text.divided(afterLine: 1)
    #expect(first.block.string == "aa bb")
    #expect(second.block.string == "cc dd ee")
    #expect(first.height == 12)
    #expect(second.height == 24)
  }
}
