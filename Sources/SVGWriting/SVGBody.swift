import Drawing

/// The elements of a scene as lines of SVG.
struct SVGBody {
  let measuring: any TextMeasuring
  /// The document's language; texts in others carry their own.
  let language: String
  private(set) var lines: [String] = []
  private var identifiers = SVGIdentifiers()

  init(measuring: any TextMeasuring, language: String) {
    self.measuring = measuring
    self.language = language
  }

  mutating func append(
    _ elements: [SceneElement], definitions: inout SVGDefinitions
  ) throws(TextMeasuringError) {
    for element in elements {
      switch element {
      case .shape(let shape): append(shape, definitions: &definitions)
      case .partition(let partition):
        try append(partition.elements, definitions: &definitions)
      case .text(let text): try append(text)
      case .image(let image): lines.append(SVGImage.element(image))
      case .group(let group): try append(group, definitions: &definitions)
      }
    }
  }

  private mutating func append(
    _ group: SceneElement.Group, definitions: inout SVGDefinitions
  ) throws(TextMeasuringError) {
    var open = "<g"
    if let id = group.id {
      open += " id=\"\(SVGText.attribute(identifiers.unique(id)))\""
    }
    if group.role == .artifact { open += " aria-hidden=\"true\"" }
    if group.role == .figure { open += " role=\"img\"" }
    if let clip = group.clip { open += " clip-path=\"url(#\(definitions.id(of: clip)))\"" }
    lines.append(open + ">")
    if let title = group.title { lines.append("<title>\(SVGText.content(title))</title>") }
    if let name = group.destination {
      lines.append("<g id=\"\(identifiers.unique(name))\"/>")
    }
    if let link = group.link {
      let target: String
      switch link.target {
      case .address(let address): target = address
      case .destination(let name): target = "#" + SVGIdentifiers.valid(name)
      }
      let area = link.area
      lines.append(
        "<a href=\"\(SVGText.attribute(target))\" xlink:href=\"\(SVGText.attribute(target))\">"
          + "<rect x=\"\(SVGNumber.text(area.x))\" y=\"\(SVGNumber.text(area.y))\""
          + " width=\"\(SVGNumber.text(area.width))\" height=\"\(SVGNumber.text(area.height))\""
          + " fill=\"none\" pointer-events=\"all\"/>")
    }
    try append(group.elements, definitions: &definitions)
    if group.link != nil { lines.append("</a>") }
    lines.append("</g>")
  }

  private mutating func append(
    _ shape: SceneElement.Shape, definitions: inout SVGDefinitions
  ) {
    var attributes: String
    switch shape.fill {
    case .solid(let color): attributes = SVGPaint.fill(color)
    case .hatch(let hatch): attributes = " fill=\"url(#\(definitions.id(of: hatch)))\""
    case .dots(let dots): attributes = " fill=\"url(#\(definitions.id(of: dots)))\""
    case nil: attributes = " fill=\"none\""
    }
    if let stroke = shape.stroke, stroke.width > 0 { attributes += SVGPaint.stroke(stroke) }
    lines.append("<path d=\"\(SVGPathData(shape.path).text)\"\(attributes)/>")
  }

  /// One `<text>` a block with one `<tspan>` a line. `start` is the right end in right-to-left
  /// languages, as CSS has it.
  private mutating func append(_ text: SceneElement.Text) throws(TextMeasuringError) {
    let block = text.block
    let style = block.style
    let metrics = try measuring.measure(block)
    guard metrics.lines.contains(where: { !$0.isEmpty }) else { return }
    let x: Double
    let anchor: String
    switch (block.alignment, block.isRightToLeft) {
    case (.center, _): (x, anchor) = (text.origin.x + text.width / 2, "middle")
    case (.leading, false): (x, anchor) = (text.origin.x, "start")
    case (.leading, true): (x, anchor) = (text.origin.x + text.width, "start")
    case (.trailing, false): (x, anchor) = (text.origin.x + text.width, "end")
    case (.trailing, true): (x, anchor) = (text.origin.x, "end")
    }
    var open =
      "<text font-family=\"\(SVGText.attribute(families(of: style)))\""
      + " font-size=\"\(SVGNumber.text(style.size))\"\(SVGPaint.fill(style.color))"
    if style.weight == .bold { open += " font-weight=\"700\"" }
    if style.isItalic { open += " font-style=\"italic\"" }
    if style.letterSpacing != 0 {
      open += " letter-spacing=\"\(SVGNumber.text(style.letterSpacing))\""
    }
    if anchor != "start" { open += " text-anchor=\"\(anchor)\"" }
    if block.isRightToLeft { open += " direction=\"rtl\" unicode-bidi=\"embed\"" }
    if block.language != language {
      open += " xml:lang=\"\(SVGText.attribute(block.language))\""
    }
    if let halo = text.halo, halo.width > 0 {
      open +=
        SVGPaint.stroke(Stroke(color: halo.color, width: 2 * halo.width))
        + " paint-order=\"stroke\""
    }
    let advance =
      style.lineHeight ?? metrics.height / Double(max(1, metrics.lines.count))
    var content = ""
    for (number, line) in metrics.lines.enumerated() where !line.isEmpty {
      let y = text.origin.y + metrics.ascent + Double(number) * advance
      content +=
        "<tspan x=\"\(SVGNumber.text(x))\" y=\"\(SVGNumber.text(y))\">\(SVGText.content(line))"
        + "</tspan>"
    }
    lines.append(open + ">" + content + "</text>")
  }

  private func families(of style: TextStyle) -> String {
    let fallback = style.family.contains("Mono") ? "monospace" : "sans-serif"
    var families = style.family.split(separator: ",").map(String.init)
    if !families.contains("Noto Sans") { families.append("Noto Sans") }
    return (families.map { "'\($0)'" } + [fallback]).joined(separator: ", ")
  }
}
