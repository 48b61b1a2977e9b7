import Digests

/// Builds the bytes of an atlas file from named sections, in the order they are added.
struct AtlasAssembly {
  private var names: [String] = []
  private var contents: [[UInt8]] = []

  /// Names are ASCII, at most 24 bytes and unique.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    precondition(
      name.utf8.count <= AtlasFormat.sectionNameLength && !names.contains(name),
      "section names are short and unique")
    names.append(name)
    contents.append(bytes)
  }

  /// SHA-256 over the names, lengths and bytes of the sections so far, in order.
  func digest() -> String {
    var hash = SHA256()
    for (name, bytes) in zip(names, contents) {
      hash.update("\(name)\n\(bytes.count)\n")
      hash.update(bytes)
    }
    return hash.hexadecimal()
  }

  func bytes() -> [UInt8] {
    let (offsets, bodyLength) = layout()
    let blocks = (bodyLength + AtlasFormat.blockLength - 1) / AtlasFormat.blockLength
    let tables =
      AtlasFormat.fixedHeaderLength + names.count * AtlasFormat.sectionEntryLength + blocks * 4
    let bodyOffset = AtlasFormat.aligned(tables)

    var body = [UInt8](repeating: 0, count: bodyLength)
    for (content, offset) in zip(contents, offsets) {
      body.replaceSubrange(offset..<offset + content.count, with: content)
    }
    var writer = ByteWriter()
    writer.append(AtlasFormat.magic)
    writer.write(AtlasFormat.number)
    writer.write(UInt32(names.count))
    writer.write(UInt64(bodyOffset + bodyLength))
    writer.write(UInt64(bodyOffset))
    writer.write(UInt32(blocks))
    writer.write(UInt32(0))
    for (index, name) in names.enumerated() {
      let padding = AtlasFormat.sectionNameLength - name.utf8.count
      writer.append(Array(name.utf8) + [UInt8](repeating: 0, count: padding))
      writer.write(UInt64(bodyOffset + offsets[index]))
      writer.write(UInt64(contents[index].count))
      writer.write(contents[index].withUnsafeBytes { CRC32.checksum(of: $0) })
      writer.write(UInt32(0))
    }
    body.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bodyLength, by: AtlasFormat.blockLength) {
        let end = min(start + AtlasFormat.blockLength, bodyLength)
        writer.write(CRC32.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
      }
    }
    var file = writer.bytes
    file.append(contentsOf: [UInt8](repeating: 0, count: bodyOffset - file.count))
    let checksum = file.withUnsafeBytes {
      AtlasHeader.checksum(of: $0, bodyOffset: bodyOffset)
    }
    withUnsafeBytes(of: checksum.littleEndian) { file.replaceSubrange(36..<40, with: $0) }
    return file + body
  }

  /// Where each section starts in the body, and the body's length.
  private func layout() -> (offsets: [Int], length: Int) {
    var offsets: [Int] = []
    var end = 0
    for content in contents {
      let start = AtlasFormat.aligned(end)
      offsets.append(start)
      end = start + content.count
    }
    return (offsets, end)
  }
}
