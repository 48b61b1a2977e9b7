import SimpleFeatures
import Testing

@testable import Projections

@Suite("Cutting, welding and retracting rings")
struct CuttingTests {
  @Test("A ring across a window's edge is clipped there, one inside is left as it is")
  func clipping() {
    let window = GeographicWindow(centralMeridian: 0, halfWidth: 10, south: -5, north: 5)
    let square = [8.0, 0, 12, 0, 12, 2, 8, 2, 8, 0]
    let clipped = RingClipping.clipped(square, to: window)
    #expect(
      CoordinateSequence(ordinates: clipped).boundingBox
        == GeographicBox(west: 8, south: 0, east: 10, north: 2))
    #expect(clipped.prefix(2) == clipped.suffix(2))
    let inside = [0.0, 0, 1, 0, 1, 1, 0, 0]
    #expect(RingClipping.clipped(inside, to: window) == inside)
    #expect(RingClipping.clipped([20, 0, 21, 0, 21, 1, 20, 0], to: window).isEmpty)
    #expect(RingClipping.clipped([], to: window).isEmpty)
  }

  @Test("Both directions of an edge meet a window at the same position")
  func symmetricClipping() {
    let window = GeographicWindow(centralMeridian: 0, halfWidth: 10)
    let one = RingClipping.clipped([3.1, 1.7, 12.9, 2.3, 5, 9, 3.1, 1.7], to: window)
    let other = RingClipping.clipped([3.1, 1.7, 5, 9, 12.9, 2.3, 3.1, 1.7], to: window)
    func onEdge(_ ring: [Double]) -> Set<Double> {
      Set(stride(from: 0, to: ring.count, by: 2).filter { ring[$0] == 10 }.map { ring[$0 + 1] })
    }
    #expect(onEdge(one) == onEdge(other))
    #expect(onEdge(one).count == 2)
  }

  @Test("Edges in both directions along the seam cancel; what only one side has stays")
  func welding() {
    // West of the seam from 0 to 4, east of it from 1 to 3.
    let west = [178.0, 0, 180, 0, 180, 4, 178, 4, 178, 0]
    let east = [180.0, 1, 182, 1, 182, 3, 180, 3, 180, 1]
    let welded = SeamWelding.welded([west, east], seam: 180) { $0 == 180 }
    #expect(welded.count == 1)
    let expected: Set<[Double]> = [
      [178, 0], [180, 0], [180, 1], [182, 1], [182, 3], [180, 3], [180, 4], [178, 4],
    ]
    let ring = welded.first ?? []
    #expect(
      Set(stride(from: 0, to: ring.count, by: 2).map { [ring[$0], ring[$0 + 1]] }) == expected)
    #expect(ring.count == 2 * (expected.count + 1))
  }

  @Test("A ring that touches the seam in one point, or not at all, is left as it is")
  func noSeamEdge() {
    let touching = [178.0, 0, 180, 1, 178, 2, 178, 0]
    #expect(SeamWelding.welded([touching], seam: 180) { $0 == 180 } == [touching])
    #expect(SeamWelding.welded([], seam: 180) { $0 == 180 }.isEmpty)
  }

  @Test("A ring wholly outside a cap leaves nothing, unless it holds the point opposite")
  func retraction() throws {
    let cap = SphericalCap(
      center: GeographicPosition(longitude: 10, latitude: 20), radiusInDegrees: 40)
    let outside = [100.0, 0, 110, 0, 110, 10, 100, 0]
    #expect(CapRetraction.retracted(outside, to: cap) == nil)
    let opposite = [-175.0, -25, -165, -25, -165, -15, -175, -15, -175, -25]
    let ring = try #require(CapRetraction.retracted(opposite, to: cap))
    // Once round the cap's edge: 360 whole degrees and the closing position.
    #expect(ring.count == 2 * 361)
    for index in stride(from: 0, to: ring.count, by: 2) {
      let point = GeographicPoint(longitude: ring[index], latitude: ring[index + 1])
      #expect(abs(cap.distance(point) - 40) < 1e-9)
    }
  }

  @Test("Distances on the sphere are the spherical ones")
  func distance() {
    let cap = SphericalCap(
      center: GeographicPosition(longitude: 0, latitude: 0), radiusInDegrees: 90)
    // cos c = cos 60° · cos 60°, so c = 75.522…° (by the spherical law of cosines).
    let point = GeographicPoint(longitude: 60, latitude: 60)
    #expect(abs(cap.distance(point) - 75.522_487_8) < 1e-5)
    #expect(abs(cap.azimuth(GeographicPoint(longitude: 0, latitude: 10))) < 1e-4)
  }

  @Test(
    "Angles are written without needless zeros",
    arguments: [
      (0.0, "0°"), (150, "150° E"), (-90, "90° W"), (8.66, "8.7° E"), (-0.04, "0°"), (180, "180°"),
    ])
  func angles(degrees: Double, text: String) {
    #expect(AngleText.longitude(degrees) == text)
  }
}
