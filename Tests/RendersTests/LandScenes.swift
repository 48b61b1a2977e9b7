import Drawing
import Projections
import SimpleFeatures
import Wording

@testable import Cartography

/// Pictures of a map's frames and of its locator, on invented land.
struct LandScenes {
  let measuring: any TextMeasuring

  private static let style = SheetStyle(medium: .print, size: Size(width: 842, height: 595))

  /// A main frame with the inset of an isle far off in the west.
  func inset() throws -> Scene {
    let land = Self.boundaries([
      (
        "Uplands",
        [[0, 0.9, 0.9, 1.1, 2.1, 0.8, 2.3, 1.6, 1.7, 2.2, 0.8, 2, 0.1, 1.6]]
      ),
      ("Lowlands", [[0.2, 0, 1.4, -0.3, 2.2, 0.1, 2.1, 0.8, 0.9, 1.1, 0, 0.9]]),
      (
        "Far Isles",
        [
          [-6, 0.5, -5.86, 0.46, -5.8, 0.62, -5.94, 0.7],
          [-5.6, 0.42, -5.52, 0.4, -5.5, 0.5, -5.57, 0.52],
        ]
      ),
    ])
    var content = content(land, GeographicBox(west: -6, south: -0.3, east: 2.3, north: 2.2))
    content.labels = LabelLayer(kind: .units)
    content.ground.insetPolicy = .automatic
    let panel = try MapComposer(measuring: measuring).panel(
      content, in: Rectangle(x: 5, y: 5, width: 320, height: 215), medium: .print,
      sheet: Size(width: 842, height: 595))
    let shown = panel.elements.filter {
      guard case .group(let group) = $0 else { return false }
      return ["map", "inset-1", "scale-bar"].contains(group.id)
    }
    let size = Size(width: 330, height: (panel.frame.maxY + 5).rounded(.up))
    return Scene(size: size, elements: shown, title: "Element")
  }

  /// A unit of an atlas with its neighbours, its legend and its scale bar.
  func unitMap() throws -> Scene {
    let land = Self.boundaries([
      ("Uplands", [[0, 0.9, 0.9, 1.1, 2.1, 0.8, 2.3, 1.6, 1.7, 2.2, 0.8, 2, 0.1, 1.6]]),
      ("Lowlands", [[0.2, 0, 1.4, -0.3, 2.2, 0.1, 2.1, 0.8, 0.9, 1.1, 0, 0.9]]),
    ])
    var content = content(land, GeographicBox(west: 0, south: -0.3, east: 2.3, north: 2.2))
    content.labels = LabelLayer(kind: .units)
    let size = Size(width: 330, height: 200)
    let panel = try UnitMapComposer(measuring: measuring, sheet: Size(width: 842, height: 595))
      .panel(
        of: 0, on: UnitMapScenery(content, reach: 2, detailInMeters: 100),
        in: Rectangle(x: 5, y: 5, width: 320, height: 190))
    return Scene(size: size, elements: panel?.elements ?? [], title: "Element")
  }

  /// A globe with a land of a few degrees on it.
  func locator() throws -> Scene {
    let world = Self.boundaries([
      ("North", [[-30, 5, 10, -5, 45, 20, 60, 55, 10, 65, -25, 45]]),
      ("South", [[-20, -20, 15, -45, 35, -30, 25, -12]]),
    ])
    let land = Self.boundaries([("Uplands", [[8, 14, 22, 12, 24, 22, 12, 25]])])
    var content = content(land, GeographicBox(west: 8, south: 12, east: 24, north: 25))
    content.ground.surroundings = world
    content.locator = .automatic
    return Scene(
      size: Size(width: 94, height: 94),
      elements: [
        try LocatorPainter(content: content, projections: nil, style: Self.style)
          .element(in: Rectangle(x: 5, y: 5, width: 84, height: 84))
      ], title: "Element")
  }

  func content(_ set: BoundarySet, _ extent: GeographicBox) -> MapContent {
    let paint = Paint.solid(Color(hex: 0xC6A9DA))
    return MapContent(
      id: "land", wording: Phrasebook(language: "en"), title: "Land",
      ground: MapGround(
        boundaries: set, subject: Array(set.units.indices), placeName: "Land", extent: extent,
        isWorld: false, projection: .automatic(for: extent, isWorld: false, aspectRatio: 1.5)),
      fill: FillLayer(
        title: "Status",
        categories: [FillCategory(id: "drafted", label: "drafted", kind: .value, paint: paint)],
        categoryOfUnit: set.units.map { _ in 0 }),
      legend: LegendPolicy(place: .none),
      furniture: MapFurniture(
        asOfLine: "", sourceLine: "Source", editionLine: "", disclaimer: "", organisation: ""),
      table: { MapTable(columns: [], rows: []) })
  }

  /// Units of rings in degrees, counter-clockwise and open; an edge between two units is drawn twice.
  static func boundaries(_ units: [(name: String, rings: [[Double]])]) -> BoundarySet {
    var set = BoundarySet(name: "land", edition: BoundaryEdition(name: "land-1", level: 1))
    for (index, unit) in units.enumerated() {
      for ring in unit.rings {
        set.ringArcs.append(Int32(set.arcSides.count))
        set.ringOffsets.append(Int32(set.ringArcs.count))
        set.ringIsHole.append(false)
        set.arcSides.append(ArcSides(left: Int32(index), right: -1))
        set.ordinates += ring + ring.prefix(2)
        set.thresholds += [Float](repeating: .infinity, count: ring.count / 2 + 1)
        set.arcOffsets.append(Int32(set.thresholds.count))
      }
      set.unitOffsets.append(Int32(set.ringOffsets.count - 1))
      let ordinates = unit.rings.flatMap { $0 }
      let longitudes = stride(from: 0, to: ordinates.count, by: 2).map { ordinates[$0] }
      let latitudes = stride(from: 1, to: ordinates.count, by: 2).map { ordinates[$0] }
      let box = GeographicBox(
        west: longitudes.min() ?? 0, south: latitudes.min() ?? 0, east: longitudes.max() ?? 0,
        north: latitudes.max() ?? 0)
      set.units.append(
        BoundaryUnit(
          code: unit.name, name: unit.name, representativePoint: box.center,
          inscribedRadiusInMeters: 60_000, boundingBox: box))
    }
    return set
  }
}
