import Diagnostics
import TestSupport
import Testing

@testable import Ingest

@Suite("Sources that cannot be read")
struct BadSourceTests {
  /// The error of reading features, or the table.
  private func failure(
    _ path: String, layer: String? = nil, table: Bool = false, confidential: Bool = false
  ) throws -> IngestError {
    let reader = SourceReader(confidential: confidential)
    do throws(IngestError) {
      if table {
        _ = try reader.table(of: path, layer: layer)
      } else {
        _ = try reader.features(of: path, layer: layer)
      }
    } catch {
      return error
    }
    throw NotRefused()
  }

  private struct NotRefused: Error {}

  @Test("No such file")
  func missing() throws {
    let error = try failure("/nowhere/a.geojson")
    #expect(error == .noSuchFile(path: "/nowhere/a.geojson"))
    #expect(error.kind == .cannotRead)
    #expect(error.diagnostic.description == "/nowhere/a.geojson: error: no such file")
  }

  @Test(
    "Addresses and GDAL's other worlds are refused",
    arguments: [
      "https://example.org/a.geojson", "/vsicurl/http://example.org/a.fgb", "/vsimem/a.fgb",
      #"{"type":"Point","coordinates":[0,0]}"#, "<OGRVRTDataSource/>", "s3://bucket/a.fgb",
    ])
  func addresses(path: String) throws {
    #expect(try failure(path).diagnostic.code == "address-refused")
  }

  @Test("A folder without data, an empty archive's like, and a choice that nobody made")
  func folders() throws {
    let folder = try TemporaryFolder()
    #expect(try failure(folder.path).diagnostic.code == "nothing-inside")
    try folder.write("a.geojson", "{}")
    try folder.write("b.geojson", "{}")
    let error = try failure(folder.path)
    #expect(error == .severalSources(path: folder.path, names: ["a", "b"]))
    #expect(error.kind == .badData)
    let archive = try folder.write("c.zip", StoredArchive.bytes([("readme.md", [1])]))
    #expect(try failure(archive) == .nothingInside(path: archive, contents: ["readme.md"]))
  }

  @Test("A truncated archive, and a file that is none")
  func archives() throws {
    let folder = try TemporaryFolder()
    let whole = StoredArchive.bytes([("a.csv", Array("a,b\n1,2\n".utf8))])
    let cut = try folder.write("a.zip", Array(whole.prefix(whole.count / 2)))
    #expect(try failure(cut, table: true).diagnostic.code == "damaged")
    let other = try folder.write("b.zip", "hello")
    #expect(try failure(other, table: true).diagnostic.code == "damaged")
  }

  @Test(
    "An empty file, whatever its format", arguments: ["a.geojson", "a.csv", "a.gpkg", "a.xlsx"])
  func empty(name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, [UInt8]())
    #expect(try failure(path, table: name == "a.csv") == .emptyFile(path: path))
  }

  @Test("Unknown endings, with advice for the common ones")
  func unsupported() throws {
    let folder = try TemporaryFolder()
    let old = try failure(try folder.write("a.xls", "x"))
    #expect(old.diagnostic.advice == "save it as .xlsx or .csv")
    #expect(try failure(try folder.write("noending", "x")).diagnostic.code == "unsupported-format")
  }

  @Test("A GeoJSON's syntax error has line and column")
  func syntax() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.geojson",
      "{\"type\": \"FeatureCollection\",\n \"features\": [\n  {\"type\" \"Feature\"}\n]}")
    let error = try failure(path)
    #expect(error == .syntax(path: path, line: 3, column: 11, expectation: "expected \":\""))
    #expect(
      error.diagnostic.description == "\(path):3:11: error: syntax error: expected \":\"")
    let cut = try folder.write("b.geojson", "{\"type\": \"FeatureCollection\", \"features\": [")
    #expect(try failure(cut).diagnostic.place.line == 1)
    let archive = try folder.write(
      "c.zip", StoredArchive.bytes([("c.geojson", Array("{\n]".utf8))]))
    #expect(try failure(archive).diagnostic.place.line == 2)
  }

  @Test("Valid JSON that is no GeoJSON")
  func otherJSON() throws {
    let folder = try TemporaryFolder()
    #expect(try failure(try folder.write("a.json", "{\"a\": 1}")).diagnostic.code == "damaged")
  }

  @Test("A quoted value that never ends has line and column")
  func openQuote() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "a,b\n1,\"2\n")
    let error = try failure(path, table: true)
    #expect(error.diagnostic.place.line == 2)
    #expect(error.diagnostic.place.column == 3)
  }

  @Test("A truncated GeoPackage, FlatGeobuf and Shapefile, at many lengths")
  func truncated() throws {
    let folder = try TemporaryFolder()
    let features = (0..<60).map { (VectorFixture.square(Double($0), 1), ["unit \($0)"]) }
    for (driver, name) in [
      ("GPKG", "a.gpkg"), ("FlatGeobuf", "a.fgb"), ("ESRI Shapefile", "a.shp"),
    ] {
      try VectorFixture.write(driver, to: folder.file(name), features: features)
      let whole = try folder.bytes(name)
      for part in [1, 10, 50, 90, 98] {
        let path = try folder.write(name, Array(whole.prefix(whole.count * part / 100)))
        let error = try failure(path)
        #expect(error.kind == .badData, "\(name) at \(part) %")
        #expect(error.diagnostic.code == "damaged", "\(name) at \(part) %")
      }
    }
  }

  @Test("A damaged spreadsheet", arguments: ["a.xlsx", "a.ods"])
  func damagedSheet(name: String) throws {
    let folder = try TemporaryFolder()
    let whole = Workbook.xlsx([("Data", "")])
    let cut = try folder.write(name, Array(whole.prefix(whole.count / 3)))
    #expect(try failure(cut, table: true).diagnostic.code == "damaged")
    let other = try folder.write(name, "not a sheet")
    #expect(try failure(other, table: true).diagnostic.code == "damaged")
  }

  @Test("A Shapefile without its index")
  func missingIndex() throws {
    let folder = try TemporaryFolder()
    try VectorFixture.write(
      "ESRI Shapefile", to: folder.file("a.shp"), features: [(VectorFixture.square(0, 0), ["x"])])
    try folder.remove("a.shx")
    let error = try failure(folder.file("a.shp"))
    #expect(error.diagnostic.advice == "the .shx file that belongs to it is missing")
  }

  @Test("A layer that is not there: did you mean")
  func layer() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.gpkg")
    try VectorFixture.write(
      "GPKG", to: path, layer: "provinces", features: [(VectorFixture.square(0, 0), ["x"])])
    let error = try failure(path, layer: "provnces")
    #expect(error == .noSuchLayer(path: path, layer: "provnces", available: ["provinces"]))
    #expect(error.diagnostic.advice == "did you mean \"provinces\"?")
  }

  @Test("A table where shapes are needed, and a sheet without a column")
  func wrongKind() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write("a.csv", "code\n1\n")
    #expect(try failure(table) == .noGeometry(path: table, layer: "a"))
    let blank = try folder.write("b.csv", "\n\n")
    #expect(try failure(blank, table: true) == .noColumns(path: blank, layer: "b"))
    let sheet = try folder.write("c.xlsx", Workbook.xlsx([("Data", "")]))
    #expect(try failure(sheet, table: true).diagnostic.code == "no-columns")
    let bare = try folder.write(
      "d.geojson",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[0,0]}}]}"#
    )
    #expect(try failure(bare, table: true).diagnostic.code == "no-columns")
  }

  @Test("A database that does not answer; its password is not printed")
  func database() throws {
    let error = try failure("PG:host=/nowhere dbname=x password=hidden")
    #expect(error.kind == .cannotRead)
    #expect(error.diagnostic.code == "cannot-connect")
    #expect(!error.diagnostic.description.contains("hidden"))
  }

  @Test("A confidential source's error quotes nothing of GDAL's")
  func confidential() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("members.gpkg", "Aïcha, 12 Main Street")
    let error = try failure(path, table: true, confidential: true)
    #expect(error.diagnostic.reason == nil)
  }
}
