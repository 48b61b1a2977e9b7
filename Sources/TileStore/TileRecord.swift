import FoundationEssentials
import HostSystem

/// What the tiles of a folder are drawn from.
struct TileRecord: Codable, Hashable {
  var fingerprint: String
  /// False while tiles of something else are being removed.
  var isCleared: Bool
}

/// How far a shard is.
struct TileProgress: Codable, Hashable {
  var fingerprint: String
  /// How many blocks of the shard are on the disk.
  var blockCount: Int
}

/// A note in a folder of tiles: a small JSON file, replaced whole.
enum TileNote {
  /// Nil when there is none, or none that can be read: it then counts as missing.
  static func read<Note: Decodable>(_ path: String) -> Note? {
    guard let bytes = try? FileSystem.bytes(of: path) else { return nil }
    return try? JSONDecoder().decode(Note.self, from: Data(bytes))
  }

  /// Writes the note through a temporary file on the same disk, onto the disk.
  static func write(
    _ note: some Encodable, to path: String, temporary: String
  ) throws(TileStoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bytes: [UInt8]
    do {
      bytes = Array(try encoder.encode(note))
    } catch {
      preconditionFailure("texts and numbers always encode: \(error)")
    }
    try TileFiles.write(bytes, to: path, temporary: temporary, isFlushed: true)
  }
}
