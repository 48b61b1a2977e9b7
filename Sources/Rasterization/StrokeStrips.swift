/// A path's lines widened to closed strips on the device, 24.8 fixed point.
///
/// For every vertex the points on its left and on its right; a sharp turn has two vertices in one
/// place. A strip is its left points forward and its right points backward.
struct StrokeStrips {
  private let left: [SIMD2<Int32>]
  private let right: [SIMD2<Int32>]
  private let strips: [Strip]

  private struct Strip {
    var range: Range<Int>
    var isClosed: Bool
    var minY: Int32
    var maxY: Int32
  }

  /// `half` of the lines' width and `cap`, how far an open line goes on beyond its ends, in pixels.
  init(_ lines: DevicePolylines, half: Float, cap: Float) {
    // A sharp turn takes two places.
    let capacity = 2 * lines.positions.count
    var found: [Strip] = []
    found.reserveCapacity(lines.lines.count)
    var right: [SIMD2<Int32>] = []
    left = [SIMD2<Int32>](unsafeUninitializedCapacity: capacity) { left, leftCount in
      right = [SIMD2<Int32>](unsafeUninitializedCapacity: capacity) { right, count in
        guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else { return }
        for line in lines.lines {
          var sides = StripSides(left: leftBase, right: rightBase, count: count, half: half)
          sides.append(lines.positions, line, cap: cap)
          found.append(
            Strip(
              range: count..<sides.count, isClosed: line.isClosed, minY: sides.minY,
              maxY: sides.maxY))
          count = sides.count
        }
        // A dot is as long as gives it its area.
        for dot in lines.dots where cap > 0 {
          var sides = StripSides(left: leftBase, right: rightBase, count: count, half: half)
          sides.append(dot: lines.positions[dot], reach: cap)
          found.append(
            Strip(
              range: count..<sides.count, isClosed: false, minY: sides.minY, maxY: sides.maxY))
          count = sides.count
        }
        leftCount = count
      }
    }
    self.right = right
    strips = found
  }

  /// Walks the edges that may cross a band.
  func walk(in band: DeviceBox, _ sink: ShareSink) {
    let walker = EdgeWalker(sink: sink, box: band)
    @inline(__always)
    func add(_ from: SIMD2<Int32>, _ to: SIMD2<Int32>) {
      walker.addEdge(from, to)
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
