import Digests

/// The checked header of an atlas file.
struct AtlasHeader {
  var sections: [String: AtlasContainer.Section] = [:]
  var bodyOffset = 0
  var blockChecksums: [UInt32] = []

  /// Reads and checks everything before the body; no bound in it is believed before its checksum
  /// holds.
  init(parsing bytes: UnsafeRawBufferPointer, path: String) throws(AtlasError) {
    guard bytes.count >= AtlasFormat.magic.count,
      bytes.prefix(AtlasFormat.magic.count).elementsEqual(AtlasFormat.magic)
    else { throw .notAnAtlas(path: path) }
    do {
      try read(bytes, path: path)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw .damaged(path: path, part: "header")
    }
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer, path: String) throws {
    var reader = ByteReader(bytes)
    _ = try reader.read(UInt64.self)
    let format = try reader.read(UInt32.self)
    let sectionCount = Int(try reader.read(UInt32.self))
    let length = try reader.read(UInt64.self)
    let body = try reader.read(UInt64.self)
    let blockCount = Int(try reader.read(UInt32.self))
    let checksum = try reader.read(UInt32.self)
    let fixed = AtlasFormat.fixedHeaderLength
    let tables = fixed + sectionCount * AtlasFormat.sectionEntryLength + blockCount * 4
    guard format == AtlasFormat.number else {
      throw AtlasError.otherFormat(path: path, found: format, expected: AtlasFormat.number)
    }
    guard sectionCount <= AtlasFormat.mostSections, length == UInt64(bytes.count),
      body <= length, tables <= Int(body), body % UInt64(AtlasFormat.alignment) == 0
    else { throw AtlasError.damaged(path: path, part: "length") }
    bodyOffset = Int(body)
    guard Self.checksum(of: bytes, bodyOffset: bodyOffset) == checksum else {
      throw AtlasError.damaged(path: path, part: "header")
    }
    let bodyLength = bytes.count - bodyOffset
    let blocks = (bodyLength + AtlasFormat.blockLength - 1) / AtlasFormat.blockLength
    guard blocks == blockCount else { throw AtlasError.damaged(path: path, part: "block table") }
    for _ in 0..<sectionCount {
      let nameStart = reader.position
      try reader.skip(AtlasFormat.sectionNameLength)
      let nameBytes = bytes[nameStart..<nameStart + AtlasFormat.sectionNameLength]
      let offset = try reader.read(UInt64.self)
      let sectionLength = try reader.read(UInt64.self)
      let sectionChecksum = try reader.read(UInt32.self)
      _ = try reader.read(UInt32.self)
      guard offset >= body, offset <= length, sectionLength <= length - offset else {
        throw AtlasError.damaged(path: path, part: "section table")
      }
      sections[String(decoding: nameBytes.prefix { $0 != 0 }, as: UTF8.self)] =
        AtlasContainer.Section(
          offset: Int(offset), length: Int(sectionLength), checksum: sectionChecksum)
    }
    for _ in 0..<blockCount { blockChecksums.append(try reader.read(UInt32.self)) }
  }

  /// The checksum over everything before the body except itself.
  static func checksum(of bytes: UnsafeRawBufferPointer, bodyOffset: Int) -> UInt32 {
    var covered = Array(bytes[0..<36])
    covered.append(contentsOf: bytes[AtlasFormat.fixedHeaderLength..<bodyOffset])
    return covered.withUnsafeBytes { CRC32.checksum(of: $0) }
  }
}
