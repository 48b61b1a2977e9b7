import AtlasFile
import Foundation
import HostSystem
import Localization
import Testing

@testable import Preparation

@Suite("Milestones are shown no finer than their publish level")
struct MilestonePublishingTests {
  /// The small project with a level for some rows, its source counting on provinces and countries.
  private func project(boundaries: String) throws -> SmallProject {
    let project = try SmallProject()
    let text = String(
      decoding: try FileSystem.bytes(of: project.path("milestones.csv")), as: UTF8.self)
    let levels = ["level", "none", "country", "", "", "admin1", "unit", "", ""]
    let lines = text.split(separator: "\n").enumerated().map { "\($1),\(levels[$0])" }
    try project.write(lines.joined(separator: "\n") + "\n", to: "milestones.csv")
    try project.replace(
      "source: source}", with: "source: source, publish-level: level}", in: "peacemap.yaml")
    try project.replace(
      "boundaries: [provinces]", with: "boundaries: \(boundaries)", in: "peacemap.yaml")
    return project
  }

  @Test("Never, for the country alone, for the province alone, or as they are")
  func levels() throws {
    let project = try project(boundaries: "[provinces, countries]")
    let milestones = try #require(
      try project.atlas().milestones().first { $0.name == "localization" }
    ).milestones
    // The header is row 1.
    #expect(!milestones.contains { $0.row == 2 })
    let country = try #require(milestones.first { $0.row == 3 })
    #expect(country.boundaries == "countries" && country.unitCode == "AAA")
    #expect(country.relation == .below && country.authority == "Aland")
    #expect(country.source == nil && country.note == nil && country.unitType == nil)
    let province = try #require(milestones.first { $0.row == 6 })
    #expect(province.unitCode == "BBB-2" && province.authority == "Delta")
    #expect(province.relation == .below && province.source == nil)
    let own = try #require(milestones.first { $0.row == 4 })
    #expect(own.unitCode == "BBB-1" && own.source == "https://example.org/3")
  }

  @Test("Neither the atlas nor what preparation says of it has a word of what is held back")
  func words() throws {
    for boundaries in ["[provinces, countries]", "[provinces]"] {
      let project = try project(boundaries: boundaries)
      let prepared = try project.prepared()
      try AtlasOutput(path: project.path("a.atlas")).write(prepared)
      let bytes = try FileSystem.bytes(of: project.path("a.atlas"))
      let atlas = try Atlas(path: project.path("a.atlas"))
      let all =
        "\(try atlas.milestones())\(try atlas.joins())\(try atlas.findings())\(prepared.diagnostics)"
      for word in ["example.org/1", "example.org/2", "example.org/5", "Delta City"] {
        #expect(!all.localizedCaseInsensitiveContains(word), "\(word) \(boundaries)")
        #expect(bytes.firstRange(of: Array(word.utf8)) == nil)
      }
    }
  }

  @Test("How many rows are held back is told to those who prepare, and is not in the atlas")
  func heldBack() throws {
    let project = try project(boundaries: "[provinces, countries]")
    let finding = try #require(
      try project.prepared().diagnostics.first { $0.code == "held-back-milestones" })
    #expect(finding.severity == .note && finding.count == 1)
    #expect(finding.samples.isEmpty && finding.place.row == nil)
    #expect(!(try project.atlas().findings().contains { $0.code == "held-back-milestones" }))
    // Without such a row there is nothing to tell.
    let plain = try SmallProject().prepared().diagnostics
    #expect(!plain.contains { $0.code == "held-back-milestones" })
  }

  @Test("A level without a boundary set among the source's is told by number, and nothing is shown")
  func unshown() throws {
    let project = try project(boundaries: "[provinces]")
    let prepared = try project.prepared()
    let finding = try #require(prepared.diagnostics.first { $0.code == "unshown-milestone" })
    #expect(finding.count == 1 && finding.samples.isEmpty)
    #expect(!(try project.atlas().findings().contains { $0.code == "unshown-milestone" }))
  }
}
