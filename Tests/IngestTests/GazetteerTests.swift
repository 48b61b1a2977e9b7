import SimpleFeatures
import Testing

@testable import Ingest

/// Gazetteers in the format of GeoNames. No place is real.
@Suite("Gazetteers")
struct GazetteerTests {
  /// A line with the nineteen values of GeoNames' readme.txt.
  static func line(_ name: String, _ latitude: String, _ longitude: String) -> String {
    ([
      "7", name, name, "\"Quoted,Other", latitude, longitude, "P", "PPL", "AA", "", "01", "", "",
      "", "0", "", "12", "Africa/Nowhere", "2026-01-02",
    ]).joined(separator: "\t")
  }

  @Test("Every line is a place, without header and quotes; others are reported and left out")
  func lines() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "AA.txt",
      "\(Self.line("Mora", "1.5", "-2"))\r\nshort\tline\n\n\(Self.line("Ébène", "3", "4"))")
    let read = try SourceReader().gazetteer(of: path)
    #expect(
      read.value.columns == [
        "name", "asciiname", "alternatenames", "latitude", "longitude", "feature class",
      ])
    #expect(
      read.value.rows == [
        TableRow(number: 1, values: ["Mora", "Mora", "\"Quoted,Other", "1.5", "-2", "P"]),
        TableRow(number: 4, values: ["Ébène", "Ébène", "\"Quoted,Other", "3", "4", "P"]),
      ])
    #expect(read.report.map(\.code) == ["gazetteer-line"])
    #expect(read.report[0].place.row == 2)
  }

  @Test("A file of another kind is refused")
  func others() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write("a.csv", "name,latitude,longitude\nMora,1,2\n")
    #expect {
      try SourceReader().gazetteer(of: table)
    } throws: { error in
      guard case .syntax(_, line: 1, column: 1, _)? = error as? IngestError else { return false }
      return true
    }
    let layer = try folder.write("a.geojson", #"{"type":"FeatureCollection","features":[]}"#)
    #expect(throws: IngestError.unsupportedFormat(path: layer, fileExtension: "geojson")) {
      try SourceReader().gazetteer(of: layer)
    }
    #expect(throws: IngestError.emptyFile(path: folder.file("none.txt"))) {
      try SourceReader().gazetteer(of: try folder.write("none.txt", ""))
    }
  }
}
