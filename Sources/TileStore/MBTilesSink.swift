import Glibc
import HostSystem

/// Tiles in one file of MBTiles 1.3 (https://github.com/mapbox/mbtiles-spec), which is an SQLite
/// database. Equal tiles are stored once.
///
/// The file is built as `FILE.part` and renamed when it is complete. A transaction holds the tiles
/// of some blocks together with how many blocks are stored, which stands in the file's user version;
/// so whatever ends a run, what is left is what the last transaction left.
package final class MBTilesSink: TileSink {
  /// More blocks make fewer waits for the disk, fewer leave less to draw again.
  private static let blocksInTransaction = 16

  package private(set) var storedBlockCount: Int
  package private(set) var isComplete: Bool
  private let path: String
  private let blockCount: Int
  /// Nil when the file is complete.
  private var part: MBTilesPart?

  /// Opens the part that an earlier run left, if it is of the same fingerprint, or begins a new one.
  /// A complete file of the same fingerprint is left as it is.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - blockCount: of the plan.
  ///   - startsAnew: whether what is there is drawn again in any case.
  /// Errors: `.inUse` by another run, `.database`, `.system`.
  package init(
    path: String, description: TileSetDescription, fingerprint: TileFingerprint,
    blockCount: Int, startsAnew: Bool = false
  ) throws(TileStoreError) {
    self.path = path
    self.blockCount = blockCount
    isComplete = !startsAnew && MBTilesPart.fingerprint(ofFile: path) == fingerprint.description
    storedBlockCount = blockCount
    guard !isComplete else { return }
    guard FileSystem.kind(of: FilePath.parent(of: path)) == .folder else {
      throw .system(SystemError("write", path, number: ENOENT))
    }
    let partPath = path + ".part"
    let found = try MBTilesPart(
      continuing: partPath, fingerprint: startsAnew ? nil : fingerprint.description)
    if let found {
      part = found
    } else {
      part = try MBTilesPart(
        creating: partPath, description, fingerprint: fingerprint.description)
    }
    storedBlockCount = part?.storedBlockCount ?? 0
  }

  package func store(_ tiles: [DrawnTile]) throws(TileStoreError) -> Int {
    guard let part else { preconditionFailure("the file is complete") }
    var byteCount = 0
    for tile in tiles { byteCount += try part.insert(tile) }
    storedBlockCount += 1
    // At fixed places of the plan: a run that goes on then writes the same transactions.
    if storedBlockCount % Self.blocksInTransaction == 0 {
      try part.commit(storedBlockCount: storedBlockCount)
    }
    return byteCount
  }

  package func finish() throws(TileStoreError) {
    guard let part else { return }
    precondition(storedBlockCount == blockCount, "blocks are missing")
    try part.complete(storedBlockCount: blockCount)
    // The last reference: the database is closed before its file is renamed.
    self.part = nil
    try TileFiles.rename(path + ".part", to: path)
    isComplete = true
  }
}
