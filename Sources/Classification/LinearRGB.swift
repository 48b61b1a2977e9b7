import Glibc

/// Light in the sRGB primaries without gamma; 0…1 inside the gamut, any number outside it.
package struct LinearRGB: Hashable, Sendable {
  package let red: Double
  package let green: Double
  package let blue: Double

  /// Linear components.
  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Takes the gamma off. Source: IEC 61966-2-1, with the joint at 0.04045.
  package init(_ color: SRGBColor) {
    self.init(
      red: Self.decoded(color.red), green: Self.decoded(color.green),
      blue: Self.decoded(color.blue))
  }

  /// Relative luminance, 0 (black) … 1 (white): the weights of ITU-R BT.709 that WCAG 2.2 names.
  package var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// Whether a screen can show this light, but for a rounding of a thousandth of a step in eight bits.
  var isInGamut: Bool {
    [red, green, blue].allSatisfy { $0 > -4e-6 && $0 < 1 + 4e-6 }
  }

  private static func decoded(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension SRGBColor {
  /// Puts the gamma on; light outside the gamut is cut off component by component.
  package init(_ light: LinearRGB) {
    func encoded(_ value: Double) -> Double {
      value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
    }
    self.init(
      red: encoded(light.red), green: encoded(light.green), blue: encoded(light.blue))
  }
}
