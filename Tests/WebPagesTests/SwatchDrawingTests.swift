import Testing

@testable import WebPages

@Suite("Swatches")
struct SwatchDrawingTests {
  private func shapes(_ swatch: LegendSwatch) throws -> [PageReader.Tag] {
    let page = "<!DOCTYPE html>\n" + SwatchDrawing(swatch: swatch).element.text
    return try PageReader(page).tags
  }

  @Test("A swatch is hidden from screen readers, as its words stand beside it")
  func hidden() throws {
    let svg = try #require(try shapes(.solid("#9e6fc0")).first)
    #expect(svg.name == "svg")
    #expect(svg.attributes["aria-hidden"] == "true")
    #expect(svg.attributes["viewBox"] == "0 0 30 18")
  }

  @Test("An area has its colour and an outline")
  func solid() throws {
    let shapes = try shapes(.solid("#9e6fc0"))
    #expect(shapes.map(\.name) == ["svg", "rect", "rect"])
    #expect(shapes[1].attributes["fill"] == "#9e6fc0")
    #expect(shapes[2].attributes["fill"] == "none")
  }

  @Test("A hatch has its ink over its ground, in dashes if the map has dashes")
  func hatch() throws {
    let plain = try shapes(.hatch(ink: "#111111", ground: "#eeeeee", width: 3, spacing: 6))
    #expect(plain[1].attributes["fill"] == "#eeeeee")
    #expect(plain[2].attributes["stroke"] == "#111111")
    #expect(plain[2].attributes["stroke-width"] == "4")
    #expect(plain[2].attributes["stroke-dasharray"] == nil)
    let dashed = try shapes(
      .hatch(ink: "#111111", ground: "#eeeeee", width: 3, spacing: 6, isDashed: true))
    #expect(dashed[2].attributes["stroke-dasharray"] != nil)
    let crossed = try shapes(
      .hatch(ink: "#111111", ground: "#eeeeee", width: 3, spacing: 6, isCrossed: true))
    #expect(crossed[2].attributes["d"] != plain[2].attributes["d"])
  }

  @Test("Every kind of swatch looks different from every other")
  func different() throws {
    let ink = "#6b2c91"
    let kinds: [LegendSwatch] = [
      .solid(ink), .hatch(ink: ink, ground: "#ffffff", width: 0.5, spacing: 3),
      .dots(ink: ink, ground: "#ffffff", radius: 0.5, spacing: 3), .circle(ink), .mark(ink),
      .heldBack(ink), .line(ink, width: 0.5, dashes: []), .line(ink, width: 0.5, dashes: [2, 1]),
    ]
    let drawn = Set(kinds.map { SwatchDrawing(swatch: $0).element.text })
    #expect(drawn.count == kinds.count)
  }

  @Test("A spacing of nothing ends, and hostile colours stay in their quotes")
  func unhappy() throws {
    _ = try shapes(.hatch(ink: "#111111", ground: "#eeeeee", width: 0, spacing: 0))
    _ = try shapes(.dots(ink: "#111111", ground: "#eeeeee", radius: 0, spacing: 0))
    let hostile = try shapes(.solid("\"/><script>"))
    #expect(hostile.map(\.name) == ["svg", "rect", "rect"])
  }
}
