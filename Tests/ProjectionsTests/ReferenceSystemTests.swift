import SimpleFeatures
import Testing

@testable import Projections

/// Expected values are those of the EPSG dataset 10.076, as PROJ's database has them.
@Suite("What a server knows of a reference system")
struct ReferenceSystemTests {
  @Test("EPSG:4326 has latitude first, OGC:CRS84 the same degrees with longitude first")
  func degrees() throws {
    let epsg = try ReferenceSystem("EPSG:4326")
    #expect(epsg.definition == "EPSG:4326" && epsg.name == "WGS 84")
    #expect(epsg.isNorthFirst)
    let ogc = try ReferenceSystem("OGC:CRS84")
    #expect(ogc.name == "WGS 84 (CRS84)" && !ogc.isNorthFirst)
    for system in [epsg, ogc] {
      #expect(system.metersPerUnit == ReferenceSystem.metersPerDegree)
      #expect(system.areaOfUse == .world)
    }
  }

  @Test("A degree of the equator of WGS 84 is 111,319.49 metres")
  func metersPerDegree() {
    // 2π · 6,378,137 m / 360.
    #expect(abs(ReferenceSystem.metersPerDegree - 111_319.490_793_273_57) < 1e-6)
  }

  @Test(
    "Planes in metres: names, axes and where they are meant to be used",
    arguments: [
      ("EPSG:3857", "WGS 84 / Pseudo-Mercator", false, [-180, -85.06, 180, 85.06]),
      ("EPSG:8857", "WGS 84 / Equal Earth Greenwich", false, [-180, -90, 180, 90]),
      ("EPSG:32636", "WGS 84 / UTM zone 36N", false, [30, 0, 36, 84]),
      ("EPSG:5070", "NAD83 / Conus Albers", false, [-124.79, 24.41, -66.91, 49.38]),
      ("EPSG:3035", "ETRS89-extended / LAEA Europe", true, [-35.58, 24.6, 44.83, 84.73]),
      (
        "EPSG:2193", "NZGD2000 / New Zealand Transverse Mercator 2000", true,
        [166.37, -47.33, 178.63, -34.1]
      ),
    ] as [(String, String, Bool, [Double])])
  func planes(_ code: String, _ name: String, _ isNorthFirst: Bool, _ area: [Double]) throws {
    let system = try ReferenceSystem(code)
    #expect(system.name == name)
    #expect(system.isNorthFirst == isNorthFirst)
    #expect(system.metersPerUnit == 1)
    #expect(
      system.areaOfUse
        == GeographicBox(west: area[0], south: area[1], east: area[2], north: area[3]))
  }

  /// Both axes of a system around a pole run north, or both south: only their names tell them apart.
  @Test(
    "Around a pole the first axis is the one that the system names first",
    arguments: [
      ("EPSG:3031", false), ("EPSG:3413", false), ("EPSG:3995", false), ("EPSG:5041", false),
      ("EPSG:32661", true),
    ])
  func poles(_ code: String, _ isNorthFirst: Bool) throws {
    #expect(try ReferenceSystem(code).isNorthFirst == isNorthFirst)
  }

  @Test("A plane in US survey feet says how long its foot is")
  func feet() throws {
    let system = try ReferenceSystem("EPSG:2263")
    #expect(system.name == "NAD83 / New York Long Island (ftUS)" && !system.isNorthFirst)
    // 1200 / 3937 of a metre.
    #expect(abs(system.metersPerUnit - 1200.0 / 3937) < 1e-12)
    let box = system.inMeters(west: 0, south: 3937, east: 3937, north: 7874)
    #expect(abs(box.maxEasting - 1200) < 1e-9 && abs(box.minNorthing - 1200) < 1e-9)
    #expect(box.minEasting == 0 && abs(box.maxNorthing - 2400) < 1e-9)
  }

  @Test("An area across the antimeridian ends west of where it begins")
  func antimeridian() throws {
    let area = try #require(ReferenceSystem("EPSG:3460").areaOfUse)
    #expect(area == GeographicBox(west: 176.81, south: -20.81, east: -178.15, north: -12.42))
  }

  @Test("A box of degrees is that of plate carrée, longitude first even where latitude is")
  func boxes() throws {
    for code in ["EPSG:4326", "OGC:CRS84"] {
      let box = try ReferenceSystem(code).inMeters(west: -180, south: -90, east: 90, north: 45)
      // Half and a quarter of the equator, and so on.
      #expect(abs(box.minEasting + 20_037_508.342_789) < 1e-5)
      #expect(abs(box.minNorthing + 10_018_754.171_395) < 1e-5)
      #expect(abs(box.maxEasting - 10_018_754.171_395) < 1e-5)
      #expect(abs(box.maxNorthing - 5_009_377.085_697) < 1e-5)
    }
    let meters = try ReferenceSystem("EPSG:32636").inMeters(
      west: 1, south: 2, east: 3, north: 4)
    #expect(
      meters
        == ProjectedBox(minEasting: 1, minNorthing: 2, maxEasting: 3, maxNorthing: 4))
  }

  @Test("A system of one's own has no area of use")
  func own() throws {
    let system = try ReferenceSystem("+proj=laea +lat_0=9 +lon_0=8 +datum=WGS84 +type=crs")
    #expect(system.areaOfUse == nil && system.metersPerUnit == 1 && !system.isNorthFirst)
  }

  @Test("An unknown code is refused in PROJ's words", arguments: ["EPSG:999999", "EPGS:4326", ""])
  func unknown(_ code: String) throws {
    let error = try #require(throws: ProjectionsError.self) { try ReferenceSystem(code) }
    guard case .refused(let definition, _, _) = error else {
      Issue.record("expected a refusal, got \(error)")
      return
    }
    #expect(definition == code)
  }

  @Test(
    "What is neither a plane nor degrees in two dimensions is no system of a map",
    arguments: ["EPSG:4978", "EPSG:5773", "EPSG:7405", "EPSG:4979"])
  func refused(_ code: String) throws {
    // Geocentric; heights; a plane with heights; degrees with heights.
    let error = try #require(throws: ProjectionsError.self) { try ReferenceSystem(code) }
    guard case .notAProjection(let definition, _) = error else {
      Issue.record("expected a refusal, got \(error)")
      return
    }
    #expect(definition == code)
  }
}
