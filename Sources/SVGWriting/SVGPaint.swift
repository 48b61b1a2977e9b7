import Drawing

/// Colours and lines as presentation attributes.
enum SVGPaint {
  /// `#rrggbb`, nearest of 255 steps.
  static func hex(_ color: Color) -> String {
    let digits = Array("0123456789abcdef")
    let parts = [color.red, color.green, color.blue].map {
      Int((max(0, min(1, $0)) * 255).rounded())
    }
    return "#" + parts.map { "\(digits[$0 >> 4])\(digits[$0 & 15])" }.joined()
  }

  static func fill(_ color: Color) -> String {
    " fill=\"\(hex(color))\"" + opacity("fill", color)
  }

  static func stroke(_ stroke: Stroke) -> String {
    var text =
      " stroke=\"\(hex(stroke.color))\"" + opacity("stroke", stroke.color)
      + " stroke-width=\"\(SVGNumber.text(stroke.width))\""
    if stroke.dash.contains(where: { $0 > 0 }) {
      text += " stroke-dasharray=\"\(stroke.dash.map(SVGNumber.text).joined(separator: " "))\""
    }
    if stroke.cap != .butt { text += " stroke-linecap=\"\(stroke.cap.rawValue)\"" }
    return text
  }

  private static func opacity(_ name: String, _ color: Color) -> String {
    color.alpha < 1 ? " \(name)-opacity=\"\(SVGNumber.text(max(0, color.alpha)))\"" : ""
  }
}
