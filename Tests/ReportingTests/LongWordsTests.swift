import Drawing
import Testing

@testable import Reporting

/// Where words that are too long are broken.
struct LongWordsTests {
  private var setter: Typesetter {
    Typesetter(
      measuring: FixedWidthMeasuring(), style: PageStyle(.init()), wording: SampleReport.words())
  }

  @Test("A long address is broken behind its marks and loses nothing")
  func addresses() throws {
    let address = "https://example.org/one-two/three_four?five=six&seven=eight"
    // Ten points of size: five points a character, so 20 characters a line.
    let lines = try LongWords(setter: setter, style: TextStyle(size: 10), width: 100)
      .lines(of: address)
    #expect(
      lines == [
        "https://example.org/", "one-two/three_four?", "five=six&seven=eight",
      ])
    #expect(lines.joined() == address)
  }

  @Test("A word without any mark is broken between characters")
  func longWord() throws {
    let lines = try LongWords(setter: setter, style: TextStyle(size: 10), width: 20)
      .lines(of: "abcdefghij")
    #expect(lines == ["abcd", "efgh", "ij"])
  }

  @Test("Not even one character fits: one a line, and an end")
  func narrow() throws {
    let lines = try LongWords(setter: setter, style: TextStyle(size: 10), width: 1)
      .lines(of: "abc")
    #expect(lines == ["a", "b", "c"])
  }

  @Test("Only the word that is too long is broken")
  func mixedText() throws {
    let text = try setter.set("see abcdefghijkl there", TextStyle(size: 10), width: 40)
    #expect(text.block.string == "see abcdefgh\nijkl there")
    #expect(text.metrics.width <= 40)
  }
}
