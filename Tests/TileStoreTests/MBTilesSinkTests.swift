import Foundation
import HostSystem
import SimpleFeatures
import TestSupport
import Testing

@testable import TileStore

@Suite("Tiles in an MBTiles file")
struct MBTilesSinkTests {
  /// Reads with the `sqlite3` command of Debian, which knows nothing of this code.
  private func query(_ path: String, _ sql: String) throws -> [String] {
    let data = try SystemTool("sqlite3").output(["-readonly", path, sql])
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let everyTile = """
    SELECT zoom_level, tile_column, tile_row, CAST(tile_data AS TEXT) FROM tiles ORDER BY 1, 2, 3
    """

  private func expected(_ trial: Trial) -> [String] {
    let plan = trial.plan
    return (0..<plan.blockCount).flatMap { plan.block(at: $0).wanted }.map(\.address)
      .sorted { ($0.zoom, $0.x, $0.rowFromSouth) < ($1.zoom, $1.x, $1.rowFromSouth) }
      .map { address in
        let text = String(decoding: NamePainter.bytes(address, trial.version), as: UTF8.self)
        return "\(address.zoom)|\(address.x)|\((1 << address.zoom) - 1 - address.y)|\(text)"
      }
  }

  @Test("Another reader finds every tile in its row from the south, and equal tiles stored once")
  func tiles() throws {
    let trial = try Trial()
    let done = try trial.run(into: trial.mbtilesSink())
    let path = trial.folder.file("map.mbtiles")
    #expect(try query(path, Self.everyTile) == expected(trial))
    #expect(done.tileCount == trial.plan.tileCount)
    #expect(try query(path, "PRAGMA integrity_check") == ["ok"])
    #expect(
      try query(path, "SELECT count(*) FROM images WHERE tile_data = CAST('a sea' AS BLOB)")
        == ["1"])
    #expect(
      try query(path, "SELECT sum(length(tile_data)) FROM images") == ["\(done.byteCount)"])
    #expect(try FileSystem.names(in: trial.folder.path) == ["map.mbtiles"])
  }

  @Test("The metadata are those of MBTiles 1.3, and the file has the number of its kind")
  func metadata() throws {
    let trial = try Trial()
    try trial.run(into: trial.mbtilesSink())
    let path = trial.folder.file("map.mbtiles")
    let rows = try query(path, "SELECT name || '=' || value FROM metadata")
    for row in [
      "name=Plans & <maps>", "format=png", "bounds=-30.0,-40.0,60.0,50.0", "minzoom=0",
      "maxzoom=7", "attribution=GNWP &amp; friends", "description=A map of plans",
      "type=baselayer", "version=1", "json={\"map\":\"plans\"}",
      // 90 by 90 degrees: at zoom 3 two by less than three tiles, at zoom 4 four by five.
      "center=15.0,5.0,3",
    ] {
      #expect(rows.contains(row), "\(row) in \(rows)")
    }
    // "MPBX" in SQLite's magic.txt.
    #expect(try query(path, "PRAGMA application_id") == ["\(0x4D50_4258)"])
    #expect(
      try query(path, "SELECT group_concat(name) FROM pragma_table_info('tiles')")
        == ["zoom_level,tile_column,tile_row,tile_data"])
  }

  @Test("Bounds never cross the antimeridian, nor the edge of the projection")
  func bounds() throws {
    var trial = try Trial()
    trial.box = GeographicBox(west: 177, south: -21, east: 182, north: -16)
    #expect(trial.description.bounds == [-180, -21, 180, -16])
    #expect(trial.description.center.longitude == 179.5)
    trial.box = GeographicBox(west: 179, south: 0, east: 183, north: 2)
    #expect(trial.description.center.longitude == -179)
    trial.box = .world
    #expect(trial.description.bounds == [-180, -85.051129, 180, 85.051129])
    // At zoom 1 the world is two by two tiles, at zoom 2 four by four.
    #expect(trial.description.center.zoom == 1)
  }

  @Test("The same tiles give the same bytes, however often the run was stopped")
  func deterministic() throws {
    let trial = try Trial()
    try trial.run(into: trial.mbtilesSink("one.mbtiles"))
    for count in [0, 1, 15, 16, 17, 130] {
      #expect(throws: TileRun.Failure<Never>.self) {
        try trial.run(into: StoppingSink(trial.mbtilesSink("two.mbtiles"), after: count))
      }
      #expect(FileSystem.kind(of: trial.folder.file("two.mbtiles")) == .missing)
    }
    let sink = try trial.mbtilesSink("two.mbtiles")
    #expect(sink.storedBlockCount > 130)
    try trial.run(into: sink)
    let one = try FileSystem.bytes(of: trial.folder.file("one.mbtiles"))
    #expect(try FileSystem.bytes(of: trial.folder.file("two.mbtiles")) == one)
  }

  @Test("What a killed run leaves at any moment is gone on with to the same tiles")
  func killed() throws {
    let trial = try Trial()
    let sink = try trial.mbtilesSink("run.mbtiles")
    // The files as they are after each block are what a killed process leaves.
    var copies: [String] = []
    try trial.run(into: sink) { progress in
      guard progress.storedBlockCount % 23 == 1 || progress.storedBlockCount % 80 < 2 else {
        return
      }
      let name = "killed-\(progress.storedBlockCount).mbtiles"
      copies.append(name)
      for ending in [".part", ".part-journal"] {
        // The journal is there only while a transaction has changed pages on the disk.
        try? FileManager.default.copyItem(
          atPath: trial.folder.file("run.mbtiles" + ending),
          toPath: trial.folder.file(name + ending))
      }
    }
    #expect(copies.count > 20)
    for name in copies {
      let left = try trial.mbtilesSink(name)
      #expect(left.storedBlockCount % 16 == 0)
      try trial.run(into: left)
      let path = trial.folder.file(name)
      #expect(try query(path, Self.everyTile) == expected(trial), "\(name)")
      #expect(try query(path, "PRAGMA integrity_check") == ["ok"])
    }
  }

  @Test("A part that is complete and not yet renamed is renamed")
  func completePart() throws {
    let trial = try Trial()
    try trial.run(into: trial.mbtilesSink())
    let path = trial.folder.file("map.mbtiles")
    try FileManager.default.moveItem(atPath: path, toPath: path + ".part")
    let sink = try trial.mbtilesSink()
    #expect(!sink.isComplete)
    #expect(sink.storedBlockCount == trial.plan.blockCount)
    let done = try trial.run(into: sink)
    #expect(done.tileCount == 0)
    #expect(try query(path, Self.everyTile) == expected(trial))
  }

  @Test("Another fingerprint begins anew and replaces the file only when it is complete")
  func otherFingerprint() throws {
    var trial = try Trial()
    try trial.run(into: trial.mbtilesSink())
    let path = trial.folder.file("map.mbtiles")
    let old = try query(path, Self.everyTile)
    #expect(try trial.mbtilesSink().isComplete)
    trial.version = "b"
    #expect(throws: TileRun.Failure<Never>.self) {
      try trial.run(into: StoppingSink(trial.mbtilesSink(), after: 70))
    }
    #expect(try query(path, Self.everyTile) == old)
    trial.version = "c"
    let sink = try trial.mbtilesSink()
    #expect(sink.storedBlockCount == 0)
    try trial.run(into: sink)
    #expect(try query(path, Self.everyTile) == expected(trial))
    #expect(try query(path, "SELECT count(*) FROM tiles WHERE tile_data LIKE 'b%'") == ["0"])
  }

  @Test("A complete file is drawn again when that is asked for")
  func anew() throws {
    let trial = try Trial()
    try trial.run(into: trial.mbtilesSink())
    let sink = try trial.mbtilesSink(startsAnew: true)
    #expect(!sink.isComplete && sink.storedBlockCount == 0)
    #expect(try trial.run(into: sink).tileCount == trial.plan.tileCount)
  }

  @Test("A second run of the same file is refused while the first goes on")
  func inUse() throws {
    let trial = try Trial()
    let first = try trial.mbtilesSink()
    let path = trial.folder.file("map.mbtiles.part")
    for startsAnew in [false, true] {
      let error = #expect(throws: TileStoreError.self) {
        try trial.mbtilesSink(startsAnew: startsAnew)
      }
      #expect(error == .inUse(path: path))
    }
    try trial.run(into: first)
    #expect(try query(trial.folder.file("map.mbtiles"), Self.everyTile) == expected(trial))
  }

  @Test("A part that is no database is replaced", arguments: ["", "no database at all", "SQLite"])
  func damagedPart(text: String) throws {
    let trial = try Trial()
    try trial.folder.write("map.mbtiles.part", Array(text.utf8))
    try trial.folder.write("map.mbtiles", Array(text.utf8))
    try trial.run(into: trial.mbtilesSink())
    #expect(try query(trial.folder.file("map.mbtiles"), Self.everyTile) == expected(trial))
  }

  @Test("A folder that is missing is said with the file that cannot be written")
  func missingFolder() throws {
    let trial = try Trial()
    let error = #expect(throws: TileStoreError.self) { try trial.mbtilesSink("none/map.mbtiles") }
    #expect(
      error?.description
        == "cannot write \(trial.folder.file("none/map.mbtiles")): No such file or directory")
  }

  @Test("A folder in the part's place is said with SQLite's words, and stays")
  func folderInPlace() throws {
    let trial = try Trial()
    let path = trial.folder.file("map.mbtiles.part")
    try FileSystem.createFolder(path)
    #expect(throws: TileStoreError.self) { try trial.mbtilesSink() }
    #expect(FileSystem.kind(of: path) == .folder)
  }
}
