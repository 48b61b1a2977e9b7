import Drawing
import SimpleFeatures
import Wording

@testable import Cartography

extension ElementScenes {
  /// The nested legend of circles that are true in area, and of the same as they are seen.
  func flannerySymbols() throws -> Scene {
    let frame = Rectangle(x: 0, y: 0, width: 700, height: 480)
    let place = GeographicPosition(longitude: 0, latitude: 0)
    var elements: [SceneElement] = []
    var height = 0.0
    for (x, title, scaling) in [
      (10.0, "By area", SymbolScaling.area), (120, "After Flannery", .flannery),
    ] {
      let layer = SymbolLayer(
        title: title, symbols: [.init(unit: 0, position: place, value: .count(120))],
        suppressedLabel: "", form: .circles(scaling))
      let legend = try SymbolLegend(
        setter: setter(), style: Self.style, wording: Phrasebook(language: "en")
      ).furnishing(layer, SymbolScale(layer, frame: frame), maximumWidth: 100)
      height = max(height, legend.size.height)
      elements += legend.placed(at: Point(x: x, y: 10))
    }
    return picture(230, height + 20, elements)
  }

  /// Two neighbours, one with four times as many dots, and the legend's row.
  func dots() throws -> Scene {
    let set = Self.squares(columns: 2, rows: 1)
    var elements: [SceneElement] = []
    for unit in 0..<2 {
      elements.append(
        .shape(
          .init(
            Path(Rectangle(x: 10 + Double(unit) * 90, y: 10, width: 90, height: 90)),
            fill: .solid(Color(hex: 0xE9E5DC)), stroke: Stroke(color: .white, width: 0.8))))
      var path = Path()
      for dot in DotScatter(set).dots(inUnit: unit, count: unit == 0 ? 60 : 240) {
        path.append(
          Path(
            circleAround: Point(x: 10 + dot.longitude * 90, y: 100 - dot.latitude * 90),
            radius: SymbolLayer.dotRadius))
      }
      elements.append(.shape(.init(path, fill: .solid(Self.theme.accent))))
    }
    let layer = SymbolLayer(
      title: "Population",
      symbols: [.init(unit: 0, position: set.units[0].representativePoint, value: .count(60))],
      suppressedLabel: "", form: .dots(each: 5000))
    let legend = try SymbolLegend(
      setter: setter(), style: Self.style, wording: Phrasebook(language: "en")
    ).furnishing(
      layer, SymbolScale(layer, frame: Rectangle(x: 0, y: 0, width: 1, height: 1)),
      maximumWidth: 100)
    return picture(290, 110, elements + legend.placed(at: Point(x: 200, y: 10)))
  }

  /// Six squares, of which the largest number belongs to the one in the lower left.
  func cartogram(_ kind: CartogramLayer.Kind) throws -> Scene {
    let set = Self.squares(columns: 3, rows: 2)
    let values = [900, 300, 120, 60, 500, 30]
    let extent = GeographicBox(west: 0, south: 0, east: 3, north: 2)
    var content = MapContent(
      id: "squares", wording: Phrasebook(language: "en"), title: "Squares",
      ground: MapGround(
        boundaries: set, subject: Array(0..<6), placeName: "Squares", extent: extent,
        isWorld: false,
        projection: .automatic(for: extent, isWorld: false, aspectRatio: 1.5)),
      fill: FillLayer(
        title: "Status",
        categories: [
          FillCategory(
            id: "a", label: "in force", kind: .value, paint: .solid(Color(hex: 0x6B2C91))),
          FillCategory(
            id: "b", label: "drafted", kind: .value, paint: .solid(Color(hex: 0xCDB6DD))),
        ], categoryOfUnit: [0, 1, 1, 0, 1, 0]),
      labels: LabelLayer(kind: .codes),
      furniture: MapFurniture(
        asOfLine: "", sourceLine: "", editionLine: "", disclaimer: "", organisation: ""),
      table: { MapTable(columns: [], rows: []) })
    content.cartogram = CartogramLayer(
      kind: kind,
      sizes: SymbolLayer(
        title: "Population",
        symbols: values.enumerated().map { unit, value in
          .init(
            unit: unit, position: set.units[unit].representativePoint, value: .count(value))
        }, suppressedLabel: ""))
    content.hasFurniture = false
    var scene = try MapComposer(measuring: measuring).sheet(
      content, size: Size(width: 270, height: 190), medium: .print
    ).scene
    scene.title = "Element"
    return scene
  }

  /// Squares of one degree from the south-west, row by row, each border one arc.
  private static func squares(columns: Int, rows: Int) -> BoundarySet {
    var set = BoundarySet(name: "squares", edition: BoundaryEdition(name: "squares-1", level: 1))
    var arcs: [[Int]: Int32] = [:]
    for unit in 0..<columns * rows {
      let (x, y) = (unit % columns, unit / columns)
      let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
      for (position, start) in corners.enumerated() {
        let end = corners[(position + 1) % 4]
        if let other = arcs[[end.0, end.1, start.0, start.1]] {
          set.arcSides[Int(other)].right = Int32(unit)
          set.ringArcs.append(~other)
          continue
        }
        arcs[[start.0, start.1, end.0, end.1]] = Int32(set.arcSides.count)
        set.ringArcs.append(Int32(set.arcSides.count))
        set.ordinates += [start.0, start.1, end.0, end.1].map { Double($0) }
        set.thresholds += [.infinity, .infinity]
        set.arcOffsets.append(Int32(set.thresholds.count))
        set.arcSides.append(ArcSides(left: Int32(unit), right: -1))
      }
      set.ringOffsets.append(Int32(set.ringArcs.count))
      set.ringIsHole.append(false)
      set.unitOffsets.append(Int32(unit + 1))
      let box = GeographicBox(
        west: Double(x), south: Double(y), east: Double(x + 1), north: Double(y + 1))
      set.units.append(
        BoundaryUnit(
          code: "P\(unit)", name: "P\(unit)", representativePoint: box.center,
          inscribedRadiusInMeters: 55_000, boundingBox: box, areaInSquareMeters: 1.23e10))
    }
    return set
  }
}
