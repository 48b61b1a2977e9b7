import Drawing
import Wording

/// A classed fill as the distribution of its numbers: bars of the map's own paints over an axis with the
/// limits between the classes, low numbers where a line of text begins.
///
/// A limit that would touch another moves aside, at the end of its tick; where so many have no room the
/// classes stand in a list under the bars. The number over the highest bar gives the scale of all.
struct HistogramLegend {
  let setter: TextSetter
  let style: SheetStyle
  let wording: Phrasebook

  /// A number under the axis, with its distance from the low end.
  private struct Label {
    var block: TextBlock
    var size: Size
    var left: Double
    var isLimit: Bool
  }

  /// The bars, the axis and its numbers, in one piece that is a figure with its words. `isComplete` is
  /// false where the limits have no room.
  func furnishing(
    _ histogram: FillHistogram, _ fill: FillLayer, maximumWidth: Double
  ) throws(CartographyError) -> (furnishing: Furnishing, isComplete: Bool) {
    let width = min(maximumWidth, style.text * 15)
    let height = style.text * 5
    let found = try labels(histogram, width: width)
    let labels = found ?? []
    let rowHeight = labels.map(\.size.height).max() ?? 0
    let top = setter.block(
      wording.integer(histogram.highest),
      setter.style(style.smallPrint, color: setter.theme.quietInk))
    let topMetrics = try setter.measure(top)
    let tick = style.text * 0.3
    let size = Size(
      width: width,
      height: topMetrics.height + height + tick + rowHeight)
    let title = words(histogram, fill)
    let mirrored = setter.isRightToLeft
    let (ink, edge) = (setter.theme.quietInk, setter.theme.lines.swatch)
    let scale = style.lineScale
    let furnishing = Furnishing(size: size) { corner in
      let floor = corner.y + topMetrics.height + height
      func x(_ distance: Double, _ own: Double = 0) -> Double {
        mirrored ? corner.x + width - distance - own : corner.x + distance
      }
      func line(_ start: Point, _ end: Point) -> SceneElement {
        .shape(.init(Path(line: [start, end]), stroke: Stroke(color: ink, width: 0.4 * scale)))
      }
      func text(_ block: TextBlock, _ own: Size, _ distance: Double, _ y: Double) -> SceneElement {
        .text(.init(block, at: Point(x: x(distance, own.width), y: y), width: own.width))
      }
      var elements: [SceneElement] = []
      let barWidth = width / Double(max(1, histogram.bars.count))
      var hasTop = false
      for (index, bar) in histogram.bars.enumerated() {
        var y = floor
        for part in bar where part.count > 0 {
          let own = height * Double(part.count) / Double(max(1, histogram.highest))
          y -= own
          let box = Rectangle(
            x: x(Double(index) * barWidth + 0.4, barWidth - 0.8), y: y, width: barWidth - 0.8,
            height: own)
          elements.append(
            .shape(
              .init(
                Path(box), fill: fill.categories[part.category].paint,
                stroke: Stroke(color: edge, width: 0.4))))
        }
        guard !hasTop, bar.reduce(0, { $0 + $1.count }) == histogram.highest else { continue }
        hasTop = true
        let own = Size(width: topMetrics.width + 0.5, height: topMetrics.height)
        let middle = (Double(index) + 0.5) * barWidth - own.width / 2
        elements.append(
          text(top, own, min(max(0, middle), width - own.width), corner.y))
      }
      elements.append(line(Point(x: x(0), y: floor), Point(x: x(width), y: floor)))
      let limits = labels.filter(\.isLimit)
      for (index, mark) in histogram.limits.enumerated() {
        let place = mark.position * width
        let end = limits.isEmpty ? place : limits[index].left + limits[index].size.width / 2
        elements.append(
          line(Point(x: x(place), y: floor), Point(x: x(end), y: floor + tick)))
      }
      elements += labels.map { text($0.block, $0.size, $0.left, floor + tick) }
      return [.group(.init(id: "histogram", role: .figure, title: title, elements: elements))]
    }
    return (furnishing, found != nil)
  }

  /// The numbers under the axis, none over another: the limits as near to their places as they can, and
  /// the ends where these leave room. Nil where the limits have no room in one row.
  private func labels(
    _ histogram: FillHistogram, width: Double
  ) throws(CartographyError) -> [Label]? {
    let gap = style.smallPrint * 0.5
    var limits: [Label] = []
    for mark in histogram.limits { limits.append(try label(mark, width, isLimit: true)) }
    let needed = limits.reduce(0) { $0 + $1.size.width + gap } - gap
    guard needed <= width else { return nil }
    // To the right past the one before, then back from the end of the axis.
    var edge = 0.0
    for index in limits.indices {
      limits[index].left = max(limits[index].left, edge)
      edge = limits[index].left + limits[index].size.width + gap
    }
    edge = width
    for index in limits.indices.reversed() {
      limits[index].left = min(limits[index].left, edge - limits[index].size.width)
      edge = limits[index].left - gap
    }
    for mark in histogram.ends {
      let end = try label(mark, width, isLimit: false)
      let isFree = limits.allSatisfy {
        end.left + end.size.width + gap <= $0.left || $0.left + $0.size.width + gap <= end.left
      }
      if isFree { limits.append(end) }
    }
    return limits
  }

  /// A number centred on its place, but within the axis.
  private func label(
    _ mark: FillHistogram.Mark, _ width: Double, isLimit: Bool
  ) throws(CartographyError) -> Label {
    let block = setter.block(
      mark.label, setter.style(style.smallPrint, color: isLimit ? nil : setter.theme.quietInk))
    let metrics = try setter.measure(block)
    let size = Size(width: metrics.width + 0.5, height: metrics.height)
    return Label(
      block: block, size: size,
      left: min(max(0, mark.position * width - size.width / 2), width - size.width),
      isLimit: isLimit)
  }

  /// "Distribution: under 10 (45), 10–19 (23)".
  private func words(_ histogram: FillHistogram, _ fill: FillLayer) -> String {
    let counts = fill.counts
    let list = histogram.classes.map {
      "\(fill.categories[$0].label) (\(wording.integer(counts[$0])))"
    }
    return wording(.legendDistribution, ["list": wording.clauses(list)])
  }
}
