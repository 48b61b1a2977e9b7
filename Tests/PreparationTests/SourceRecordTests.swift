import AtlasFile
import Foundation
import HostSystem
import Testing

@testable import Preparation

@Suite("Whether a cached atlas is still current")
struct SourceRecordTests {
  private static let today = SmallProject.day("2026-11-23")

  private func record(of project: SmallProject) throws -> SourceRecord {
    let output = AtlasOutput(path: project.path("a.atlas"), recordPath: project.path("a.json"))
    try output.write(try project.prepared())
    return try SourceRecord(path: project.path("a.json"))
  }

  private func mode(_ path: String) throws -> Int {
    let value = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    return try #require(value as? Int)
  }

  @Test("A fresh record is current, names the atlas and is for its owner only")
  func fresh() throws {
    let project = try SmallProject()
    let record = try record(of: project)
    #expect(record.currency(today: Self.today) == .current)
    #expect(record.atlasDigest == (try Atlas(path: project.path("a.atlas"))).manifest.digest)
    #expect(record.sources.first?.path == project.path("peacemap.yaml"))
    #expect(record.sources.count == 13)
    #expect(try mode(project.path("a.json")) == 0o600)
    #expect(try mode(project.path("a.atlas")) == 0o600)
  }

  @Test("An atlas that is shipped may be read by everybody")
  func shipped() throws {
    let project = try SmallProject()
    _ = try project.atlas("shipped.atlas")
    #expect(try mode(project.path("shipped.atlas")) == 0o644)
  }

  @Test(
    "A change of any source makes it stale",
    arguments: [
      "peacemap.yaml", "provinces.geojson", "countries.geojson", "lines.geojson",
      "corrections.csv", "aliases.csv", "units.csv", "milestones.csv", "national.csv",
      "counts.csv", "budget.csv", "members.csv",
    ])
  func changed(name: String) throws {
    let project = try SmallProject()
    let record = try record(of: project)
    let text = String(decoding: try FileSystem.bytes(of: project.path(name)), as: UTF8.self)
    try project.write(text + "\n", to: name)
    #expect(!record.isCurrent(today: Self.today))
    #expect(record.currency(today: Self.today) == .stale("\(project.path(name)) has changed"))
  }

  @Test("The same bytes under a new stamp are current, and the record learns the stamp")
  func touched() throws {
    let project = try SmallProject()
    let record = try record(of: project)
    let bytes = try FileSystem.bytes(of: project.path("milestones.csv"))
    try AtomicFile.write(bytes, to: project.path("milestones.csv"))
    guard case .currentWithNewStamps(let updated) = record.currency(today: Self.today) else {
      Issue.record("expected new stamps")
      return
    }
    #expect(updated.currency(today: Self.today) == .current)
  }

  @Test("It is stale after the first consent has expired, and when a source is gone")
  func expiry() throws {
    let project = try SmallProject()
    let record = try record(of: project)
    #expect(record.isCurrent(today: SmallProject.day("2028-01-14")))
    #expect(!record.isCurrent(today: SmallProject.day("2028-01-15")))
    try FileSystem.remove(project.path("members.csv"))
    #expect(!record.isCurrent(today: Self.today))
  }

  @Test("A record that cannot be used says why")
  func unusable() throws {
    let project = try SmallProject()
    let record = try record(of: project)
    let path = project.path("a.json")
    let cache = AtlasCache(folder: project.path("cache"))
    let text = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
    func reason() -> String? {
      do throws(AtlasError) {
        _ = try SourceRecord(path: path)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(reason() == nil)
    try AtomicFile.write(text.replacing("\"format\":2", with: "\"format\":9"), to: path)
    #expect(reason()?.contains("format 9 where 2 is expected") == true)
    try AtomicFile.write(String(text.dropLast(9)), to: path)
    #expect(reason()?.contains("no record of sources") == true)
    try FileSystem.remove(path)
    #expect(reason()?.contains("No such file") == true)
    let place = cache.paths(project: project.folder).record
    try FileSystem.createFolder(cache.folder)
    try AtomicFile.write(try record.json(), to: place)
    #expect(throws: AtlasError.damaged(path: place, part: "it speaks of another atlas")) {
      try cache.record(project: project.folder, atlasDigest: "another")
    }
  }

  @Test("A file beside a Shapefile that appears later makes it stale")
  func companions() {
    #expect(
      SourceList.files(of: "/a/b.shp") == [
        "/a/b.shp", "/a/b.dbf", "/a/b.shx", "/a/b.prj", "/a/b.cpg",
      ])
    #expect(SourceList.files(of: "/a/b.gpkg") == ["/a/b.gpkg", "/a/b.gpkg-wal"])
    #expect(SourceList.files(of: "/a/b.csv") == ["/a/b.csv"])
  }

  @Test("The cache keeps each project apart, in a folder of its own for the owner only")
  func cache() throws {
    let project = try SmallProject()
    let cache = AtlasCache(folder: project.path("cache/peacemap"))
    let paths = cache.paths(project: project.folder)
    #expect(paths.atlas != cache.paths(project: "/elsewhere").atlas)
    #expect(
      paths.atlas
        == cache.paths(project: project.folder + "/../" + FilePath.name(of: project.folder)).atlas)
    do { _ = try cache.lock(project: project.folder) }
    #expect(try mode(cache.folder) == 0o700)
    #expect(try mode(paths.lock) == 0o600)
  }
}
