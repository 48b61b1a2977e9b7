/// A way to see colours, or to print them.
package enum ColorVision: String, Hashable, Sendable, CaseIterable {
  /// Three kinds of cones.
  case trichromacy
  /// No long-wave (red) cones.
  case protanopia
  /// No medium-wave (green) cones.
  case deuteranopia
  /// No short-wave (blue) cones.
  case tritanopia
  /// A black-and-white copy.
  case grey

  /// How a colour looks.
  ///
  /// The deficiencies are simulated in linear light with the matrices of Machado, Oliveira and
  /// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, at
  /// severity 1.0; grey keeps the luminance.
  package func seen(_ color: SRGBColor) -> SRGBColor {
    let light = LinearRGB(color)
    if self == .grey {
      let luminance = light.luminance
      return SRGBColor(LinearRGB(red: luminance, green: luminance, blue: luminance))
    }
    guard let rows = matrix else { return color }
    let parts = rows.map { $0[0] * light.red + $0[1] * light.green + $0[2] * light.blue }
    return SRGBColor(LinearRGB(red: parts[0], green: parts[1], blue: parts[2]))
  }

  /// Rows of the matrix on linear red, green and blue; nil where there is none.
  private var matrix: [[Double]]? {
    switch self {
    case .trichromacy, .grey:
      nil
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}

extension ColorVision {
  /// The OKLab distance of two colours to this vision.
  package func distance(_ one: SRGBColor, _ other: SRGBColor) -> Double {
    OKLab(seen(one)).distance(to: OKLab(seen(other)))
  }
}
