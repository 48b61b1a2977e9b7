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
