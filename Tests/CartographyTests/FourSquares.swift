import Drawing
import Projections
import SimpleFeatures
import Wording

@testable import Cartography

/// An invented land of four squares of one degree around 1° E, 1° N: Alder and Birch in the south
/// (country AAA, in two provinces), Cedar and Dogwood in the north (country BBB, one province).
/// Every edge is one arc.
enum FourSquares {
  private struct Edge: Hashable {
    var ax: Int
    var ay: Int
    var bx: Int
    var by: Int
  }

  /// `step` is the side of a square in degrees; `west` and `south` move the land.
  static func boundaries(step: Double = 1, west: Double = 0, south: Double = 0) -> BoundarySet {
    var set = BoundarySet(
      name: "squares", edition: BoundaryEdition(name: "squares-1", level: 1, parentSet: "provinces")
    )
    var arcs: [Edge: Int32] = [:]
    let names = ["Alder", "Birch", "Cedar", "Dogwood"]
    let parents = ["A-SOUTH", "A-EAST", "B-NORTH", "B-NORTH"]
    for index in 0..<4 {
      let (x, y) = (index % 2, index / 2)
      let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
      for (position, start) in corners.enumerated() {
        let end = corners[(position + 1) % 4]
        if let other = arcs[Edge(ax: end.0, ay: end.1, bx: start.0, by: start.1)] {
          set.arcSides[Int(other)].right = Int32(index)
          set.ringArcs.append(~other)
          continue
        }
        let arc = Int32(set.arcSides.count)
        arcs[Edge(ax: start.0, ay: start.1, bx: end.0, by: end.1)] = arc
        set.ordinates += [
          west + Double(start.0) * step, south + Double(start.1) * step,
          west + Double(end.0) * step, south + Double(end.1) * step,
        ]
        set.thresholds += [.infinity, .infinity]
        set.arcOffsets.append(Int32(set.thresholds.count))
        set.arcSides.append(ArcSides(left: Int32(index), right: -1))
        set.ringArcs.append(arc)
      }
      set.ringOffsets.append(Int32(set.ringArcs.count))
      set.ringIsHole.append(false)
      set.unitOffsets.append(Int32(set.ringOffsets.count - 1))
      let box = GeographicBox(
        west: west + Double(x) * step, south: south + Double(y) * step,
        east: west + Double(x + 1) * step, north: south + Double(y + 1) * step)
      let country = y == 0 ? "AAA" : "BBB"
      set.units.append(
        BoundaryUnit(
          code: "\(country)-\(x + 1)", name: names[index], parentCode: parents[index],
          iso3: country, representativePoint: box.center,
          inscribedRadiusInMeters: step * 55_000, boundingBox: box,
          areaInSquareMeters: step * step * 1.23e10))
    }
    return set
  }

  /// The arc between two units, by their indices.
  static func arc(between one: Int32, _ other: Int32, in set: BoundarySet) -> Int? {
    set.arcSides.firstIndex {
      ($0.left == one && $0.right == other) || ($0.left == other && $0.right == one)
    }
  }

  static let noData = Paint.hatch(
    .init(angle: 45, spacing: 3, width: 0.25, color: Color(hex: 0xA6A6A6), ground: .white))

  static let categories = [
    FillCategory(
      id: "in-force", label: "in force", kind: .value, paint: .solid(Color(hex: 0x6B2C91))),
    FillCategory(
      id: "drafted", label: "drafted", kind: .value, paint: .solid(Color(hex: 0xCDB6DD))),
    FillCategory(
      id: "lapsed", label: "lapsed", kind: .lapsed, paint: .solid(Color(hex: 0xC08A2E))),
    FillCategory(id: "no-data", label: "no data", kind: .noData, paint: noData),
  ]

  /// Alder in force, Birch lapsed, Cedar and Dogwood without data; nothing drafted.
  static let fill = FillLayer(
    title: "Status", categories: categories, categoryOfUnit: [0, 2, 3, 3])

  static func content(
    step: Double = 1, language: String = "en", isWorld: Bool = false,
    projection: MapProjection? = nil
  ) -> MapContent {
    let extent =
      isWorld ? .world : GeographicBox(west: 0, south: 0, east: 2 * step, north: 2 * step)
    return MapContent(
      id: "squares", wording: Phrasebook(language: language), title: "Plans in Squareland",
      ground: MapGround(
        boundaries: boundaries(step: step), subject: [0, 1, 2, 3], placeName: "Squareland",
        extent: extent, isWorld: isWorld,
        projection: projection ?? .automatic(for: extent, isWorld: isWorld, aspectRatio: 1)),
      fill: fill, labels: LabelLayer(kind: .units),
      furniture: MapFurniture(
        asOfLine: "Status as of 1 May 2026", sourceLine: "Source: example.org",
        editionLine: "Boundaries: squares-1", disclaimer: "The squares are invented.",
        organisation: "Network of Squares"),
      table: { MapTable(columns: [], rows: []) })
  }

  static func setter(language: String = "en") -> TextSetter {
    TextSetter(measuring: FixedWidthMeasuring(), theme: MapTheme(), language: language)
  }

  static let print = SheetStyle(medium: .print, size: Size(width: 842, height: 595))
}
