import Drawing

/// A hatch or dots over a whole page as a form (ISO 32000-1, 8.10), once in the file for all pages of a
/// size: what shows it clips it. Readers draw a tiling pattern in whole pixels a cell, which makes bands
/// of uneven spacing.
struct PDFPattern: Hashable, Sendable {
  let paint: Paint
  /// Of the sheet, bleed included.
  let size: Size
  /// From the form's corner to the page's, in points.
  let margin: Double

  /// Of a paint no more than its marks, opaque and in colours of 8 bits: ground and opacity are of the
  /// content that shows it, and patterns that differ in these alone are one.
  init(paint: Paint, size: Size, margin: Double) {
    switch paint {
    case .solid: self.paint = paint
    case .hatch(var hatch):
      hatch.ground = nil
      hatch.color = Self.opaque(hatch.color)
      self.paint = .hatch(hatch)
    case .dots(var dots):
      dots.ground = nil
      dots.color = Self.opaque(dots.color)
      self.paint = .dots(dots)
    }
    self.size = size
    self.margin = margin
  }

  private static func opaque(_ color: Color) -> Color {
    Color(red: step(color.red), green: step(color.green), blue: step(color.blue))
  }

  /// The name by which content refers to it, the same on every page and in every run (FNV-1a of what
  /// the pattern is).
  var name: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "P" + String(hash, radix: 36)
  }

  private var description: String {
    let look =
      switch paint {
      case .solid: "solid"
      case .hatch(let hatch):
        "hatch \(hatch.angle) \(hatch.spacing) \(hatch.width) \(hatch.crossed) \(hatch.dash)"
          + Self.description(of: hatch.color)
      case .dots(let dots):
        "dots \(dots.radius) \(dots.spacing)" + Self.description(of: dots.color)
      }
    return "\(look) \(size.width) \(size.height) \(margin)"
  }

  private static func description(of color: Color) -> String {
    " \(color.red) \(color.green) \(color.blue)"
  }

  private var box: Rectangle {
    Rectangle(x: -margin, y: -margin, width: size.width, height: size.height)
  }

  /// The dictionary without its braces and length, and the content; points, y down.
  func stream() -> (dictionary: String, content: [UInt8]) {
    var bounds = PDFBytes()
    bounds.append([box.minX, box.minY, box.maxX, box.maxY], decimals: 3)
    let dictionary =
      "/Type/XObject/Subtype/Form/BBox[\(String(decoding: bounds.bytes, as: UTF8.self))]"
      + "/Resources<<>>"
    var content = PDFBytes()
    switch paint {
    case .solid: break
    case .hatch(let hatch):
      Self.set(hatch.color, stroke: true, &content)
      content.append(hatch.width, decimals: 3)
      content.append(" w 0 J [")
      content.append(hatch.dash, decimals: 3)
      content.append("]0 d ")
      addLines(of: hatch, angle: hatch.angle, to: &content)
      if hatch.crossed { addLines(of: hatch, angle: hatch.angle + 90, to: &content) }
      content.append("S")
    case .dots(let dots): add(dots, to: &content)
    }
    return (dictionary, content.bytes)
  }

  /// Lines at whole multiples of the spacing from the page's corner, each beginning at a whole multiple
  /// of the dash period, as in pictures.
  private func addLines(of hatch: Paint.Hatch, angle: Double, to content: inout PDFBytes) {
    let line = HatchDirection(angle: angle)
    let across = line.range(of: box, along: line.normal)
    let along = line.range(of: box, along: line.direction)
    let period = hatch.dash.reduce(0, +) * (hatch.dash.count % 2 == 0 ? 1 : 2)
    let start =
      period > 0 ? (along.lowerBound / period).rounded(.down) * period : along.lowerBound
    let first = Int((across.lowerBound / hatch.spacing).rounded(.up))
    let last = Int((across.upperBound / hatch.spacing).rounded(.down))
    guard first <= last else { return }
    for number in first...last {
      let offset = Double(number) * hatch.spacing
      let from = line.point(along: start, across: offset)
      let to = line.point(along: along.upperBound, across: offset)
      content.append([from.x, from.y], decimals: 2)
      content.append("m ")
      content.append([to.x, to.y], decimals: 2)
      content.append("l ")
    }
  }

  /// Dots as lines of no length with round ends, in rows of which every other one is shifted by half a
  /// spacing.
  private func add(_ dots: Paint.Dots, to content: inout PDFBytes) {
    Self.set(dots.color, stroke: true, &content)
    content.append(2 * dots.radius, decimals: 3)
    content.append(" w 1 J []0 d ")
    let rows = (box.minY / dots.spacing).rounded(.up)...(box.maxY / dots.spacing).rounded(.down)
    for row in stride(from: rows.lowerBound, through: rows.upperBound, by: 1) {
      let shift = Int(row) % 2 == 0 ? 0 : dots.spacing / 2
      let first = ((box.minX - shift) / dots.spacing).rounded(.up)
      let last = ((box.maxX - shift) / dots.spacing).rounded(.down)
      for column in stride(from: first, through: last, by: 1) {
        let place = [column * dots.spacing + shift, row * dots.spacing]
        content.append(place, decimals: 2)
        content.append("m ")
        content.append(place, decimals: 2)
        content.append("l ")
      }
    }
    content.append("S")
  }

  static func set(_ color: Color, stroke: Bool, _ content: inout PDFBytes) {
    content.append([color.red, color.green, color.blue].map(step), decimals: 3)
    if stroke { content.append("RG ") } else { content.append("rg ") }
  }

  /// The nearest colour of 8 bits, as in every other output.
  private static func step(_ value: Double) -> Double { (value * 255).rounded() / 255 }
}
