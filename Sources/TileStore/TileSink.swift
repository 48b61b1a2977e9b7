/// A tile that is drawn.
package struct DrawnTile: Hashable, Sendable {
  package var address: TileAddress
  /// A PNG.
  package var bytes: [UInt8]

  package init(address: TileAddress, bytes: [UInt8]) {
    self.address = address
    self.bytes = bytes
  }
}

/// Where the tiles of a plan are stored. Blocks come in the order of the plan; a sink that was left
/// at any moment, even by a process that was killed, opens again with the blocks that are safe, and
/// is given the others again. One thread at a time.
package protocol TileSink: AnyObject {
  /// How many blocks of the plan are stored for good.
  var storedBlockCount: Int { get }

  /// True when there is nothing left to store or to finish.
  var isComplete: Bool { get }

  /// Stores the wanted tiles of the next block and gives the bytes that this took: equal tiles take
  /// theirs once.
  func store(_ tiles: [DrawnTile]) throws(TileStoreError) -> Int

  /// Makes everything safe and complete, when all blocks of the plan are stored.
  func finish() throws(TileStoreError)
}
