import Foundation
import TestSupport
import Testing

@testable import Configuration

/// The project that the repository carries.
private let geodataProject = URL(filePath: Repository.path("Geodata/peacemap.yaml"))

@Suite struct GeodataProjectTests {
  @Test(
    "Geodata's project file is read in both forms",
    .enabled(if: FileManager.default.fileExists(atPath: geodataProject.path)))
  func geodata() throws {
    let text = try String(contentsOf: geodataProject, encoding: .utf8)
    let vocabulary = Vocabulary(
      palettes: ["YlGnBu"], classificationMethods: ["quantile"],
      milestoneKinds: ["validated", "drafted", "launched", "committee", "outcome"],
      languages: ["en", "fr", "es", "ar", "ne", "uk"])
    let full = try ProjectSpecification.parse(
      text: text, file: "peacemap.yaml", mode: .full, vocabulary: vocabulary)
    let json = ProjectSpecification.publishedJSON(
      from: try YAMLDocument.parse(text: text, file: nil).root)
    let published = try ProjectSpecification.parse(
      text: json, file: nil, mode: .published, vocabulary: vocabulary)
    #expect(published.maps == full.maps)
    #expect(full.map("nigeria-localization")?.extent == .units(["NGA"]))
    #expect(full.report("annual") != nil)
  }
}
