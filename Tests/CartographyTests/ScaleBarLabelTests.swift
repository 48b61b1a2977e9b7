import Testing
import Wording

@testable import Cartography

@Suite("The scale in words")
struct ScaleBarLabelTests {
  @Test(
    "A round length is a whole number with the language's grouping",
    arguments: [
      (200.0, "en", "200 km"), (2_000, "en", "2,000 km"), (0.5, "en", "500 m"),
      (2_000, "fr", "2\u{202F}000\u{A0}km"),
    ])
  func label(_ kilometers: Double, _ language: String, _ expected: String) {
    #expect(
      ScaleBar.label(kilometers: kilometers, Phrasebook(language: language)) == expected)
  }

  @Test("What is explained of a scale has no false precision", arguments: ["en", "fr", "ar"])
  func explanation(_ language: String) throws {
    let sheet = try MapComposer(measuring: FixedWidthMeasuring()).sheet(
      FourSquares.content(language: language), size: .init(width: 842, height: 595),
      medium: .print)
    let sentence = try #require(sheet.choices.first { $0.subject == "scale-bar" }?.sentence)
    #expect(sentence.contains(" km; the scale varies by"))
    #expect(!sentence.contains(".0 km"))
  }
}
