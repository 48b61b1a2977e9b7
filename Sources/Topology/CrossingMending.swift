import SimpleFeatures

/// Puts vertices back where simplified borders would cross.
///
/// At each of a ladder of scales the borders are drawn as they would be, crossing segments are looked
/// for with a grid, and of each crossing segment the most important vertex left out is kept up to the
/// next scale of the ladder, until none cross or nothing more is left out. Between two scales of the
/// ladder, and where a small unit is swallowed whole by a straightened border, nothing is promised.
/// The seam takes no part. Scales are ground areas in square metres.
struct CrossingMending {
  /// From a tenth of a kilometre a pixel to maps of the world of two hundred pixels.
  private static let scales: [Float] = (0..<9).map { step in
    (0..<step).reduce(Float(1e4)) { scale, _ in scale * 8 }
  }
  private static let rounds = 8

  /// A segment between two kept vertices of an arc.
  private struct Segment {
    var start: Int32
    var end: Int32

    var leavesOut: Bool { end > start + 1 }
  }

  /// Changes thresholds; returns how many vertices were put back, summed over the scales.
  func apply(to set: inout BoundarySet) -> Int {
    var mended = 0
    for (step, scale) in Self.scales.enumerated() {
      // Above the last scale they stay for good.
      let kept = step + 1 < Self.scales.count ? Self.scales[step + 1] : scale * 8
      var changed: Set<Int32>?
      for _ in 0..<Self.rounds {
        let segments = Self.segments(of: set, at: scale)
        let crossing = Self.crossing(segments, changed: changed, in: set)
        var putBack: Set<Int32> = []
        for index in crossing {
          let hidden = Int(segments[index].start) + 1..<Int(segments[index].end)
          let best = hidden.max { (set.thresholds[$0], -$0) < (set.thresholds[$1], -$1) }
          guard let best else { continue }
          set.thresholds[best] = kept
          putBack.insert(Int32(best))
        }
        mended += putBack.count
        if putBack.isEmpty { break }
        changed = putBack
      }
    }
    return mended
  }

  private static func segments(of set: BoundarySet, at scale: Float) -> [Segment] {
    var result: [Segment] = []
    for arc in 0..<set.arcCount where !set.arcSides[arc].isSeam {
      let range = set.vertices(ofArc: arc)
      var start = range.lowerBound
      for vertex in range.dropFirst() where set.thresholds[vertex] > scale {
        result.append(Segment(start: Int32(start), end: Int32(vertex)))
        start = vertex
      }
    }
    return result
  }

  /// The segments that leave vertices out and cross another one, in order.
  ///
  /// - Parameter changed: the vertices put back in the last round: only segments that end there can
  ///   cross anything that is not known yet. Nil in the first round.
  private static func crossing(
    _ segments: [Segment], changed: Set<Int32>?, in set: BoundarySet
  ) -> [Int] {
    let active = segments.indices.filter { index in
      let segment = segments[index]
      guard let changed else { return segment.leavesOut }
      return changed.contains(segment.start) || changed.contains(segment.end)
    }
    guard !active.isEmpty else { return [] }
    func ends(_ segment: Segment) -> (start: (x: Double, y: Double), end: (x: Double, y: Double)) {
      let (a, b) = (2 * Int(segment.start), 2 * Int(segment.end))
      return (
        (set.ordinates[a], set.ordinates[a + 1]), (set.ordinates[b], set.ordinates[b + 1])
      )
    }
    func length(_ segment: Segment) -> Double {
      let (start, end) = ends(segment)
      return abs(start.x - end.x) + abs(start.y - end.y)
    }
    let mean = active.reduce(0) { $0 + length(segments[$1]) } / Double(active.count)
    let longest = segments.reduce(0) { max($0, length($1)) }
    // Not so small that the longest segment would visit thousands of cells.
    var grid = CellGrid(
      cellSize: max(1e-6, 2 * mean, longest / 256), capacity: 4 * active.count)
    let cells = grid.cells
    for index in active {
      let (start, end) = ends(segments[index])
      cells.forEachCell(from: start, to: end, margin: 0) {
        grid.insert(Int32(index), column: $0, row: $1)
      }
    }
    var crossing: Set<Int> = []
    for index in segments.indices {
      let (start, end) = ends(segments[index])
      cells.forEachCell(from: start, to: end, margin: 0) { column, row in
        grid.forEach(column: column, row: row) { other in
          let (from, to) = ends(segments[Int(other)])
          guard Self.cross(start, end, from, to) else { return }
          if segments[index].leavesOut { crossing.insert(index) }
          if segments[Int(other)].leavesOut { crossing.insert(Int(other)) }
        }
      }
    }
    return crossing.sorted()
  }

  /// True when two segments cross at a point inside both.
  private static func cross(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double),
    _ d: (x: Double, y: Double)
  ) -> Bool {
    if max(c.x, d.x) < min(a.x, b.x) || min(c.x, d.x) > max(a.x, b.x)
      || max(c.y, d.y) < min(a.y, b.y) || min(c.y, d.y) > max(a.y, b.y)
    {
      return false
    }
    func side(_ p: (x: Double, y: Double), _ q: (x: Double, y: Double), _ r: (x: Double, y: Double))
      -> Double
    {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}
