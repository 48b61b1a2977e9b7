/// A picture of pixels: a PNG file whose parts were checked, with nothing in it but what is shown.
///
/// The file may come from anybody: its length, its sides and the order and lengths of its chunks are
/// checked before a library sees it, and text, dates and all else beside the picture are left out.
/// Source: Portable Network Graphics, second edition (ISO/IEC 15948:2004), sections 5 and 11.
package struct PixelImage: Hashable, Sendable {
  /// A whole PNG file.
  package let png: [UInt8]
  /// Pixels.
  package let width: Int
  package let height: Int
  /// Bits of a pixel.
  private let depth: Int
  private let isInterlaced: Bool
  /// The compressed rows (zlib, RFC 1950).
  package let compressedRows: [UInt8]
  /// What the file says of each of its parts; who has the function compares them.
  package let checksums: [Checksum]

  /// The checksum of a part as the file has it: the CRC-32 of its name and content (section 5.3).
  package struct Checksum: Hashable, Sendable {
    /// Positions in `png`.
    package let covered: Range<Int>
    package let written: UInt32
  }

  /// The longest file that is read, in bytes.
  package static let mostBytes = 512 << 10
  /// The longest side, in pixels.
  package static let longestSide = 2_048

  /// Why some bytes are no picture.
  package enum Fault: Error, Hashable, Sendable {
    case notPNG
    case tooManyBytes(Int)
    case tooManyPixels(width: Int, height: Int)
    /// `reason` is a phrase: "its header is missing".
    case damaged(reason: String)
  }

  /// Checks and keeps a PNG file; linear in its length.
  package init(png bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.mostBytes else { throw .tooManyBytes(bytes.count) }
    guard bytes.starts(with: Self.signature) else { throw .notPNG }
    var kept = Self.signature
    var rows: [UInt8] = []
    var checksums: [Checksum] = []
    var header: Header?
    var colors = ColorParts(type: 0)
    var hasEnd = false
    var offset = Self.signature.count
    while offset < bytes.count, !hasEnd {
      let chunk = try Chunk(bytes, at: offset)
      offset = chunk.all.upperBound
      if header == nil {
        guard chunk.name == "IHDR" else { throw .damaged(reason: "its header is missing") }
        let own = try Header(bytes[chunk.content])
        colors = ColorParts(type: own.colorType)
        header = own
      } else if chunk.name == "IHDR" {
        throw .damaged(reason: "it has two headers")
      }
      try colors.take(chunk.name, length: chunk.content.count)
      if chunk.name == "IDAT" { rows += bytes[chunk.content] }
      if chunk.name == "IEND" { hasEnd = true }
      if Self.shown.contains(chunk.name) {
        checksums.append(
          Checksum(
            covered: kept.count + 4..<kept.count + chunk.all.count - 4,
            written: bytes[chunk.all].suffix(4).reduce(0) { $0 << 8 | UInt32($1) }))
        kept += bytes[chunk.all]
      } else if chunk.isCritical {
        throw .damaged(reason: "it has the unknown part \(chunk.name)")
      }
    }
    guard let header, hasEnd, !rows.isEmpty else {
      throw .damaged(reason: "it ends before its picture does")
    }
    png = kept
    width = header.width
    height = header.height
    depth = header.depth
    isInterlaced = header.isInterlaced
    compressedRows = rows
    self.checksums = checksums
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// What decides what is shown.
  private static let shown: Set<String> = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

  /// How long each row is without compression, its filter byte included, in the order of the file: an
  /// interlaced picture has the rows of seven smaller ones (section 8.2).
  package var rowLengths: [Int] {
    func rows(_ width: Int, _ height: Int) -> [Int] {
      width > 0 && height > 0
        ? [Int](repeating: 1 + (width * depth + 7) / 8, count: height) : []
    }
    guard isInterlaced else { return rows(width, height) }
    let passes = [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
      (0, 1, 1, 2),
    ]
    return passes.flatMap { x, y, right, down in
      rows((width - x + right - 1) / right, (height - y + down - 1) / down)
    }
  }

  /// A named part of the file: length, name, content, checksum.
  private struct Chunk {
    let name: String
    let content: Range<Int>
    let all: Range<Int>

    init(_ bytes: [UInt8], at offset: Int) throws(Fault) {
      guard bytes.count - offset >= 12 else {
        throw .damaged(reason: "it ends before its picture does")
      }
      let length = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
      let letters = bytes[offset + 4..<offset + 8]
      guard length <= bytes.count - offset - 12 else {
        throw .damaged(reason: "a part of it is longer than the file")
      }
      guard letters.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) }) else {
        throw .damaged(reason: "a part of it has no name")
      }
      name = String(decoding: letters, as: UTF8.self)
      content = offset + 8..<offset + 8 + length
      all = offset..<offset + 12 + length
    }

    /// A capital first letter: who does not know it cannot show the picture.
    var isCritical: Bool { name.utf8.first.map { $0 & 0x20 == 0 } ?? true }
  }

  private struct Header {
    let width: Int
    let height: Int
    let depth: Int
    let colorType: UInt8
    let isInterlaced: Bool

    init(_ bytes: ArraySlice<UInt8>) throws(Fault) {
      let bytes = Array(bytes)
      guard bytes.count == 13 else { throw .damaged(reason: "its header is no header") }
      width = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
      height = bytes[4..<8].reduce(0) { $0 << 8 | Int($1) }
      let sides = 1...PixelImage.longestSide
      guard sides.contains(width), sides.contains(height) else {
        throw .tooManyPixels(width: width, height: height)
      }
      // Table 11.1: the depths of each colour type, and how many samples a pixel has.
      let types: [UInt8: (depths: [UInt8], samples: Int)] = [
        0: ([1, 2, 4, 8, 16], 1), 2: ([8, 16], 3), 3: ([1, 2, 4, 8], 1), 4: ([8, 16], 2),
        6: ([8, 16], 4),
      ]
      guard let type = types[bytes[9]], type.depths.contains(bytes[8]), bytes[10] == 0,
        bytes[11] == 0, bytes[12] <= 1
      else { throw .damaged(reason: "its header asks for what no PNG has") }
      depth = Int(bytes[8]) * type.samples
      colorType = bytes[9]
      isInterlaced = bytes[12] == 1
    }
  }
}

extension PixelImage.Fault: CustomStringConvertible {
  /// To stand behind the file's name.
  package var description: String {
    switch self {
    case .notPNG: "is no PNG picture"
    case .tooManyBytes(let count):
      "has \(count) bytes, and at most \(PixelImage.mostBytes) are read"
    case .tooManyPixels(let width, let height):
      "is \(width) by \(height) pixels; its sides are from 1 to \(PixelImage.longestSide)"
    case .damaged(let reason): "is damaged: \(reason)"
    }
  }
}
