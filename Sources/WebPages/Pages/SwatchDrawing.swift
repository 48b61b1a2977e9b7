/// A legend's swatch as a small drawing in the page: SVG with presentation attributes, which need
/// neither a style nor a file.
struct SwatchDrawing {
  let swatch: LegendSwatch

  /// In CSS pixels.
  private static let (width, height) = (30.0, 18.0)
  /// A point in CSS pixels.
  private static let point = 4.0 / 3

  var element: HTMLElement {
    HTMLElement(
      "svg", .class("swatch"), HTMLAttribute("width", "30"), HTMLAttribute("height", "18"),
      HTMLAttribute("viewBox", "0 0 30 18"), HTMLAttribute("aria-hidden", "true")
    ) { shapes }
  }

  private var shapes: [HTMLElement] {
    switch swatch {
    case .solid(let color):
      [area(color), outline]
    case .hatch(let ink, let ground, let width, let spacing, let isDashed, let isCrossed):
      [
        area(ground),
        hatch(ink, width, spacing, isDashed: isDashed, isCrossed: isCrossed), outline,
      ]
    case .dots(let ink, let ground, let radius, let spacing):
      [area(ground), dots(ink, radius, spacing), outline]
    case .circle(let color):
      [circle(radius: 8, fill: color, stroke: "#ffffff", opacity: "0.7")]
    case .mark(let ring):
      [circle(radius: 8, fill: "#ffffff", stroke: ring), number(ring)]
    case .heldBack(let ink):
      [
        circle(radius: 6, fill: "#ffffff", stroke: ink),
        path("M11 13L19 5", stroke: ink, width: 1.2),
      ]
    case .line(let color, let width, let dashes):
      [path("M0 9H30", stroke: color, width: width * Self.point, dashes: dashes)]
    }
  }

  private func area(_ color: String) -> HTMLElement {
    HTMLElement(
      "rect", HTMLAttribute("width", "30"), HTMLAttribute("height", "18"),
      HTMLAttribute("fill", color))
  }

  private var outline: HTMLElement {
    HTMLElement(
      "rect", HTMLAttribute("x", "0.5"), HTMLAttribute("y", "0.5"), HTMLAttribute("width", "29"),
      HTMLAttribute("height", "17"), HTMLAttribute("fill", "none"),
      HTMLAttribute("stroke", "#888888"))
  }

  /// Lines from one edge of the swatch to the other; what reaches beyond it is cut off.
  private func hatch(
    _ ink: String, _ width: Double, _ spacing: Double, isDashed: Bool, isCrossed: Bool
  ) -> HTMLElement {
    let step = max(1, spacing * Self.point) * 2.0.squareRoot()
    var data = ""
    for x in stride(from: -Self.height + step / 2, to: Self.width, by: step) {
      data += "M\(number(x)) 18l18-18"
      if isCrossed { data += "M\(number(x)) 0l18 18" }
    }
    return path(
      data, stroke: ink, width: max(0.7, width * Self.point), dashes: isDashed ? [5, 2.5] : [])
  }

  /// Round caps of lines without length are dots. Every other row is shifted, as on the map.
  private func dots(_ ink: String, _ radius: Double, _ spacing: Double) -> HTMLElement {
    let step = max(2, spacing * Self.point)
    var data = ""
    for (row, y) in stride(from: step / 2, to: Self.height, by: step).enumerated() {
      let first = row.isMultiple(of: 2) ? step / 2 : step
      for x in stride(from: first, to: Self.width, by: step) {
        data += "M\(number(x)) \(number(y))h0"
      }
    }
    return path(data, stroke: ink, width: max(1, 2 * radius * Self.point), isRound: true)
  }

  private func circle(
    radius: Double, fill: String, stroke: String, opacity: String? = nil
  ) -> HTMLElement {
    HTMLElement(
      "circle", HTMLAttribute("cx", "15"), HTMLAttribute("cy", "9"),
      HTMLAttribute("r", number(radius)), HTMLAttribute("fill", fill),
      opacity.map { HTMLAttribute("fill-opacity", $0) }, HTMLAttribute("stroke", stroke))
  }

  private func number(_ ink: String) -> HTMLElement {
    HTMLElement(
      "text", HTMLAttribute("x", "15"), HTMLAttribute("y", "13"),
      HTMLAttribute("text-anchor", "middle"), HTMLAttribute("font-size", "11"),
      HTMLAttribute("font-weight", "700"), HTMLAttribute("fill", ink)
    ) { "2" }
  }

  private func path(
    _ data: String, stroke: String, width: Double, dashes: [Double] = [], isRound: Bool = false
  ) -> HTMLElement {
    HTMLElement(
      "path", HTMLAttribute("d", data), HTMLAttribute("fill", "none"),
      HTMLAttribute("stroke", stroke), HTMLAttribute("stroke-width", number(width)),
      dashes.isEmpty
        ? nil
        : HTMLAttribute(
          "stroke-dasharray", dashes.map { number($0 * Self.point) }.joined(separator: " ")),
      isRound ? HTMLAttribute("stroke-linecap", "round") : nil)
  }

  /// At most two decimals.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return hundredths.isMultiple(of: 100) ? "\(hundredths / 100)" : "\(Double(hundredths) / 100)"
  }
}
