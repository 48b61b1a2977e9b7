import SimpleFeatures
import Testing

@Suite("Areas on the WGS 84 ellipsoid")
struct EllipsoidalAreaTests {
  private static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double)
    -> [Double]
  {
    [west, south, east, south, east, north, west, north, west, south]
  }

  /// Expected values: the integral of M·N·cos φ with a = 6 378 137 m, 1/f = 298.257223563, by
  /// two-point Gauss quadrature on 2000 steps.
  @Test(
    "Boxes have the area of their zone",
    arguments: [
      (box(0, 0, 1, 1), 12_308_463_893.975),
      (box(20, 60, 21, 61), 6_123_140_878.746),
      (box(178, -18, 182, -16), 94_272_960_515.95),
    ])
  func boxes(ring: [Double], expected: Double) {
    #expect(abs(EllipsoidalArea.signed(ofRing: ring[...]) / expected - 1) < 1e-9)
  }

  /// The authalic radius R₂ = 6 371 007.1809 m is NIMA TR8350.2, table 3.3.
  @Test("The whole globe has the area of its authalic sphere")
  func globe() {
    let ring = Self.box(-180, -90, 180, 90)
    let expected = 4 * Double.pi * 6_371_007.1809 * 6_371_007.1809
    #expect(abs(EllipsoidalArea.signed(ofRing: ring[...]) / expected - 1) < 1e-9)
  }

  @Test("A clockwise ring has a negative area")
  func orientation() {
    let ring: [Double] = [0, 0, 0, 1, 1, 1, 1, 0, 0, 0]
    #expect(EllipsoidalArea.signed(ofRing: ring[...]) < 0)
  }

  @Test("A ring that is not closed has the same area")
  func unclosed() {
    let closed = Self.box(3, 40, 5, 44)
    let open = closed.dropLast(2)
    #expect(
      EllipsoidalArea.signed(ofRing: closed[...]) == EllipsoidalArea.signed(ofRing: open))
  }

  @Test("Fewer than three positions have no area", arguments: [[], [1, 2], [1, 2, 3, 4]])
  func degenerate(ring: [Double]) {
    #expect(EllipsoidalArea.signed(ofRing: ring[...]) == 0)
  }

  @Test("Holes are taken off, whatever their orientation")
  func holes() {
    var polygons = MultiPolygon()
    polygons.append(polygon: [Self.box(0, 0, 3, 3)[...], Self.box(1, 0, 2, 1)[...]])
    let whole = EllipsoidalArea.signed(ofRing: Self.box(0, 0, 3, 3)[...])
    #expect(abs(EllipsoidalArea.of(polygons) - (whole - 12_308_463_893.975)) < 1000)
  }
}
