import Foundation
import HostSystem
import SimpleFeatures
import Synchronization
import TestSupport
import Testing

@testable import TileStore

/// A plan, a sink and tiles that tell where they belong.
struct Trial {
  let folder: TemporaryFolder
  var box = GeographicBox(west: -30, south: -40, east: 60, north: 50)
  var zooms = 0...7
  var scale = 1
  var version = "a"

  init() throws { folder = try TemporaryFolder() }

  var plan: TilePlan { plan(.whole) }

  func plan(_ shard: TileShard) -> TilePlan {
    TilePlan(box: box, zooms: zooms, blockSide: 2, shard: shard)
  }

  var description: TileSetDescription {
    TileSetDescription(
      name: "Plans & <maps>", summary: "A map of plans", attribution: "GNWP & friends",
      box: box, zooms: zooms, scale: scale, provenance: ["map": "plans"])
  }

  var fingerprint: TileFingerprint { TileFingerprint([("version", version)]) }

  func folderSink(
    _ shard: TileShard = .whole, startsAnew: Bool = false
  ) throws -> FolderTileSink {
    try FolderTileSink(
      path: folder.file("tiles"), description: description, fingerprint: fingerprint,
      shard: shard, blockCount: plan(shard).blockCount, startsAnew: startsAnew)
  }

  func mbtilesSink(_ name: String = "map.mbtiles", startsAnew: Bool = false) throws -> MBTilesSink {
    try MBTilesSink(
      path: folder.file(name), description: description, fingerprint: fingerprint,
      blockCount: plan.blockCount, startsAnew: startsAnew)
  }

  /// Draws what a sink does not have, on two threads.
  @discardableResult
  func run(
    into sink: any TileSink, _ shard: TileShard = .whole,
    onProgress: (TileRun.Progress) -> Void = { _ in }
  ) throws -> TileRun.Progress {
    let version = version
    return try TileRun(plan: plan(shard), threadCount: 2).run(
      into: sink, painter: { NamePainter(version: version) }, onProgress: onProgress)
  }

  /// The bytes of every file `z/x/y.png` by its path.
  func files(ending: String = ".png") throws -> [String: [UInt8]] {
    let root = folder.file("tiles")
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: root)
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(ending), !name.hasPrefix(".") else { continue }
      files[name] = try FileSystem.bytes(of: "\(root)/\(name)")
    }
    return files
  }
}

/// Tiles that are texts: their address, or "sea" where x and y are both odd.
struct NamePainter: TilePainter {
  let version: String

  func tiles(of block: TileBlock) -> [[UInt8]] {
    (0..<block.side * block.side).map { index in
      let x = block.first.x + index % block.side
      let y = block.first.y + index / block.side
      return Self.bytes(TileAddress(zoom: block.first.zoom, x: x, y: y), version)
    }
  }

  static func bytes(_ address: TileAddress, _ version: String) -> [UInt8] {
    let isSea = address.x % 2 == 1 && address.y % 2 == 1
    let name = "\(address.zoom)/\(address.x)/\(address.y)"
    return Array("\(version) \(isSea ? "sea" : name)".utf8)
  }
}

/// What a test stops a run with.
struct Interruption: Error {}

/// A sink that takes so many blocks of a run and no more.
final class StoppingSink: TileSink {
  private let inner: any TileSink
  private var left: Int

  init(_ inner: any TileSink, after count: Int) {
    self.inner = inner
    left = count
  }

  var storedBlockCount: Int { inner.storedBlockCount }
  var isComplete: Bool { inner.isComplete }

  func store(_ tiles: [DrawnTile]) throws(TileStoreError) -> Int {
    guard left > 0 else {
      throw .system(SystemError("write", "the disk", number: ENOSPC))
    }
    left -= 1
    return try inner.store(tiles)
  }

  func finish() throws(TileStoreError) { try inner.finish() }
}
