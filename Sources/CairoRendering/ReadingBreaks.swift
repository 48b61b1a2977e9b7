/// Where a page needs blanks so that those who read it by its geometry keep the order in which it is
/// painted.
///
/// Such readers (T. M. Breuel, *High Performance Document Layout Analysis*, 2003; poppler's
/// `pdftotext` without an option) put blocks that overlap across the page from top to bottom, and a
/// block on the left before one on the right unless something that overlaps both stands between
/// them. So rows of several blocks (key figures, rows of a table) are read column by column, and two
/// columns of entries row by row, like a table. The page is cut as in the recursive XY-cut (G. Nagy
/// and S. Seth, 1984), but only where the order allows: between rows goes a blank as wide as both,
/// between columns blanks that fill the gutter beside each line.
///
/// What cannot be cut (labels inside a picture) stays as it is.
struct ReadingBreaks {
  private let units: [ReadingUnit]
  private(set) var breaks: [ReadingBreak] = []

  /// Blanks are so small beside letters (at least 6 points) that no reader takes them for words of
  /// their block, and differ so much that none is taken for a part of another.
  private static let (rowSize, columnSize) = (2.3, 1.5)
  /// How far below a gutter's blank the one beside it stands, in points: overlapping, but not in line.
  private static let besideGutter = 2.0
  /// Left free around a blank, in points.
  private static let (clearance, least) = (1.8, 0.5)

  /// - Parameter lines: the texts of a page in the order in which they are painted.
  init(_ lines: [PrintedLine]) {
    units = ReadingUnit.units(of: lines)
    part(units.indices)
  }

  private mutating func part(_ range: Range<Int>) {
    guard range.count > 1 else { return }
    let rows = rows(range)
    if rows.count > 1 {
      let area = extent(range)
      for row in rows { part(row) }
      for (above, below) in zip(rows, rows.dropFirst()) where !isPlain(above, below) {
        let top = units[below].reduce(.infinity) { min($0, $1.top) }
        breaks.append(
          ReadingBreak(
            left: area.left, right: area.right,
            baseline: top - 0.3 + PrintedLine.ascent * Self.rowSize,
            size: Self.rowSize))
      }
      return
    }
    for isLeftward in [false, true] {
      let columns = columns(range, isLeftward: isLeftward)
      guard columns.count > 1 else { continue }
      let first = breaks.count
      for column in columns { part(column) }
      for (one, next) in zip(columns, columns.dropFirst()) {
        addGutter(between: one, and: next, beside: Array(breaks[first...]))
      }
      return
    }
  }

  /// Whether a block follows another as every reader sees.
  private func isPlain(_ above: Range<Int>, _ below: Range<Int>) -> Bool {
    guard above.count == 1, below.count == 1 else { return false }
    let (one, other) = (units[above.lowerBound], units[below.lowerBound])
    return !one.isFigure && !other.isFigure && one.left < other.right && other.left < one.right
  }

  /// The units in parts of which each stands under the one before.
  private func rows(_ range: Range<Int>) -> [Range<Int>] {
    parts(range, start: \.lastBaseline, end: \.top)
  }

  /// The units in parts of which each stands beside the one before.
  private func columns(_ range: Range<Int>, isLeftward: Bool) -> [Range<Int>] {
    guard isLeftward else { return parts(range, start: \.right, end: \.left) }
    return parts(range, start: { -$0.left }, end: { -$0.right })
  }

  /// Cuts behind every unit up to which no `start` lies beyond the least `end` of the others.
  private func parts(
    _ range: Range<Int>, start: (ReadingUnit) -> Double, end: (ReadingUnit) -> Double
  ) -> [Range<Int>] {
    var least = [Double](repeating: .infinity, count: range.count + 1)
    for index in range.reversed() {
      let place = index - range.lowerBound
      least[place] = min(least[place + 1], end(units[index]))
    }
    var parts: [Range<Int>] = []
    var begin = range.lowerBound
    var most = -Double.infinity
    for index in range {
      most = max(most, start(units[index]))
      if index + 1 == range.upperBound || most <= least[index + 1 - range.lowerBound] {
        parts.append(begin..<(index + 1))
        begin = index + 1
      }
    }
    return parts
  }

  /// Blanks between a column and the next one, so many that each line and each blank of either has one
  /// beside it. Where nothing of the next column begins beside such a blank, a blank of its width
  /// does: else readers stretch the one in the gutter over that column.
  private mutating func addGutter(
    between one: Range<Int>, and next: Range<Int>, beside rows: [ReadingBreak]
  ) {
    if [one, next].allSatisfy({ $0.count == 1 && !units[$0.lowerBound].isFigure }) { return }
    let isLeftward = units[next.lowerBound].left < units[one.lowerBound].left
    let (left, right) = isLeftward ? (extent(next), extent(one)) : (extent(one), extent(next))
    let gutter = (left: left.right + Self.clearance, right: right.left - Self.clearance)
    guard gutter.right - gutter.left >= Self.least else { return }
    let rows = rows.filter { $0.size == Self.rowSize }
    let places = places(in: [one, next], rows)
    var last: ReadingBreak?
    for place in places {
      if let last, last.bottom >= place.top, last.top <= place.bottom { continue }
      let blank = ReadingBreak(
        left: gutter.left, right: gutter.right, baseline: Self.baseline(in: place, among: places),
        size: Self.columnSize)
      breaks.append(blank)
      last = blank
      let column = isLeftward ? left : right
      func begins(_ left: Double, _ right: Double, _ top: Double, _ bottom: Double) -> Bool {
        (isLeftward ? right >= column.right - 1 && left < column.right : left <= column.left + 1)
          && right > column.left && top <= blank.bottom && bottom >= blank.top
      }
      let hasNeighbor =
        units[next].contains { !$0.isFigure && begins($0.left, $0.right, $0.top, $0.bottom) }
        || rows.contains { begins($0.left, $0.right, $0.top, $0.bottom) }
      if !hasNeighbor {
        breaks.append(
          ReadingBreak(
            left: column.left, right: column.right, baseline: blank.baseline + Self.besideGutter,
            size: Self.rowSize))
      }
    }
  }

  /// What has to have a blank beside it, from the top of the page down.
  private func places(in columns: [Range<Int>], _ rows: [ReadingBreak]) -> [Place] {
    var places: [Place] = []
    for unit in columns.flatMap({ units[$0] }) {
      if unit.isFigure {
        places += unit.lines.map { ($0.top, $0.bottom, $0.baseline) }
      } else {
        places.append((unit.top, unit.bottom, unit.lastBaseline))
      }
    }
    places += rows.map { ($0.top, $0.bottom, $0.baseline) }
    return places.sorted { ($0.bottom, $0.top) < ($1.bottom, $1.top) }
  }

  private typealias Place = (top: Double, bottom: Double, baseline: Double)

  /// Where a blank of a gutter stands beside a line: on its baseline, or so far above or below that it
  /// is in line with no block's top, middle or bottom, which would make a table of both. In line is
  /// what differs by less than half of the smaller letters (poppler's `maxIntraLineDelta`).
  private static func baseline(in place: Place, among places: [Place]) -> Double {
    for step in [0, -1, 1, -2, 2, -3, 3, -4, 4] {
      let baseline = place.baseline + 0.6 * columnSize * Double(step)
      let top = baseline - PrintedLine.ascent * columnSize
      let bottom = baseline + PrintedLine.descent * columnSize
      guard top <= place.bottom, bottom >= place.top else { continue }
      let isInLine = places.contains {
        min(
          abs($0.top - top), abs($0.bottom - bottom),
          abs($0.top + $0.bottom - top - bottom) / 2) <= 0.55 * columnSize
      }
      if !isInLine { return baseline }
    }
    return place.baseline
  }

  private func extent(_ range: Range<Int>) -> (left: Double, right: Double) {
    units[range].reduce((.infinity, -.infinity)) { (min($0.0, $1.left), max($0.1, $1.right)) }
  }
}
