import Drawing

/// The lines of a path in pixels, rounded to 1/256, without repeated positions and without lines of
/// no length.
struct DevicePolylines {
  /// One subpath; a closed one does not repeat its first position in its range, but has it once
  /// more behind.
  struct Line {
    var range: Range<Int>
    var isClosed: Bool
    /// The least and greatest y.
    var rows: ClosedRange<Float>
  }

  /// Lent by the memory that was given. Behind the last one stand as many of no meaning as may be
  /// read with it.
  let positions: UnsafeBufferPointer<SIMD2<Float>>
  let lines: [Line]

  /// Curves are left out: a path with any is for other painters. The lines are good until `memory`
  /// is used again.
  init(_ path: Path, scale: Double, memory: PositionMemory<SIMD2<Float>>) {
    var lines: [Line] = []
    // A closed subpath and one that goes on from it take a position each more than the path has.
    let base = memory.positions(
      path.ordinates.count / 2 + path.verbs.count + ThinSegments.readBeyond)
    var writer = Writer(positions: base, factor: scale * 256)
    path.ordinates.withUnsafeBufferPointer { ordinates in
      path.verbs.withUnsafeBufferPointer { verbs in
        var (verb, next) = (0, 0)
        while verb < verbs.count {
          switch verbs[verb] {
          case .move:
            writer.end(isClosed: false, &lines)
            fallthrough
          case .line:
            // Nearly all there is: lines, one after the other.
            var end = verb &+ 1
            while end < verbs.count, case .line = verbs[end] { end &+= 1 }
            writer.append(ordinates, from: next, count: end &- verb)
            next &+= 2 &* (end &- verb)
            verb = end
          case .curve:
            next &+= 6
            verb &+= 1
          case .close:
            writer.close(&lines)
            verb &+= 1
          }
        }
      }
    }
    writer.end(isClosed: false, &lines)
    (base + writer.count).initialize(repeating: .zero, count: ThinSegments.readBeyond)
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

    /// Positions from an ordinate on, x and y interleaved.
    mutating func append(
      _ ordinates: UnsafeBufferPointer<Double>, from first: Int, count added: Int
    ) {
      var last = count
      var (least, most) = (top, bottom)
      for index in 0..<added {
        let place = first &+ 2 &* index
        let position =
          SIMD2(
            Float(DeviceBox.rounded(ordinates[place] * factor)),
            Float(DeviceBox.rounded(ordinates[place &+ 1] * factor))) * (1 / 256)
        (positions + last).initialize(to: position)
        least = min(least, position.y)
        most = max(most, position.y)
        // A position that repeats the one before is written over by the next.
        let repeats = last > start && positions[last &- 1] == position
        last &+= repeats ? 0 : 1
      }
      count = last
      (top, bottom) = (least, most)
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
        let isClosed = isRing && count - start > 2
        lines.append(Line(range: start..<count, isClosed: isClosed, rows: top...bottom))
        if isClosed {
          (positions + count).initialize(to: positions[start])
          count += 1
        }
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
