import Foundation
import HostSystem
import Testing

/// What cannot be used is refused: a sentence that names the place, an exit code, no output.
@Suite struct BadInputTests {
  @Test("A file that is not there", arguments: ["inspect", "join", "render"])
  func missingFile(command: String) throws {
    let bench = try Workbench.withSample()
    let run: Program.Run
    switch command {
    case "inspect":
      run = try bench.run("inspect", "none.gpkg")
    case "join":
      run = try bench.run("join", "none.gpkg", "project/status/milestones.csv")
    default:
      try bench.folder.replace(
        "boundaries/districts.geojson", with: "boundaries/none.gpkg", in: "project/peacemap.yaml")
      run = try bench.render("map.png")
      bench.expect(run, code: 4, says: ["peacemap.yaml:16:13"])
    }
    bench.expect(run, code: 4, says: ["none.gpkg: error: no such file"], without: "map.png")
  }

  @Test("A GeoPackage that is cut off", arguments: [100, 4_096, 50_000])
  func truncatedGeoPackage(length: Int) throws {
    let bench = try Workbench.withSample()
    try bench.folder.write(Self.geoPackage(cutTo: length), to: "project/boundaries/cut.gpkg")
    try bench.folder.replace("districts.geojson", with: "cut.gpkg", in: "project/peacemap.yaml")
    let run = try bench.render("map.png")
    bench.expect(
      run, code: 3,
      says: ["boundaries/cut.gpkg: error:", "the file has \(length) of the 106496 bytes"],
      without: "map.png")
    let inspected = try bench.run("inspect", "project/boundaries/cut.gpkg")
    bench.expect(inspected, code: 3, says: ["\(length) of the 106496 bytes"])
  }

  /// The first bytes of a database of 26 pages of 4,096 bytes with the application id of GeoPackage
  /// (SQLite's "Database File Format", section 1.3; OGC 12-128r17, requirement 2).
  private static func geoPackage(cutTo length: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 106_496)
    bytes.replaceSubrange(0..<16, with: Array("SQLite format 3\0".utf8))
    bytes.replaceSubrange(16..<24, with: [0x10, 0, 1, 1, 0, 64, 32, 32])
    bytes.replaceSubrange(24..<32, with: [0, 0, 0, 1, 0, 0, 0, 26])
    bytes.replaceSubrange(68..<72, with: Array("GPKG".utf8))
    bytes.replaceSubrange(92..<96, with: [0, 0, 0, 1])
    return Array(bytes.prefix(length))
  }

  @Test("A GeoJSON with a syntax error: its line and column")
  func syntaxError() throws {
    let bench = try Workbench.withSample()
    // The colon after "type" in the third line is missing; the string behind stands in column 10.
    try bench.folder.write(
      "{\"type\": \"FeatureCollection\",\n \"features\": [\n {\"type\" \"Feature\"}]}",
      to: "project/boundaries/districts.geojson")
    let run = try bench.render("map.png")
    bench.expect(
      run, code: 3,
      says: ["boundaries/districts.geojson:3:10: error: syntax error", "peacemap.yaml:16:13"],
      without: "map.png")
    let joined = try bench.run(
      "join", "project/boundaries/districts.geojson", "project/status/milestones.csv")
    bench.expect(joined, code: 3, says: ["districts.geojson:3:10: error: syntax error"])
  }

  @Test("A table without the key column: which it has, and the nearest")
  func missingColumn() throws {
    let bench = try Workbench.withSample()
    try bench.folder.replace(
      "code_system,code,", with: "code_system,kode,", in: "project/status/milestones.csv")
    let run = try bench.render("map.png")
    bench.expect(
      run, code: 3,
      says: [
        "status/milestones.csv, code: error: there is no column \"code\"",
        "did you mean \"kode\"?", "unit_type, unit_name, parent_name, code_system, kode",
      ], without: "map.png")
    let joined = try bench.run(
      "join", "project/boundaries/districts.geojson", "project/status/milestones.csv", "--key",
      "code")
    bench.expect(joined, code: 3, says: ["there is no column \"code\""])
  }

  @Test("A misspelt key and a misspelt palette: both at once, with line, column and nearest word")
  func misspeltProject() throws {
    let bench = try Workbench.withSample()
    try bench.folder.replace("subtitle:", with: "subtitel:", in: "project/peacemap.yaml")
    try bench.folder.replace(
      "{status: localization}", with: "{status: localization, palette: virids}",
      in: "project/peacemap.yaml")
    let lines = try bench.folder.text("project/peacemap.yaml")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let key = try #require(lines.firstIndex { $0.contains("subtitel") }) + 1
    let palette = try #require(lines.firstIndex { $0.contains("virids") }) + 1
    let run = try bench.render("map.png")
    // Four blanks before the key; the palette's word after `    fill: {status: localization, palette: `.
    bench.expect(
      run, code: 3,
      says: [
        "peacemap.yaml:\(key):5, maps.sample.subtitel: error: unknown key \"subtitel\"",
        "did you mean \"subtitle\"?",
        "peacemap.yaml:\(palette):43, maps.sample.fill.palette: error: unknown palette \"virids\"",
        "did you mean \"viridis\"?",
      ], without: "map.png")
    #expect(run.errors.count == 2)
    #expect(!run.messages.contains("peacemap, peacemap"))
  }

  @Test("A day after the data's date, an unknown map, an ending that is no format: usage")
  func usage() throws {
    let bench = try Workbench.withSample()
    bench.expect(
      try bench.render("map.png", "--as-of", "2026-01-02"), code: 2,
      says: ["2026-01-02 is after the date of the data, 2026-01-01"], without: "map.png")
    bench.expect(
      try bench.render("map.png", "--as-of", "2026-02-30"), code: 2,
      says: ["'2026-02-30' is no date, expected YYYY-MM-DD"], without: "map.png")
    bench.expect(
      try bench.run("render", "sampel", "-p", "project", "-o", "map.png"), code: 2,
      says: ["there is no map \"sampel\"; did you mean \"sample\"?"], without: "map.png")
    bench.expect(
      try bench.run("render", "sample", "-p", "project", "-o", "map.gif"), code: 2,
      says: ["map.gif: no picture format has the ending \"gif\""], without: "map.gif")
    bench.expect(
      try bench.render("map.png", "--set", "maps.sample.titel=Other"), code: 2,
      says: ["maps.sample.titel", "did you mean \"title\"?"], without: "map.png")
    bench.expect(
      try bench.render("map.png", "--language", "eng"), code: 2,
      says: ["the project has no language \"eng\""], without: "map.png")
    bench.expect(
      try bench.render("map.png", "--widht", "3"), code: 2,
      says: ["unknown option --widht; did you mean --width?"], without: "map.png")
    bench.expect(try bench.run("rendr"), code: 2, says: ["did you mean render?"])
  }

  @Test("A folder without a project, and a parent that is a file")
  func places() throws {
    let bench = try Workbench.withSample()
    bench.expect(
      try bench.run("render", "sample", "-p", "other"), code: 4,
      says: ["other has no peacemap.yaml"], without: "sample.png")
    bench.expect(
      try bench.run("render", "sample"), code: 4, says: ["there is no peacemap.yaml in"],
      without: "sample.png")
    bench.expect(
      try bench.render("project/peacemap.yaml/map.png"), code: 4,
      says: ["project/peacemap.yaml/map.png: Not a directory"], without: "map.png")
    bench.expect(
      try bench.run("prepare", "-p", "project", "-o", "project/peacemap.yaml/a.atlas"), code: 4,
      says: ["project/peacemap.yaml/a.atlas"], without: "a.atlas")
    #expect(try bench.folder.names(in: "project").count == 3)
  }
}
