import Diagnostics
import HostSystem
import Testing

@testable import Preparation

@Suite("What stops preparation")
struct PreparationErrorTests {
  @Test("Every mistake of the project file is reported at once, with its line")
  func projectFile() throws {
    let project = try SmallProject()
    try project.replace("data-date: 2026-01-31", with: "data-date: soon", in: "peacemap.yaml")
    try project.replace("aliases: aliases.csv", with: "alises: aliases.csv", in: "peacemap.yaml")
    let error = try #require(project.failure())
    #expect(error.kind == .badData)
    #expect(error.diagnostics.count == 2)
    #expect(error.diagnostics.map(\.place.file) == ["peacemap.yaml", "peacemap.yaml"])
    #expect(error.diagnostics.allSatisfy { $0.place.line != nil })
  }

  @Test("A folder without a project file cannot be read")
  func noProject() throws {
    let project = try SmallProject()
    try FileSystem.remove(project.path("peacemap.yaml"))
    let error = try #require(project.failure())
    #expect(error.kind == .cannotAccess)
    #expect(error.exit == .cannotAccess)
  }

  @Test("Missing sources are all named, with the line of the project file that names them")
  func missingSources() throws {
    let project = try SmallProject()
    try FileSystem.remove(project.path("milestones.csv"))
    try FileSystem.remove(project.path("lines.geojson"))
    let error = try #require(project.failure())
    #expect(error.kind == .cannotAccess)
    let missing = error.diagnostics.filter { $0.code == "no-such-file" }
    #expect(missing.map(\.place.file) == ["lines.geojson", "milestones.csv"])
    #expect(missing.allSatisfy { $0.advice?.contains("peacemap.yaml:") ?? false })
  }

  @Test("A syntax error in a boundary file is placed by line and column")
  func brokenGeoJSON() throws {
    let project = try SmallProject()
    try project.replace("\"Alpha\"", with: "\"Alpha", in: "provinces.geojson")
    let error = try #require(project.failure())
    #expect(error.kind == .badData)
    let broken = try #require(error.diagnostics.first { $0.severity == .error })
    #expect(broken.place.file == "provinces.geojson")
    #expect(broken.place.line == 2)
  }

  @Test(
    "A column that the project file names and a source lacks is named with what is there",
    arguments: [
      ("provinces.geojson", "\"code\"", "\"kode\"", "code"),
      ("milestones.csv", ",milestone,", ",milestones,", "milestone"),
      ("lines.geojson", "\"name\"", "\"nom\"", "name"),
      ("counts.csv", "countries", "plans", "countries"),
    ])
  func missingColumn(file: String, old: String, new: String, column: String) throws {
    let project = try SmallProject()
    try project.replace(old, with: new, in: file)
    let error = try #require(project.failure())
    #expect(error.exit.rawValue == 3)
    let missing = try #require(error.diagnostics.first { $0.code == "missing-column" })
    #expect(missing.place.file == file)
    #expect(missing.place.key == column)
  }

  @Test("Every bad row of a milestone table is reported at once")
  func badRows() throws {
    let project = try SmallProject()
    try project.replace("LAP,launched,2016", with: "LAP,lunched,2016", in: "milestones.csv")
    try project.replace(
      "adopted,2018,year,https://example.org/4", with: "adopted,20x8,year,", in: "milestones.csv")
    let error = try #require(project.failure())
    let bad = error.diagnostics.filter { $0.severity == .error }
    #expect(bad.map(\.place.row) == [3, 5])
    #expect(bad.map(\.code) == ["unknown-kind", "bad-date"])
  }

  @Test("A correction that does not apply, one without a unit and a parent unknown are warnings")
  func doubts() throws {
    let project = try SmallProject()
    try project.write(
      """
      code,field,from,to,reason
      XBB,name,Nowhere,Beland,misspelt
      QQQ,name,a,b,no such unit
      AAA-1,colour,a,b,no such column
      AAA-2,name,Bêta,Beta,

      """, to: "corrections.csv")
    let diagnostics = try project.prepared().diagnostics
    func samples(_ code: String) -> [String]? { diagnostics.first { $0.code == code }?.samples }
    #expect(diagnostics.contains { $0.code == "correction-does-not-apply" && $0.place.row == 2 })
    #expect(samples("correction-without-unit") == ["row 3: QQQ"])
    #expect(diagnostics.contains { $0.code == "correction-of-unknown-column" && $0.place.row == 4 })
    #expect(diagnostics.contains { $0.code == "correction-without-reason" && $0.place.row == 5 })
    // XBB is still a country of its own here, so only a parent that no set has would be unknown.
    #expect(samples("unknown-parent") == nil)
  }

  @Test("Equal codes that no correction made are reported, and so are different names")
  func duplicateCodes() throws {
    let project = try SmallProject()
    try project.replace("\"AAA-2\"", with: "\"AAA-1\"", in: "provinces.geojson")
    let diagnostics = try project.prepared().diagnostics
    #expect(
      diagnostics.first { $0.code == "duplicate-code" }?.samples == ["AAA-1 (rows 1, 2)"])
    #expect(
      diagnostics.first { $0.code == "names-disagree" }?.samples == ["AAA-1: Alpha / Bêta"])
  }

  @Test("A parent that the parent set lacks is reported with the unit")
  func unknownParent() throws {
    let project = try SmallProject()
    try project.write("code,field,from,to,reason\n", to: "corrections.csv")
    try project.replace("\"XBB\"", with: "\"ZZZ\"", in: "provinces.geojson")
    let diagnostics = try project.prepared().diagnostics
    #expect(
      diagnostics.first { $0.code == "unknown-parent" }?.samples == ["BBB-2 in ZZZ"])
  }
}
