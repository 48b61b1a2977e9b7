import Projections
import SimpleFeatures
import Wording

@testable import Cartography

/// Invented land of rectangles in degrees, each a ring of one arc of its own.
enum RectangleLand {
  static func boundaries(_ units: [(name: String, parts: [GeographicBox])]) -> BoundarySet {
    var set = BoundarySet(
      name: "rectangles", edition: BoundaryEdition(name: "rectangles-1", level: 1))
    for (index, unit) in units.enumerated() {
      for box in unit.parts {
        set.ringArcs.append(Int32(set.arcSides.count))
        set.ringOffsets.append(Int32(set.ringArcs.count))
        set.ringIsHole.append(false)
        set.arcSides.append(ArcSides(left: Int32(index), right: -1))
        set.ordinates += [
          box.west, box.south, box.east, box.south, box.east, box.north, box.west, box.north,
          box.west, box.south,
        ]
        set.thresholds += [Float](repeating: .infinity, count: 5)
        set.arcOffsets.append(Int32(set.thresholds.count))
      }
      set.unitOffsets.append(Int32(set.ringOffsets.count - 1))
      let main = unit.parts[0]
      set.units.append(
        BoundaryUnit(
          code: "REC-\(unit.name.uppercased())", name: unit.name, iso3: "REC",
          representativePoint: main.center, inscribedRadiusInMeters: 5_000,
          boundingBox: unit.parts.dropFirst().reduce(main) { $0.union($1) },
          areaInSquareMeters: unit.parts.reduce(0) {
            $0 + ($1.east - $1.west) * ($1.north - $1.south) * 1.23e10
          }))
    }
    return set
  }

  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double)
    -> GeographicBox
  {
    GeographicBox(west: west, south: south, east: east, north: north)
  }

  /// North and South with the far Isle in the west; a speck of North lies by the coast.
  static let withIsle: [(name: String, parts: [GeographicBox])] = [
    ("North", [box(0, 1, 2, 2), box(-0.1, 1.5, -0.05, 1.55)]), ("South", [box(0, 0, 2, 1)]),
    ("Isle", [box(-6, 0.5, -5.8, 0.7), box(-5.6, 0.5, -5.5, 0.6)]),
  ]

  /// The first unit in force, the others without data.
  static func content(
    _ units: [(name: String, parts: [GeographicBox])] = withIsle, extent: GeographicBox,
    insets: InsetPolicy = .automatic, language: String = "en"
  ) -> MapContent {
    var content = FourSquares.content(language: language)
    content.id = "rectangles"
    content.title = "Plans in Rectangleland"
    content.ground = MapGround(
      boundaries: boundaries(units), subject: Array(units.indices), placeName: "Rectangleland",
      extent: extent, isWorld: false,
      projection: .automatic(for: extent, isWorld: false, aspectRatio: 1.4))
    content.ground.insetPolicy = insets
    content.ground.adaptsProjection = true
    content.fill.categoryOfUnit = units.indices.map { $0 == 0 ? 0 : 3 }
    return content
  }
}
