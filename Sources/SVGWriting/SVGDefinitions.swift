import Drawing

/// Patterns and clip rectangles of a document, numbered in order of first use. All in user space
/// from the page's origin, so neighbouring shapes continue each other's pattern.
struct SVGDefinitions {
  private(set) var text = ""
  private var known: [Key: String] = [:]

  private enum Key: Hashable {
    case paint(Paint)
    case clip(Rectangle)
  }

  var isEmpty: Bool { text.isEmpty }

  /// The id of a hatch's pattern.
  mutating func id(of hatch: Paint.Hatch) -> String {
    id(for: .paint(.hatch(hatch)), prefix: "hatch") { id in
      // Lines run along x in the pattern's own space, which is turned against the page. A dash
      // period makes the tile's width; without dashes any width does.
      let period = hatch.dash.reduce(0, +) * (hatch.dash.count % 2 == 0 ? 1 : 2)
      let side = SVGNumber.text(hatch.spacing)
      let width = hatch.crossed || period <= 0 ? side : SVGNumber.text(period)
      let dash =
        period > 0
        ? " stroke-dasharray=\"\(hatch.dash.map(SVGNumber.text).joined(separator: " "))\"" : ""
      // Lines lie on the tile's edges, at whole multiples of the spacing: both halves are drawn.
      var path = "M0 0H\(width)M0 \(side)H\(width)"
      if hatch.crossed { path += "M0 0V\(side)M\(side) 0V\(side)" }
      let stroke = Stroke(color: hatch.color, width: hatch.width)
      return "<pattern id=\"\(id)\" patternUnits=\"userSpaceOnUse\" width=\"\(width)\""
        + " height=\"\(side)\" patternTransform=\"rotate(\(SVGNumber.text(-hatch.angle)))\">"
        + "\(SVGDefinitions.ground(hatch.ground, width: width, height: side))"
        + "<path d=\"\(path)\" fill=\"none\"\(SVGPaint.stroke(stroke))\(dash)/></pattern>"
    }
  }

  /// The id of a lattice of dots: a tile holds two rows, the second shifted by half a spacing.
  mutating func id(of dots: Paint.Dots) -> String {
    id(for: .paint(.dots(dots)), prefix: "dots") { id in
      let side = dots.spacing
      let places = [
        (0.0, 0.0), (side, 0), (0, 2 * side), (side, 2 * side), (side / 2, side),
      ]
      let circles = places.map { x, y in
        "<circle cx=\"\(SVGNumber.text(x))\" cy=\"\(SVGNumber.text(y))\""
          + " r=\"\(SVGNumber.text(dots.radius))\"/>"
      }
      let (width, height) = (SVGNumber.text(side), SVGNumber.text(2 * side))
      return "<pattern id=\"\(id)\" patternUnits=\"userSpaceOnUse\" width=\"\(width)\""
        + " height=\"\(height)\">\(SVGDefinitions.ground(dots.ground, width: width, height: height))"
        + "<g\(SVGPaint.fill(dots.color))>\(circles.joined())</g></pattern>"
    }
  }

  /// The id of a rectangle that limits painting.
  mutating func id(of clip: Rectangle) -> String {
    id(for: .clip(clip), prefix: "clip") { id in
      "<clipPath id=\"\(id)\"><rect x=\"\(SVGNumber.text(clip.x))\" y=\"\(SVGNumber.text(clip.y))\""
        + " width=\"\(SVGNumber.text(clip.width))\" height=\"\(SVGNumber.text(clip.height))\"/>"
        + "</clipPath>"
    }
  }

  private mutating func id(
    for key: Key, prefix: String, _ definition: (String) -> String
  ) -> String {
    if let id = known[key] { return id }
    let id = "pm.\(prefix)\(known.count + 1)"
    known[key] = id
    text += definition(id)
    return id
  }

  private static func ground(_ color: Color?, width: String, height: String) -> String {
    guard let color else { return "" }
    return "<rect width=\"\(width)\" height=\"\(height)\"\(SVGPaint.fill(color))/>"
  }
}
