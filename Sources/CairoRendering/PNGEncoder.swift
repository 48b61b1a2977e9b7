import CDeflate

/// Writes pixels as a PNG file (ISO/IEC 15948): 8-bit palette, 24-bit or 32-bit, no row filter
/// (maps are flat colours, where filters make the file larger), one IDAT chunk at deflate level 6
/// (level 9 costs five times as much for 2 %).
struct PNGEncoder {
  var pixelsPerMeter: Double
  var texts: [PNGText]

  /// Errors: `.compression`.
  func encode(
    _ pixels: Pixels, palette: Palette?, isOpaque: Bool
  ) throws(RenderingError) -> [UInt8] {
    let colorType: UInt8 = palette != nil ? 3 : isOpaque ? 2 : 6
    let raw: [UInt8]
    if let palette {
      raw = rows(of: palette, width: pixels.width, height: pixels.height)
    } else {
      raw = rows(of: pixels, isOpaque: isOpaque)
    }
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let size = bigEndian(UInt32(pixels.width)) + bigEndian(UInt32(pixels.height))
    append("IHDR", size + [8, colorType, 0, 0, 0], to: &file)
    append("sRGB", [0], to: &file)
    if let palette {
      let bytes = palette.colors.flatMap {
        [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)]
      }
      append("PLTE", bytes, to: &file)
    }
    let resolution = bigEndian(UInt32(min(4e9, max(1, pixelsPerMeter.rounded()))))
    append("pHYs", resolution + resolution + [1], to: &file)
    for text in texts { append("iTXt", text.chunk, to: &file) }
    append("IDAT", try compressed(raw), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private func rows(of palette: Palette, width: Int, height: Int) -> [UInt8] {
    var raw: [UInt8] = []
    raw.reserveCapacity((width + 1) * height)
    for y in 0..<height {
      raw.append(0)
      raw.append(contentsOf: palette.indices[(y * width)..<((y + 1) * width)])
    }
    return raw
  }

  private func rows(of pixels: Pixels, isOpaque: Bool) -> [UInt8] {
    let bytesPerPixel = isOpaque ? 3 : 4
    let count = (pixels.width * bytesPerPixel + 1) * pixels.height
    return [UInt8](unsafeUninitializedCapacity: count) { raw, used in
      var position = 0
      for y in 0..<pixels.height {
        raw[position] = 0
        position += 1
        for word in pixels.row(y) {
          let alpha = isOpaque ? 255 : word >> 24
          raw[position] = straight(word >> 16 & 255, alpha)
          raw[position + 1] = straight(word >> 8 & 255, alpha)
          raw[position + 2] = straight(word & 255, alpha)
          if !isOpaque { raw[position + 3] = UInt8(alpha) }
          position += bytesPerPixel
        }
      }
      used = position
    }
  }

  private func compressed(_ raw: [UInt8]) throws(RenderingError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else {
      throw .compression(reason: "no memory for the compressor")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, raw.count)
    let bytes = [UInt8](unsafeUninitializedCapacity: bound) { output, used in
      used = libdeflate_zlib_compress(
        compressor, raw, raw.count, output.baseAddress, output.count)
    }
    guard !bytes.isEmpty else { throw .compression(reason: "the output did not fit its bound") }
    return bytes
  }

  private func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(UInt32(data.count))
    let start = file.count
    file += Array(type.utf8)
    file += data
    let sum = file.withUnsafeBytes { bytes in
      libdeflate_crc32(0, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    }
    file += bigEndian(sum)
  }

  private func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// A channel without the alpha that Cairo multiplied into it.
private func straight(_ value: UInt32, _ alpha: UInt32) -> UInt8 {
  if alpha == 255 { return UInt8(value) }
  return alpha == 0 ? 0 : UInt8(min(255, (value * 255 + alpha / 2) / alpha))
}
