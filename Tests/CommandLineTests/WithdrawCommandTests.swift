import Foundation
import HostSystem
import Testing

/// `peacemap prepare --release` and `peacemap withdraw`, as a member-relations officer types them.
@Suite struct WithdrawCommandTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try MembersProject.write(to: bench)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try bench.run([arguments[0], "-p", "project"] + arguments.dropFirst())
  }

  private func release(_ name: String) throws {
    let run = try run("prepare", "-o", "project/\(name).atlas", "--release", name)
    try #require(run.code == 0, "\(run.messages)")
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("A named member is gone from table and atlas after one command; the table is not touched")
  func withdrawn() throws {
    let id = "BBB-1-M1"
    try release("annual")
    let before = try run("table", "members")
    #expect(before.lines.contains { $0.hasPrefix("Gamma,BBB-1,7") }, "\(before.text)")
    let old = try bench.cachedAtlas()
    try #require(text(try FileSystem.bytes(of: old)).contains(MembersProject.named))
    // What a preparation that was killed leaves behind.
    let part = FilePath.join(
      FilePath.parent(of: old), ".\(FilePath.name(of: old)).4711.1.part")
    try AtomicFile.write(try FileSystem.bytes(of: old), to: part)

    // And a privacy check that was.
    let trial = old.replacing(".atlas", with: ".privacy")
    try FileSystem.createFolder(FilePath.join(trial, "current/page"))
    try AtomicFile.write(MembersProject.named, to: FilePath.join(trial, "current/page/a.html"))

    let withdrawal = try run("withdraw", "bbb-1-m1")
    #expect(withdrawal.code == 0, "\(withdrawal.messages)")
    #expect(withdrawal.messages.contains("\(id) is withdrawn in members/withdrawals.csv"))
    #expect(withdrawal.lines.count == 1)
    #expect(withdrawal.lines.first?.hasPrefix("annual  ") == true)

    #expect(try bench.folder.text("project/members/members.csv") == MembersProject.members)
    let after = try run("table", "members")
    // Six are near the seven of the release, so the count is hidden.
    #expect(!after.lines.contains { $0.hasPrefix("Gamma,BBB-1,7") || $0.contains("BBB-1,6") })
    for format in ["csv", "json", "html", "txt"] {
      #expect(try !run("table", "members", "-f", format).text.contains(MembersProject.named))
    }
    let cache = FilePath.parent(of: old)
    #expect(FileSystem.kind(of: trial) == .missing)
    for name in try FileSystem.names(in: cache) {
      let kept = text(try FileSystem.bytes(of: FilePath.join(cache, name)))
      #expect(!kept.contains(MembersProject.named), "\(name)")
    }
    // What was issued stays as it is.
    #expect(text(try bench.folder.bytes("project/annual.atlas")).contains(MembersProject.named))
  }

  @Test("Withdrawing again says so and ends well")
  func again() throws {
    #expect(try run("withdraw", "AAA-1-M1").code == 0)
    let overlay = try bench.folder.bytes("project/members/withdrawals.csv")
    let second = try run("withdraw", "AAA-1-M1")
    #expect(second.code == 0)
    #expect(second.messages.contains("already withdrawn"))
    #expect(second.text == "no release in the ledger contained the member\n")
    #expect(try bench.folder.bytes("project/members/withdrawals.csv") == overlay)
  }

  @Test("Without a ledger it says that it cannot know")
  func noLedger() throws {
    try MembersProject.write(to: bench, ledger: false)
    let run = try run("withdraw", "AAA-1-M1")
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.text.contains("cannot be known"))
  }

  @Test("As JSON the answer is one object on standard output")
  func json() throws {
    try release("annual")
    let run = try run("withdraw", "AAA-1-M1", "--json")
    #expect(run.code == 0, "\(run.messages)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    #expect(object?["id"] as? String == "AAA-1-M1")
    #expect(object?["ledger"] as? String == "kept")
    let releases = try #require(object?["releases"] as? [[String: Any]])
    #expect(releases.map { $0["name"] as? String } == ["annual"])
  }

  @Test("An unknown id is an error, and nothing is marked")
  func unknown() throws {
    let run = try run("withdraw", "AAA-1-M99")
    #expect(run.code == 3)
    #expect(run.errors.contains { $0.contains("no member has the id \"AAA-1-M99\"") })
    #expect(!run.messages.contains("AAA-1-M9 "))
    #expect(!bench.folder.exists("project/members/withdrawals.csv"))
  }

  @Test("Where preparing fails the member is withdrawn all the same, and no old atlas stays")
  func preparingFails() throws {
    try #require(try run("table", "members").code == 0)
    let old = try bench.cachedAtlas()
    try bench.folder.write("not a layer", to: "project/provinces.geojson")
    let run = try run("withdraw", "BBB-1-M1")
    #expect(run.code != 0)
    #expect(run.messages.contains("cannot be prepared without BBB-1-M1 yet"))
    #expect(try bench.folder.text("project/members/withdrawals.csv").contains("BBB-1-M1,"))
    #expect(FileSystem.kind(of: old) == .missing)
  }

  @Test("A row that somebody adds by hand is seen by the next command")
  func byHand() throws {
    try #require(try run("table", "members").code == 0)
    try bench.folder.write(
      "id,withdrawn\nBBB-1-M1,2026-11-20\n", to: "project/members/withdrawals.csv")
    let run = try run("table", "members")
    #expect(run.messages.contains("withdrawals.csv is new"))
    #expect(run.lines.contains { $0.hasPrefix("Gamma,BBB-1,6") }, "\(run.text)")
  }

  @Test("A release needs a file, a ledger and a name of its own")
  func release() throws {
    bench.expect(
      try run("prepare", "--release", "annual"), code: 2, says: ["--release needs -o"])
    try release("annual")
    let ledger = try bench.folder.bytes("project/members/releases.csv")
    bench.expect(
      try run("prepare", "-o", "second.atlas", "--release", "annual"), code: 3,
      says: ["has a release \"annual\" already"], without: "second.atlas")
    #expect(try bench.folder.bytes("project/members/releases.csv") == ledger)
    try MembersProject.write(to: bench, ledger: false)
    bench.expect(
      try run("prepare", "-o", "second.atlas", "--release", "second"), code: 3,
      says: ["keeps no release ledger"], without: "second.atlas")
  }

  @Test("A release for one purpose enters that one")
  func purpose() throws {
    let run = try run(
      "prepare", "-o", "project/web.atlas", "--purpose", "web", "--release", "web")
    #expect(run.code == 0, "\(run.messages)")
    let ledger = try bench.folder.text("project/members/releases.csv")
    #expect(ledger.contains("web,count,,,web,provinces,BBB-1,,,7,1,"))
    #expect(!ledger.contains(",print,"))
    #expect(!ledger.contains("Concealed") && !ledger.contains(MembersProject.named))
  }
}
