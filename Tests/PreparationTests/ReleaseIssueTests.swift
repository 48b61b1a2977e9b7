import AtlasFile
import Diagnostics
import Foundation
import HostSystem
import Localization
import Testing

@testable import Preparation

@Suite("Issuing an edition and entering it in the ledger")
struct ReleaseIssueTests {
  private let project: SmallProject

  init() throws {
    project = try SmallProject()
    try project.replace(
      "purposes: [print]}", with: "purposes: [print], ledger: releases.csv}", in: "peacemap.yaml")
  }

  private func issue(
    _ name: String, to output: String = "out.atlas", today: String = "2026-11-23"
  ) -> RequestRun {
    RequestRun(
      .prepare(
        .init(
          project: project.folder, output: project.path(output), today: today, release: name)))
  }

  private func ledger() throws -> [String] {
    String(decoding: try FileSystem.bytes(of: project.path("releases.csv")), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func counts(_ output: String) throws -> [Int?] {
    try Atlas(path: project.path(output)).members().first?.counts(of: "provinces").map(\.count)
      ?? []
  }

  @Test("The ledger tells the edition, its counts and its members, and is for its owner only")
  func entered() throws {
    let run = issue("Annual, 2026")
    #expect(run.exit == .done, "\(run.text)")
    let digest = try Atlas(path: project.path("out.atlas")).manifest.digest
    // Six in AAA-1, two in BBB-1: small, and with it all of BBB.
    #expect(
      try ledger() == [
        "release,record,issued,atlas,purpose,boundaries,unit,facet,word,count,named,member",
        "\"Annual, 2026\",release,2026-11-23,\(digest),,,,,,,,",
        "\"Annual, 2026\",count,,,print,provinces,AAA-1,,,6,0,",
        "\"Annual, 2026\",count,,,print,provinces,AAA-2,,,0,0,",
        "\"Annual, 2026\",count,,,print,provinces,BBB-1,,,suppressed,,",
        "\"Annual, 2026\",count,,,print,provinces,BBB-2,,,suppressed,,",
      ] + (1...8).map { "\"Annual, 2026\",member,,,,,,,,,,M\($0)" })
    #expect(FileSystem.permissions(of: project.path("releases.csv")) == 0o600)
    #expect(FileSystem.permissions(of: project.path("out.atlas")) == 0o644)
  }

  @Test("A second release is added to the rows of the first, which stay as they are")
  func second() throws {
    #expect(issue("first").exit == .done)
    let first = try ledger()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: project.path("releases.csv"))
    #expect(issue("second", to: "second.atlas", today: "2026-12-01").exit == .done)
    let both = try ledger()
    #expect(Array(both.prefix(first.count)) == first)
    #expect(both[first.count].hasPrefix("second,release,2026-12-01,"))
    #expect(FileSystem.permissions(of: project.path("releases.csv")) == 0o640)
    #expect(
      try FileSystem.bytes(of: project.path("out.atlas"))
        == FileSystem.bytes(of: project.path("second.atlas")))
  }

  @Test("A later edition does not tell of one member less, and says why; two editions alike do not")
  func protected() throws {
    #expect(issue("first").exit == .done)
    #expect(!issue("again", to: "again.atlas").codes.contains("releases-protected"))
    #expect(try counts("again.atlas") == [6, 0, nil, nil])
    try project.replace(
      "Org 3,AAA,AAA-1,,,admin1", with: "Org 3,AAA,AAA-1,,,none", in: "members.csv")
    let less = issue("less", to: "less.atlas")
    #expect(less.exit == .done)
    #expect(less.codes.contains("releases-protected"))
    #expect(try counts("less.atlas") == [nil, nil, nil, nil])
    // Also what is not issued is protected.
    _ = try project.atlas("cached.atlas")
    #expect(try counts("cached.atlas") == [nil, nil, nil, nil])
  }

  @Test("A name is used once; the second one writes nothing")
  func sameName() throws {
    #expect(issue("first").exit == .done)
    let before = try ledger()
    let run = issue("FIRST", to: "second.atlas")
    #expect(run.exit == .badData)
    #expect(run.codes == ["release-exists"])
    #expect(try ledger() == before)
    #expect(FileSystem.kind(of: project.path("second.atlas")) == .missing)
  }

  @Test("A ledger that others may read is warned about, and stays as it is")
  func permissions() throws {
    #expect(!issue("first").codes.contains("readable-by-others"))
    let path = project.path("releases.csv")
    for (permissions, isReadable) in [(0o644, true), (0o640, true), (0o600, false)] {
      try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
      let run = issue("with \(permissions)", to: "again.atlas")
      #expect(run.exit == .done, "\(run.text)")
      let warning = run.diagnostics.first { $0.code == "readable-by-others" }
      #expect((warning != nil) == isReadable)
      #expect(isReadable == (warning?.place == Place(file: "releases.csv")))
      #expect(FileSystem.permissions(of: path) == UInt32(permissions))
    }
  }

  @Test("Without the key there is no release")
  func noKey() throws {
    try project.replace(", ledger: releases.csv", with: "", in: "peacemap.yaml")
    let run = issue("first")
    #expect(run.exit == .badData)
    #expect(run.codes == ["no-ledger"])
    #expect(FileSystem.kind(of: project.path("out.atlas")) == .missing)
  }

  @Test("An atlas that cannot be written is not entered")
  func unwritableAtlas() throws {
    let run = issue("first", to: "units.csv/out.atlas")
    #expect(run.exit == .cannotAccess)
    #expect(FileSystem.kind(of: project.path("releases.csv")) == .missing)
    #expect(try FileSystem.names(in: project.folder).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test(
    "A ledger that is a folder, or no CSV, issues nothing",
    arguments: ["releases", "releases.xlsx"])
  func unwritableLedger(name: String) throws {
    try project.replace("ledger: releases.csv", with: "ledger: \(name)", in: "peacemap.yaml")
    let run = issue("first")
    #expect(run.exit == .badData)
    #expect(run.codes.last == "not-a-csv-file")
    #expect(FileSystem.kind(of: project.path("out.atlas")) == .missing)
  }

  @Test("A ledger in a database cannot be written to")
  func database() throws {
    try project.replace(
      "ledger: releases.csv", with: "ledger: \"PG:service=x\"", in: "peacemap.yaml")
    let run = issue("first")
    #expect(run.exit == .badData)
    #expect(run.codes == ["not-a-file"])
  }

  @Test("A bad row of the ledger stops every preparation, with row and column and without a value")
  func badRow() throws {
    #expect(issue("first").exit == .done)
    try project.replace(
      "first,count,,,print,provinces,AAA-1,,,6,0,",
      with: "first,count,,,print,provinces,AAA-1,,,surplus-value,0,", in: "releases.csv")
    let error = try #require(project.failure())
    let diagnostic = try #require(error.diagnostics.first { $0.code == "unreadable-ledger" })
    #expect(diagnostic.place == Place(file: "releases.csv", row: 3, key: "count"))
    #expect(!error.description.contains("surplus-value"))
    #expect(issue("second").codes == ["unreadable-ledger"])
  }

  @Test("The ledger is a source: an entry makes a cached atlas stale, also the first one")
  func stale() throws {
    let record = try project.cached()
    let today = SmallProject.day("2026-11-23")
    #expect(record.currency(today: today) == .current)
    #expect(issue("first").exit == .done)
    #expect(record.currency(today: today) == .stale("\(project.path("releases.csv")) is new"))
  }

  @Test("Nothing of the ledger is in the atlas")
  func secrecy() throws {
    #expect(issue("Concealed release").exit == .done)
    let text = String(decoding: try FileSystem.bytes(of: project.path("out.atlas")), as: UTF8.self)
    for secret in ["Concealed", "releases.csv", "M3"] { #expect(!text.contains(secret)) }
  }
}
