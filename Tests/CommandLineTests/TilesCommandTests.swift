import Foundation
import HostSystem
import Testing

/// `peacemap tiles`: into a folder and into a file, in one go and in pieces.
@Suite struct TilesCommandTests {
  private let sqlite = Program(system: "/usr/bin/sqlite3")

  private func tiles(
    _ bench: Workbench, _ output: String, _ more: String..., map: String = "sample"
  ) throws -> Program.Run {
    try bench.run(["tiles", map, "-p", "project", "-o", output] + more)
  }

  /// What a query of an MBTiles file gives, read by Debian's `sqlite3`.
  private func query(_ bench: Workbench, _ name: String, _ sql: String) throws -> [String] {
    let run = try sqlite.run(["-readonly", bench.folder.path(name), sql], in: "/")
    try #require(run.code == 0, "\(run.messages)")
    return run.lines
  }

  /// The bytes of every tile in a folder, by its path.
  private func files(_ bench: Workbench, _ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: bench.folder.path(folder))
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(".png") else { continue }
      files[name] = try bench.folder.bytes("\(folder)/\(name)")
    }
    return files
  }

  /// The width of a PNG, which stands big-endian at byte 16 (ISO/IEC 15948, 11.2.2).
  private func width(_ png: [UInt8]) -> Int {
    png[16..<20].reduce(0) { $0 * 256 + Int($1) }
  }

  @Test("A folder has the tiles of the map's extent, and a description for web maps")
  func folder() throws {
    let bench = try Workbench.withSample()
    let run = try tiles(bench, "other/", "--zoom", "0-7")
    #expect(run.code == 0, "\(run.messages)")
    let files = try files(bench, "other")
    // The sample lies from 9.8 to 12.6 degrees east and 4 to 6.2 north: at zoom 7, of tiles of
    // 2.8125 degrees, in columns 67 and 68 and in rows 61 and 62 (the equator is above row 64, and
    // 5.6 degrees north between 61 and 62).
    #expect(
      Set(files.keys.filter { $0.hasPrefix("7/") })
        == ["7/67/61.png", "7/67/62.png", "7/68/61.png", "7/68/62.png"])
    #expect(files.keys.contains("0/0/0.png"))
    #expect(files.values.allSatisfy { width($0) == 256 })
    #expect(run.messages.contains("other/  \(files.count) tiles  "))
    #expect(run.messages.contains(" tiles/s"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bench.folder.bytes("other/metadata.json")))
        as? [String: Any])
    #expect(object["name"] as? String == "Localization of UNSCR 1325 in Sampleland")
    #expect(object["attribution"] as? String == "Your organisation")
    #expect(object["maxzoom"] as? Int == 7)
    let bounds = try #require(object["bounds"] as? [Double])
    #expect(zip(bounds, [9.8, 4, 12.6, 6.2]).allSatisfy { abs($0 - $1) < 0.11 })
  }

  @Test("A file has the same tiles as a folder, in rows from the south")
  func file() throws {
    let bench = try Workbench.withSample()
    #expect(try tiles(bench, "other/", "--zoom", "0-8").code == 0)
    let run = try tiles(bench, "map.mbtiles", "--zoom", "0-8")
    #expect(run.code == 0, "\(run.messages)")
    let rows = try query(
      bench, "map.mbtiles",
      """
      SELECT zoom_level || '/' || tile_column || '/' || ((1 << zoom_level) - 1 - tile_row)
        || '.png ' || lower(hex(tile_data)) FROM tiles
      """)
    let expected = try files(bench, "other").map { name, bytes in
      let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      return "\(name) \(digits.joined())"
    }
    #expect(Set(rows) == Set(expected))
    #expect(rows.count == expected.count)
    let metadata = try query(bench, "map.mbtiles", "SELECT name || '=' || value FROM metadata")
    #expect(metadata.contains("format=png"))
    #expect(metadata.contains("minzoom=0") && metadata.contains("maxzoom=8"))
    #expect(!bench.folder.exists("map.mbtiles.part"))
  }

  @Test("What is complete is left as it is, unless it is to be fresh or something has changed")
  func complete() throws {
    let bench = try Workbench.withSample()
    for output in ["other/", "map.mbtiles"] {
      #expect(try tiles(bench, output, "--zoom", "3-5").code == 0)
      let again = try tiles(bench, output, "--zoom", "3-5")
      #expect(again.code == 0)
      #expect(again.messages.contains("\(output)  is complete; --fresh draws it again"))
      let fresh = try tiles(bench, output, "--zoom", "3-5", "--fresh")
      #expect(fresh.messages.contains(" tiles/s"))
      let earlier = try tiles(bench, output, "--zoom", "3-5", "--as-of", "2020-01-01")
      #expect(earlier.messages.contains(" tiles/s"))
    }
    try bench.folder.replace(
      "D01,LAP,1,adopted", with: "D01,LAP,1,drafted", in: "project/status/milestones.csv")
    let before = try files(bench, "other")
    let changed = try tiles(bench, "other", "--zoom", "3-5")
    #expect(changed.messages.contains(" tiles/s"))
    #expect(try files(bench, "other") != before)
  }

  @Test("No tile of a deeper run stays when fewer levels are asked for")
  func neverMixed() throws {
    let bench = try Workbench.withSample()
    #expect(try tiles(bench, "other", "--zoom", "0-6").code == 0)
    #expect(try tiles(bench, "other", "--zoom", "2-4").code == 0)
    #expect(try bench.folder.names(in: "other") == [".tiles", "2", "3", "4", "metadata.json"])
  }

  @Test("Scale 2 has twice the pixels and stands beside scale 1")
  func scale() throws {
    let bench = try Workbench.withSample()
    #expect(try tiles(bench, "other", "--zoom", "5").code == 0)
    #expect(try tiles(bench, "other", "--zoom", "5", "--scale", "2").code == 0)
    let files = try files(bench, "other")
    for (name, bytes) in files {
      #expect(width(bytes) == (name.hasSuffix("@2x.png") ? 512 : 256), "\(name)")
    }
    #expect(files.keys.count { $0.hasSuffix("@2x.png") } * 2 == files.count)
  }

  @Test("Names are left out when that is asked for; meta-tiles give the same tiles")
  func labels() throws {
    let bench = try Workbench.withSample()
    #expect(try tiles(bench, "other/all", "--zoom", "8").code == 0)
    #expect(try tiles(bench, "other/none", "--zoom", "8", "--no-labels").code == 0)
    #expect(try tiles(bench, "other/single", "--zoom", "8", "--metatile", "1").code == 0)
    let all = try files(bench, "other/all")
    let none = try files(bench, "other/none")
    #expect(all.keys == none.keys)
    #expect(all != none)
    #expect(Set(try files(bench, "other/single").keys) == Set(all.keys))
  }

  @Test("Shares of several machines are together what one machine draws")
  func shards() throws {
    let bench = try Workbench.withSample()
    #expect(try tiles(bench, "other/whole", "--zoom", "0-9").code == 0)
    for share in ["3/3", "1/3", "2/3"] {
      let run = try tiles(bench, "other/shares", "--zoom", "0-9", "--shard", share)
      #expect(run.code == 0, "\(run.messages)")
    }
    #expect(try files(bench, "other/shares") == files(bench, "other/whole"))
    var counts: [Int] = []
    for share in ["1/2", "2/2"] {
      let name = "share-\(share.prefix(1)).mbtiles"
      #expect(try tiles(bench, name, "--zoom", "0-9", "--shard", share).code == 0)
      counts += try query(bench, name, "SELECT count(*) FROM tiles").compactMap { Int($0) }
    }
    #expect(try counts.reduce(0, +) == files(bench, "other/whole").count)
  }

  @Test(
    "A process that is killed at any moment leaves what the next goes on with",
    arguments: [
      "map.mbtiles", "other/tiles",
    ])
  func killed(output: String) throws {
    let bench = try Workbench.withSample()
    try bench.folder.write("", to: "other/.keep")
    let whole = output.hasSuffix(".mbtiles") ? "whole.mbtiles" : "other/whole"
    let arguments = ["--zoom", "0-10", "--metatile", "1", "-q"]
    #expect(try bench.run(["tiles", "sample", "-p", "project", "-o", whole] + arguments).code == 0)
    let command = ["tiles", "sample", "-p", "project", "-o", output] + arguments
    let peacemap = try Program("peacemap").path
    let shell = Program(system: "/bin/sh")
    var codes: [Int32?] = []
    for seconds in ["0.05", "0.1", "0.2", "0.3", "0.5", "0.7"] {
      // `timeout` kills itself too: the shell tells it as exit code 137.
      let run = try shell.run(
        ["-c", "timeout -s KILL \(seconds) '\(peacemap)' \(command.joined(separator: " "))"],
        in: bench.folder.path, environment: ["XDG_CACHE_HOME": bench.cache])
      codes.append(run.code)
    }
    #expect(codes.contains(137), "\(codes)")
    let last = try bench.run(command)
    #expect(last.code == 0, "\(last.messages)")
    if output.hasSuffix(".mbtiles") {
      #expect(try bench.folder.bytes(output) == bench.folder.bytes(whole))
    } else {
      #expect(try files(bench, output) == files(bench, whole))
    }
  }

  @Test(
    "What makes no sense is refused before anything is written",
    arguments: [
      (["-o", "x"], "--zoom is missing"),
      (["-z", "3"], "--output is missing"),
      (["-z", "5-3", "-o", "x"], "write --zoom 3-5"),
      (["-z", "0-25", "-o", "x"], "25 is out of range, expected 0 to 24"),
      (["-z", "deep", "-o", "x"], "'deep' is neither a level"),
      (["-z", "1-2-3", "-o", "x"], "'1-2-3' is neither a level"),
      (["-z", "1-", "-o", "x"], "'1-' is neither a level"),
      (["-z", "1", "-o", "x.png"], "tiles do not go to a file with the ending \"png\""),
      (["-z", "1", "-o", "project/peacemap.yaml"], "project/peacemap.yaml is a file"),
      (["-z", "1", "-o", "x", "--shard", "5/4"], "'5/4' is no share"),
      (["-z", "1", "-o", "x", "--metatile", "3"], "--metatile: '3' is not valid"),
      (["-z", "1", "-o", "x", "--scale", "3"], "--scale: '3' is not valid"),
      (["-z", "1", "-o", "x", "-l", "fr"], "no language \"fr\""),
      (["-z", "1", "-o", "x", "--as-of", "2030-01-01"], "after the date of the data"),
      (["-z", "1", "-o", "x", "--set", "reports.annual.title=x"], "changes nothing"),
      (["-z", "20-24", "-o", "x"], "more than one run draws"),
    ])
  func misuse(arguments: [String], sentence: String) throws {
    let bench = try Workbench.withSample()
    let run = try bench.run(["tiles", "sample", "-p", "project"] + arguments)
    bench.expect(run, code: 2, says: [sentence], without: "x")
    #expect(run.errors.count == 1, "\(run.messages)")
  }

  @Test("An unknown map is refused with the nearest one; all languages need a place each")
  func mapAndLanguages() throws {
    let bench = try Workbench.withSample()
    let unknown = try tiles(bench, "x", "-z", "1", map: "sampel")
    bench.expect(unknown, code: 2, says: ["did you mean \"sample\"?"], without: "x")
    try bench.folder.replace(
      "languages: [en]", with: "languages: [en, fr]", in: "project/peacemap.yaml")
    let both = try tiles(bench, "x", "-z", "1", "-l", "all")
    bench.expect(
      both, code: 2, says: ["2 languages cannot go to one set of tiles"], without: "x")
  }

  @Test("Tiles of others are not touched, and a missing folder of a file is said")
  func places() throws {
    let bench = try Workbench.withSample()
    try bench.folder.write("a tile", to: "other/3/1/2.png")
    let run = try tiles(bench, "other", "--zoom", "3")
    bench.expect(run, code: 4, says: ["other has tiles of which nothing says what they show"])
    #expect(try bench.folder.text("other/3/1/2.png") == "a tile")
    let missing = try tiles(bench, "none/map.mbtiles", "--zoom", "3")
    bench.expect(
      missing, code: 4, says: ["none/map.mbtiles: No such file or directory"], without: "none")
  }

  @Test(
    "A full disk ends the run with its reason, and the same command goes on when there is room",
    .enabled(if: MemoryMount.isAllowed, "mounting is not allowed here"),
    arguments: ["mount/map.mbtiles", "mount/tiles"])
  func fullDisk(output: String) throws {
    let bench = try Workbench.withSample()
    let mount = try MemoryMount(bench, kibibytes: 2048)
    let fill = FilePath.join(mount.path, "fill")
    try AtomicFile.write([UInt8](repeating: 1, count: 1_900_000), to: fill)
    let full = try tiles(bench, output, "--zoom", "0-10", "--metatile", "1")
    bench.expect(full, code: 4, says: ["the same command goes on where this one stopped"])
    #expect(full.messages.contains("No space left on device") || full.messages.contains("is full"))
    try FileSystem.remove(fill)
    let rest = try tiles(bench, output, "--zoom", "0-10", "--metatile", "1")
    #expect(rest.code == 0, "\(rest.messages)")
    #expect(rest.messages.contains("going on after"))
  }
}
