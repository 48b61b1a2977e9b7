/// A zip archive without compression (PKWARE APPNOTE 4.3): what the tests need of the format.
package enum StoredArchive {
  /// The archive's bytes.
  package static func bytes(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = archive.count
      let common =
        little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
        + little(Int(crc32(member.bytes)), 4) + little(member.bytes.count, 4)
        + little(member.bytes.count, 4) + little(member.name.utf8.count, 2) + little(0, 2)
      archive += [0x50, 0x4B, 3, 4] + common + Array(member.name.utf8) + member.bytes
      directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 2) + little(0, 2)
      directory += little(0, 2) + little(0, 4) + little(offset, 4) + Array(member.name.utf8)
    }
    let start = archive.count
    archive += directory
    archive += [0x50, 0x4B, 5, 6] + little(0, 4) + little(members.count, 2)
    archive += little(members.count, 2) + little(directory.count, 4) + little(start, 4)
    return archive + little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 of ISO 3309, bit by bit.
  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
