import CDeflate
import RowCompression

/// Writes pixels as a PNG file (ISO/IEC 15948): 8-bit palette with or without transparency, 24-bit
/// or 32-bit, whichever is the smallest that does not show; no row filter (maps are flat colours,
/// where filters make the file larger), one IDAT chunk. Memory is kept between pictures. One thread.
final class PNGEncoder {
  let census = ColorCensus()
  /// Filter byte and pixels of each row; the present picture uses the first `rawCount` bytes.
  private var raw: [UInt8] = []
  private var rawCount = 0
  /// As large as the worst case; the compressor touches what the picture needs, a tenth of it.
  private var packed: UnsafeMutablePointer<UInt8>?
  private var packedCapacity = 0
  private var compressors: [Int32: OpaquePointer] = [:]
  private let rowCompressor = RowCompressor()

  init() {}

  deinit {
    for compressor in compressors.values { libdeflate_free_compressor(compressor) }
    packed?.deallocate()
  }

  /// `exact` are the opaque colours, 0xRRGGBB, that a palette must keep; `repeats` is whether shapes
  /// stand in the picture again and again. Errors: `.compression`.
  func encode(
    _ pixels: Pixels, exact: [UInt32], repeats: Bool, pixelsPerMeter: Double, texts: [PNGText],
    compression: PNGCompression
  ) throws(RenderingError) -> [UInt8] {
    let palette = census.take(pixels) ? Palette(of: census, exact: exact) : nil
    if let palette {
      writeRows(of: palette, width: pixels.width, height: pixels.height)
    } else {
      writeRows(of: pixels)
    }
    let colorType: UInt8 = palette != nil ? 3 : pixels.isOpaque ? 2 : 6
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let size = bigEndian(UInt32(pixels.width)) + bigEndian(UInt32(pixels.height))
    append("IHDR", size + [8, colorType, 0, 0, 0], to: &file)
    append("sRGB", [0], to: &file)
    if let palette {
      append(
        "PLTE", palette.colors.flatMap { color in (0..<3).map { straight(color)[$0] } }, to: &file)
      let alphas = palette.colors.map { UInt8($0 >> 24) }
      if let last = alphas.lastIndex(where: { $0 < 255 }) {
        append("tRNS", Array(alphas[...last]), to: &file)
      }
    }
    let resolution = bigEndian(UInt32(min(4e9, max(1, pixelsPerMeter.rounded()))))
    append("pHYs", resolution + resolution + [1], to: &file)
    for text in texts { append("iTXt", text.chunk, to: &file) }
    if palette != nil, compression.usesRowCompressor(repeats: repeats, byteCount: rawCount) {
      appendQuickly(to: &file, rowLength: pixels.width + 1, repeats ? .everywhere : .neighbours)
    } else {
      try appendPixels(to: &file, compression)
    }
    append("IEND", [], to: &file)
    return file
  }

  private func writeRows(of palette: Palette, width: Int, height: Int) {
    let count = (width + 1) * height
    // A run's last word may reach beyond it.
    if raw.count < count + 7 { raw = [UInt8](repeating: 0, count: count + 7) }
    rawCount = count
    raw.withUnsafeMutableBytes { raw in
      guard let base = raw.baseAddress else { return }
      palette.entries.withUnsafeBufferPointer { entries in
        var position = 0
        var column = 0
        for run in census.runs {
          if column == 0 {
            base.storeBytes(of: 0, toByteOffset: position, as: UInt8.self)
            position &+= 1
          }
          // Most runs are short. What is too much is written over by the next one.
          let word = UInt64(entries[Int(run.color)]) &* 0x0101_0101_0101_0101
          let length = Int(run.length)
          base.storeBytes(of: word, toByteOffset: position, as: UInt64.self)
          if length > 8 {
            (base + position + 8).initializeMemory(
              as: UInt8.self, repeating: entries[Int(run.color)], count: length &- 8)
          }
          position &+= length
          column &+= length
          if column == width { column = 0 }
        }
      }
    }
  }

  private func writeRows(of pixels: Pixels) {
    let bytesPerPixel = pixels.isOpaque ? 3 : 4
    let count = (pixels.width * bytesPerPixel + 1) * pixels.height
    if raw.count < count { raw = [UInt8](repeating: 0, count: count) }
    rawCount = count
    raw.withUnsafeMutableBufferPointer { raw in
      var position = 0
      for y in 0..<pixels.height {
        raw[position] = 0
        position += 1
        for word in pixels.row(y) {
          let bytes = straight(pixels.isOpaque ? word | 0xFF00_0000 : word)
          raw[position] = bytes[0]
          raw[position + 1] = bytes[1]
          raw[position + 2] = bytes[2]
          if !pixels.isOpaque { raw[position + 3] = bytes[3] }
          position += bytesPerPixel
        }
      }
    }
  }

  /// Made when first asked for and kept.
  private func compressor(
    _ compression: PNGCompression
  ) throws(RenderingError) -> OpaquePointer {
    let level = compression.deflateLevel(byteCount: rawCount)
    if let known = compressors[level] { return known }
    guard let made = libdeflate_alloc_compressor(level) else {
      throw .compression(reason: "no memory for the compressor")
    }
    compressors[level] = made
    return made
  }

  /// The IDAT chunk, compressed into memory that is kept from picture to picture.
  private func appendPixels(
    to file: inout [UInt8], _ compression: PNGCompression
  ) throws(RenderingError) {
    let compressor = try compressor(compression)
    let bound = libdeflate_zlib_compress_bound(compressor, rawCount)
    let packed = packedMemory(count: bound)
    let written = libdeflate_zlib_compress(compressor, raw, rawCount, packed, bound)
    guard written > 0 else { throw .compression(reason: "the output did not fit its bound") }
    file.reserveCapacity(file.count + written + 32)
    append("IDAT", UnsafeBufferPointer(start: packed, count: written), to: &file)
  }

  /// The IDAT chunk of a palette's rows: a zlib stream (RFC 1950) of what `RowCompressor` makes.
  private func appendQuickly(
    to file: inout [UInt8], rowLength: Int, _ matches: RowCompressor.Matches
  ) {
    raw.withUnsafeBufferPointer { raw in
      let rows = UnsafeBufferPointer(rebasing: raw[..<rawCount])
      let sum = libdeflate_adler32(1, rows.baseAddress, rows.count)
      rowCompressor.withCompressed(rows, rowLength: rowLength, matches: matches) { packed in
        file.reserveCapacity(file.count + packed.count + 32)
        appendChunk("IDAT", byteCount: packed.count + 6, to: &file) { file in
          // Deflate with a window of 32 KB, the fastest of four levels; a multiple of 31.
          file += [0x78, 0x01]
          file += packed
          file += bigEndian(sum)
        }
      }
    }
  }

  private func packedMemory(count: Int) -> UnsafeMutablePointer<UInt8> {
    if let packed, count <= packedCapacity { return packed }
    packed?.deallocate()
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    packed = memory
    packedCapacity = count
    return memory
  }

  private func append(
    _ type: String, _ data: some Collection<UInt8>, to file: inout [UInt8]
  ) {
    appendChunk(type, byteCount: data.count, to: &file) { $0 += data }
  }

  private func appendChunk(
    _ type: String, byteCount: Int, to file: inout [UInt8], _ addData: (inout [UInt8]) -> Void
  ) {
    file += bigEndian(UInt32(byteCount))
    let start = file.count
    file += Array(type.utf8)
    addData(&file)
    let sum = file.withUnsafeBytes { bytes in
      libdeflate_crc32(0, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    }
    file += bigEndian(sum)
  }

  private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// Red, green, blue and alpha of a premultiplied word, without the alpha in the colours.
@inline(__always)
private func straight(_ word: UInt32) -> SIMD4<UInt8> {
  let alpha = word >> 24
  func channel(_ value: UInt32) -> UInt8 {
    if alpha == 255 { return UInt8(value) }
    return alpha == 0 ? 0 : UInt8(min(255, (value * 255 + alpha / 2) / alpha))
  }
  return SIMD4(
    channel(word >> 16 & 255), channel(word >> 8 & 255), channel(word & 255), UInt8(alpha))
}
