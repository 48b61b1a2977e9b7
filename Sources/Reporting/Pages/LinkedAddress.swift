import Drawing

/// An address in full, broken where it is too long, its lines over a fine rule each and all one link.
struct LinkedAddress {
  let text: String
  private let setter: Typesetter
  private let lines: [SetText]
  /// Of the box that it is set in, in points.
  private let width: Double

  init(_ text: String, setter: Typesetter, width: Double) throws(ReportingError) {
    self.text = text
    self.setter = setter
    self.width = width
    var lines: [SetText] = []
    for line in try LongWords(setter: setter, style: setter.style.address, width: width)
      .lines(of: text)
    {
      lines.append(try setter.line(line, setter.style.address, runsFromLeft: true))
    }
    self.lines = lines
  }

  /// Points.
  var height: Double { lines.reduce(0) { $0 + $1.height } }

  /// The elements with the box's upper left corner there.
  func elements(at corner: Point) -> [SceneElement] {
    let style = setter.style
    var elements: [SceneElement] = []
    var rules: [SceneElement] = []
    var y = corner.y
    let stroke = Stroke(color: style.mixed(style.theme.accent, 0.6), width: 0.35)
    for line in lines {
      let x = setter.x(0, width: line.width, from: corner.x, areaWidth: width)
      elements.append(line.element(at: Point(x: x, y: y)))
      let below = y + line.metrics.ascent + 1.4
      rules.append(
        .shape(
          .init(
            Path(line: [Point(x: x, y: below), Point(x: x + line.width, y: below)]),
            stroke: stroke)))
      y += line.height
    }
    guard Self.isWebAddress(text) else { return elements }
    return [
      .group(.init(role: .artifact, elements: rules)),
      .group(
        .init(
          link: .init(
            to: .address(text),
            area: Rectangle(x: corner.x, y: corner.y, width: width, height: y - corner.y)),
          elements: elements)),
    ]
  }

  /// Only these become links: what else a table may hold (a file, a script) is printed.
  static func isWebAddress(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
  }
}
