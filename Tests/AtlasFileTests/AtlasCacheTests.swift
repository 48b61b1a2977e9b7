import HostSystem
import TestSupport
import Testing

@testable import AtlasFile

@Suite struct AtlasCacheTests {
  @Test("Removing an atlas removes its record and what an interrupted writing left, of it alone")
  func removal() throws {
    let folder = try TemporaryFolder()
    let cache = AtlasCache(folder: folder.path)
    let (own, other) = (cache.paths(project: "/a"), cache.paths(project: "/b"))
    let leftOver = FilePath.join(
      folder.path, ".\(FilePath.name(of: own.atlas)).123.456.part")
    let record = FilePath.join(folder.path, ".\(FilePath.name(of: own.record)).123.456.part")
    for path in [own.atlas, own.record, own.lock, other.atlas, other.record, leftOver, record] {
      try AtomicFile.write("x", to: path)
    }
    try cache.removeAtlas(project: "/a")
    let left = try FileSystem.names(in: folder.path)
    #expect(Set(left) == Set([own.lock, other.atlas, other.record].map(FilePath.name)))
    // Where there is nothing, nothing has to be removed.
    try cache.removeAtlas(project: "/a")
  }
}
