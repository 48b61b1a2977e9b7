import SimpleFeatures
import Testing

@testable import Projections

@Suite("The automatic choice of a projection")
struct MapProjectionAutomaticTests {
  @Test("A world map is Equal Earth, about the extent's middle")
  func world() {
    let greenwich = MapProjection.automatic(for: .world, isWorld: true, aspectRatio: 1.8)
    #expect(greenwich.definition == "EPSG:8857")
    #expect(greenwich.name == "Equal Earth, centred on 0°")
    #expect(greenwich.isEqualArea)
    let pacific = MapProjection.automatic(
      for: GeographicBox(west: -30, south: -90, east: 330, north: 90), isWorld: true,
      aspectRatio: 1.8)
    #expect(pacific.definition == "EPSG:8859")
    #expect(pacific.name == "Equal Earth, centred on 150° E")
    let eleven = MapProjection.automatic(
      for: GeographicBox(west: -169, south: -90, east: 191, north: 90), isWorld: true,
      aspectRatio: 1.8)
    #expect(eleven.definition == "+proj=eqearth +lon_0=11 +datum=WGS84 +units=m +no_defs")
    #expect(!MapProjection.automatic(for: .world, isWorld: false, aspectRatio: 1).reason.isEmpty)
  }

  @Test("Fiji's central meridian is Fiji's, not the other side of the globe")
  func fiji() {
    let projection = MapProjection.automatic(
      for: GeographicBox(west: 177, south: -19.2, east: 182, north: -12.4), isWorld: false,
      aspectRatio: 1)
    #expect(projection.center.longitude == 179.5)
  }

  @Test("Albers's parallels lie a sixth of the height inside")
  func albers() {
    let projection = MapProjection.automatic(
      for: GeographicBox(west: 0, south: 30, east: 30, north: 36), isWorld: false, aspectRatio: 1)
    #expect(projection.family == .conic)
    #expect(projection.definition.contains("+lat_1=31 +lat_2=35 "))
  }

  @Test("A hemisphere is Lambert azimuthal, and Antarctica is centred on the pole")
  func hemisphereAndPole() {
    let hemisphere = MapProjection.automatic(
      for: GeographicBox(west: -20, south: -38, east: 150, north: 60), isWorld: false,
      aspectRatio: 1)
    #expect(hemisphere.family == .azimuthal)
    #expect(hemisphere.radiusInDegrees >= 90)
    let antarctica = MapProjection.automatic(
      for: GeographicBox(west: -180, south: -90, east: 180, north: -60), isWorld: false,
      aspectRatio: 1)
    #expect(antarctica.family == .azimuthal)
    #expect(antarctica.center == GeographicPosition(longitude: 0, latitude: -90))
    #expect(antarctica.radiusInDegrees >= 30)
    let greenland = MapProjection.automatic(
      for: GeographicBox(west: -73, south: 59.7, east: -11.3, north: 83.6), isWorld: false,
      aspectRatio: 1)
    #expect(greenland.family == .azimuthal)
    #expect(greenland.center.latitude < 75)
  }

  @Test("The same extent always gives the same value")
  func stable() {
    let extent = GeographicBox(west: 2.6, south: 4.2, east: 14.7, north: 13.9)
    let first = MapProjection.automatic(for: extent, isWorld: false, aspectRatio: 1.5)
    let second = MapProjection.automatic(for: extent, isWorld: false, aspectRatio: 1.5)
    #expect(first == second)
    #expect(
      first.reason
        == "The extent is 12.1° wide and 9.7° high about 9.1° N, 1.24 times as wide as high on the "
        + "ground, about square: Lambert azimuthal equal-area about its middle.")
  }

  @Test("An extent of no size still gives a projection")
  func point() throws {
    let projection = MapProjection.automatic(
      for: GeographicBox(west: 7, south: 4, east: 7, north: 4), isWorld: false, aspectRatio: 1)
    _ = try BoundaryProjector(projection)
  }
}
