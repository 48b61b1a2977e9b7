import CCairo
import Drawing

/// A picture of pixels (ISO 32000-1, 8.9.5), once in the file for all pages.
struct PDFImage: Hashable, Sendable {
  let pixels: PixelImage

  /// The name by which content refers to it, the same on every page and in every run (FNV-1a of its
  /// file).
  var name: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in pixels.png { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "I" + String(hash, radix: 36)
  }

  /// Its colours, and its opacity as a mask. Errors: `.cairo` for a file that libpng cannot read.
  func write(_ objects: inout PDFObjects) throws(RenderingError) -> Int {
    let (colors, opacities) = try samples()
    let size = "/Type/XObject/Subtype/Image/Width \(pixels.width)/Height \(pixels.height)"
    let mask = objects.addCompressed(
      "\(size)/ColorSpace/DeviceGray/BitsPerComponent 8", opacities)
    return objects.addCompressed(
      "\(size)/ColorSpace/DeviceRGB/BitsPerComponent 8/SMask \(mask) 0 R", colors)
  }

  /// Red, green and blue of each pixel, and its opacity; rows from the top.
  private func samples() throws(RenderingError) -> (colors: [UInt8], opacities: [UInt8]) {
    let image = try PixelSurface(pixels)
    cairo_surface_flush(image.surface)
    guard let data = cairo_image_surface_get_data(image.surface) else {
      throw .cairo(operation: "read a picture", reason: "it has no pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(image.surface))
    let isOpaque = cairo_image_surface_get_format(image.surface) == CAIRO_FORMAT_RGB24
    var colors: [UInt8] = []
    var opacities: [UInt8] = []
    colors.reserveCapacity(3 * pixels.width * pixels.height)
    opacities.reserveCapacity(pixels.width * pixels.height)
    for y in 0..<pixels.height {
      for x in 0..<pixels.width {
        // Blue comes first where the lowest byte does; colours are multiplied by the opacity.
        let pixel = data + y * stride + 4 * x
        let opacity = isOpaque ? 255 : Int(pixel[3])
        for channel in [2, 1, 0] {
          let value = Int(pixel[channel])
          colors.append(
            opacity == 0 ? 0 : UInt8(clamping: (value * 255 + opacity / 2) / opacity))
        }
        opacities.append(UInt8(opacity))
      }
    }
    return (colors, opacities)
  }
}
