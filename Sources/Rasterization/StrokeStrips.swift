import Drawing

/// A path's lines widened to closed strips on the device, 24.8 fixed point.
///
/// For every vertex the points on its left and on its right; a sharp turn has two vertices in one
/// place. A strip is its left points forward and its right points backward.
struct StrokeStrips {
  private var left: [SIMD2<Int32>] = []
  private var right: [SIMD2<Int32>] = []
  private var strips: [Strip] = []

  private struct Strip {
    var range: Range<Int>
    var isClosed: Bool
    var minY: Int32
    var maxY: Int32
  }

  /// Turns with a smaller cosine than this have two vertices in one place: a bevel.
  private static let leastCosine = 0.6

  init(_ path: Path, _ stroke: Stroke, scale: Double) {
    left.reserveCapacity(path.verbs.count)
    right.reserveCapacity(path.verbs.count)
    let half = stroke.width * scale / 2
    let capLength = Self.length(of: stroke.cap, half: half)
    var line: [SIMD2<Double>] = []
    var next = 0
    path.ordinates.withUnsafeBufferPointer { ordinates in
      for verb in path.verbs {
        switch verb {
        case .move:
          append(line, half: half, cap: capLength, isClosed: false)
          line.removeAll(keepingCapacity: true)
          line.append(SIMD2(ordinates[next], ordinates[next + 1]) * scale)
          next += 2
        case .line:
          let position = SIMD2(ordinates[next], ordinates[next + 1]) * scale
          if position != line.last { line.append(position) }
          next += 2
        case .curve: next += 6
        case .close:
          append(line, half: half, cap: capLength, isClosed: true)
          line.removeLast(max(0, line.count - 1))
        }
      }
    }
    append(line, half: half, cap: capLength, isClosed: false)
  }

  /// How far a line goes on beyond its ends; a round end as far as gives it its area.
  private static func length(of cap: Stroke.Cap, half: Double) -> Double {
    switch cap {
    case .butt: 0
    case .round: half * .pi / 4
    case .square: half
    }
  }

  private mutating func append(
    _ line: [SIMD2<Double>], half: Double, cap: Double, isClosed: Bool
  ) {
    var line = line
    var isRing = isClosed
    if line.count > 2, line[0] == line[line.count - 1] {
      line.removeLast()
      isRing = true
    }
    guard line.count > 1 else { return }
    if line.count == 2 { isRing = false }
    let start = left.count
    let count = line.count
    line.withUnsafeBufferPointer { line in
      func unit(_ from: Int, _ to: Int) -> SIMD2<Double> {
        let along = line[to] - line[from]
        let length = (along * along).sum().squareRoot()
        return along / length
      }
      var before = isRing ? unit(count - 1, 0) : unit(0, 1)
      for index in 0..<count {
        let isLast = index == count - 1
        let after = isLast ? (isRing ? unit(count - 1, 0) : before) : unit(index, index + 1)
        var position = line[index]
        if !isRing, index == 0 { position -= after * cap }
        if !isRing, isLast { position += before * cap }
        appendSides(position, before, after, half: half)
        before = after
      }
    }
    var minY = Int32.max
    var maxY = Int32.min
    for index in start..<left.count {
      minY = min(minY, left[index].y, right[index].y)
      maxY = max(maxY, left[index].y, right[index].y)
    }
    strips.append(
      Strip(range: start..<left.count, isClosed: isRing, minY: minY, maxY: maxY))
  }

  /// The two sides of a vertex between two directions.
  private mutating func appendSides(
    _ position: SIMD2<Double>, _ before: SIMD2<Double>, _ after: SIMD2<Double>, half: Double
  ) {
    let cosine = (before * after).sum()
    if cosine > Self.leastCosine {
      let middle = (before + after) * (half / (1 + cosine))
      appendPair(position, SIMD2(middle.y, -middle.x))
    } else {
      appendPair(position, SIMD2(before.y, -before.x) * half)
      appendPair(position, SIMD2(after.y, -after.x) * half)
    }
  }

  @inline(__always)
  private mutating func appendPair(_ position: SIMD2<Double>, _ offset: SIMD2<Double>) {
    left.append(Self.fixed(position + offset))
    right.append(Self.fixed(position - offset))
  }

  @inline(__always)
  private static func fixed(_ position: SIMD2<Double>) -> SIMD2<Int32> {
    SIMD2(DeviceBox.fixed(position.x), DeviceBox.fixed(position.y))
  }

  /// Walks the edges that may cross a band.
  func walk(in band: DeviceBox, _ sink: ShareSink) {
    let walker = EdgeWalker(sink: sink, box: band)
    @inline(__always)
    func add(_ from: SIMD2<Int32>, _ to: SIMD2<Int32>) {
      walker.addEdge(from.x, from.y, to.x, to.y)
    }
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        for strip in strips where strip.minY < band.maxY && strip.maxY > band.minY {
          let first = strip.range.lowerBound
          let last = strip.range.upperBound - 1
          for index in first..<last {
            add(left[index], left[index + 1])
            add(right[index + 1], right[index])
          }
          if strip.isClosed {
            add(left[last], left[first])
            add(right[first], right[last])
          } else {
            add(left[last], right[last])
            add(right[first], left[first])
          }
        }
      }
    }
  }
}
