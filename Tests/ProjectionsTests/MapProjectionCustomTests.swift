import SimpleFeatures
import Testing

@testable import Projections

@Suite("Projections that a project names")
struct MapProjectionCustomTests {
  @Test("Codes and PROJ strings give their family, centre and equal-area mark")
  func codes() throws {
    let europe = try MapProjection.custom("EPSG:3035")
    #expect(europe.name == "ETRS89-extended / LAEA Europe (Lambert azimuthal equal-area)")
    #expect(europe.family == .azimuthal)
    #expect(europe.isEqualArea)
    #expect(europe.center == GeographicPosition(longitude: 10, latitude: 52))
    let web = try MapProjection.custom("EPSG:3857")
    #expect(web.family == .cylindrical)
    #expect(!web.isEqualArea)
    let zone = try MapProjection.custom("EPSG:32736")
    #expect(zone.family == .transverse)
    #expect(zone.center.longitude == 33)
    let conic = try MapProjection.custom("+proj=aea +lat_1=20 +lat_2=40 +lon_0=30 +datum=WGS84")
    #expect(conic.center == GeographicPosition(longitude: 30, latitude: 30))
    #expect(conic.name == "Albers equal-area conic, centred on 30° E, 30° N")
  }

  @Test("Longitude and latitude are drawn as plate carrée and are not equal-area")
  func degrees() throws {
    for code in ["EPSG:4326", "OGC:CRS84", "+proj=eqc +datum=WGS84 +units=km"] {
      let projection = try MapProjection.custom(code)
      #expect(!projection.isEqualArea)
      #expect(projection.reason.contains("not equal-area"))
      let positions = try BoundaryProjector(projection).project([
        GeographicPosition(longitude: 90, latitude: 45)
      ])
      // A quarter of the equator, 2π · 6378137 / 4, and half of that.
      let position = try #require(positions[0])
      #expect(abs(position.easting - 10_018_754.171) < 0.01)
      #expect(abs(position.northing - 5_009_377.086) < 0.01)
    }
  }

  @Test("A misspelt definition is answered with a near one")
  func advice() throws {
    let error = try #require(throws: ProjectionsError.self) {
      try MapProjection.custom("+proj=eqerth +lon_0=10")
    }
    #expect(error.description.contains("did you mean \"eqearth\"?"))
    let code = try #require(throws: ProjectionsError.self) {
      try MapProjection.custom("EPGS:8857")
    }
    #expect(code.description.contains("EPSG:8857"))
    let word = try #require(throws: ProjectionsError.self) {
      try MapProjection.custom("mercator please")
    }
    guard case .notADefinition = word else {
      Issue.record("expected a refusal of the text, got \(word)")
      return
    }
  }

  @Test("PROJ's own words say what it refuses")
  func words() throws {
    let error = try #require(throws: ProjectionsError.self) {
      try MapProjection.custom("+proj=aea +lat_1=10 +lat_2=-10")
    }
    #expect(error.description.contains("lat_1 + lat_2"))
    let unknown = try #require(throws: ProjectionsError.self) {
      try MapProjection.custom("EPSG:999999")
    }
    #expect(unknown.description.contains("crs not found"))
  }

  @Test(
    "What is no map projection, or cannot be cut, is refused",
    arguments: [
      "EPSG:4267", "EPSG:4978", "EPSG:5773", "EPSG:7405", "+proj=longlat +datum=WGS84",
      "+proj=pipeline +step +proj=eqearth", "+proj=igh", "EPSG:2053", "+init=epsg:3857",
      "EPSG:27572", "WGS 84", "",
    ])
  func refused(definition: String) {
    #expect(throws: ProjectionsError.self) { try MapProjection.custom(definition) }
  }
}
