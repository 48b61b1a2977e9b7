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
    var set = BoundarySet(name: "pair", edition: BoundaryEdition(name: "pair-1", level: 1))
    let corners = [[(0.0, 0.0), (1, 0), (1, 1), (0, 1)], [(1, 0), (2, 0), (2, 1), (1, 1)]]
    for (index, ring) in corners.enumerated() {
      for corner in ring + [ring[0]] {
        set.ordinates += [corner.0, corner.1]
        set.thresholds.append(.infinity)
      }
      set.arcOffsets.append(Int32(set.thresholds.count))
      set.arcSides.append(ArcSides(left: Int32(index), right: -1))
      set.ringArcs.append(Int32(index))
      set.ringOffsets.append(Int32(index + 1))
      set.ringIsHole.append(false)
      set.unitOffsets.append(Int32(index + 1))
      let box = GeographicBox(
        west: Double(index), south: 0, east: Double(index + 1), north: 1)
      set.units.append(
        BoundaryUnit(
          code: "P\(index)", name: "P\(index)", representativePoint: box.center, boundingBox: box))
    }
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
}
