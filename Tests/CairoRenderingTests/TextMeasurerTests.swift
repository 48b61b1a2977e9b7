import CairoRendering
import Drawing
import TestSupport
import Testing

@Suite struct TextMeasurerTests {
  @Test("A missing folder of fonts is an error that names it")
  func missingFolder() {
    #expect(
      throws: RenderingError.text(.noUsableFont(reason: "Noto Sans is not in /nonexistent"))
    ) { try FontSet(directory: "/nonexistent") }
  }

  @Test("A font that is none is found at once, or by the first text where fonts are opened late")
  func brokenFont() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("NotoSans-Regular.ttf", Array("no font".utf8))
    let fonts = try FontSet(directory: folder.path)
    let reason = TextMeasuringError.noUsableFont(reason: "\(file) is not a font file")
    #expect(throws: RenderingError.text(reason)) { try TextMeasurer(fonts: fonts) }
    let late = try TextMeasurer(fonts: fonts, opensLate: true)
    for _ in 0..<2 {
      #expect(throws: reason) { try late.measure(TextBlock("A", style: TextStyle(size: 10))) }
    }
  }

  @Test("A character without a glyph is named with its text and its script")
  func missingGlyph() throws {
    let measurer = try Scenes.measurer()
    #expect(
      throws: TextMeasuringError.missingGlyph(character: "中", text: "Map 中", script: "Hani")
    ) { try measurer.measure(TextBlock("Map 中", style: TextStyle(size: 10))) }
  }

  // Noto Sans: 1000 units an em; ascender 1069, descender 293 (its hhea table); "A" is 639 wide,
  // "B" 650 (its hmtx table, shown by fontTools).
  @Test("A line is as wide as the font's own advances and as high as its ascent and descent")
  func knownWidths() throws {
    let metrics = try Scenes.measurer().measure(TextBlock("BA", style: TextStyle(size: 100)))
    #expect(abs(metrics.width - (65.0 + 63.9)) < 0.1)
    #expect(abs(metrics.ascent - 106.9) < 0.1)
    #expect(abs(metrics.height - 136.2) < 0.1)
  }

  @Test("A width limit breaks lines at spaces, a newline always does")
  func lines() throws {
    let style = TextStyle(size: 10)
    let block = TextBlock("one two three\nfour", style: style, maximumWidth: 45)
    let metrics = try Scenes.measurer().measure(block)
    #expect(metrics.lines == ["one two", "three", "four"])
    #expect(metrics.width <= 45)
  }

  @Test("A line height is kept from baseline to baseline")
  func lineHeight() throws {
    let block = TextBlock("a\nb\nc", style: TextStyle(size: 10, lineHeight: 20))
    let metrics = try Scenes.measurer().measure(block)
    #expect(metrics.height == 60)
    // Half the leading (20 - 13.62) / 2 above the ascent of 10.69.
    #expect(abs(metrics.ascent - 13.88) < 0.02)
  }

  @Test("Letter spacing widens by its length between letters")
  func letterSpacing() throws {
    let measurer = try Scenes.measurer()
    let plain = try measurer.measure(TextBlock("maps", style: TextStyle(size: 10)))
    let spaced = try measurer.measure(
      TextBlock("maps", style: TextStyle(size: 10, letterSpacing: 2)))
    #expect(abs(spaced.width - plain.width - 6) < 0.1)
  }

  @Test("Texts of the network's scripts have all glyphs", arguments: PDFTextTests.titles)
  func scripts(title: PDFTextTests.Title) throws {
    let block = TextBlock(
      title.string, style: TextStyle(size: 12, weight: .bold), language: title.language)
    #expect(try Scenes.measurer().measure(block).width > 20)
  }

  @Test("An empty text has a height and no width")
  func empty() throws {
    let metrics = try Scenes.measurer().measure(TextBlock("", style: TextStyle(size: 10)))
    #expect(metrics.width == 0)
    #expect(metrics.lines == [""])
  }
}
