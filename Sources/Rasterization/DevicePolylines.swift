import Drawing

/// The lines of a path in pixels, rounded to 1/256, without repeated positions and without lines of
/// no length.
struct DevicePolylines {
  /// One subpath; a closed one does not repeat its first position.
  struct Line {
    var range: Range<Int>
    var isClosed: Bool
    /// The least and greatest y.
    var rows: ClosedRange<Float>
  }

  /// Lent by the memory that was given.
  let positions: UnsafeBufferPointer<SIMD2<Float>>
  let lines: [Line]

  /// Curves are left out: a path with any is for other painters. The lines are good until `memory` is
  /// used again.
  init(_ path: Path, scale: Double, memory: PositionMemory<SIMD2<Float>>) {
    var lines: [Line] = []
    // A subpath that goes on from a closed one takes a position more than the path has.
    let base = memory.positions(path.ordinates.count / 2 + path.verbs.count)
    var writer = Writer(positions: base, factor: scale * 256)
    path.ordinates.withUnsafeBufferPointer { ordinates in
      var next = 0
      for verb in path.verbs {
        switch verb {
        case .move:
          writer.end(isClosed: false, &lines)
          writer.append(ordinates[next], ordinates[next + 1])
          next &+= 2
        case .line:
          writer.append(ordinates[next], ordinates[next + 1])
          next &+= 2
        case .curve: next &+= 6
        case .close: writer.close(&lines)
        }
      }
    }
    writer.end(isClosed: false, &lines)
    positions = UnsafeBufferPointer(start: base, count: writer.count)
    self.lines = lines
  }

  /// Writes the present subpath behind the finished ones.
  private struct Writer {
    let positions: UnsafeMutablePointer<SIMD2<Float>>
    /// Steps of 1/256 pixel a point.
    let factor: Double
    private(set) var count = 0
    private var start = 0
    private var top = Float.infinity
    private var bottom = -Float.infinity

    init(positions: UnsafeMutablePointer<SIMD2<Float>>, factor: Double) {
      (self.positions, self.factor) = (positions, factor)
    }

    @inline(__always)
    mutating func append(_ x: Double, _ y: Double) {
      let position =
        SIMD2(
          Float(DeviceBox.rounded(x * factor)), Float(DeviceBox.rounded(y * factor))) / 256
      if count > start, positions[count &- 1] == position { return }
      (positions + count).initialize(to: position)
      count &+= 1
      top = min(top, position.y)
      bottom = max(bottom, position.y)
    }

    mutating func end(isClosed: Bool, _ lines: inout [Line]) {
      var isRing = isClosed
      if count - start > 2, positions[start] == positions[count - 1] {
        count -= 1
        isRing = true
      }
      if count - start < 2 {
        count = start
      } else {
        lines.append(
          Line(range: start..<count, isClosed: isRing && count - start > 2, rows: top...bottom))
        start = count
      }
      (top, bottom) = (.infinity, -.infinity)
    }

    /// What follows starts where the closed subpath did.
    mutating func close(_ lines: inout [Line]) {
      let first = start < count ? positions[start] : nil
      end(isClosed: true, &lines)
      if let first {
        (positions + count).initialize(to: first)
        count += 1
        (top, bottom) = (first.y, first.y)
      }
    }
  }
}
