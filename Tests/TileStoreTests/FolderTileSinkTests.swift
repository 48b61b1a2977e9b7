import Foundation
import HostSystem
import SimpleFeatures
import TestSupport
import Testing

@testable import TileStore

@Suite("Tiles in a folder")
struct FolderTileSinkTests {
  private func expected(_ trial: Trial, suffix: String = "") -> [String: [UInt8]] {
    let plan = trial.plan
    let places = (0..<plan.blockCount).flatMap { plan.block(at: $0).wanted }
    return Dictionary(
      uniqueKeysWithValues: places.map(\.address).map { address in
        (
          "\(address.zoom)/\(address.x)/\(address.y)\(suffix).png",
          NamePainter.bytes(address, trial.version)
        )
      })
  }

  private func inode(_ trial: Trial, _ name: String) throws -> UInt64 {
    try #require(FileStamp(path: trial.folder.file("tiles/\(name)"))).inode
  }

  @Test("Every tile is a file; those of the sea are one")
  func files() throws {
    let trial = try Trial()
    let done = try trial.run(into: trial.folderSink())
    #expect(try trial.files() == expected(trial))
    #expect(done.tileCount == trial.plan.tileCount)
    #expect(try inode(trial, "6/33/31.png") == inode(trial, "5/15/15.png"))
    #expect(try inode(trial, "6/32/31.png") != inode(trial, "6/33/31.png"))
    let different = Set(expected(trial).values)
    #expect(done.byteCount == different.reduce(0) { $0 + $1.count })
    #expect(
      Set(try FileSystem.names(in: trial.folder.file("tiles/.tiles")))
        == ["lock", "progress-1-of-1.json", "record.json"])
  }

  @Test("TileJSON beside them says what they are")
  func description() throws {
    let trial = try Trial()
    try trial.run(into: trial.folderSink())
    let bytes = try FileSystem.bytes(of: trial.folder.file("tiles/metadata.json"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["tilejson"] as? String == "3.0.0")
    #expect(object["tiles"] as? [String] == ["{z}/{x}/{y}.png"])
    #expect(object["scheme"] as? String == "xyz")
    #expect(object["bounds"] as? [Double] == [-30, -40, 60, 50])
    #expect(object["center"] as? [Double] == [15, 5, 3])
    #expect(object["minzoom"] as? Int == 0)
    #expect(object["maxzoom"] as? Int == 7)
    #expect(object["name"] as? String == "Plans & <maps>")
    #expect(object["attribution"] as? String == "GNWP &amp; friends")
  }

  @Test("Both scales live in one folder and do not touch each other")
  func scales() throws {
    var trial = try Trial()
    try trial.run(into: trial.folderSink())
    trial.scale = 2
    trial.version = "b"
    try trial.run(into: trial.folderSink())
    #expect(try trial.files(ending: "@2x.png") == expected(trial, suffix: "@2x"))
    let single = try trial.files().filter { !$0.key.hasSuffix("@2x.png") }
    trial.version = "a"
    #expect(single == expected(trial))
    let text = String(
      decoding: try FileSystem.bytes(of: trial.folder.file("tiles/metadata@2x.json")),
      as: UTF8.self)
    #expect(text.contains("{z}/{x}/{y}@2x.png"))
  }

  @Test("A run that was stopped goes on where it was, to the same files")
  func resume() throws {
    let trial = try Trial()
    for count in [0, 1, 15, 16, 40] {
      #expect(throws: TileRun.Failure<Never>.self) {
        try trial.run(into: StoppingSink(trial.folderSink(), after: count))
      }
    }
    #expect(FileSystem.kind(of: trial.folder.file("tiles/metadata.json")) == .missing)
    let sink = try trial.folderSink()
    // 16 blocks of the run that took 16, then 32 of the one that took 40.
    #expect(sink.storedBlockCount == 48)
    let done = try trial.run(into: sink)
    #expect(done.foundBlockCount == 48)
    #expect(try trial.files() == expected(trial))
    #expect(try trial.folderSink().isComplete)
    #expect(try trial.run(into: trial.folderSink()).tileCount == 0)
  }

  @Test("What a run left that was killed between two names of a tile does no harm to the tile")
  func killedBetweenNames() throws {
    let trial = try Trial()
    #expect(throws: TileRun.Failure<Never>.self) {
      try trial.run(into: StoppingSink(trial.folderSink(), after: 20))
    }
    // The second name of a tile, and a block that was stored and not counted.
    try FileManager.default.linkItem(
      atPath: trial.folder.file("tiles/1/1/1.png"),
      toPath: trial.folder.file("tiles/.tiles/part"))
    try trial.run(into: trial.folderSink())
    #expect(try trial.files() == expected(trial))
    #expect(FileSystem.kind(of: trial.folder.file("tiles/.tiles/part")) == .missing)
  }

  @Test("Another fingerprint removes what was there before it begins")
  func otherFingerprint() throws {
    var trial = try Trial()
    try trial.run(into: trial.folderSink())
    trial.version = "b"
    trial.zooms = 0...2
    _ = try trial.folderSink()
    #expect(try trial.files().isEmpty)
    #expect(FileSystem.kind(of: trial.folder.file("tiles/metadata.json")) == .missing)
    #expect(try FileSystem.names(in: trial.folder.file("tiles")) == [".tiles"])
    try trial.run(into: trial.folderSink())
    #expect(try trial.files() == expected(trial))
  }

  @Test("A run that was stopped while it removed other tiles leaves none of them")
  func stoppedClearing() throws {
    var trial = try Trial()
    try trial.run(into: trial.folderSink())
    trial.version = "b"
    try TileNote.write(
      TileRecord(fingerprint: trial.fingerprint.description, isCleared: false),
      to: trial.folder.file("tiles/.tiles/record.json"),
      temporary: trial.folder.file("tiles/.tiles/part"))
    trial.zooms = 0...2
    try trial.run(into: trial.folderSink())
    #expect(try trial.files() == expected(trial))
  }

  @Test("A run of something else makes the one that goes on stop, and nothing is mixed")
  func takenOver() throws {
    var trial = try Trial()
    let first = try trial.folderSink()
    var other = trial
    other.version = "b"
    var second: FolderTileSink?
    var blocks = 0
    let error = #expect(throws: TileRun.Failure<Never>.self) {
      try trial.run(into: first) { _ in
        blocks += 1
        if blocks == 10 { second = try? other.folderSink() }
      }
    }
    guard case .storing(.takenOver) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(blocks == 10)
    #expect(try trial.files().isEmpty)
    try other.run(into: #require(second))
    trial.version = "b"
    #expect(try trial.files() == expected(trial))
  }

  @Test("Shards go to one folder, each with its own progress")
  func shards() throws {
    let trial = try Trial()
    for index in [2, 3, 1] {
      let shard = TileShard(index: index, count: 3)
      try trial.run(into: trial.folderSink(shard), shard)
    }
    #expect(try trial.files() == expected(trial))
    let shard = TileShard(index: 2, count: 3)
    #expect(try trial.folderSink(shard).isComplete)
  }

  @Test("Tiles of which nothing says what they show are not touched, unless that is asked for")
  func unknownTiles() throws {
    let trial = try Trial()
    let path = trial.folder.file("tiles/3/1/2.png")
    try FileSystem.createFolder(trial.folder.file("tiles/3/1"))
    try AtomicFile.write("a tile", to: path)
    try AtomicFile.write("a page", to: trial.folder.file("tiles/index.html"))
    let error = #expect(throws: TileStoreError.self) { try trial.folderSink() }
    #expect(error == .unknownTiles(path: trial.folder.file("tiles")))
    #expect(try FileSystem.bytes(of: path) == Array("a tile".utf8))
    _ = try trial.folderSink(startsAnew: true)
    #expect(FileSystem.kind(of: path) == .missing)
    #expect(FileSystem.kind(of: trial.folder.file("tiles/index.html")) == .file)
  }

  @Test("A file in the folder's place is refused")
  func file() throws {
    let trial = try Trial()
    try trial.folder.write("tiles", [1])
    let error = #expect(throws: TileStoreError.self) { try trial.folderSink() }
    guard case .system(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.number == ENOTDIR)
  }
}
