import CDeflate
import RowCompression
import Testing

@Suite struct RowCompressorTests {
  /// Numbers without a pattern, the same in every run (Knuth's MMIX generator).
  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private func compressed(
    _ bytes: [UInt8], rowLength: Int, _ matches: RowCompressor.Matches,
    by compressor: RowCompressor = RowCompressor()
  ) -> [UInt8] {
    bytes.withUnsafeBufferPointer {
      compressor.withCompressed($0, rowLength: rowLength, matches: matches) { Array($0) }
    }
  }

  /// What libdeflate reads; nil when it finds the data wrong, too short or too long.
  private func inflated(_ packed: [UInt8], count: Int) -> [UInt8]? {
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    var bytes = [UInt8](repeating: 0, count: count + 1)
    var read = 0
    var written = 0
    let result = libdeflate_deflate_decompress_ex(
      decompressor, packed, packed.count, &bytes, bytes.count, &read, &written)
    guard result == LIBDEFLATE_SUCCESS, read == packed.count else { return nil }
    return Array(bytes[..<written])
  }

  private func expectSame(
    _ bytes: [UInt8], rowLength: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for matches in [RowCompressor.Matches.neighbours, .everywhere] {
      let packed = compressed(bytes, rowLength: rowLength, matches)
      #expect(
        inflated(packed, count: bytes.count) == bytes, "\(matches)", sourceLocation: sourceLocation)
    }
  }

  @Test("Nothing, and a few bytes", arguments: 0...20)
  func short(count: Int) {
    expectSame((0..<count).map { UInt8($0 / 3) }, rowLength: 5)
    expectSame([UInt8](repeating: 7, count: count), rowLength: 5)
  }

  @Test("One colour takes a five-hundredth of its bytes", arguments: [1, 7, 256, 1601])
  func oneColor(rowLength: Int) {
    let bytes = [UInt8](repeating: 3, count: 200_000)
    expectSame(bytes, rowLength: rowLength)
    #expect(compressed(bytes, rowLength: rowLength, .neighbours).count < 400)
  }

  @Test("Bytes without a pattern grow by less than two hundredths, over several blocks")
  func noise() {
    var numbers = Numbers(state: 1)
    let bytes = (0..<60_000).map { _ in UInt8(numbers.next(below: 256)) }
    expectSame(bytes, rowLength: 301)
    for matches in [RowCompressor.Matches.neighbours, .everywhere] {
      #expect(compressed(bytes, rowLength: 301, matches).count < 61_200)
    }
  }

  @Test("Runs of every length, from every length of a match to several")
  func runs() {
    var bytes: [UInt8] = []
    for length in 1...600 {
      bytes += [UInt8](repeating: UInt8(truncatingIfNeeded: length), count: length)
      bytes += [250, UInt8(length % 7), 251]
    }
    expectSame(bytes, rowLength: 811)
  }

  @Test(
    "A row above at every distance that has a symbol of its own",
    arguments: [
      1, 2, 3, 4, 5, 6, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
      2049, 3073, 4097, 6145, 8193, 12_289, 16_385, 24_577, 32_767, 32_768, 32_769, 70_000,
    ])
  func rowAbove(rowLength: Int) {
    var numbers = Numbers(state: UInt64(rowLength))
    let row = (0..<rowLength).map { _ in UInt8(numbers.next(below: 250)) }
    let bytes = (0..<max(3, 20_000 / rowLength)).flatMap { _ in row }
    expectSame(bytes, rowLength: rowLength)
    // Noise cannot be packed; rows that repeat within reach are written once.
    let isWithinReach = (8...32_768).contains(rowLength)
    let packed = compressed(bytes, rowLength: rowLength, .neighbours)
    if isWithinReach { #expect(packed.count < rowLength * 5 / 4 + 900) }
    if rowLength > 32_768 { #expect(packed.count > 2 * rowLength) }
  }

  @Test("Pieces that repeat at odd distances are found when they are looked for, and only then")
  func repeats() {
    var numbers = Numbers(state: 9)
    let pieces = (0..<12).map { _ in (0..<40).map { _ in UInt8(numbers.next(below: 256)) } }
    var bytes: [UInt8] = []
    for _ in 0..<500 { bytes += pieces[numbers.next(below: pieces.count)] }
    expectSame(bytes, rowLength: 333)
    let near = compressed(bytes, rowLength: 333, .neighbours).count
    let far = compressed(bytes, rowLength: 333, .everywhere).count
    #expect(far < 4000)
    #expect(near > 19_000)
  }

  @Test("What repeats from beyond the reach of Deflate is written again")
  func beyondReach() {
    var numbers = Numbers(state: 4)
    let piece = (0..<64).map { _ in UInt8(numbers.next(below: 256)) }
    for gap in [32_768 - 64, 32_768 - 63, 40_000] {
      expectSame(piece + [UInt8](repeating: 0, count: gap) + piece + piece, rowLength: 97)
    }
  }

  @Test("Rare and frequent bytes: codes that would be longer than fifteen bits are cut to that")
  func skewed() {
    // The counts of bytes are Fibonacci's numbers, for which Huffman's code is as deep as it can be.
    var bytes: [UInt8] = []
    var (few, many) = (1, 1)
    for byte in 0..<18 {
      bytes += [UInt8](repeating: UInt8(byte), count: few)
      (few, many) = (many, few + many)
    }
    // Spread, so that there are no runs: 6,764 steps through 6,764 places.
    let spread = bytes.indices.map { bytes[$0 * 2311 % bytes.count] }
    #expect(spread.count == 6764 && spread.sorted() == bytes)
    expectSame(spread, rowLength: 100_000)
  }

  @Test("A picture's bytes do not depend on the pictures before it")
  func reuse() {
    var numbers = Numbers(state: 2)
    let first = (0..<30_000).map { UInt8(numbers.next(below: 4) + $0 / 8000) }
    let second = (0..<9000).map { UInt8($0 / 50 % 9) }
    let compressor = RowCompressor()
    for matches in [RowCompressor.Matches.neighbours, .everywhere] {
      _ = compressed(first, rowLength: 100, matches, by: compressor)
      #expect(
        compressed(second, rowLength: 90, matches, by: compressor)
          == compressed(second, rowLength: 90, matches))
    }
  }

  @Test("Areas with soft edges pack as well as by libdeflate's second level")
  func areas() {
    // Slanting bands, each border with one of sixty blends in no order.
    let (width, height) = (401, 300)
    var numbers = Numbers(state: 5)
    var bytes: [UInt8] = []
    for y in 0..<height {
      bytes.append(0)
      for x in 1..<width {
        let across = x * 7 + y * 3
        let isEdge = across % 210 < 7
        bytes.append(isEdge ? UInt8(20 + numbers.next(below: 60)) : UInt8(across / 210 % 5))
      }
    }
    expectSame(bytes, rowLength: width)
    let compressor = libdeflate_alloc_compressor(2)
    defer { libdeflate_free_compressor(compressor) }
    var output = [UInt8](repeating: 0, count: bytes.count)
    let known = libdeflate_deflate_compress(
      compressor, bytes, bytes.count, &output, output.count)
    #expect(compressed(bytes, rowLength: width, .neighbours).count <= known)
  }
}
