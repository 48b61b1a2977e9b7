import Drawing

/// The lines of a path in pixels, without repeated positions and without lines of no length.
struct DevicePolylines {
  /// One subpath; a closed one does not repeat its first position.
  struct Line {
    var range: Range<Int>
    var isClosed: Bool
  }

  private(set) var positions: [SIMD2<Double>] = []
  private(set) var lines: [Line] = []

  /// Curves are left out: a path with any is for other painters.
  init(_ path: Path, scale: Double) {
    positions.reserveCapacity(path.ordinates.count / 2)
    var start = 0
    var next = 0
    path.ordinates.withUnsafeBufferPointer { ordinates in
      for verb in path.verbs {
        switch verb {
        case .move:
          end(start, isClosed: false)
          start = positions.count
          positions.append(SIMD2(ordinates[next], ordinates[next + 1]) * scale)
          next += 2
        case .line:
          let position = SIMD2(ordinates[next], ordinates[next + 1]) * scale
          if positions.count == start || position != positions[positions.count - 1] {
            positions.append(position)
          }
          next += 2
        case .curve: next += 6
        case .close:
          let first = start < positions.count ? positions[start] : nil
          end(start, isClosed: true)
          // What follows starts where the closed subpath did.
          start = positions.count
          if let first { positions.append(first) }
        }
      }
    }
    end(start, isClosed: false)
  }

  private mutating func end(_ start: Int, isClosed: Bool) {
    var isRing = isClosed
    if positions.count - start > 2, positions[start] == positions[positions.count - 1] {
      positions.removeLast()
      isRing = true
    }
    let count = positions.count - start
    if count < 2 {
      positions.removeLast(count)
    } else {
      lines.append(Line(range: start..<positions.count, isClosed: isRing && count > 2))
    }
  }
}
