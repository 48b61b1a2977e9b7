import Glibc

/// An opaque colour in sRGB, each component 0…1, gamma-encoded (IEC 61966-2-1).
package struct SRGBColor: Hashable, Sendable {
  package let red: Double
  package let green: Double
  package let blue: Double

  /// A colour; components outside 0…1 are moved to the nearest end.
  package init(red: Double, green: Double, blue: Double) {
    self.red = min(max(red, 0), 1)
    self.green = min(max(green, 0), 1)
    self.blue = min(max(blue, 0), 1)
  }

  /// From 0xRRGGBB.
  package init(hex: UInt32) {
    self.init(
      red: Double((hex >> 16) & 0xFF) / 255, green: Double((hex >> 8) & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255)
  }

  /// From `#rrggbb` or `#rgb`, the sign optional, case ignored; nil for anything else.
  package init?(_ text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    switch digits.utf8.count {
    case 6:
      self.init(hex: number)
    case 3:
      let (red, green, blue) = ((number >> 8) & 0xF, (number >> 4) & 0xF, number & 0xF)
      self.init(hex: red * 0x11_0000 + green * 0x1100 + blue * 0x11)
    default:
      return nil
    }
  }

  /// The colour as 0xRRGGBB, each component rounded to eight bits.
  package var hexNumber: UInt32 {
    let bytes = [red, green, blue].map { UInt32(($0 * 255).rounded()) }
    return bytes[0] << 16 | bytes[1] << 8 | bytes[2]
  }

  /// The colour as `#rrggbb`, in lower case.
  package var hexText: String {
    let digits = String(hexNumber, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The colour with every component rounded to what eight bits can hold, as a file will show it.
  package var inEightBits: SRGBColor { SRGBColor(hex: hexNumber) }

  package static let black = SRGBColor(hex: 0x000000)
  package static let white = SRGBColor(hex: 0xFFFFFF)
}
