import AtlasFile
import Diagnostics
import HostSystem
import Synchronization
import Testing

@testable import Preparation

/// A table of members must not be read as if it were any table. Everything in these tables is
/// invented.
@Suite("Members outside the members section")
struct MembersTableTests {
  /// Everything a request sends and writes, as one text.
  private func everything(
    _ request: PreparationRequest
  ) -> (exit: PreparationExit, text: String, codes: [String]) {
    let said = Mutex<(text: String, codes: [String])>(("", []))
    let command = PreparationCommand(request) { message in
      guard case .diagnostic(let diagnostic) = message else { return }
      said.withLock {
        $0.text += "\(diagnostic)\n"
        $0.codes.append(diagnostic.code)
      }
    } write: { text in
      said.withLock { $0.text += text }
    }
    let exit = command.run()
    return said.withLock { (exit, $0.text, $0.codes) }
  }

  /// A value too many, so that an open reading would quote it, in the unit Gamma alone.
  private static let table = """
    id,name,iso3,unit,longitude,latitude,consent,purposes,expires,withdrawn
    S-1,Secret Name,BBB,Gamma,0.4321,1.2345,none,print,,,surplus-value
    S-2,Other Name,BBB,Nowhere,0.4444,1.5555,none,print,,

    """

  private static let secrets = [
    "Secret", "Other Name", "S-1", "0.4321", "1.2345", "surplus-value", "Gamma", "BBB-1", "1.5555",
    "Nowhere",
  ]

  @Test(
    "A join with members refuses, whichever side they are on, and tells no value and no unit",
    arguments: PreparationRequest.JoinRequest.Format.allCases)
  func join(format: PreparationRequest.JoinRequest.Format) throws {
    let project = try SmallProject()
    try project.write(Self.table, to: "people.csv")
    let run = everything(
      .join(
        .init(
          boundaries: project.path("provinces.geojson"), table: project.path("people.csv"),
          names: ["name=unit"], format: format)))
    #expect(run.exit == .badData)
    #expect(run.codes == ["members-table"])
    for secret in Self.secrets { #expect(!run.text.contains(secret)) }
    #expect(run.text.contains("members: source in peacemap.yaml"))
  }

  @Test("Points with ids and names are no boundaries to join to")
  func points() throws {
    let project = try SmallProject()
    try project.write(Self.points, to: "people.geojson")
    let run = everything(
      .join(
        .init(
          boundaries: project.path("people.geojson"), table: project.path("milestones.csv"),
          names: ["name"])))
    #expect(run.codes == ["members-table"])
    for secret in Self.secrets { #expect(!run.text.contains(secret)) }
  }

  @Test(
    "An inspection of members tells their columns, neither how many nor where",
    arguments: PreparationRequest.InspectRequest.Format.allCases)
  func inspect(format: PreparationRequest.InspectRequest.Format) throws {
    let project = try SmallProject()
    try project.write(Self.table, to: "people.csv")
    try project.write(Self.points, to: "people.geojson")
    let tables = ["people.csv", "people.geojson"].map { name in
      let first = everything(.inspect(.init(path: project.path(name), format: format)))
      #expect(first.exit == .done)
      for secret in Self.secrets { #expect(!first.text.contains(secret)) }
      return first.text
    }
    #expect(tables[0].contains("consent"))
    // One hidden member less is the same inspection.
    let lines = Self.table.split(separator: "\n").map(String.init)
    try project.write(lines.dropLast().joined(separator: "\n") + "\n", to: "people.csv")
    let second = everything(.inspect(.init(path: project.path("people.csv"), format: format)))
    #expect(second.text == tables[0])
  }

  @Test("Without a header not even the names of the columns are told")
  func headless() throws {
    let project = try SmallProject()
    try project.write(
      "S-1,Secret Name,BBB,Gamma,0.4321,1.2345,admin1,print;web,,\n", to: "people.csv")
    let run = everything(.inspect(.init(path: project.path("people.csv"))))
    for secret in Self.secrets { #expect(!run.text.contains(secret)) }
  }

  @Test("A project that names members as another source is refused without a value")
  func otherSource() throws {
    let project = try SmallProject()
    try project.write(Self.table, to: "people.csv")
    try project.replace("source: budget.csv", with: "source: people.csv", in: "peacemap.yaml")
    let error = try #require(project.failure())
    #expect(error.diagnostics.contains { $0.code == "members-table" })
    for secret in Self.secrets { #expect(!error.description.contains(secret)) }
  }

  private static let points = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"id": "S-1", "name": "Secret Name"},
     "geometry": {"type": "Point", "coordinates": [0.4321, 1.2345]}}]}
    """
}
