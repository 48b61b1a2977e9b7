import AtlasFile
import Diagnostics
import Foundation
import HostSystem
import Testing

@testable import Preparation

@Suite("Withdrawing a member")
struct WithdrawalTests {
  private let project: SmallProject

  init() throws { project = try SmallProject() }

  private func withdraw(_ id: String, today: String = "2026-11-23") -> RequestRun {
    RequestRun(.withdraw(.init(project: project.folder, id: id, today: today)))
  }

  private func answer(_ run: RequestRun) throws -> WithdrawalAnswer {
    try WithdrawalAnswer(json: Array(run.output.utf8))
  }

  private func overlay(_ name: String = "withdrawals.csv") throws -> String {
    String(decoding: try FileSystem.bytes(of: project.path(name)), as: UTF8.self)
  }

  private func keepLedger() throws {
    try project.replace(
      "purposes: [print]}", with: "purposes: [print], ledger: releases.csv}", in: "peacemap.yaml")
  }

  @Test("A member is marked beside the table, which stays byte for byte, and counted no more")
  func marked() throws {
    let before = try FileSystem.bytes(of: project.path("members.csv"))
    let run = withdraw("m3")
    #expect(run.exit == .done, "\(run.text)")
    #expect(
      try answer(run)
        == WithdrawalAnswer(
          id: "M3", isNew: true, withdrawals: "withdrawals.csv", ledger: .none))
    #expect(try overlay() == "id,withdrawn\nM3,2026-11-23\n")
    #expect(FileSystem.permissions(of: project.path("withdrawals.csv")) == 0o600)
    #expect(try FileSystem.bytes(of: project.path("members.csv")) == before)
    let counts = try project.prepared().contents.members.first?.counts(of: "provinces")
    #expect(counts?.map(\.count) == [5, 0, nil, nil])
  }

  @Test("The atlas is that of a table without the row")
  func without() throws {
    #expect(withdraw("M3").exit == .done)
    let withdrawn = try project.atlas("withdrawn.atlas").manifest.digest
    let lines = String(
      decoding: try FileSystem.bytes(of: project.path("members.csv")), as: UTF8.self
    )
    .split(separator: "\n", omittingEmptySubsequences: false)
    try FileSystem.remove(project.path("withdrawals.csv"))
    try project.write(
      lines.filter { !$0.hasPrefix("M3,") }.joined(separator: "\n"), to: "members.csv")
    #expect(try project.atlas("removed.atlas").manifest.digest == withdrawn)
  }

  @Test("One who is withdrawn already is told so, and nothing is written again")
  func already() throws {
    try project.write("Withdrawn;ID;remark\r\n2026-01-01;M3;by letter\r\n", to: "withdrawals.csv")
    let before = try overlay()
    let run = withdraw("M3")
    #expect(run.exit == .done, "\(run.text)")
    #expect(try !answer(run).isNew)
    #expect(try overlay() == before)
  }

  @Test("Rows are added in the columns of the file, and a file of another place is used")
  func otherFile() throws {
    try project.replace(
      "source: members.csv", with: "source: members.csv\n  withdrawals: out.csv",
      in: "peacemap.yaml")
    try project.write("withdrawn,remark,id\n2026-01-01,by letter,M2", to: "out.csv")
    #expect(withdraw("M3").exit == .done)
    #expect(
      try overlay("out.csv")
        == "withdrawn,remark,id\n2026-01-01,by letter,M2\n2026-11-23,,M3\n")
    #expect(FileSystem.kind(of: project.path("withdrawals.csv")) == .missing)
  }

  @Test(
    "An id that no row has is an error, names no other and writes nothing",
    arguments: ["M9", "M", ""])
  func unknown(id: String) throws {
    let run = withdraw(id)
    #expect(run.exit == .badData)
    #expect(run.codes == ["unknown-member"])
    #expect(run.output.isEmpty)
    for number in 1...8 { #expect(!run.text.contains("M\(number)")) }
    #expect(FileSystem.kind(of: project.path("withdrawals.csv")) == .missing)
  }

  @Test("The releases that contained the member are told, in the order of the ledger")
  func releases() throws {
    try keepLedger()
    for (name, today) in [("first", "2026-06-01"), ("second", "2026-09-01")] {
      let run = RequestRun(
        .prepare(
          .init(
            project: project.folder, output: project.path("\(name).atlas"), today: today,
            release: name)))
      try #require(run.exit == .done, "\(run.text)")
    }
    let digest = try Atlas(path: project.path("first.atlas")).manifest.digest
    let answer = try answer(withdraw("M3"))
    #expect(answer.ledger == .kept)
    #expect(answer.releases.map(\.name) == ["first", "second"])
    #expect(answer.releases.map(\.issued) == ["2026-06-01", "2026-09-01"])
    #expect(answer.releases.first?.atlas == digest)
  }

  @Test("With an empty ledger no release contained the member")
  func noRelease() throws {
    try keepLedger()
    let answer = try answer(withdraw("M3"))
    #expect(answer.ledger == .kept)
    #expect(answer.releases.isEmpty)
  }

  @Test("A ledger that cannot be read does not keep anybody from being withdrawn")
  func badLedger() throws {
    try keepLedger()
    try project.write("release,member\nfirst,M3\n", to: "releases.csv")
    let run = withdraw("M3")
    #expect(run.exit == .badData)
    #expect(try answer(run).ledger == .unreadable)
    #expect(try overlay().contains("M3"))
  }

  @Test("Withdrawals that cannot be read are an error of every preparation")
  func badOverlay() throws {
    try project.write("id,withdrawn\n,2026-01-01\n", to: "withdrawals.csv")
    #expect(withdraw("M3").codes == ["unreadable-withdrawal"])
    #expect(project.failure()?.diagnostics.contains { $0.code == "unreadable-withdrawal" } == true)
    try project.write("", to: "withdrawals.csv")
    #expect(project.failure()?.diagnostics.contains { $0.severity == .error } == true)
  }

  @Test("A withdrawal of nobody is a warning with its row")
  func nobody() throws {
    try project.write("id,withdrawn\nElsewhere-1,2026-01-01\n", to: "withdrawals.csv")
    let warning = try #require(
      try project.prepared().diagnostics.first { $0.code == "withdrawal-matches-nothing" })
    #expect(warning.place == Place(file: "withdrawals.csv", row: 2, key: "id"))
    #expect(!warning.description.contains("Elsewhere"))
  }

  @Test("A link to withdrawals that leads nowhere is an error, not nobody")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: project.path("withdrawals.csv"),
      withDestinationPath: project.path("elsewhere/withdrawals.csv"))
    let error = try #require(project.failure())
    #expect(error.diagnostics.contains { $0.place.file == "withdrawals.csv" })
  }

  @Test("Withdrawals are a source before there are any")
  func stale() throws {
    let record = try project.cached()
    let today = SmallProject.day("2026-11-23")
    #expect(record.currency(today: today) == .current)
    #expect(withdraw("M3").exit == .done)
    #expect(record.currency(today: today) == .stale("\(project.path("withdrawals.csv")) is new"))
  }

  @Test("A project without members has nobody to withdraw")
  func noMembers() throws {
    try project.replace(
      "members:\n  source: members.csv\n  policy: {minimum-count: 5, building-block: provinces, "
        + "purposes: [print]}\n", with: "", in: "peacemap.yaml")
    #expect(withdraw("M3").codes == ["no-members"])
  }

  @Test("A request comes back from JSON as it was")
  func request() throws {
    let request = PreparationRequest.withdraw(.init(project: "/p", id: "M3", today: "2026-11-23"))
    #expect(try PreparationRequest(json: try request.json()) == request)
  }
}
