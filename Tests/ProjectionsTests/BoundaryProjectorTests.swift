import SimpleFeatures
import Testing

@testable import Projections

@Suite("Projecting boundaries")
struct BoundaryProjectorTests {
  private static let local = MapProjection.automatic(
    for: GeographicBox(west: 29, south: -2, east: 35, north: 4), isWorld: false, aspectRatio: 1)

  @Test("Neighbours share every vertex of their border, also the added ones")
  func sharedVertices() throws {
    let set = BoundaryFixture.set([
      [[(0, 50), (30, 50), (30, 60), (0, 60)]], [[(0, 60), (30, 60), (30, 70), (0, 70)]],
    ])
    let projected = try BoundaryProjector(.custom("+proj=laea +lat_0=60 +lon_0=15")).project(
      set, detailInMeters: 100)
    func vertices(_ ring: Int) -> Set<[Double]> {
      let ordinates = projected.ordinates(ofRing: ring)
      return Set(
        stride(from: 0, to: ordinates.count, by: 2).map { [ordinates[$0], ordinates[$0 + 1]] })
    }
    let border = try #require(
      projected.arcIndices.firstIndex { set.arcSides[$0] == ArcSides(left: 0, right: 1) })
    #expect(projected.arcLines[border].count == 1)
    let range = projected.ordinateRange(ofLine: projected.arcLines[border].lowerBound)
    #expect(range.count / 2 > 50, "30° of a parallel at 25 m needs many vertices")
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      let vertex = [projected.lineOrdinates[index], projected.lineOrdinates[index + 1]]
      #expect(vertices(0).contains(vertex) && vertices(1).contains(vertex))
    }
  }

  @Test("A resampled parallel runs within the tolerance of the true one")
  func tolerance() throws {
    let lines = LineStrings(
      coordinates: CoordinateSequence([
        GeographicPosition(longitude: -20, latitude: 65),
        GeographicPosition(longitude: 40, latitude: 65),
      ]), lineOffsets: [0, 2])
    let projector = try BoundaryProjector(.custom("+proj=laea +lat_0=90 +R=6371000"))
    let projected = try projector.project(lines: lines, detailInMeters: 4000)
    // On the sphere the parallel is a circle of radius 2 R sin(25°/2) (Snyder 1987, 24-3).
    let radius = 2 * 6_371_000 * 0.216_439_613_938_102_86
    for index in stride(from: 2, to: projected.ordinates.count, by: 2) {
      let x = (projected.ordinates[index] + projected.ordinates[index - 2]) / 2
      let y = (projected.ordinates[index + 1] + projected.ordinates[index - 1]) / 2
      #expect(abs((x * x + y * y).squareRoot() - radius) < 1000)
    }
    #expect(projected.sources == [0])
  }

  @Test("Vertices below the detail are dropped, the rest and the arc's ends stay")
  func detail() throws {
    let set = BoundaryFixture.island(
      [(30, 0), (31, 0), (31, 0.5), (31, 1), (30, 1)],
      thresholds: [.infinity, 9e9, 100, 8e9, 7e9])
    let projector = try BoundaryProjector(.custom("EPSG:4326"))
    let full = try projector.project(set, detailInMeters: 0)
    let coarse = try projector.project(set, detailInMeters: 1000)
    #expect(full.ordinates(ofRing: 0).count == coarse.ordinates(ofRing: 0).count + 2)
  }

  @Test("A unit too small for the detail is still drawn, in full")
  func tiny() throws {
    let set = BoundaryFixture.island(
      [(30, 0), (30.01, 0), (30.01, 0.01), (30, 0.01)], thresholds: [.infinity, 1, 1, 1])
    let projected = try BoundaryProjector(Self.local).project(set, detailInMeters: 50_000)
    #expect(projected.unitIndices == [0])
    #expect(projected.ordinates(ofRing: 0).count == 10)
  }

  @Test("Only what meets the extent is projected, whole turns disregarded")
  func within() throws {
    let set = BoundaryFixture.set([
      [[(178, -18), (179, -18), (179, -17), (178, -17)]],
      [[(-179, -18), (-178, -18), (-178, -17), (-179, -17)]],
      [[(10, -18), (11, -18), (11, -17), (10, -17)]],
    ])
    let world = MapProjection.equalEarth(centralMeridian: 179, reason: "test")
    let box = GeographicBox(west: 177, south: -19, east: 182, north: -12)
    let projected = try BoundaryProjector(world).project(set, within: box, detailInMeters: 100)
    #expect(projected.unitIndices == [0, 1])
    #expect(projected.arcIndices.count == 8)
    let chosen = try BoundaryProjector(world).project(set, units: [2, 0], detailInMeters: 100)
    #expect(chosen.unitIndices == [2, 0])
  }

  @Test("An empty set gives an empty result")
  func empty() throws {
    let set = BoundarySet(name: "none", edition: .fixture)
    let projected = try BoundaryProjector(Self.local).project(set)
    #expect(projected == ProjectedBoundaries())
    #expect(throws: ProjectionsError.self) {
      try BoundaryProjector(Self.local).extent(of: set, units: [])
    }
  }

  @Test("A unit with a hole keeps the hole")
  func hole() throws {
    let set = BoundaryFixture.set([
      [
        [(30, 0), (33, 0), (33, 3), (30, 3)], [(31, 1), (31, 2), (32, 2), (32, 1)],
      ]
    ])
    let projector = try BoundaryProjector(Self.local)
    let projected = try projector.project(set, detailInMeters: 100)
    let expected =
      zoneArea(west: 30, south: 0, east: 33, north: 3)
      - zoneArea(west: 31, south: 1, east: 32, north: 2)
    #expect(abs(projected.area(ofUnit: 0) / expected - 1) < 1e-4)
    let seen = try projector.project([GeographicPosition(longitude: 31.5, latitude: 1.5)])
    #expect(!projected.isFilled(unit: 0, try #require(seen[0])))
  }

  @Test("A line that leaves a disc comes back as two")
  func disc() throws {
    let lines = LineStrings(
      coordinates: CoordinateSequence([
        GeographicPosition(longitude: 10, latitude: 0),
        GeographicPosition(longitude: 100, latitude: 1),
        GeographicPosition(longitude: 10, latitude: 2),
      ]), lineOffsets: [0, 3])
    let projection = MapProjection.lambertAzimuthal(
      center: GeographicPosition(longitude: 10, latitude: 0), radiusInDegrees: 30, reason: "test")
    let projected = try BoundaryProjector(projection).project(lines: lines, detailInMeters: 1000)
    #expect(projected.lineCount == 2)
    #expect(projected.sources == [0, 0])
  }
}
