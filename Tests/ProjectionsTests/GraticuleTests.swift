import SimpleFeatures
import Testing

@testable import Projections

@Suite("Graticule, outline, extent and scale")
struct GraticuleTests {
  private static let world = MapProjection.automatic(for: .world, isWorld: true, aspectRatio: 2)

  @Test("A world graticule has every meridian but the cut's, and every parallel but the poles")
  func graticule() throws {
    let lines = try BoundaryProjector(Self.world).graticule(
      stepInDegrees: 30, detailInMeters: 4000)
    // Meridians −150 … 150 and parallels −60 … 60.
    #expect(Set(lines.sources).count == 11 + 5)
    #expect(lines.lineCount == 11 + 5)
    let moved = try BoundaryProjector(
      MapProjection.equalEarth(centralMeridian: 11, reason: "test")
    ).graticule(stepInDegrees: 30, detailInMeters: 4000)
    #expect(moved.lineCount == 12 + 5)
  }

  @Test("A graticule follows an extent across the antimeridian")
  func fiji() throws {
    let box = GeographicBox(west: 177, south: -19.2, east: 182, north: -12.4)
    let projection = MapProjection.automatic(for: box, isWorld: false, aspectRatio: 1)
    let lines = try BoundaryProjector(projection).graticule(
      stepInDegrees: 2, within: box, detailInMeters: 100)
    // 178, 180, 182 and −18, −16, −14.
    #expect(lines.lineCount == 6)
    #expect(throws: ProjectionsError.self) {
      try BoundaryProjector(projection).graticule(stepInDegrees: 0)
    }
  }

  @Test("The outline of Equal Earth is closed and holds the ellipsoid's area")
  func outline() throws {
    let outline = try BoundaryProjector(Self.world).outlineOfTheGlobe()
    let ordinates = outline.ordinates
    #expect(ordinates.prefix(2) == ordinates.suffix(2))
    var doubled = 0.0
    for index in stride(from: 0, to: ordinates.count - 2, by: 2) {
      doubled +=
        ordinates[index] * ordinates[index + 3] - ordinates[index + 2] * ordinates[index + 1]
    }
    #expect(abs(doubled / 2 / 510_065_621.7e6 - 1) < 0.0005)
  }

  @Test("The outline of an azimuthal map is its circle")
  func circle() throws {
    let projection = MapProjection.lambertAzimuthal(
      center: GeographicPosition(longitude: 0, latitude: 90), radiusInDegrees: 90, reason: "test")
    let outline = try BoundaryProjector(projection).outlineOfTheGlobe()
    // Half the area of the ellipsoid is a disc of radius √2 · 6371007.181 m.
    for index in stride(from: 0, to: outline.ordinates.count, by: 2) {
      let (x, y) = (outline.ordinates[index], outline.ordinates[index + 1])
      #expect(abs((x * x + y * y).squareRoot() - 9_009_964.8) < 1)
    }
  }

  @Test("The world's extent is the registered one")
  func extent() throws {
    let box = try BoundaryProjector(Self.world).extent(of: .world)
    // gdaltransform 3.6.2 (PROJ 9.1.1), EPSG:8857: 180 0 → 17243959.06, 0 90 → 8392927.60.
    #expect(abs(box.maxEasting - 17_243_959.06) < 1)
    #expect(abs(box.maxNorthing - 8_392_927.60) < 1)
    #expect(box.minEasting == -box.maxEasting)
    let moved = try BoundaryProjector(
      MapProjection.equalEarth(centralMeridian: 11, reason: "test")
    ).extent(of: .world)
    #expect(abs(moved.width - box.width) < 1)
  }

  @Test("The extent of units is the box of their rings")
  func unitExtent() throws {
    let set = BoundaryFixture.set([[[(0, 0), (2, 0), (2, 1), (0, 1)]]])
    let projector = try BoundaryProjector(.custom("EPSG:4326"))
    let box = try projector.extent(of: set, units: [0])
    // Two degrees of the equator, 2 · 6378137 · π / 180.
    #expect(abs(box.width - 222_638.98) < 0.1)
    #expect(abs(box.height - 111_319.49) < 0.1)
  }

  @Test("The scale varies by the secant of the latitude in Mercator, hardly in a country's map")
  func scale() throws {
    let sphere = try BoundaryProjector(.custom("EPSG:3857"))
    let variation = try sphere.scaleVariation(
      over: GeographicBox(west: 0, south: 0, east: 60, north: 60))
    // Web Mercator's scale is secant φ, stretched by the ellipsoid: 2 within a percent.
    #expect(abs(variation / 2 - 1) < 0.01)
    let uganda = GeographicBox(west: 29.5, south: -1.5, east: 35.1, north: 4.3)
    let local = MapProjection.automatic(for: uganda, isWorld: false, aspectRatio: 1)
    #expect(try BoundaryProjector(local).scaleVariation(over: uganda) < 1.005)
    #expect(try BoundaryProjector(Self.world).scaleVariation(over: .world) > 2)
    // At the map's side the neighbour of a place is on the other side.
    for definition in ["EPSG:4326", "EPSG:3857"] {
      let projector = try BoundaryProjector(.custom(definition))
      for (west, east) in [(150.0, 180.0), (-180, -150)] {
        let box = GeographicBox(west: west, south: -10, east: east, north: 10)
        let inland = GeographicBox(west: 20, south: -10, east: 50, north: 10)
        let (aside, inner) = try (
          projector.scaleVariation(over: box), projector.scaleVariation(over: inland)
        )
        #expect(aside < 1.1 && abs(aside - inner) < 1e-6)
      }
    }
    #expect(
      try BoundaryProjector(local).scaleVariation(
        over: GeographicBox(west: -150, south: -2, east: -149, north: 2)) == .infinity)
  }
}
