import AtlasFile
import Foundation
import HostSystem
import Localization
import Testing

@testable import Preparation

/// The preparing half's search of files that the other half lists, each published for a purpose.
@Suite("The privacy trial's search of files")
struct PrivacyTrialTests {
  private let project: SmallProject

  init() throws {
    project = try SmallProject()
    try project.replace(
      "purposes: [print]}", with: "purposes: [print, web, donors]}", in: "peacemap.yaml")
    try project.write(
      """
      id,kind,name,iso3,unit,longitude,latitude,consent,purposes,expires,withdrawn,web
      M1,organisation,Invented Printers,AAA,AAA-1,,,named-place,print;donors,,,https://example.org/p
      M2,organisation,Invented Weavers,AAA,AAA-1,,,named-place,web,,,https://example.org/w
      M3,organisation,Invented Namesakes,AAA,AAA-1,,,named-place,print,,,
      M4,organisation,Invented Namesakes,AAA,AAA-1,,,named-place,web;donors,,,
      M5,organisation,Alpha,AAA,AAA-1,,,none,print,,,
      M6,organisation,Invented Keepers,AAA,AAA-1,,,none,print;web,,,

      """, to: "members.csv")
  }

  /// The rows of which something is found in a file, by kind of trace.
  private func found(
    _ text: String, for purposes: [PublicationPurpose], kind: String = "map"
  ) throws -> [String] {
    let entry = PrivacyTrialFiles.Entry(path: "a.txt", kind: kind, purposes: purposes)
    try project.write(text, to: entry.path)
    try project.write(
      String(decoding: try PrivacyTrialFiles(files: [entry]).json(), as: UTF8.self),
      to: PrivacyTrialFiles.listName)
    let run = RequestRun(
      .privacyAttacks(
        .init(project: project.folder, today: "2026-11-23", folder: project.folder)))
    let report = try PrivacyTrialReport(json: Array(run.output.utf8))
    return report.findings.filter { $0.place == entry.path }.map(\.words)
  }

  @Test("A name that is for print alone is found on the web, and the other way round")
  func namesByPurpose() throws {
    let printers = ["holds the name of row 2 of the members' table"]
    #expect(try found("Invented Printers", for: [.web]) == printers)
    #expect(try found("Invented Printers", for: [.print]).isEmpty)
    #expect(try found("Invented Printers", for: [.donors]).isEmpty)
    let weavers = ["holds the name of row 3 of the members' table"]
    #expect(try found("Invented Weavers", for: [.print]) == weavers)
    #expect(try found("Invented Weavers", for: [.donors]) == weavers)
    #expect(try found("Invented Weavers", for: [.web]).isEmpty)
  }

  @Test("Addresses too; and who is named for nothing is found everywhere")
  func addressesByPurpose() throws {
    #expect(
      try found("https://example.org/p", for: [.web])
        == ["holds the web address of row 2 of the members' table"])
    #expect(try found("https://example.org/p", for: [.print]).isEmpty)
    for purpose in PublicationPurpose.allCases {
      #expect(try found("Invented Keepers", for: [purpose]).count == 1)
    }
    #expect(try found("Invented Keepers", for: []).count == 1)
  }

  @Test("An atlas may hold the names of each of its purposes, and a file of no known purpose all")
  func severalPurposes() throws {
    for purposes in [[PublicationPurpose.print, .web], []] {
      #expect(try found("Invented Printers, Invented Weavers", for: purposes).isEmpty)
    }
  }

  @Test("A name that another member or a unit has is no trace where theirs may stand")
  func namesakes() throws {
    for purpose in PublicationPurpose.allCases {
      #expect(try found("Invented Namesakes of Alpha", for: [purpose]).isEmpty)
    }
  }
}
