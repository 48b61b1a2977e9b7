package import Drawing

/// Scenes to SVG 1.1 documents: real text, titles, ids, links, patterns; no scripts, nothing loaded
/// from elsewhere. Coordinates are points in hundredths.
package struct SVGWriter: Sendable {
  package init() {}

  /// The document as text. SVG does not break lines, so `measuring` gives the lines and their
  /// heights. Equal input gives equal text.
  /// Errors: those of `measuring`.
  package func svg(
    of scene: Scene, metadata: Document.Metadata, measuring: any TextMeasuring
  ) throws(TextMeasuringError) -> String {
    var definitions = SVGDefinitions()
    var body = SVGBody(measuring: measuring, language: scene.language)
    try body.append(scene.elements, definitions: &definitions)

    let width = SVGNumber.text(scene.size.width)
    let height = SVGNumber.text(scene.size.height)
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " width=\"\(width)pt\" height=\"\(height)pt\" viewBox=\"0 0 \(width) \(height)\""
        + " xml:lang=\"\(SVGText.attribute(scene.language))\" role=\"img\""
        + " aria-labelledby=\"scene-title scene-desc\" fill-rule=\"evenodd\""
        + " stroke-linejoin=\"round\">")
    let title = scene.title.isEmpty ? metadata.title : scene.title
    lines.append("<title id=\"scene-title\">\(SVGText.content(title))</title>")
    lines.append("<desc id=\"scene-desc\">\(SVGText.content(scene.description))</desc>")
    lines.append(contentsOf: provenance(of: metadata))
    if !definitions.isEmpty { lines.append("<defs>\(definitions.text)</defs>") }
    if let background = scene.background {
      lines.append(
        "<rect width=\"\(width)\" height=\"\(height)\"\(SVGPaint.fill(background))/>")
    }
    lines.append(contentsOf: body.lines)
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Dublin Core terms and the provenance in a namespace of our own.
  private func provenance(of metadata: Document.Metadata) -> [String] {
    var lines = [
      "<metadata xmlns:dc=\"http://purl.org/dc/terms/\" xmlns:pm=\"urn:peacemap:provenance:1\">"
    ]
    let terms = [
      ("title", metadata.title), ("creator", metadata.author), ("subject", metadata.subject),
      ("language", metadata.language), ("date", metadata.dataDate),
      ("created", metadata.created ?? ""),
    ]
    for (term, value) in terms where !value.isEmpty {
      lines.append("<dc:\(term)>\(SVGText.content(value))</dc:\(term)>")
    }
    for entry in metadata.provenance {
      lines.append(
        "<pm:entry key=\"\(SVGText.attribute(entry.key))\">\(SVGText.content(entry.value))"
          + "</pm:entry>")
    }
    return lines + ["</metadata>"]
  }
}
