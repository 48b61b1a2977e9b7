import Drawing
import Testing
import Wording

@testable import Cartography

@Suite("Scale bar, heading and small print")
struct FurnitureTests {
  private let setter = FourSquares.setter()
  private let style = FourSquares.print

  @Test(
    "A scale bar has a round length of at most 22 % of the frame",
    arguments: [
      (1_000.0, 50.0, "50 km"), (250, 20, "20 km"), (200, 10, "10 km"), (2_000, 100, "100 km"),
      (5, 0.2, "200 m"),
    ])
  func scaleBar(_ metersPerPoint: Double, _ kilometers: Double, _ label: String) throws {
    let bar = try #require(
      try ScaleBar(setter: setter, style: style).furnishing(
        metersPerPoint: metersPerPoint, frameWidth: 400, wording: Phrasebook(language: "en")))
    #expect(abs(bar.kilometers - kilometers) < 1e-9)
    let reading = try SceneReading(bar.furnishing.placed(at: Point(x: 0, y: 0)))
    #expect(reading.strings == [label])
    let bounds = try #require(reading.shapes.first?.path.bounds)
    #expect(abs(bounds.width - kilometers * 1_000 / metersPerPoint) < 1e-6)
  }

  @Test("A frame of a few metres has no scale bar")
  func tiny() throws {
    #expect(
      try ScaleBar(setter: setter, style: style).furnishing(
        metersPerPoint: 0.1, frameWidth: 400, wording: Phrasebook(language: "en")) == nil)
  }

  @Test("A long title wraps within its width, and the subtitle stands under it")
  func heading() throws {
    let furnishing = try Heading(setter: setter, style: style).furnishing(
      title: "Localization of UNSCR 1325 in Uganda", subtitle: "By district", width: 200)
    let reading = try SceneReading(furnishing.placed(at: Point(x: 10, y: 20)))
    let title = try #require(try reading.texts(in: "title").first)
    // 36 letters of 18 points do not fit in 200 points; two lines do.
    #expect(title.area.maxX <= 210)
    #expect(abs(title.area.height - 2 * 1.36 * style.title) < 1e-9)
    let subtitle = try #require(try reading.texts(in: "subtitle").first)
    #expect(subtitle.area.minY >= title.area.maxY)
    #expect(abs(subtitle.area.maxY - 20 - furnishing.size.height) < 1e-9)
    let plain = try Heading(setter: setter, style: style).furnishing(
      title: "Uganda", subtitle: "", width: 200)
    #expect(try SceneReading(plain.placed(at: Point(x: 0, y: 0))).groups["subtitle"] == nil)
  }

  private let furniture = MapFurniture(
    asOfLine: "Status as of 1 May 2026", sourceLine: "", editionLine: "Boundaries: squares-1",
    createdLine: "Created 2 May 2026", disclaimer: "The squares are invented.",
    organisation: "Network of Squares")

  @Test("Small print has dates, sources and edition, then the disclaimer with the footnotes")
  func smallPrint() throws {
    let furnishing = try SmallPrint(setter: setter, style: style).furnishing(
      FootWords(notes: ["One.", "Two."], borderNotes: ["The ridge is disputed."]), omission: [],
      furniture: furniture,
      width: 500)
    let reading = try SceneReading(furnishing.placed(at: Point(x: 0, y: 0)))
    #expect(
      reading.strings == [
        "One. Two.",
        "Status as of 1 May 2026 · Created 2 May 2026 · Boundaries: squares-1",
        "The squares are invented. The ridge is disputed.",
      ])
    #expect(
      zip(reading.texts, reading.texts.dropFirst()).allSatisfy { $0.area.maxY <= $1.area.minY })
  }

  @Test("Small print wraps within a narrow width and never falls under six points")
  func narrow() throws {
    let furnishing = try SmallPrint(setter: setter, style: style).furnishing(
      FootWords(notes: []), omission: [], furniture: furniture, width: 90)
    let reading = try SceneReading(furnishing.placed(at: Point(x: 0, y: 0)))
    #expect(reading.texts.allSatisfy { $0.area.maxX <= 90 && $0.style.size >= 6 })
    #expect(reading.groups["notes"] == nil)
  }

  @Test(
    "No medium sets text under its least size",
    arguments: [
      (SheetStyle.Medium.print, 842.0, 595.0), (.print, 420, 298), (.screen, 900, 600),
      (.screen, 240, 180),
    ])
  func leastSizes(_ medium: SheetStyle.Medium, _ width: Double, _ height: Double) {
    let style = SheetStyle(medium: medium, size: Size(width: width, height: height))
    let least = medium == .print ? 6 : 8.25
    #expect(style.leastText == least)
    #expect(
      [style.text, style.smallPrint, style.smallestLabel, style.legendTitle].allSatisfy {
        $0 >= least
      })
  }
}
