/// Lines that readers of a page's geometry take for one block, or all labels of one picture.
struct ReadingUnit {
  private(set) var lines: [PrintedLine]
  private(set) var left: Double
  private(set) var right: Double
  private(set) var top: Double
  private(set) var bottom: Double

  init(_ line: PrintedLine) {
    lines = [line]
    (left, right, top, bottom) = (line.left, line.right, line.top, line.bottom)
  }

  /// A picture's labels have an order of their own, which no page shows.
  var isFigure: Bool { lines[0].figure != nil }
  var lastBaseline: Double { lines.reduce(-.infinity) { max($0, $1.baseline) } }

  mutating func add(_ line: PrintedLine) {
    lines.append(line)
    (left, right) = (min(left, line.left), max(right, line.right))
    (top, bottom) = (min(top, line.top), max(bottom, line.bottom))
  }

  /// Whether the line, next in the order of the page, belongs to the unit: it goes on where the last
  /// one ends, or stands under it in letters of its size. The limits, in sizes of letters, are those
  /// of poppler's `TextOutputDev` (`maxIntraLineDelta`, `minColSpacing1` and `2`, `maxLineSpacingDelta`
  /// and `maxBlockFontSizeDelta1` to `3`), the one between lines a little less: fonts of other scripts
  /// shift baselines, and a unit too many does no harm.
  func takes(_ line: PrintedLine) -> Bool {
    guard let last = lines.last, last.figure == line.figure else { return false }
    if last.figure != nil { return true }
    let growth = abs(line.size - last.size) / last.size
    let step = line.baseline - last.baseline
    if abs(step) <= 0.5 * last.size {
      let gap = max(line.left - last.right, last.left - line.right)
      return growth < 0.2 && gap < last.size || growth < 0.6 && gap < 0.7 * last.size
    }
    return step > 0 && step <= 1.45 * last.size && growth < 0.05
      && line.left < right && line.right > left
  }

  /// The lines of a page as units, in their order.
  static func units(of lines: [PrintedLine]) -> [ReadingUnit] {
    var units: [ReadingUnit] = []
    for line in lines {
      if let last = units.indices.last, units[last].takes(line) {
        units[last].add(line)
      } else {
        units.append(ReadingUnit(line))
      }
    }
    return units
  }
}
