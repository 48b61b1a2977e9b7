import SimpleFeatures
import Testing

@testable import Projections

@Suite("Areas on the map by areas on the ground")
struct ArealScaleTests {
  private func scale(
    _ definition: String, _ longitude: Double, _ latitude: Double
  ) throws -> Double {
    var scale = try ArealScale(.custom(definition))
    return Double(scale.scale(longitude: longitude, latitude: latitude))
  }

  @Test("An equal-area projection has 1 everywhere")
  func equalArea() throws {
    for latitude in [-80.0, -33, 0, 12, 61, 88] {
      for longitude in [-179.9, -178, -5, 17, 176, 180] {
        #expect(abs(try scale("EPSG:8857", longitude, latitude) - 1) < 0.01, "\(longitude)")
      }
    }
    // A seam inside of a cell's side.
    #expect(abs(try scale("+proj=eqearth +lon_0=150", -29, 10) - 1) < 0.01)
  }

  /// Mercator's scale is the secant of the latitude (Snyder 1987, 7-3), on areas its square. Cells
  /// of five degrees have their greatest: that of 65 degrees from 60 to 65.
  @Test("Mercator's grows to the poles")
  func mercator() throws {
    #expect(abs(try scale("EPSG:3857", 10, 62) / 5.6 - 1) < 0.02)
    #expect(abs(try scale("EPSG:3857", 10, 2) - 1) < 0.02)
    #expect(try scale("EPSG:3857", 10, 84) > 90)
  }

  @Test("Where the map shows nothing it is 1")
  func outside() throws {
    #expect(try scale("+proj=ortho +lat_0=60 +lon_0=10", -170, -60) == 1)
  }

  @Test("A box within a cell has the scale of its places, one over several has none of its own")
  func boxes() throws {
    var scale = try ArealScale(.custom("EPSG:3857"))
    let inside = GeographicBox(west: 10, south: 60, east: 14.9, north: 64.9)
    let own = scale.scale(over: inside)
    #expect(own == scale.scale(longitude: 10, latitude: 60))
    #expect(own == scale.scale(longitude: 14.9, latitude: 64.9))
    // The next cell begins at the box's end.
    #expect(scale.scale(over: GeographicBox(west: 10, south: 60, east: 15, north: 64)) == nil)
    #expect(scale.scale(over: GeographicBox(west: 10, south: 58, east: 14, north: 61)) == nil)
  }

  @Test("Degrees of a damaged file, which may be no numbers, have some scale")
  func damage() throws {
    var scale = try ArealScale(.custom("EPSG:4326"))
    for degrees in [Double.nan, .infinity, -.infinity, 1e300] {
      #expect(scale.scale(longitude: degrees, latitude: degrees) >= 1)
    }
  }

  @Test("A vertex of the far north stays on Mercator where an equal-area map leaves it out")
  func choice() throws {
    let set = BoundaryFixture.island(
      [(30, 70), (31, 70), (31, 70.5), (31, 71), (30, 71)],
      thresholds: [.infinity, 9e9, 100_000, 8e9, 7e9])
    func positions(_ definition: String) throws -> Int {
      // At a detail of a kilometre a vertex must stand for half a square kilometre of the map.
      let projected = try BoundaryProjector(.custom(definition)).project(
        set, detailInMeters: 1000)
      return projected.ordinates(ofRing: 0).count
    }
    #expect(try positions("EPSG:3857") > positions("EPSG:8857"))
  }
}
