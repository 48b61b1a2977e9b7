/// A colour of a request, 8 bits a channel, sRGB.
package struct ServiceColor: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package static let white = ServiceColor(red: 255, green: 255, blue: 255)

  /// The colour of 0xRRGGBB.
  init(_ value: UInt32) {
    self.init(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// `0xRRGGBB`, in either case, as WMS writes colours; nil for anything else.
  package init?(hexadecimal text: String) {
    let digits = text.dropFirst(2)
    guard text.utf8.count == 8, text.lowercased().hasPrefix("0x"),
      digits.utf8.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(value)
  }

  /// `0xRRGGBB` or a name of the web, in either case; nil for anything else.
  package init?(_ text: String) {
    if let color = ServiceColor(hexadecimal: text) {
      self = color
    } else if let value = WebColorNames.values[text.lowercased()] {
      self.init(value)
    } else {
      return nil
    }
  }
}
