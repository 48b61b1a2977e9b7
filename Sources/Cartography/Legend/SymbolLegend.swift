import Drawing
import Wording

/// The nested circles of proportional symbols with three round values, and the kinds that show no
/// value.
struct SymbolLegend {
  let setter: TextSetter
  let style: SheetStyle
  let wording: Phrasebook

  func furnishing(
    _ layer: SymbolLayer, _ scale: SymbolScale, maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    let title = setter.block(
      layer.title, setter.style(style.legendTitle, weight: .bold), width: maximumWidth)
    let titleMetrics = try setter.measure(title)
    var parts = [
      Furnishing(
        size: Size(width: min(maximumWidth, titleMetrics.width + 0.5), height: titleMetrics.height)
      ) { corner in
        [.text(.init(title, at: corner, width: min(maximumWidth, titleMetrics.width + 0.5)))]
      }
    ]
    let values = layer.symbols.contains { if case .count = $0.value { true } else { false } }
    if let each = layer.dotValue {
      if values { parts.append(try dotRow(each, maximumWidth)) }
    } else if values {
      parts.append(try circles(scale))
    }
    if layer.symbols.contains(where: { $0.value == .suppressed }) {
      parts.append(try suppressedRow(layer, maximumWidth))
    }
    return .stack(
      parts, gap: style.text * 0.6, width: parts.map(\.size.width).max() ?? 0,
      atTrailingEdge: setter.isRightToLeft)
  }

  /// Circles that stand on one point, each with its value at its top, joined by a thin line.
  private func circles(_ scale: SymbolScale) throws(CartographyError) -> Furnishing {
    let values = scale.legendValues
    let radii = values.map { scale.radius(of: $0) }
    let largest = radii.first ?? 0
    var blocks: [(TextBlock, TextMetrics)] = []
    for value in values {
      let block = setter.block(wording.integer(value), setter.style(style.text))
      blocks.append((block, try setter.measure(block)))
    }
    let lineHeight = blocks.first?.1.height ?? 0
    // The words stand at their circle's top, or lower where the one above needs the room.
    var tops: [Double] = []
    for radius in radii {
      let wanted = 2 * largest - 2 * radius
      tops.append(max(wanted, (tops.last.map { $0 + lineHeight * 0.92 }) ?? wanted))
    }
    let textX = 2 * largest + style.text
    let height = max(2 * largest, (tops.last ?? 0) + lineHeight / 2) + lineHeight / 2
    let width = textX + (blocks.map(\.1.width).max() ?? 0) + 0.5
    let ink = setter.theme.quietInk
    let mirrored = setter.isRightToLeft
    return Furnishing(size: Size(width: width, height: height)) { corner in
      func x(_ distance: Double) -> Double {
        mirrored ? corner.x + width - distance : corner.x + distance
      }
      var elements: [SceneElement] = []
      let base = corner.y + lineHeight / 2 + 2 * largest
      for (index, radius) in radii.enumerated() {
        let center = Point(x: x(largest), y: base - radius)
        elements.append(
          .shape(
            .init(
              Path(circleAround: center, radius: radius),
              stroke: Stroke(color: ink, width: 0.5))))
        let textY = corner.y + lineHeight / 2 + tops[index]
        elements.append(
          .shape(
            .init(
              Path(line: [
                Point(x: center.x, y: base - 2 * radius),
                Point(x: x(textX - style.text * 0.3), y: textY),
              ]), stroke: Stroke(color: ink, width: 0.3))))
        let textWidth = blocks[index].1.width + 0.5
        elements.append(
          .text(
            .init(
              blocks[index].0,
              at: Point(
                x: mirrored ? x(textX + textWidth) : x(textX), y: textY - lineHeight / 2),
              width: textWidth)))
      }
      return elements
    }
  }

  /// A dot with what it stands for.
  private func dotRow(
    _ each: Int, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    let accent = setter.theme.accent
    // Its words begin where those of the other mark do.
    return try row(
      wording(.symbolDot, ["number": wording.integer(each)]),
      reach: SymbolPainter.suppressedRadius, maximumWidth
    ) { center in
      [
        .shape(
          .init(
            Path(circleAround: center, radius: SymbolLayer.dotRadius), fill: .solid(accent)))
      ]
    }
  }

  private func suppressedRow(
    _ layer: SymbolLayer, _ maximumWidth: Double
  ) throws(CartographyError) -> Furnishing {
    try row(
      layer.suppressedLabel, reach: SymbolPainter.suppressedRadius, maximumWidth
    ) { center in SymbolPainter.suppressed(at: center, setter.theme) }
  }

  /// A mark that reaches so far from its middle, with its words.
  private func row(
    _ label: String, reach radius: Double, _ maximumWidth: Double,
    mark: @escaping (Point) -> [SceneElement]
  ) throws(CartographyError) -> Furnishing {
    let gap = style.text * 0.7
    let block = setter.block(
      label, setter.style(style.text), width: maximumWidth - 2 * radius - gap)
    let metrics = try setter.measure(block)
    let width = 2 * radius + gap + metrics.width + 0.5
    let height = max(2 * radius, metrics.height)
    let mirrored = setter.isRightToLeft
    return Furnishing(size: Size(width: width, height: height)) { corner in
      let x = mirrored ? corner.x + width - radius : corner.x + radius
      let textX = mirrored ? corner.x : corner.x + 2 * radius + gap
      let y = corner.y + min(metrics.height, style.text * 1.36) / 2
      return mark(Point(x: x, y: y)) + [
        .text(.init(block, at: Point(x: textX, y: corner.y), width: metrics.width + 0.5))
      ]
    }
  }
}
