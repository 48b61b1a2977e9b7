import Foundation
import HostSystem
import Testing

/// The atlas in the cache is made again when a source changes, and only then.
@Suite struct AtlasCurrencyTests {
  private func table(_ bench: Workbench) throws -> [String] {
    let run = try bench.run("table", "sample", "-p", "project", "--format", "csv")
    #expect(run.code == 0, "\(run.messages)")
    return run.lines
  }

  @Test("New times on old contents change nothing; new contents do")
  func sources() throws {
    let bench = try Workbench.withSample()
    let before = try table(bench)
    let atlas = try bench.cachedAtlas()
    let stamp = try #require(FileStamp(path: atlas))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
      ofItemAtPath: bench.folder.path("project/status/milestones.csv"))
    #expect(try table(bench) == before)
    #expect(FileStamp(path: atlas) == stamp)
    try bench.folder.replace(
      "1,drafted,2025-06", with: "1,adopted,2025-06", in: "project/status/milestones.csv")
    let again = try bench.run("table", "sample", "-p", "project", "--format", "csv")
    #expect(again.messages.contains("the project is prepared again"))
    #expect(again.messages.contains("status/milestones.csv has changed"))
    let after = try table(bench)
    #expect(after != before)
    #expect(after.contains { $0.hasPrefix("River Side,D02,in force,June 2025") })
    #expect(FileStamp(path: atlas) != stamp)
  }

  @Test("The project file is a source; a broken one leaves the good atlas where it is")
  func projectFile() throws {
    let bench = try Workbench.withSample()
    let before = try table(bench)
    let atlas = try FileSystem.bytes(of: bench.cachedAtlas())
    try bench.folder.replace(
      "data-date: 2026-01-01", with: "data-date: 2020-06-30", in: "project/peacemap.yaml")
    #expect(try table(bench).contains { $0.hasPrefix("North Hills,D01,no data") })
    try bench.folder.replace(
      "data-date: 2020-06-30", with: "data-date: soon", in: "project/peacemap.yaml")
    #expect(try bench.run("table", "sample", "-p", "project").code == 3)
    try bench.folder.replace(
      "data-date: soon", with: "data-date: 2026-01-01", in: "project/peacemap.yaml")
    #expect(try table(bench) == before)
    #expect(try FileSystem.bytes(of: bench.cachedAtlas()) == atlas)
  }

  @Test("A damaged atlas and a lost record are said as the reason of preparing again")
  func reasons() throws {
    let bench = try Workbench.withSample()
    let first = try bench.run("table", "sample", "-p", "project")
    #expect(!first.messages.contains("prepared again"))
    let atlas = try bench.cachedAtlas()
    let record = atlas.replacing(".atlas", with: ".sources.json")
    try FileSystem.remove(record)
    let lost = try bench.run("table", "sample", "-p", "project")
    #expect(lost.messages.contains("prepared again (cannot"))
    try AtomicFile.write("no atlas", to: atlas)
    let damaged = try bench.run("table", "sample", "-p", "project")
    #expect(damaged.messages.contains("is not an atlas file"))
    #expect(damaged.code == 0)
  }

  @Test("Preparing tells what was written; one purpose needs a file of its own")
  func told() throws {
    let bench = try Workbench.withSample()
    let run = try bench.run("prepare", "-p", "project")
    #expect(run.messages.contains("boundaries: districts (4 units)"))
    #expect(run.messages.contains("members: none"))
    let cached = try bench.run("prepare", "-p", "project", "--purpose", "web")
    bench.expect(cached, code: 2, says: ["--purpose needs -o"])
    let none = try bench.run("prepare", "-p", "project", "--purpose", "web", "-o", "a.atlas")
    bench.expect(none, code: 2, says: ["publishes no members for web"], without: "a.atlas")
  }

  @Test("The cache is for its owner only")
  func permissions() throws {
    let bench = try Workbench.withSample()
    _ = try table(bench)
    let folder = FilePath.join(bench.cache, "peacemap")
    func mode(_ path: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
    #expect(try mode(folder) == 0o700)
    for name in try FileSystem.names(in: folder) {
      #expect(try mode(FilePath.join(folder, name)) == 0o600, "\(name)")
    }
  }
}
