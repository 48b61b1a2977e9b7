import Drawing

/// A picture of pixels as an element of SVG, with its bytes in the file.
enum SVGImage {
  static func element(_ image: SceneElement.Image) -> String {
    let frame = image.frame
    return "<image x=\"\(SVGNumber.text(frame.x))\" y=\"\(SVGNumber.text(frame.y))\""
      + " width=\"\(SVGNumber.text(frame.width))\" height=\"\(SVGNumber.text(frame.height))\""
      + " preserveAspectRatio=\"none\""
      + " xlink:href=\"data:image/png;base64,\(base64(image.pixels.png))\"/>"
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let word = (0..<3).reduce(0) { sum, index in
        sum << 8 | (index < count ? Int(bytes[start + index]) : 0)
      }
      for index in 0..<4 {
        text.append(
          index <= count ? letters[word >> (18 - 6 * index) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
