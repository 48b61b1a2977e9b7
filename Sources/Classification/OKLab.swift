import Glibc

/// A colour in OKLab, where equal distances look about equally different.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing", 2020, with the matrices
/// of January 2021.
package struct OKLab: Hashable, Sendable {
  /// 0 (black) … 1 (white).
  package let lightness: Double
  /// Green (negative) to red (positive), about −0.4…0.4.
  package let a: Double
  /// Blue (negative) to yellow (positive), about −0.4…0.4.
  package let b: Double

  /// A colour by its coordinates.
  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// The colour of some light.
  package init(_ light: LinearRGB) {
    let (red, green, blue) = (light.red, light.green, light.blue)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The coordinates of an sRGB colour.
  package init(_ color: SRGBColor) {
    self.init(LinearRGB(color))
  }

  /// The light of this colour, perhaps outside the sRGB gamut.
  package var light: LinearRGB {
    let long = lightness + 0.3963377774 * a + 0.2158037573 * b
    let medium = lightness - 0.1055613458 * a - 0.0638541728 * b
    let short = lightness - 0.0894841775 * a - 1.2914855480 * b
    let (l, m, s) = (long * long * long, medium * medium * medium, short * short * short)
    return LinearRGB(
      red: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      green: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      blue: -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
  }

  /// The straight distance to another colour; about 0.02 is the least difference that is seen.
  ///
  /// Source of the figure: CSS Color Module Level 4, section 13.2 (deltaEOK).
  package func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }

  /// The colour at `share` (0…1) of the straight way to another one.
  package func mixed(with other: OKLab, share: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * share,
      a: a + (other.a - a) * share, b: b + (other.b - b) * share)
  }
}

extension SRGBColor {
  /// The sRGB colour with the same lightness and hue; where the gamut is too narrow, with as much of
  /// the chroma as it can show (to a thousandth).
  package init(_ color: OKLab) {
    let light = color.light
    guard !light.isInGamut else {
      self.init(light)
      return
    }
    let lightness = min(max(color.lightness, 0), 1)
    var (shown, tooMuch) = (0.0, 1.0)
    for _ in 0..<10 {
      let share = (shown + tooMuch) / 2
      let candidate = OKLab(lightness: lightness, a: color.a * share, b: color.b * share)
      if candidate.light.isInGamut { shown = share } else { tooMuch = share }
    }
    self.init(OKLab(lightness: lightness, a: color.a * shown, b: color.b * shown).light)
  }

  /// The colour at `share` (0…1) of the way to another one, in OKLab.
  package func mixed(with other: SRGBColor, share: Double) -> SRGBColor {
    SRGBColor(OKLab(self).mixed(with: OKLab(other), share: share))
  }
}
