import Digests
import HostSystem

/// Tiles in a folder: `z/x/y.png`, or `z/x/y@2x.png` for scale 2, with a TileJSON document
/// `metadata.json` beside them. Equal tiles, such as those of nothing but sea, are names of one file
/// where the file system has links.
///
/// Shards of a plan go to one folder, from several machines at once. What the tiles are drawn from
/// stands in `.tiles/`; a run of something else removes all tiles of its scale before it begins, and
/// makes runs of what was there stop.
package final class FolderTileSink: TileSink {
  /// How many blocks are flushed to the disk at once.
  private static let blocksAtOnce = 16
  /// How many different tiles are remembered: some ten megabytes.
  private static let mostRemembered = 65_536

  package private(set) var storedBlockCount: Int
  package private(set) var isComplete: Bool
  private let folder: TileFolder
  private let description: TileSetDescription
  private let shard: TileShard
  private let blockCount: Int
  private let fingerprint: String
  /// The record as this run left or found it: another run replaces the file.
  private let recordStamp: FileStamp?
  /// Where a tile stands, by its digest.
  private var remembered: [String: String] = [:]

  /// Opens the folder, made if needed, with the blocks that an earlier run of the same fingerprint
  /// stored; tiles of another fingerprint are removed.
  ///
  /// - Parameters:
  ///   - blockCount: of this shard of the plan.
  ///   - startsAnew: whether tiles that are there are drawn again in any case.
  /// Errors: `.unknownTiles` for tiles without a record, unless it starts anew; `.system`.
  package init(
    path: String, description: TileSetDescription, fingerprint: TileFingerprint,
    shard: TileShard, blockCount: Int, startsAnew: Bool = false
  ) throws(TileStoreError) {
    folder = TileFolder(path: path, scale: description.scale)
    self.description = description
    self.shard = shard
    self.blockCount = blockCount
    self.fingerprint = fingerprint.description
    recordStamp = try Self.claim(folder, self.fingerprint, startsAnew: startsAnew)
    let progress: TileProgress? = TileNote.read(folder.progress(shard))
    storedBlockCount =
      progress?.fingerprint == self.fingerprint ? min(progress?.blockCount ?? 0, blockCount) : 0
    isComplete =
      storedBlockCount == blockCount && FileSystem.kind(of: folder.description) == .file
  }

  /// Makes the folder one of this fingerprint and gives the stamp of the record that says so.
  private static func claim(
    _ folder: TileFolder, _ fingerprint: String, startsAnew: Bool
  ) throws(TileStoreError) -> FileStamp? {
    try TileStoreError.wrapping { () throws(SystemError) in
      _ = try FileSystem.createFolder(folder.records)
    }
    let lock = try locked(folder)
    let record = TileRecord(fingerprint: fingerprint, isCleared: true)
    let found: TileRecord? = TileNote.read(folder.record)
    if startsAnew || found != record {
      if !startsAnew, found == nil {
        let hasUnknown = try TileStoreError.wrapping(folder.hasTiles)
        guard !hasUnknown else { throw .unknownTiles(path: folder.path) }
      }
      // Said before it is done: a run that is stopped while it clears leaves the rest to the next.
      let intention = TileRecord(fingerprint: fingerprint, isCleared: false)
      try TileNote.write(intention, to: folder.record, temporary: folder.temporary)
      try TileStoreError.wrapping(folder.removeTiles)
      try TileNote.write(record, to: folder.record, temporary: folder.temporary)
    }
    let stamp = FileStamp(path: folder.record)
    lock.release()
    return stamp
  }

  private static func locked(_ folder: TileFolder) throws(TileStoreError) -> FileLock {
    do {
      return try FileLock(path: folder.lock)
    } catch {
      throw .system(error)
    }
  }

  /// Runs what writes into the folder while no other run does. Errors: `.takenOver`.
  private func writing<Result>(
    _ body: () throws(TileStoreError) -> Result
  ) throws(TileStoreError) -> Result {
    let lock = try Self.locked(folder)
    guard FileStamp(path: folder.record) == recordStamp else {
      throw .takenOver(path: folder.path)
    }
    let result = try body()
    lock.release()
    return result
  }

  package func store(_ tiles: [DrawnTile]) throws(TileStoreError) -> Int {
    let byteCount = try writing { () throws(TileStoreError) in
      var byteCount = 0
      for tile in tiles { byteCount += try write(tile) }
      return byteCount
    }
    storedBlockCount += 1
    if storedBlockCount % Self.blocksAtOnce == 0 { try saveProgress() }
    return byteCount
  }

  package func finish() throws(TileStoreError) {
    precondition(storedBlockCount == blockCount, "blocks are missing")
    try saveProgress()
    let text = Array(description.tileJSON().utf8)
    try writing { () throws(TileStoreError) in
      try TileFiles.write(
        text, to: folder.description, temporary: folder.temporary, isFlushed: true)
    }
    isComplete = true
  }

  /// Stores a tile and gives the bytes that it takes.
  private func write(_ tile: DrawnTile) throws(TileStoreError) -> Int {
    let path = folder.tile(tile.address)
    let digest = SHA256.hexadecimal(of: tile.bytes)
    if let first = remembered[digest],
      try TileFiles.link(first, to: path, temporary: folder.temporary)
    {
      return 0
    }
    try TileFiles.write(tile.bytes, to: path, temporary: folder.temporary)
    if remembered.count == Self.mostRemembered { remembered.removeAll() }
    // After a link that failed, this is the file of the next names.
    remembered[digest] = path
    return tile.bytes.count
  }

  /// Says how many blocks are stored, when they are on the disk.
  private func saveProgress() throws(TileStoreError) {
    try TileFiles.flush(folder.path)
    let progress = TileProgress(fingerprint: fingerprint, blockCount: storedBlockCount)
    try writing { () throws(TileStoreError) in
      try TileNote.write(progress, to: folder.progress(shard), temporary: folder.temporary)
    }
  }
}
