import Drawing
import Testing

@Suite("Pictures of pixels")
struct PixelImageTests {
  /// A chunk with a checksum that nobody here reads.
  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: content.count >> (24 - 8 * $0)) }
    return length + Array(name.utf8) + content + [0, 0, 0, 0]
  }

  private static func header(
    _ width: Int, _ height: Int, depth: UInt8 = 8, type: UInt8 = 6, interlaced: UInt8 = 0
  ) -> [UInt8] {
    func word(_ value: Int) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }
    return chunk("IHDR", word(width) + word(height) + [depth, type, 0, 0, interlaced])
  }

  private static let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]
  private static let rows = chunk("IDAT", [1, 2, 3])
  private static let end = chunk("IEND", [])

  @Test("What is not shown is left out: texts, dates, and what stands behind the end")
  func cleaned() throws {
    let kept = Self.signature + Self.header(3, 2) + Self.rows + Self.rows + Self.end
    let image = try PixelImage(
      png: Self.signature + Self.header(3, 2) + Self.chunk("tEXt", Array("Author\0Ada".utf8))
        + Self.rows + Self.chunk("tIME", [1]) + Self.rows + Self.end + [9, 9, 9])
    #expect(image.png == kept)
    #expect((image.width, image.height) == (3, 2))
    #expect(image.compressedRows == [1, 2, 3, 1, 2, 3])
    // The header is 25 bytes, each part of rows 15, the end 12; the signature is 8.
    #expect(image.checksums.map(\.covered) == [12..<29, 37..<44, 52..<59, 67..<71])
  }

  @Test("Rows are as long as the standard says, of an interlaced picture too")
  func rowLengths() throws {
    func lengths(_ header: [UInt8]) throws -> [Int] {
      try PixelImage(png: Self.signature + header + Self.rows + Self.end).rowLengths
    }
    // Four samples of eight bits; one bit a pixel; sixteen bits of grey and alpha.
    #expect(try lengths(Self.header(3, 2)) == [13, 13])
    #expect(try lengths(Self.header(9, 1, depth: 1, type: 0)) == [3])
    #expect(try lengths(Self.header(2, 1, depth: 16, type: 4)) == [9])
    // Adam7 of 3 by 3: passes 1 (1x1), 4 (1x1), 5 (2x1), 6 (1x2), 7 (3x1), with one sample each.
    #expect(
      try lengths(Self.header(3, 3, type: 0, interlaced: 1)) == [2, 2, 3, 2, 2, 4])
  }

  @Test("A palette and transparency in their places are kept")
  func colors() throws {
    for parts in [
      Self.header(3, 2, type: 3) + Self.chunk("PLTE", [1, 2, 3, 4, 5, 6])
        + Self.chunk("tRNS", [0, 9]),
      Self.header(3, 2, type: 2) + Self.chunk("PLTE", [1, 2, 3])
        + Self.chunk("tRNS", [0, 1, 0, 2, 0, 3]),
      Self.header(3, 2, type: 0) + Self.chunk("tRNS", [0, 1]),
    ] {
      let png = Self.signature + parts + Self.rows + Self.end
      #expect(try PixelImage(png: png).png == png)
    }
  }

  private static let palette = chunk("PLTE", [1, 2, 3, 4, 5, 6])

  @Test(
    "A palette or transparency that is missing, misplaced or of a wrong length is refused",
    arguments: [
      (3, [], [], "its palette is missing"),
      (3, [chunk("PLTE", [])], [], "its palette is no list of colours"),
      (3, [chunk("PLTE", [1, 2, 3, 4])], [], "its palette is no list of colours"),
      (
        3, [chunk("PLTE", [UInt8](repeating: 0, count: 771))], [],
        "its palette is no list of colours"
      ),
      (3, [palette, palette], [], "its palette is not in its place"),
      (2, [], [palette], "its palette is not in its place"),
      (2, [chunk("tRNS", [0, 1, 0, 1, 0, 1]), palette], [], "its palette is not in its place"),
      (0, [palette], [], "it is grey and has a palette"),
      (4, [palette], [], "it is grey and has a palette"),
      (3, [palette, chunk("tRNS", [1, 2, 3])], [], "its transparency does not fit its colours"),
      (3, [chunk("tRNS", [1])], [], "its transparency does not fit its colours"),
      (6, [chunk("tRNS", [0, 1])], [], "its transparency does not fit its colours"),
      (3, [palette], [chunk("tRNS", [1])], "its transparency is not in its place"),
    ] as [(UInt8, [[UInt8]], [[UInt8]], String)])
  func misplaced(_ type: UInt8, _ before: [[UInt8]], _ after: [[UInt8]], _ reason: String) {
    let png =
      Self.signature + Self.header(3, 2, type: type) + before.joined() + Self.rows
      + after.joined() + Self.end
    #expect(throws: PixelImage.Fault.damaged(reason: reason)) { try PixelImage(png: png) }
  }

  @Test(
    "Bytes that are no picture are refused with the reason",
    arguments: [
      (Array("<svg/>".utf8), PixelImage.Fault.notPNG),
      ([UInt8](repeating: 0, count: PixelImage.mostBytes + 1), .tooManyBytes(524_289)),
      (signature + header(4_000, 2) + rows + end, .tooManyPixels(width: 4_000, height: 2)),
      (signature + header(0, 2) + rows + end, .tooManyPixels(width: 0, height: 2)),
      (signature + rows + end, .damaged(reason: "its header is missing")),
      (
        signature + header(3, 2) + header(3, 2) + rows + end,
        .damaged(reason: "it has two headers")
      ),
      (signature + header(3, 2) + end, .damaged(reason: "it ends before its picture does")),
      (signature + header(3, 2) + rows, .damaged(reason: "it ends before its picture does")),
      (
        signature + header(3, 2) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IDAT".utf8) + [0, 0, 0, 0],
        .damaged(reason: "a part of it is longer than the file")
      ),
      (
        signature + header(3, 2, depth: 3) + rows + end,
        .damaged(reason: "its header asks for what no PNG has")
      ),
      (
        signature + header(3, 2) + chunk("XXXX", []) + rows + end,
        .damaged(reason: "it has the unknown part XXXX")
      ),
    ] as [([UInt8], PixelImage.Fault)])
  func refused(_ bytes: [UInt8], _ fault: PixelImage.Fault) {
    #expect(throws: fault) { try PixelImage(png: bytes) }
  }
}
