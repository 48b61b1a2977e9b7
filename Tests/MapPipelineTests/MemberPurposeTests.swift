import AtlasFile
import HostSystem
import Localization
import MapPipeline
import Preparation
import Testing

/// What may be shown of members depends on what the atlas was prepared for. All members are
/// invented.
@Suite struct MemberPurposeTests {
  /// A project of one unit with a members table and a map that counts them, prepared for a purpose.
  private func project(
    for purpose: PublicationPurpose?
  ) throws -> (project: OpenProject, fixture: PreparedFixture) {
    let ring = "[[[10, 0], [11, 0], [11, 1], [10, 1], [10, 0]]]"
    var files = PreparedFixture.files(
      units: [
        PreparedFixture.feature(
          "E", "Only one", "{\"type\": \"Polygon\", \"coordinates\": \(ring)}")
      ], extent: "[E]", map: "single")
    let members = (1...8).map { "M\($0),Synthetic \($0),,E,admin1,print;web;donors,,\n" }
    files["members.csv"] =
      "id,name,iso3,unit,consent,purposes,expires,withdrawn\n" + members.joined()
    files["peacemap.yaml"]? += """
          symbols: {count: members}
      members:
        source: members.csv
        policy: {building-block: units, purposes: [print, web, donors]}

      """
    let fixture = try PreparedFixture(files)
    let prepared = try ProjectPreparation(
      project: fixture.folder, today: PreparedFixture.day, purpose: purpose
    ).prepared()
    let path = FilePath.join(fixture.folder, "one.atlas")
    try AtlasOutput(path: path).write(prepared)
    return (try OpenProject(atlasAt: path), fixture)
  }

  private func refusal(_ purpose: PublicationPurpose?) throws -> PipelineError? {
    let (project, fixture) = try project(for: purpose)
    let renderer = try MapRenderer()
    let request = try PreparedFixture.request("single")
    return withExtendedLifetime(fixture) {
      do throws(PipelineError) {
        _ = try renderer.bytes(project, request, format: .svg)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("A picture is for the web: an atlas for print alone does not draw it")
  func web() throws {
    #expect(try refusal(.web) == nil)
    #expect(try refusal(nil) == nil)
    let error = try #require(try refusal(.print))
    #expect(error.diagnostics.map(\.code) == ["no-members-for-purpose"])
  }

  @Test("What was prepared for donors alone is drawn for them")
  func donors() throws {
    #expect(try refusal(.donors) == nil)
  }
}
