import Glibc

/// OKLab in cylinder coordinates: lightness, chroma and hue.
package struct OKLCH: Hashable, Sendable {
  /// 0 (black) … 1 (white).
  package let lightness: Double
  /// 0 (grey) … about 0.4.
  package let chroma: Double
  /// The angle in degrees, 0 ≤ hue < 360; 0 for greys (chroma below 1e-9).
  package let hue: Double

  /// A colour by its coordinates; any angle is brought into 0..<360.
  package init(lightness: Double, chroma: Double, hue: Double) {
    self.lightness = lightness
    self.chroma = chroma
    let angle = fmod(hue, 360)
    self.hue = angle < 0 ? angle + 360 : angle
  }

  /// The same colour as `color`.
  package init(_ color: OKLab) {
    let chroma = hypot(color.a, color.b)
    let angle = chroma < 1e-9 ? 0 : atan2(color.b, color.a) * 180 / Double.pi
    self.init(lightness: color.lightness, chroma: chroma, hue: angle)
  }
}

extension OKLab {
  /// The same colour as `color`.
  package init(_ color: OKLCH) {
    let angle = color.hue * Double.pi / 180
    self.init(
      lightness: color.lightness, a: color.chroma * cos(angle), b: color.chroma * sin(angle))
  }
}
