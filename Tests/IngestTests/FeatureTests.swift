import CGDAL
import Diagnostics
import SimpleFeatures
import TestSupport
import Testing

@testable import Ingest

@Suite("Features of every format")
struct FeatureTests {
  private func codes(_ report: [Diagnostic]) -> [String] { report.map(\.code) }

  /// The square's five positions, longitude before latitude.
  private let corners: [Double] = [30, 1, 31, 1, 31, 2, 30, 2, 30, 1]

  private func ring(_ geometry: Geometry) -> [Double]? {
    guard case .polygons(let polygons) = geometry else { return nil }
    return polygons.coordinates.ordinates
  }

  @Test(
    "One square through GDAL's writers",
    arguments: [
      ("GPKG", "a.gpkg"), ("FlatGeobuf", "a.fgb"), ("ESRI Shapefile", "a.shp"),
      ("GeoJSON", "a.geojson"), ("KML", "a.kml"),
    ])
  func formats(driver: String, name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file(name)
    try VectorFixture.write(
      driver, to: path, features: [(VectorFixture.square(30, 1), ["0405"])])
    let before = try folder.listing()
    let read = try SourceReader().features(of: path)
    #expect(read.value.features.count == 1)
    let ordinates = try #require(ring(read.value.features[0].geometry))
    #expect(Set(ordinates) == Set(corners))
    #expect(ordinates.count == corners.count)
    let column = try #require(read.value.column("code") ?? read.value.column("Name"))
    if driver != "KML" { #expect(read.value.features[0].values[column] == "0405") }
    #expect(try SourceReader().layers(of: path)[0].featureCount == 1)
    #expect(try folder.listing() == before)
  }

  @Test("TopoJSON, its arcs joined")
  func topoJSON() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.topojson",
      #"{"type":"Topology","objects":{"units":{"type":"GeometryCollection","geometries":[{"type":"Polygon","properties":{"code":"01"},"arcs":[[0]]}]}},"arcs":[[[30,1],[31,1],[31,2],[30,2],[30,1]]]}"#
    )
    let read = try SourceReader().features(of: path)
    #expect(ring(read.value.features[0].geometry) == corners)
    #expect(read.value.layer == "units")
  }

  @Test("A zip archive of a FlatGeobuf is found by itself, and so is a folder's single file")
  func zipped() throws {
    let folder = try TemporaryFolder()
    try VectorFixture.write(
      "FlatGeobuf", to: folder.file("a.fgb"), features: [(VectorFixture.square(30, 1), ["x"])])
    #expect(try SourceReader().features(of: folder.path).value.features.count == 1)
    let archive = try folder.write(
      "b.zip", StoredArchive.bytes([("a.fgb", try folder.bytes("a.fgb"))]))
    let read = try SourceReader().features(of: archive)
    #expect(read.value.source == archive)
    #expect(ring(read.value.features[0].geometry)?.count == 10)
  }

  @Test("UTM coordinates come out as longitude and latitude")
  func transformed() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.gpkg")
    // On the central meridian of zone 36 (33° E) easting is 500 000 m; northing 0 is the equator.
    try VectorFixture.write(
      "GPKG", to: path, crs: "EPSG:32636", type: wkbPoint,
      features: [("POINT (500000 0)", ["x"])])
    let read = try SourceReader().features(of: path)
    guard case .points(let points) = read.value.features[0].geometry else {
      Issue.record("expected a point")
      return
    }
    #expect(abs(points[0].longitude - 33) < 1e-9)
    #expect(abs(points[0].latitude) < 1e-9)
    #expect(codes(read.report) == ["crs-transformed"])
    let summary = try SourceReader().layers(of: path)[0]
    #expect(summary.crs?.authorityCode == "EPSG:32636")
    #expect(abs((summary.extent?.west ?? 0) - 33) < 1e-6)
  }

  @Test("A system with latitude first is still longitude first here")
  func axisOrder() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4326"}},"features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[30,1]}}]}"#
    )
    let read = try SourceReader().features(of: path)
    #expect(
      read.value.features[0].geometry == .points(CoordinateSequence(ordinates: [30, 1])))
    #expect(read.report.isEmpty)
  }

  @Test("Without a system, degrees are assumed and said; metres are refused")
  func missingCRS() throws {
    let folder = try TemporaryFolder()
    try VectorFixture.write(
      "ESRI Shapefile", to: folder.file("a.shp"), crs: nil,
      features: [(VectorFixture.square(200, 1), ["x"])])
    #expect(codes(try SourceReader().features(of: folder.file("a.shp")).report) == ["crs-assumed"])
    let metres = folder.file("b.shp")
    try VectorFixture.write(
      "ESRI Shapefile", to: metres, crs: nil,
      features: [(VectorFixture.square(30, 1), ["x"]), (VectorFixture.square(500_000, 0), ["y"])])
    #expect(throws: IngestError.unknownCRS(path: metres, layer: "b", row: 2)) {
      try SourceReader().features(of: metres)
    }
  }

  @Test("GeoJSON in metres is refused, one stray feature is left without its shape")
  func outOfRange() throws {
    let folder = try TemporaryFolder()
    func points(_ texts: [String]) -> String {
      let features = texts.map {
        #"{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[\#($0)]}}"#
      }
      return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }
    let metres = try folder.write("a.geojson", points(["500000,0"]))
    #expect {
      try SourceReader().features(of: metres)
    } throws: { error in
      guard case .coordinatesOutOfRange(_, _, 1, _) = error as? IngestError else { return false }
      return true
    }
    let mixed = try folder.write("b.geojson", points(["30,1", "30,100"]))
    let read = try SourceReader().features(of: mixed)
    #expect(read.value.features[1].geometry == .none)
    #expect(codes(read.report) == ["outside-globe"])
    #expect(read.report[0].place.row == 2)
  }

  @Test("Heights are dropped, curves followed, rings closed, mixed shapes reduced, all said")
  func shapes() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.gpkg")
    try VectorFixture.write(
      "GPKG", to: path, type: wkbUnknown,
      features: [
        ("POLYGON Z ((0 0 5, 1 0 5, 1 1 5, 0 0 5))", ["z"]),
        ("CURVEPOLYGON (CIRCULARSTRING (0 0, 2 0, 0 0))", ["curve"]),
        ("GEOMETRYCOLLECTION (POINT (9 9), POLYGON ((0 0, 1 0, 1 1, 0 0)))", ["mixed"]),
        ("LINESTRING (0 0, 1 1)", ["line"]), ("MULTIPOINT ((1 2), (3 4))", ["points"]),
        ("", ["none"]), ("POLYGON EMPTY", ["empty"]),
      ])
    let read = try SourceReader().features(of: path)
    let shapes = read.value.features.map(\.geometry)
    #expect(ring(shapes[0]) == [0, 0, 1, 0, 1, 1, 0, 0])
    let circle = try #require(ring(shapes[1]))
    #expect(circle.count > 60)
    // The circle through (0, 0) and (2, 0) with its centre at (1, 0) reaches y = ±1.
    #expect(abs((circle.max() ?? 0) - 2) < 1e-3 && abs((circle.min() ?? 0) + 1) < 1e-3)
    #expect(ring(shapes[2]) == [0, 0, 1, 0, 1, 1, 0, 0])
    guard case .lines(let lines) = shapes[3] else {
      Issue.record("expected a line")
      return
    }
    #expect(lines.coordinates.ordinates == [0, 0, 1, 1])
    #expect(shapes[4] == .points(CoordinateSequence(ordinates: [1, 2, 3, 4])))
    #expect(shapes[5] == .none && shapes[6] == .none)
    #expect(Set(codes(read.report)) == ["z-dropped", "curve-linearised", "mixed-geometry"])
  }

  @Test("Holes and parts keep their places in the flat buffers")
  func holes() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.fgb")
    try VectorFixture.write(
      "FlatGeobuf", to: path,
      features: [
        (
          "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1)), ((20 0, 21 0, 21 1, 20 0)))",
          ["x"]
        )
      ])
    guard
      case .polygons(let found) = try SourceReader().features(of: path).value.features[0].geometry
    else {
      Issue.record("expected polygons")
      return
    }
    #expect(found.ringOffsets == [0, 4, 8, 12])
    #expect(found.polygonOffsets == [0, 2, 3])
  }

  @Test("An open ring is closed, a ring of two positions left out")
  func rings() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}},{"type":"Feature","properties":{"a":2},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0]]]}}]}"#
    )
    let read = try SourceReader().features(of: path)
    #expect(ring(read.value.features[0].geometry) == [0, 0, 1, 0, 1, 1, 0, 0])
    #expect(read.value.features[1].geometry == .none)
    #expect(codes(read.report).contains("ring-closed"))
    #expect(codes(read.report).contains("short-ring"))
  }

  @Test("An infinite coordinate leaves its feature without a shape")
  func infinite() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1e999,1]}},{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,1]}}]}"#
    )
    let read = try SourceReader().features(of: path)
    #expect(read.value.features[0].geometry == .none)
    #expect(codes(read.report).contains("non-finite-coordinate"))
  }

  @Test("A Shapefile: its .cpg is believed, without one UTF-8 or Windows-1252 is found")
  func shapefileEncodings() throws {
    let folder = try TemporaryFolder()
    let name = "Popayán"
    func make(_ stem: String, encoding: String, keepsCPG: Bool) throws -> Ingested<
      FeatureCollection
    > {
      let path = folder.file("\(stem).shp")
      try VectorFixture.write(
        "ESRI Shapefile", to: path, layer: stem,
        features: [(VectorFixture.square(0, 0), [name])], options: ["ENCODING=\(encoding)"])
      if !keepsCPG {
        try folder.remove("\(stem).cpg")
        var table = try folder.bytes("\(stem).dbf")
        table[29] = 0
        try folder.write("\(stem).dbf", table)
      }
      return try SourceReader().features(of: path)
    }
    let stated = try make("a", encoding: "ISO-8859-1", keepsCPG: true)
    #expect(stated.value.features[0].values == [name])
    #expect(stated.report.isEmpty)
    let latin = try make("b", encoding: "ISO-8859-1", keepsCPG: false)
    #expect(latin.value.features[0].values == [name])
    #expect(codes(latin.report) == ["encoding-assumed"])
    let unicode = try make("c", encoding: "UTF-8", keepsCPG: false)
    #expect(unicode.value.features[0].values == [name])
    #expect(unicode.report.isEmpty)
  }

  @Test("A GeoPackage in use: pending changes are said, or read from a snapshot; no trace is left")
  func pendingChanges() throws {
    let folder = try TemporaryFolder()
    let own = try TemporaryFolder()
    let path = folder.file("a.gpkg")
    try VectorFixture.write("GPKG", to: path, features: [(VectorFixture.square(0, 0), ["x"])])
    // No valid log: SQLite passes over it, but its presence is what counts.
    try folder.write("a.gpkg-wal", [UInt8](repeating: 0, count: 64))
    let before = try folder.listing()
    #expect(codes(try SourceReader().features(of: path).report) == ["pending-changes"])
    let copied = try SourceReader(snapshotDirectory: own.path).features(of: path)
    #expect(copied.value.features.count == 1)
    #expect(copied.report.isEmpty)
    #expect(try folder.listing() == before)
    #expect(try own.listing().isEmpty)
  }

  @Test("What inspect says")
  func summary() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.gpkg")
    try VectorFixture.write(
      "GPKG", to: path, layer: "adm1", columns: ["ADM1_PCODE", "ADM1_EN"],
      features: [
        (VectorFixture.square(30, 1), ["a", "b"]),
        ("MULTIPOLYGON (((0 0, 1 1, 1 0, 0 1, 0 0)))", ["bow", "tie"]),
      ])
    let found = try #require(try SourceReader().layers(of: path).first)
    #expect(found.name == "adm1")
    #expect(found.featureCount == 2)
    #expect(found.geometryType == "Multi Polygon")
    #expect(found.crs?.authorityCode == "EPSG:4326")
    #expect(found.columns.map(\.name) == ["ADM1_PCODE", "ADM1_EN"])
    #expect(found.columns[0].type == "String")
    #expect(found.extent == GeographicBox(west: 0, south: 0, east: 31, north: 2))
    #expect(found.dialect?.name == .codAB)
    #expect(found.invalidGeometryCount == 1)
    let table = try folder.write("b.csv", "GID_1,NAME_1\n1,a\n")
    let sheet = try #require(try SourceReader().layers(of: table).first)
    #expect(sheet.name == "b" && sheet.geometryType == nil && sheet.encoding == "UTF-8")
    #expect(sheet.dialect?.name == .gadm)
  }
}
