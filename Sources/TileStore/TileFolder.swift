import HostSystem

/// The names in a folder of tiles, of one scale: `z/x/y.png`, or `z/x/y@2x.png` beside them for
/// scale 2, and what is told about them.
struct TileFolder: Hashable, Sendable {
  let path: String
  /// "" or "@2x".
  let suffix: String

  init(path: String, scale: Int) {
    self.path = path
    suffix = scale == 2 ? "@2x" : ""
  }

  /// Where the sink keeps what is not for readers of the tiles.
  var records: String { FilePath.join(path, ".tiles") }

  /// What the tiles are drawn from.
  var record: String { FilePath.join(records, "record\(suffix).json") }

  /// How far a shard is.
  func progress(_ shard: TileShard) -> String {
    FilePath.join(records, "progress\(suffix)-\(shard.index)-of-\(shard.count).json")
  }

  /// Held while tiles or records are written.
  var lock: String { FilePath.join(records, "lock") }

  /// A file that is being written. There is one at a time, under the lock.
  var temporary: String { FilePath.join(records, "part") }

  /// TileJSON.
  var description: String { FilePath.join(path, "metadata\(suffix).json") }

  func tile(_ address: TileAddress) -> String {
    FilePath.join(path, "\(address.zoom)/\(address.x)/\(address.y)\(suffix).png")
  }

  /// Whether a tile of this scale stands in the folder.
  func hasTiles() throws(SystemError) -> Bool {
    for folder in try columns() where try !tileNames(in: folder).isEmpty { return true }
    return false
  }

  /// Removes the tiles of this scale and what is told about them; folders that are empty then go.
  func removeTiles() throws(SystemError) {
    try FileSystem.remove(description)
    for folder in try columns() {
      for name in try tileNames(in: folder) { try FileSystem.remove(FilePath.join(folder, name)) }
      FileSystem.removeEmptyFolder(folder)
      FileSystem.removeEmptyFolder(FilePath.parent(of: folder))
    }
    for name in try FileSystem.names(in: records) where name.hasPrefix("progress\(suffix)-") {
      try FileSystem.remove(FilePath.join(records, name))
    }
  }

  /// The folders `z/x`.
  private func columns() throws(SystemError) -> [String] {
    var columns: [String] = []
    for zoom in try numbered(path) { columns += try numbered(zoom) }
    return columns
  }

  private func numbered(_ folder: String) throws(SystemError) -> [String] {
    try FileSystem.names(in: folder).filter(Self.isNumber).map { FilePath.join(folder, $0) }
      .filter { FileSystem.kind(of: $0) == .folder }
  }

  private func tileNames(in folder: String) throws(SystemError) -> [String] {
    let ending = suffix + ".png"
    return try FileSystem.names(in: folder).filter {
      $0.hasSuffix(ending) && Self.isNumber(String($0.dropLast(ending.count)))
    }
  }

  private static func isNumber(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { (48...57).contains($0) }
  }
}
