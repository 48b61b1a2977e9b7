import Drawing
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Cartograms")
struct CartogramTests {
  private func content(
    _ kind: CartogramLayer.Kind, _ values: [SymbolLayer.Symbol.Value]
  ) -> MapContent {
    var content = FourSquares.content()
    content.cartogram = CartogramLayer(
      kind: kind,
      sizes: SymbolLayer(
        title: "People",
        symbols: values.enumerated().map { unit, value in
          .init(
            unit: unit, position: content.ground.boundaries.units[unit].representativePoint,
            value: value)
        }, suppressedLabel: ""))
    return content
  }

  private func figures(
    _ kind: CartogramLayer.Kind, _ values: [Int]
  ) throws -> (scenery: MapScenery, figures: CartogramFigures) {
    let scenery = try MapScenery(
      content(kind, values.map { .count($0) }), frame: Size(width: 400, height: 400))
    return (scenery, try #require(scenery.figures))
  }

  /// The area of each figure over its value, which is one number where areas are true.
  private func areas(_ figures: CartogramFigures, _ values: [Int]) -> [Double] {
    figures.boundaries.unitIndices.enumerated().map { position, unit in
      let rings =
        figures.boundaries.unitRingOffsets[
          position]..<figures.boundaries.unitRingOffsets[
          position + 1]
      return rings.reduce(0) {
        $0 + ShrunkUnits.centroid(of: figures.boundaries.ordinates(ofRing: $1)).area
      } / Double(values[unit])
    }
  }

  @Test(
    "The areas of all figures are true to the numbers, and the legend's are the same",
    arguments: [CartogramLayer.Kind.dorling, .nonContiguous])
  func trueAreas(_ kind: CartogramLayer.Kind) throws {
    let values = [900, 100, 400, 25]
    let (scenery, figures) = try figures(kind, values)
    for area in areas(figures, values) {
      #expect(abs(area / figures.areaPerValue - 1) < 1e-9)
    }
    let viewport = Viewport(
      fitting: scenery.extent, in: Rectangle(x: 0, y: 0, width: 400, height: 400), padding: 0)
    let scale = try #require(
      SymbolScale(scenery, content(kind, values.map { .count($0) }), viewport: viewport))
    let radius = scale.radius(of: 25)
    let points = viewport.pointsPerMeter * viewport.pointsPerMeter
    #expect(abs(Double.pi * radius * radius / (25 * figures.areaPerValue * points) - 1) < 1e-9)
  }

  @Test("Circles do not overlap, stay in the order of their places, and what is zero has none")
  func dorling() throws {
    let (scenery, figures) = try figures(.dorling, [900, 100, 0, 400])
    #expect(figures.radii.keys.sorted() == [0, 1, 3])
    let circles = figures.centers.sorted { $0.key < $1.key }
    for (index, one) in circles.enumerated() {
      for other in circles[..<index] {
        let x = one.value.easting - other.value.easting
        let y = one.value.northing - other.value.northing
        let sum = try #require(figures.radii[one.key]) + #require(figures.radii[other.key])
        #expect((x * x + y * y).squareRoot() >= sum * (1 - 1e-9))
      }
    }
    let (alder, birch, dogwood) = (circles[0].value, circles[1].value, circles[2].value)
    #expect(alder.easting < birch.easting && birch.northing < dogwood.northing)
    // Nothing of the real places is left.
    #expect(scenery.globe == nil && scenery.surroundings == nil && scenery.units.arcIndices.isEmpty)
  }

  @Test("Circles on one point part, touching pairs stay, and the same input gives the same places")
  func packing() {
    func circle(_ x: Double, _ y: Double, _ radius: Double) -> CirclePacking.Circle {
      .init(x: x, y: y, radius: radius, homeX: x, homeY: y, neighbours: [])
    }
    // Seven on one point, and a far one that nothing moves.
    let start = (1...7).map { circle(0, 0, Double($0)) } + [circle(500, 0, 1)]
    var packing = CirclePacking(start)
    packing.settle()
    #expect(packing.largestOverlap < 1e-3)
    #expect(packing.circles[7] == start[7])
    var again = CirclePacking(start)
    again.settle()
    #expect(again.circles == packing.circles)
    var pair = CirclePacking([circle(0, 0, 1), circle(2, 0, 1)])
    pair.settle()
    #expect(abs(pair.circles[1].x - pair.circles[0].x - 2) < 1e-3)
  }

  @Test("The densest unit keeps its size; others shrink about their own middle")
  func shrunk() throws {
    let (scenery, figures) = try figures(.nonContiguous, [900, 225, 0, 100])
    #expect(figures.boundaries.unitIndices == [0, 1, 3])
    let own = scenery.units.unitBoxes
    let shown = figures.boundaries.unitBoxes
    // The squares are as large as one another within a thousandth so near the equator.
    #expect(abs(shown[0].width / own[0].width - 1) < 1e-3)
    #expect(abs(shown[1].width / own[1].width - 0.5) < 1e-3)
    #expect(abs(shown[2].width / own[3].width - 1.0 / 3) < 1e-3)
    #expect(abs(shown[1].center.easting - own[1].center.easting) < own[1].width * 1e-3)
    #expect(figures.explanation.contains("Alder (AAA-1) has the most per area"))
  }

  @Test(
    "The sheet has no scale bar, says so, and draws real borders under shrunk units alone",
    arguments: [CartogramLayer.Kind.dorling, .nonContiguous])
  func sheet(_ kind: CartogramLayer.Kind) throws {
    let sheet = try MapComposer(measuring: FixedWidthMeasuring()).sheet(
      content(kind, [.count(900), .count(100), .count(400), .count(25)]),
      size: Size(width: 842, height: 595), medium: .print)
    let reading = try SceneReading(sheet.scene.elements)
    #expect(reading.groups["scale-bar"] == nil)
    #expect(reading.groups["figures"] != nil)
    #expect((reading.groups["shrunk-units"] != nil) == (kind == .nonContiguous))
    #expect(reading.strings.contains("People") && reading.strings.contains("500"))
    let choices = Dictionary(
      sheet.choices.map { ($0.subject, $0.sentence) }, uniquingKeysWith: { first, _ in first })
    #expect(choices["scale-bar"] == "None: a cartogram has no one scale.")
    #expect(choices["cartogram"] != nil)
    #expect(
      sheet.words.description.contains("People: Alder 900, Cedar 400, Birch 100, Dogwood 25."))
  }

  @Test("Names of circles stand in them or nowhere")
  func names() throws {
    let sheet = try MapComposer(measuring: FixedWidthMeasuring()).sheet(
      content(.dorling, [.count(10_000), .count(9000), .count(1), .count(8000)]),
      size: Size(width: 842, height: 595), medium: .print)
    let labels = try SceneReading(sheet.scene.elements).texts(in: "labels").map(\.string)
    #expect(Set(labels) == ["Alder", "Birch", "Dogwood"])
  }
}
