import AtlasFile
import Configuration
import Diagnostics
import HostSystem
import Localization
import Synchronization
import Testing

@testable import Preparation

/// What of the members goes into an atlas. The members of `SmallProject` are invented.
@Suite("The least about members")
struct MemberNeedsTests {
  private static let map = "    fill: {status: localization}\n"

  /// A project whose members may be named, published for three purposes.
  private func project() throws -> SmallProject {
    let project = try SmallProject()
    try project.replace(
      "purposes: [print]", with: "purposes: [print, web, donors]", in: "peacemap.yaml")
    let text = String(
      decoding: try FileSystem.bytes(of: project.path("members.csv")), as: UTF8.self)
    try project.write(
      text.replacing("admin1,print;web", with: "named-place,print;web;donors"), to: "members.csv")
    return project
  }

  private func prepared(
    _ project: SmallProject, purpose: Localization.PublicationPurpose? = nil
  ) throws -> PreparedProject {
    try ProjectPreparation(
      project: project.folder, today: SmallProject.day("2026-11-23"), purpose: purpose
    ).prepared()
  }

  @Test("Only counts that a map shows are written, and no name of anybody")
  func least() throws {
    let project = try project()
    let prepared = try prepared(project)
    let members = prepared.contents.members
    #expect(members.map(\.purpose) == [.print, .web])
    for publication in members {
      #expect(publication.counts.map(\.boundaries) == ["provinces"])
      #expect(publication.places.isEmpty)
    }
    let (bytes, _) = try AtlasWriter.bytes(of: prepared.contents)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Org 1"))
  }

  @Test("A map that names members keeps names and units, and neither counts nor anything else")
  func named() throws {
    let project = try project()
    try project.replace(
      "symbols: {count: members}", with: "symbols: {places: members}", in: "peacemap.yaml")
    let text = String(
      decoding: try FileSystem.bytes(of: project.path("members.csv")), as: UTF8.self)
    try project.write(
      text.replacing("-15,,,,", with: "-15,,fr,youth,https://org.example.org/"),
      to: "members.csv")
    let members = try prepared(project).contents.members
    #expect(members.map(\.purpose) == [.print, .web])
    for publication in members {
      #expect(publication.counts.isEmpty)
      #expect(publication.places.contains { $0.name == "Org 1" && $0.unitCode == "AAA-1" })
      #expect(
        publication.places.allSatisfy {
          $0.kind == nil && $0.webAddress == nil && $0.themes.isEmpty && $0.languages.isEmpty
        })
    }
  }

  @Test("A map of rates keeps the counts of its boundaries and no name")
  func rates() throws {
    let project = try project()
    try project.replace(
      "    symbols: {count: members}\n", with: "", in: "peacemap.yaml")
    try project.replace(
      Self.map, with: "    fill: {count: members, per: area}\n", in: "peacemap.yaml")
    let members = try prepared(project).contents.members
    #expect(members.map(\.purpose) == [.print, .web])
    #expect(members.allSatisfy { $0.counts.map(\.boundaries) == ["provinces"] })
    #expect(members.allSatisfy { $0.places.isEmpty })
  }

  @Test("A published directory keeps names and counts of countries for the web, and for it alone")
  func directory() throws {
    let project = try project()
    let yaml = String(
      decoding: try FileSystem.bytes(of: project.path("peacemap.yaml")), as: UTF8.self)
    try project.write(yaml + "server: {publish: {members: true}}\n", to: "peacemap.yaml")
    let members = try prepared(project).contents.members
    let web = try #require(members.first { $0.purpose == .web })
    let print = try #require(members.first { $0.purpose == .print })
    #expect(!web.places.isEmpty)
    #expect(Set(web.counts.map(\.boundaries)) == ["countries", "provinces"])
    #expect(print.places.isEmpty)
    #expect(print.counts.map(\.boundaries) == ["provinces"])
    // Without a map of members the directory alone is written.
    try project.replace("    symbols: {count: members}\n", with: "", in: "peacemap.yaml")
    let listed = try prepared(project).contents.members
    #expect(listed.map(\.purpose) == [.web])
    #expect(listed.first?.counts.map(\.boundaries) == ["countries"])
  }

  @Test("A report that prints the directory keeps names for print, and breakdowns of nobody")
  func printed() throws {
    let project = try project()
    try project.replace(
      "purposes: [print, web, donors]",
      with: "purposes: [print, web, donors], breakdowns: [language]", in: "peacemap.yaml")
    let yaml = String(
      decoding: try FileSystem.bytes(of: project.path("peacemap.yaml")), as: UTF8.self)
    let reports = "reports: {year: {template: annual, title: Year, members: true}}\n"
    try project.write(yaml + reports, to: "peacemap.yaml")
    let members = try prepared(project).contents.members
    let print = try #require(members.first { $0.purpose == .print })
    let web = try #require(members.first { $0.purpose == .web })
    #expect(!print.places.isEmpty && web.places.isEmpty)
    #expect(Set(print.counts.map(\.boundaries)) == ["countries", "provinces"])
    #expect(web.counts.map(\.boundaries) == ["provinces"])
    #expect(members.allSatisfy { $0.breakdowns.isEmpty })
    // An atlas for donors alone is theirs on paper too.
    let donors = try prepared(project, purpose: .donors).contents.members
    #expect(donors.map(\.purpose) == [.donors] && donors[0].places.count == print.places.count)
  }

  @Test("Breakdowns are in the atlas where the directory is published, for the web alone")
  func breakdowns() throws {
    let project = try project()
    try project.replace(
      "purposes: [print, web, donors]", with: "purposes: [print, web], breakdowns: [language]",
      in: "peacemap.yaml")
    let text = String(
      decoding: try FileSystem.bytes(of: project.path("members.csv")), as: UTF8.self)
    try project.write(
      text.replacing("print;web;donors", with: "print;web").replacing("-15,,,,", with: "-15,,fr,,"),
      to: "members.csv")
    #expect(try prepared(project).contents.members.allSatisfy { $0.breakdowns.isEmpty })
    let yaml = String(
      decoding: try FileSystem.bytes(of: project.path("peacemap.yaml")), as: UTF8.self)
    try project.write(yaml + "server: {publish: {members: true}}\n", to: "peacemap.yaml")
    let members = try prepared(project).contents.members
    #expect(members.first { $0.purpose == .print }?.breakdowns.isEmpty == true)
    let cells = try #require(members.first { $0.purpose == .web }?.breakdowns.first?.cells)
    #expect(cells.map(\.word) == ["fr"] && cells.map(\.unitCode) == ["AAA"])
  }

  @Test("Where no map counts members nothing of them is written")
  func nothing() throws {
    let project = try project()
    try project.replace("    symbols: {count: members}\n", with: "", in: "peacemap.yaml")
    let prepared = try prepared(project)
    #expect(prepared.contents.members.isEmpty)
    #expect(prepared.contents.membersValidUntil == nil)
    // Their table is looked at all the same.
    try project.replace("named-place", with: "nonsense", in: "members.csv")
    #expect(try self.prepared(project).diagnostics.contains { $0.code == "member-unreadable" })
  }

  @Test(
    "An atlas for one purpose holds that purpose",
    arguments: Localization.PublicationPurpose.allCases)
  func one(purpose: Localization.PublicationPurpose) throws {
    let members = try prepared(try project(), purpose: purpose).contents.members
    #expect(members.map(\.purpose) == [purpose])
  }

  @Test("A purpose that the project does not publish is refused")
  func unpublished() throws {
    let project = try SmallProject()
    let error = #expect(throws: PreparationError.self) {
      try prepared(project, purpose: .donors)
    }
    #expect(error?.kind == .badRequest)
    #expect(error?.diagnostics.first?.reason == "its purposes are print")
  }

  @Test("Preparing tells what it wrote, purpose by purpose")
  func told() throws {
    let project = try project()
    let notes = Mutex<[Diagnostic]>([])
    let command = PreparationCommand(
      .prepare(
        .init(
          project: project.folder, output: project.path("web.atlas"), today: "2026-11-23",
          purpose: "web"))
    ) { message in
      if case .diagnostic(let note) = message, note.code == "written" {
        notes.withLock { $0.append(note) }
      }
    } write: { _ in
    }
    #expect(command.run() == .done)
    let lines = notes.withLock { $0.map(\.message) }
    #expect(lines.first == "boundaries: provinces (4 units), countries (2 units)")
    // Six members of AAA-1 are shown and none of AAA-2; the two of BBB are fewer than five, and
    // nothing below them is told.
    #expect(
      lines.last
        == "members for web: provinces 1 shown, 2 suppressed, 1 zero; no names; until 2028-01-14")
    #expect(try Atlas(path: project.path("web.atlas")).members().map(\.purpose) == [.web])
  }
}
