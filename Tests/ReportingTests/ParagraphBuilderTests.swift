import Drawing
import Testing

@testable import Reporting

/// Paragraphs in parts, and the numbers behind them.
struct ParagraphBuilderTests {
  private var builder: ParagraphBuilder {
    ParagraphBuilder(
      setter: Typesetter(
        measuring: FixedWidthMeasuring(), style: PageStyle(.init()),
        wording: SampleReport.words()), sources: [1, 2])
  }

  @Test(
    "A paragraph of n lines is broken with at least two lines on either side",
    arguments: [(3, 2.0, nil), (4, 2.5, 2), (5, 4.5, 3), (5, 1.5, nil), (8, 5.0, 5)]
      as [(Int, Double, Int?)])
  func widowsAndOrphans(lines: Int, available: Double, first: Int?) throws {
    // Each word fills a line: 40 characters of 4.75 points in 195.
    let words = (0..<lines).map { _ in String(repeating: "x", count: 40) }
    let paragraph = try builder.paragraph(
      words.joined(separator: " "), builder.setter.style.body, width: 195)
    #expect(paragraph.height == 13 * Double(lines))
    let parts = paragraph.divided(13 * available)
    #expect(parts?.0.height == first.map { 13 * Double($0) })
    if let first { #expect(parts?.1.height == 13 * Double(lines - first)) }
  }

  @Test("The parts of a broken paragraph say together what it said")
  func parts() throws {
    let text = SampleReport.sentence(120)
    let paragraph = try builder.paragraph(text, builder.setter.style.body, width: 200)
    let (first, second) = try #require(paragraph.divided(60))
    let corner = Point(x: 0, y: 0)
    let strings = try SceneReading(first.elements(corner) + second.elements(corner)).strings
    #expect(strings.joined(separator: " ") == text)
    #expect(first.height + second.height == paragraph.height)
  }

  @Test("Numbers of sources stand behind the last word, or on a line of their own")
  func references() throws {
    let style = builder.setter.style.body
    let short = try builder.paragraph("word", style, width: 200, references: [1, 2])
    #expect(short.height == 13)
    let texts = try SceneReading(short.elements(Point(x: 10, y: 10))).lines
    #expect(texts.map(\.string) == ["word", "1", "2"])
    #expect(texts[1].area.minX > texts[0].area.maxX)
    #expect(texts[2].area.minX > texts[1].area.maxX)
    let full = try builder.paragraph(
      String(repeating: "x", count: 42), style, width: 200, references: [1, 2])
    #expect(full.height == 26)
  }
}
