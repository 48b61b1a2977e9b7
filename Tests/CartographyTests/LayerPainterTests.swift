import Drawing
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Painters of fills and borders")
struct LayerPainterTests {
  private let frame = Rectangle(x: 0, y: 0, width: 400, height: 400)

  private func scenery(_ content: MapContent) throws -> MapScenery {
    try MapScenery(content, frame: Size(width: 400, height: 400))
  }

  private func borders(
    _ content: MapContent, around extent: ProjectedBox? = nil
  ) throws -> (result: BorderPainter.Result, viewport: Viewport, shapes: [SceneElement.Shape]) {
    let scenery = try scenery(content)
    let viewport = Viewport(fitting: extent ?? scenery.extent, in: frame, padding: 10)
    let result = BorderPainter(content: content, style: FourSquares.print).layer(
      arcs: scenery.units, surroundings: nil, lines: scenery.lines, viewport: viewport)
    return (result, viewport, try SceneReading([result.element]).shapes)
  }

  private func disputed() -> MapContent {
    var content = FourSquares.content()
    content.borders = BorderPolicy(rules: [
      .init(.between("AAA", "BBB"), lineClass: .disputed, footnote: "The ridge is disputed.")
    ])
    return content
  }

  @Test("A disputed border is dashed and lies in no solid path but a light one between its dashes")
  func disputedArcs() throws {
    let (result, viewport, shapes) = try borders(disputed())
    #expect(result.classes.contains(.disputed))
    #expect(result.rules == [0])
    let ridge = viewport.frame.midY
    func runsAlongRidge(_ path: Path) -> Bool {
      // A drawn segment whose ends are at the ridge, within what a parallel bends here. These
      // paths have one position for each verb.
      let corners = path.corners
      return corners.indices.dropFirst().contains { index in
        let (start, end) = (corners[index - 1], corners[index])
        return path.verbs[index] == .line && abs(start.y - ridge) < 4 && abs(end.y - ridge) < 4
          && abs(start.x - end.x) > 10
      }
    }
    let along = shapes.filter { runsAlongRidge($0.path) }
    let solid = along.filter { $0.stroke?.dash == [] }
    #expect(along.contains { $0.stroke?.dash == [2.2, 1.6] })
    // Alder, south of the ridge, is dark.
    #expect(solid.map { $0.stroke?.color } == [Color(hex: 0xFFFFFF, alpha: 0.6)])
  }

  @Test("Classes that look alike and lie next to one another are one line, as long as they were")
  func alike() throws {
    var content = disputed()
    let usual = try borders(content).shapes
    let strokes = usual.compactMap(\.stroke)
    // The coast, the border between light units, that between others, gaps and dashes.
    try #require(Set(strokes).count == 5 && strokes.count == 5)
    content.borders.styles[.coast] = BorderPolicy.LineStyle(
      color: strokes[1].color, width: strokes[1].width)
    let alike = try borders(content).shapes
    #expect(alike.compactMap(\.stroke) == Array(strokes.dropFirst()))
    func length(_ shapes: some Sequence<SceneElement.Shape>) -> Double {
      shapes.reduce(0) { $0 + $1.path.length(within: frame) }
    }
    #expect(abs(length(alike.prefix(1)) - length(usual.prefix(2))) < 1e-6)
  }

  @Test("A view of all there is has the borders that views of its parts have")
  func parts() throws {
    let content = disputed()
    let scenery = try scenery(content)
    let painter = BorderPainter(content: content, style: FourSquares.print)
    func lengths(_ viewport: Viewport) throws -> [Stroke: Double] {
      let layer = painter.layer(
        arcs: scenery.units, surroundings: nil, lines: [], viewport: viewport)
      return try SceneReading([layer.element]).shapes.reduce(into: [:]) { lengths, shape in
        guard let stroke = shape.stroke else { return }
        lengths[stroke, default: 0] += shape.path.length(within: viewport.frame)
      }
    }
    let whole = Viewport(fitting: scenery.extent, in: frame, padding: 10)
    #expect(whole.projected(frame).contains(scenery.extent))
    var sums: [Stroke: Double] = [:]
    // No border runs along their sides.
    let parts = [
      Rectangle(x: 0, y: 0, width: 170, height: 230),
      Rectangle(x: 170, y: 0, width: 230, height: 230),
      Rectangle(x: 0, y: 230, width: 170, height: 170),
      Rectangle(x: 170, y: 230, width: 230, height: 170),
    ]
    for part in parts {
      for (stroke, length) in try lengths(Viewport(whole.projected(part), over: part)) {
        sums[stroke, default: 0] += length
      }
    }
    let all = try lengths(whole)
    #expect(all.count > 3)
    #expect(Set(sums.keys) == Set(all.keys))
    for (stroke, length) in all { #expect(abs(sums[stroke, default: 0] - length) < 0.01) }
  }

  @Test("A rule's footnote is due only when its line is in the frame")
  func footnotes() throws {
    // Half a degree around Alder's south-western corner, far from the ridge.
    let corner = try scenery(disputed()).extent
    let box = ProjectedBox(
      minEasting: corner.minEasting, minNorthing: corner.minNorthing,
      maxEasting: corner.minEasting + 20_000, maxNorthing: corner.minNorthing + 20_000)
    let (result, _, _) = try borders(disputed(), around: box)
    #expect(result.rules.isEmpty)
    #expect(!result.classes.contains(.disputed))
  }

  @Test(
    "A line just outside of the frame, as far as lines are drawn, has no footnote",
    arguments: [(13.0, false), (7, true)])
  func footnotesAtTheFrame(pointsAboveBox: Double, isDue: Bool) throws {
    let whole = try scenery(disputed()).extent
    let toRidge = (whole.maxNorthing - whole.minNorthing) / 2
    // The box fills the frame but for a padding of 10 points.
    let side = toRidge / (1 + pointsAboveBox / 380)
    let box = ProjectedBox(
      minEasting: whole.minEasting, minNorthing: whole.minNorthing,
      maxEasting: whole.minEasting + side, maxNorthing: whole.minNorthing + side)
    #expect(try borders(disputed(), around: box).result.rules == (isDue ? [0] : []))
  }

  @Test("A line of the data that is a unit border is drawn solid, one without a rule dashed")
  func dataLines() throws {
    var content = FourSquares.content()
    content.ground.lines = [
      BoundaryLine(
        name: "ridge",
        lines: LineStrings(
          coordinates: CoordinateSequence(ordinates: [0.2, 0.5, 0.8, 0.5]), lineOffsets: [0, 2]))
    ]
    let dashed = try borders(content).shapes.filter { $0.stroke?.dash.isEmpty == false }
    #expect(dashed.count == 1)
    content.borders = BorderPolicy(rules: [.init(.named("ridge"), lineClass: .unit)])
    let (result, _, shapes) = try borders(content)
    #expect(shapes.allSatisfy { $0.stroke?.dash == [] })
    #expect(result.classes.contains(.unit))
    #expect(result.rules == [0])
  }

  @Test("A broken line has no casing where no solid border runs under it")
  func noCasing() throws {
    // The white casing of short dotted lines stood as specks on the fills around them.
    var content = disputed()
    content.fill.categoryOfUnit = [3, 3, 3, 3]
    content.ground.lines = [Self.line("claim", [0.2, 0.5, 0.8, 0.5])]
    let shapes = try borders(content).shapes
    let pale = [MapTheme().surroundings, Color(hex: 0xFFFFFF, alpha: 0.6)]
    #expect(!shapes.contains { pale.contains($0.stroke?.color ?? .black) })
    // Along the border between Alder and Birch it hides that border.
    content.ground.lines = [Self.line("claim", [1, 0.2, 1, 0.8])]
    #expect(
      try borders(content).shapes.count { $0.stroke?.color == MapTheme().surroundings } == 1)
  }

  @Test("A line of the data along a broken border is not drawn over it a second time")
  func drawnOnce() throws {
    var content = disputed()
    let once = try borders(content).shapes.filter { $0.stroke?.dash.isEmpty == false }
    content.ground.lines = [Self.line("claim", [0.3, 1, 0.7, 1])]
    let twice = try borders(content).shapes.filter { $0.stroke?.dash.isEmpty == false }
    #expect(once == twice)
  }

  @Test("A map of countries draws no line that is only a unit's")
  func unitLines() throws {
    var content = FourSquares.content()
    content.ground.lines = [Self.line("oblast", [0.2, 0.5, 0.8, 0.5])]
    content.borders = BorderPolicy(rules: [.init(.named("oblast"), lineClass: .unit)])
    let shown = try borders(content).shapes.count
    content.ground.boundaries.edition.level = 0
    #expect(try borders(content).shapes.count == shown - 1)
  }

  private static func line(_ name: String, _ ordinates: [Double]) -> BoundaryLine {
    BoundaryLine(
      name: name,
      lines: LineStrings(
        coordinates: CoordinateSequence(ordinates: ordinates),
        lineOffsets: [0, ordinates.count / 2]))
  }

  @Test("Units under a parent's plan have an outline, which a small one shows as well")
  func covered() throws {
    var content = FourSquares.content()
    content.fill.covered = [1, 2]
    let scenery = try scenery(content)
    let viewport = Viewport(fitting: scenery.extent, in: frame, padding: 10)
    let rings = PageRings(scenery.units, viewport: viewport, bounds: frame)
    let outlines = FillPainter(content: content).coveredOutlines(rings, lineScale: 1)
    let shapes = try SceneReading(outlines).shapes
    #expect(shapes.map(\.stroke) == [MapTheme().coveredStroke, MapTheme().coveredStroke])
    #expect(shapes.map(\.path) == [rings.path(at: 1), rings.path(at: 2)])
  }

  @Test("Each unit is a group with its code as id and name and status as title")
  func fills() throws {
    var content = FourSquares.content()
    content.fill.covered = [1]
    content.fill.categoryOfUnit[3] = nil
    let scenery = try scenery(content)
    let viewport = Viewport(fitting: scenery.extent, in: frame, padding: 10)
    let page = PagePartition(boundaries: scenery.units, viewport: viewport, bounds: frame)
    let members = FillPainter(content: content).members(of: scenery.units)
    let reading = try SceneReading([.partition(page.partition(members))])
    #expect(reading.groups["unit-AAA-1"]?.title == "Alder: in force")
    #expect(reading.groups["unit-AAA-1"]?.elements.count == 1)
    #expect(reading.groups["unit-AAA-2"]?.elements.count == 2)
    #expect(reading.shapes.contains { $0.fill == MapTheme().coveredPaint })
    #expect(reading.groups["unit-BBB-1"]?.title == "Cedar: no data")
    #expect(reading.groups["unit-BBB-2"] == nil)
  }

  @Test("Only units with a status keep a mark where they are too small to be seen")
  func smallUnits() throws {
    let content = FourSquares.content()
    let scenery = try scenery(content)
    let own = scenery.extent
    let wide = ProjectedBox(
      minEasting: own.minEasting - 100 * own.width, minNorthing: own.minNorthing - 100 * own.height,
      maxEasting: own.maxEasting + 100 * own.width, maxNorthing: own.maxNorthing + 100 * own.height)
    let viewport = Viewport(fitting: wide, in: frame, padding: 0)
    let rings = PageRings(scenery.units, viewport: viewport, bounds: frame)
    let marks = try SceneReading(
      FillPainter(content: content).smallUnitMarks(rings, frame: frame)
    ).shapes
    #expect(
      marks.map(\.fill) == [content.fill.categories[0].paint, content.fill.categories[2].paint])
    let near = PageRings(
      scenery.units, viewport: Viewport(fitting: own, in: frame, padding: 0), bounds: frame)
    #expect(FillPainter(content: content).smallUnitMarks(near, frame: frame).isEmpty)
  }

  @Test("On a screen the dots of an undetermined boundary stand two pixels apart at least")
  func dotted() throws {
    let content = FourSquares.content()
    let style = SheetStyle(medium: .screen, size: Size(width: 750, height: 525))
    let stroke = BorderPainter(content: content, style: style).stroke(.undetermined)
    // Round caps lengthen the dash and shorten the gap by the width; a pixel is 0.75 points.
    #expect(stroke.cap == .round)
    #expect(stroke.dash[1] - stroke.width >= 2 * 0.75)
    #expect(stroke.width >= 0.75)
  }
}
