import Drawing

/// A hatch or dots as a tiling pattern (ISO 32000-1, 8.7.3): once in the file for all pages.
struct BookPattern: Hashable, Sendable {
  let paint: Paint

  /// The name by which content refers to it, the same on every page and in every run (FNV-1a of what
  /// the pattern is).
  var name: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "P" + String(hash, radix: 36)
  }

  private var description: String {
    switch paint {
    case .solid: "solid"
    case .hatch(let hatch):
      "hatch \(hatch.angle) \(hatch.spacing) \(hatch.width) \(hatch.crossed) \(hatch.dash)"
        + Self.description(of: hatch.color)
    case .dots(let dots): "dots \(dots.radius) \(dots.spacing)" + Self.description(of: dots.color)
    }
  }

  private static func description(of color: Color) -> String {
    " \(color.red) \(color.green) \(color.blue) \(color.alpha)"
  }

  /// A cell is at least as wide as this, in points: the fewer seams.
  private static let leastCell = 90.0

  /// The dictionary without its braces and length, and the cell's content.
  func stream() -> (dictionary: String, content: [UInt8]) {
    switch paint {
    case .solid: return ("", [])
    case .hatch(let hatch): return lines(of: hatch)
    case .dots(let dots): return lattice(of: dots)
    }
  }

  /// Lines along x in a cell that is turned by the hatch's angle. Lines and dashes begin at the
  /// page's corner, as in pictures.
  private func lines(of hatch: Paint.Hatch) -> (String, [UInt8]) {
    let period = hatch.dash.reduce(0, +) * (hatch.dash.count % 2 == 0 ? 1 : 2)
    let across = hatch.spacing * max(1, (Self.leastCell / hatch.spacing).rounded(.up))
    let along =
      hatch.crossed
      ? across : period > 0 ? period * max(1, (across / period).rounded(.up)) : across
    var content = PDFBytes()
    Self.set(hatch.color, stroke: true, &content)
    content.append(hatch.width, decimals: 3)
    content.append(" w ")
    if !hatch.dash.isEmpty {
      content.append("[")
      content.append(hatch.dash, decimals: 3)
      content.append("]0 d ")
    }
    var offset = 0.0
    while offset <= across + 0.001 {
      content.append([0, offset], decimals: 3)
      content.append("m ")
      content.append([along, offset], decimals: 3)
      content.append("l ")
      if hatch.crossed {
        content.append([offset, 0], decimals: 3)
        content.append("m ")
        content.append([offset, across], decimals: 3)
        content.append("l ")
      }
      offset += hatch.spacing
    }
    content.append("S")
    let axis = HatchDirection(angle: hatch.angle)
    let matrix = [
      axis.direction.x, -axis.direction.y, axis.normal.x, -axis.normal.y, 0, 0,
    ]
    return (Self.dictionary(width: along, height: across, matrix: matrix), content.bytes)
  }

  /// Dots in rows, every other one shifted by half a spacing.
  private func lattice(of dots: Paint.Dots) -> (String, [UInt8]) {
    let rows = 2 * max(1, (Self.leastCell / dots.spacing / 2).rounded(.up))
    let side = dots.spacing * rows
    var content = PDFBytes()
    Self.set(dots.color, stroke: true, &content)
    content.append(2 * dots.radius, decimals: 3)
    content.append(" w 1 J ")
    for row in 0...Int(rows) {
      for column in 0...Int(rows) {
        let x = (Double(column) + (row % 2 == 0 ? 0 : 0.5)) * dots.spacing
        content.append([x, Double(row) * dots.spacing], decimals: 3)
        content.append("m ")
        content.append([x, Double(row) * dots.spacing], decimals: 3)
        content.append("l ")
      }
    }
    content.append("S")
    return (
      Self.dictionary(width: side, height: side, matrix: [1, 0, 0, 1, 0, 0]), content.bytes
    )
  }

  private static func dictionary(width: Double, height: Double, matrix: [Double]) -> String {
    var text = PDFBytes()
    text.append("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 ")
    text.append([width, height], decimals: 3)
    text.append("]/XStep ")
    text.append(width, decimals: 3)
    text.append("/YStep ")
    text.append(height, decimals: 3)
    text.append("/Resources<<>>/Matrix[")
    // Six decimals: a cell is a hundred points long, and pages are eight of them.
    for value in matrix { text.append("\(Self.rounded(value)) ") }
    text.append("]")
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Decimal digits without an exponent.
  private static func rounded(_ value: Double) -> String {
    let millionths = Int((value * 1_000_000).rounded())
    let digits = String(millionths.magnitude % 1_000_000 + 1_000_000).dropFirst()
    return "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000).\(digits)"
  }

  static func set(_ color: Color, stroke: Bool, _ content: inout PDFBytes) {
    content.append([color.red, color.green, color.blue].map(step), decimals: 3)
    if stroke { content.append("RG ") } else { content.append("rg ") }
  }

  /// The nearest colour of 8 bits, as in every other output.
  private static func step(_ value: Double) -> Double { (value * 255).rounded() / 255 }
}
