/// A PNG as far as tests ask about it: its header and its texts (PNG specification, 3rd edition).
package struct PNGFile {
  /// The chunks, type and data, in order.
  package let chunks: [(type: String, data: [UInt8])]

  /// The length of the whole file.
  package let byteCount: Int

  /// Reads the chunks after the signature, as many as are whole; none where the bytes are no PNG.
  package init(_ bytes: [UInt8]) {
    byteCount = bytes.count
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      chunks = []
      return
    }
    var found: [(type: String, data: [UInt8])] = []
    var position = 8
    while position + 12 <= bytes.count {
      let length = Self.integer(bytes[position..<(position + 4)])
      guard position + 12 + length <= bytes.count else { break }
      let type = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
      found.append((type, Array(bytes[(position + 8)..<(position + 8 + length)])))
      position += 12 + length
    }
    chunks = found
  }

  /// Columns and rows of the header; nil without one.
  package var size: (width: Int, height: Int)? {
    guard let header = chunks.first, header.type == "IHDR", header.data.count >= 8 else {
      return nil
    }
    return (Self.integer(header.data[0..<4]), Self.integer(header.data[4..<8]))
  }

  /// The uncompressed international texts by their keywords.
  package var texts: [String: String] {
    var texts: [String: String] = [:]
    for chunk in chunks where chunk.type == "iTXt" {
      // Keyword, two bytes about compression, language, translated keyword, text.
      let parts = chunk.data.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count >= 2 else { continue }
      let rest = parts[1].dropFirst(2)
        .split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      guard rest.count == 3 else { continue }
      texts[String(decoding: parts[0], as: UTF8.self)] = String(decoding: rest[2], as: UTF8.self)
    }
    return texts
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
