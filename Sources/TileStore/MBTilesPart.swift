import Digests
import HostSystem

/// The database of an MBTiles file that is being built, always within a transaction, which keeps
/// other runs out.
final class MBTilesPart {
  private let database: SQLiteDatabase
  private let findImage: SQLiteStatement
  private let insertImage: SQLiteStatement
  private let insertPlace: SQLiteStatement
  /// What the user version was when this run last wrote it.
  private var committedBlockCount: Int

  /// "MPBX", the number that SQLite's `magic.txt` assigns to MBTiles tilesets.
  private static let applicationID = 0x4D50_4258

  /// `tiles` is what the specification asks for; below it equal tiles are one image.
  private static let schema = """
    CREATE TABLE metadata (name TEXT NOT NULL, value TEXT);
    CREATE UNIQUE INDEX metadata_index ON metadata (name);
    CREATE TABLE images (
      tile_id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, tile_data BLOB NOT NULL);
    CREATE TABLE map (
      zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL,
      tile_id INTEGER NOT NULL, PRIMARY KEY (zoom_level, tile_column, tile_row)) WITHOUT ROWID;
    CREATE VIEW tiles AS
      SELECT zoom_level, tile_column, tile_row, tile_data
      FROM map JOIN images ON images.tile_id = map.tile_id;
    """

  private init(_ database: SQLiteDatabase) throws(TileStoreError) {
    self.database = database
    findImage = try SQLiteStatement(database, "SELECT tile_id FROM images WHERE digest = ?")
    insertImage = try SQLiteStatement(
      database, "INSERT INTO images (digest, tile_data) VALUES (?, ?) RETURNING tile_id")
    insertPlace = try SQLiteStatement(database, "INSERT INTO map VALUES (?, ?, ?, ?)")
    committedBlockCount = try database.integer("PRAGMA user_version")
  }

  /// The part that an earlier run left. Nil when there is none of this fingerprint; another is
  /// removed, as is anything else of that name.
  /// Errors: `.inUse`, `.database`, `.system`.
  convenience init?(continuing path: String, fingerprint: String?) throws(TileStoreError) {
    guard FileSystem.kind(of: path) != .missing else { return nil }
    do throws(TileStoreError) {
      let database = try SQLiteDatabase(path: path, for: .writing)
      // Held by another run, the part is not ours to judge.
      try database.run("BEGIN IMMEDIATE", "open")
      if let fingerprint, try Self.fingerprint(in: database) == fingerprint {
        try self.init(database)
        return
      }
      // Removed while the lock is held, so that nobody else opens what goes.
      try Self.remove(path)
      return nil
    } catch .database {
      // Not a database, or one without the tables.
      try Self.remove(path)
      return nil
    }
  }

  /// A new part with its metadata. Errors: `.inUse`, `.database`.
  convenience init(
    creating path: String, _ description: TileSetDescription, fingerprint: String
  ) throws(TileStoreError) {
    let database = try SQLiteDatabase(path: path, for: .writing)
    try database.run("BEGIN IMMEDIATE", "create")
    try database.run("PRAGMA application_id = \(Self.applicationID)")
    try database.run(Self.schema)
    let insert = try SQLiteStatement(database, "INSERT INTO metadata VALUES (?, ?)")
    let rows = description.metadataRows + [("fingerprint", fingerprint)]
    for (name, value) in rows { try insert.run(.text(name), .text(value)) }
    try database.run("COMMIT")
    try database.run("BEGIN IMMEDIATE", "create")
    try self.init(database)
  }

  /// What a complete file was drawn from; nil for a file that is missing or another's.
  static func fingerprint(ofFile path: String) -> String? {
    guard FileSystem.kind(of: path) == .file else { return nil }
    do throws(TileStoreError) {
      return try fingerprint(in: SQLiteDatabase(path: path, for: .reading))
    } catch {
      // Whatever it is, it is not what is asked for and will be replaced.
      return nil
    }
  }

  private static func fingerprint(in database: SQLiteDatabase) throws(TileStoreError) -> String? {
    try database.text("SELECT value FROM metadata WHERE name = 'fingerprint'")
  }

  private static func remove(_ path: String) throws(TileStoreError) {
    try TileStoreError.wrapping { () throws(SystemError) in
      // The journal first: without its database it means nothing, the other way round it would
      // be played back into the next one.
      try FileSystem.remove(path + "-journal")
      try FileSystem.remove(path)
    }
  }

  /// How many blocks of the plan the last transaction left.
  var storedBlockCount: Int { committedBlockCount }

  /// Stores a tile and gives the bytes that it takes: none when an equal one is there.
  func insert(_ tile: DrawnTile) throws(TileStoreError) -> Int {
    let digest = SQLiteValue.text(SHA256.hexadecimal(of: tile.bytes))
    var byteCount = 0
    var image = try findImage.first([digest]) { $0.integer(0) }
    if image == nil {
      image = try insertImage.first([digest, .blob(tile.bytes)]) { $0.integer(0) }
      byteCount = tile.bytes.count
    }
    guard let image else { preconditionFailure("an insertion returns its row") }
    let address = tile.address
    try insertPlace.run(
      .integer(address.zoom), .integer(address.x), .integer(address.rowFromSouth),
      .integer(image))
    return byteCount
  }

  /// Ends a transaction with the number of blocks that are stored by now, and begins the next.
  /// Errors: `.takenOver` when another run came between.
  func commit(storedBlockCount: Int) throws(TileStoreError) {
    try database.run("PRAGMA user_version = \(storedBlockCount)")
    try database.run("COMMIT")
    try database.run("BEGIN IMMEDIATE")
    committedBlockCount = storedBlockCount
    guard try database.integer("PRAGMA user_version") == storedBlockCount else {
      throw .takenOver(path: database.path)
    }
  }

  /// Ends the last transaction.
  func complete(storedBlockCount: Int) throws(TileStoreError) {
    try database.run("PRAGMA user_version = \(storedBlockCount)")
    try database.run("COMMIT")
  }
}
