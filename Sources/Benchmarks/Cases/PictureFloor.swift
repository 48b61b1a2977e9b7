import CDeflate
import CairoRendering
import Cartography
import Drawing
import Rasterization

/// What a picture cannot be had without: one addition for every pixel that an edge crosses, one copy
/// of every byte touched, and the compressor's time on the picture's own bytes.
struct PictureFloor {
  /// The pixels that edges of fills and borders cross, one by one.
  let crossings: Int
  /// Of the picture in memory, of its rows before compression, and of the file.
  let bytes: Int
  /// The rows before compression.
  private let rows: [UInt8]
  private let level: Int32

  init(_ scene: Scene, width: Int, height: Int, png: [UInt8]) {
    let box = DeviceBox(width: width, height: height)
    crossings = scene.elements.reduce(0) { sum, element in
      switch element {
      case .partition(let partition):
        sum + PartitionRaster.crossingCount(partition, scale: 4 / 3, in: box)
      case .shape(let shape): sum + StrokeRaster.crossingCount(shape.path, scale: 4 / 3)
      default: sum
      }
    }
    rows = PNGRows.inflated(png)
    bytes = 4 * width * height + rows.count + png.count
    level = PNGCompression.quick.deflateLevel(byteCount: rows.count)
  }

  /// The additions and copies.
  func work(_ name: String, _ stopwatch: Stopwatch) -> Measurement {
    var sums = [Int32](repeating: 0, count: max(1, crossings))
    let source = [UInt8](repeating: 1, count: bytes)
    var target = [UInt8](repeating: 0, count: bytes)
    var result = stopwatch.measure(name) {
      for index in sums.indices { sums[index] &+= Int32(truncatingIfNeeded: index) }
      target.withUnsafeMutableBytes { target in
        source.withUnsafeBytes { target.copyMemory(from: $0) }
      }
      return nil
    }
    result.figures["crossings"] = Double(crossings)
    result.figures["bytes"] = Double(bytes)
    return result
  }

  /// The compressor alone.
  func deflate(_ name: String, _ stopwatch: Stopwatch) -> Measurement {
    let compressor = libdeflate_alloc_compressor(level)
    defer { libdeflate_free_compressor(compressor) }
    var output = [UInt8](
      repeating: 0, count: libdeflate_zlib_compress_bound(compressor, rows.count))
    return stopwatch.measure(name) {
      output.withUnsafeMutableBytes { output in
        libdeflate_zlib_compress(
          compressor, rows, rows.count, output.baseAddress, output.count)
      }
    }
  }
}

/// The rows of a PNG before compression, filter bytes included.
private enum PNGRows {
  static func inflated(_ png: [UInt8]) -> [UInt8] {
    func number(_ offset: Int) -> Int { png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    var packed: [UInt8] = []
    var offset = 8
    while offset + 12 <= png.count {
      let length = number(offset)
      if png[offset + 4..<offset + 8].elementsEqual("IDAT".utf8) {
        packed += png[offset + 8..<offset + 8 + length]
      }
      offset += 12 + length
    }
    // Width and height are IHDR's first numbers; a palette has a byte a pixel, colours three.
    let bytesPerPixel = png[25] == 3 ? 1 : 3
    var rows = [UInt8](repeating: 0, count: (number(16) * bytesPerPixel + 1) * number(20))
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    libdeflate_zlib_decompress(decompressor, packed, packed.count, &rows, rows.count, nil)
    return rows
  }
}
