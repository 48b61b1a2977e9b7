import HostSystem
import Testing

/// A disk that is full or cannot be written leaves no half file.
@Suite(.enabled(if: MemoryMount.isAllowed, "mounting is refused here"))
struct FullDiskTests {
  @Test("A full disk: exit code 4, the reason, nothing half written")
  func full() throws {
    let bench = try Workbench.withSample()
    let mount = try MemoryMount(bench, kibibytes: 64)
    // All sixteen pages, so that not one is left for even a short table.
    try AtomicFile.write(
      [UInt8](repeating: 1, count: 65_536), to: FilePath.join(mount.path, "fill"))
    let before = try FileSystem.names(in: mount.path)
    bench.expect(
      try bench.render("mount/map.png"), code: 4,
      says: ["mount/map.png: No space left on device"])
    bench.expect(
      try bench.run("prepare", "-p", "project", "-o", "mount/a.atlas"), code: 4,
      says: ["mount/a.atlas: No space left on device"])
    bench.expect(
      try bench.run("table", "sample", "-p", "project", "-o", "mount/t.html"), code: 4,
      says: ["mount/t.html: No space left on device"])
    #expect(try FileSystem.names(in: mount.path) == before)
  }

  @Test("The pages of a report are written all or none, and the folder made for them goes")
  func pages() throws {
    let bench = try Workbench.withSample()
    // Room for the first page and not for all.
    let mount = try MemoryMount(bench, kibibytes: 64)
    let run = try bench.run(
      "report", "annual", "-p", "project", "-f", "png", "-o", "mount/pages/")
    bench.expect(run, code: 4, says: ["No space left on device"])
    #expect(try FileSystem.names(in: mount.path) == [])
  }

  @Test("A cache on a full disk: exit code 4 and no picture")
  func fullCache() throws {
    let bench = try Workbench.withSample()
    let mount = try MemoryMount(bench, kibibytes: 64)
    try AtomicFile.write(
      [UInt8](repeating: 1, count: 65_536), to: FilePath.join(mount.path, "fill"))
    let run = try bench.run(
      ["render", "sample", "-p", "project", "-o", "map.png"],
      environment: ["XDG_CACHE_HOME": mount.path])
    bench.expect(run, code: 4, says: ["No space left on device"], without: "map.png")
  }

  @Test("A read-only file system: exit code 4, and what stood there stands there still")
  func readOnly() throws {
    let bench = try Workbench.withSample()
    let mount = try MemoryMount(bench, kibibytes: 64)
    let old = Array("an older picture".utf8)
    try AtomicFile.write(old, to: FilePath.join(mount.path, "map.png"))
    try mount.makeReadOnly()
    bench.expect(
      try bench.render("mount/map.png"), code: 4, says: ["mount/map.png: Read-only file system"])
    bench.expect(
      try bench.run("prepare", "-p", "project", "-o", "mount/a.atlas"), code: 4,
      says: ["mount/a.atlas: Read-only file system"])
    #expect(try FileSystem.names(in: mount.path) == ["map.png"])
    #expect(try FileSystem.bytes(of: FilePath.join(mount.path, "map.png")) == old)
  }
}
