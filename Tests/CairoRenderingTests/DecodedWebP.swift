import Foundation
import TestSupport

/// A WebP file read back by libwebp's own `dwebp` (Debian package webp): straight colours, rows from
/// the top.
struct DecodedWebP {
  /// What `dwebp` wrote is no picture that this reads.
  struct Unreadable: Error {}

  let width: Int
  let height: Int
  /// Red, green, blue and alpha of each pixel.
  let bytes: [UInt8]

  /// Errors: `Unreadable`, those of `SystemTool` where `dwebp` refuses the file.
  init(_ webp: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("test.webp", webp)
    let output = Array(
      try SystemTool("dwebp").output(["-quiet", "-nofancy", file, "-pam", "-o", "-"]))
    // Netpbm's PAM: lines of words, ENDHDR, then the samples.
    guard let end = output.firstRange(of: Array("ENDHDR\n".utf8)) else { throw Unreadable() }
    var values: [Substring: Int] = [:]
    let head = String(decoding: output[..<end.lowerBound], as: UTF8.self)
    for line in head.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2 { values[words[0]] = Int(words[1]) }
    }
    guard let width = values["WIDTH"], let height = values["HEIGHT"], values["DEPTH"] == 4,
      output.count - end.upperBound == 4 * width * height
    else { throw Unreadable() }
    (self.width, self.height) = (width, height)
    bytes = Array(output[end.upperBound...])
  }

  /// 0xRRGGBB at a column and a row from the upper left.
  func color(_ x: Int, _ y: Int) -> UInt32 {
    bytes[4 * (y * width + x)..<4 * (y * width + x) + 3].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// 0…255 at a column and a row from the upper left.
  func alpha(_ x: Int, _ y: Int) -> UInt32 { UInt32(bytes[4 * (y * width + x) + 3]) }

  /// As Cairo keeps pixels, 0xAARRGGBB; the same where they are opaque.
  var words: [UInt32] {
    stride(from: 0, to: bytes.count, by: 4).map { index in
      bytes[index..<index + 3].reduce(UInt32(bytes[index + 3])) { $0 << 8 | UInt32($1) }
    }
  }
}
