import Drawing

/// The lines of a path in pixels, rounded to 1/256, without repeated positions and without lines of
/// no length, but for those that are dots.
struct DevicePolylines {
  /// One subpath; a closed one does not repeat its first position in its range, but has its first
  /// two once more behind.
  struct Line {
    var range: Range<Int>
    var isClosed: Bool
  }

  /// What the segment from a position to the one behind it is: from the end of a line to the
  /// beginning of the next, nothing.
  struct Segment: OptionSet {
    let rawValue: UInt8

    /// It is drawn.
    static let drawn = Segment(rawValue: 1)
    /// The line turns where it begins. Behind a closed line stands its first segment once more,
    /// which is this alone.
    static let turning = Segment(rawValue: 2)
    /// A round end stands where it begins.
    static let ending = Segment(rawValue: 4)
  }

  /// Lent by the memory that was given. Behind the last one stand as many of no meaning as may be
  /// read with it; the segments there are nothing.
  let positions: UnsafeBufferPointer<SIMD2<Float>>
  /// One for each position and for each that may be read behind them.
  let segments: UnsafePointer<Segment>
  let lines: [Line]
  /// The positions of lines of no length that are to have round ends.
  let dots: [Int]

  /// Curves are left out: a path with any is for other painters. The lines are good until `memory`
  /// is used again.
  ///
  /// - Parameter hasRoundEnds: marks the ends of open lines, and keeps those of no length as one end:
  ///   two positions or more in one place, or one that is closed.
  init(_ path: Path, scale: Double, hasRoundEnds: Bool = false, memory: Memory) {
    var lines: [Line] = []
    // A closed subpath takes two positions more than the path has, and one that goes on from it one.
    // There is room for them: each position has two places, one of them its verb's, and a close one.
    let capacity = path.ordinates.count / 2 + path.verbs.count + ThinSegments.readBeyond
    let base = memory.positions.memory(capacity)
    let segments = memory.segments.memory(capacity)
    var writer = Writer(
      positions: base, segments: segments, factor: scale * 256,
      ends: hasRoundEnds ? .ending : [])
    path.ordinates.withUnsafeBytes { bytes in
      guard let ordinates = bytes.baseAddress else { return }
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
    (base + writer.count).initialize(
      repeating: writer.count > 0 ? base[writer.count - 1] : .zero, count: ThinSegments.readBeyond)
    (segments + writer.count).initialize(repeating: [], count: ThinSegments.readBeyond)
    self.segments = UnsafePointer(segments)
    positions = UnsafeBufferPointer(start: base, count: writer.count)
    self.lines = lines
    dots = writer.dots
  }

  /// Kept for the next picture.
  final class Memory {
    fileprivate let positions = KeptMemory<SIMD2<Float>>()
    fileprivate let segments = KeptMemory<Segment>()
  }

  /// Writes the present subpath behind the finished ones.
  private struct Writer {
    let positions: UnsafeMutablePointer<SIMD2<Float>>
    let segments: UnsafeMutablePointer<Segment>
    /// Steps of 1/256 pixel a point.
    let factor: Double
    /// What the ends of open lines are marked with.
    let ends: Segment
    private(set) var count = 0
    private var start = 0
    /// Positions of the present subpath that were given.
    private var given = 0
    private(set) var dots: [Int] = []

    init(
      positions: UnsafeMutablePointer<SIMD2<Float>>, segments: UnsafeMutablePointer<Segment>,
      factor: Double, ends: Segment
    ) {
      (self.positions, self.segments) = (positions, segments)
      (self.factor, self.ends) = (factor, ends)
    }

    /// Positions from an ordinate on, x and y interleaved.
    mutating func append(_ ordinates: UnsafeRawPointer, from first: Int, count added: Int) {
      var last = count
      // Kept apart: what was just written would have to be waited for.
      var previous = last > start ? positions[last &- 1] : SIMD2(repeating: .nan)
      for index in 0..<added {
        let pair = ordinates.loadUnaligned(
          fromByteOffset: 8 &* first &+ 16 &* index, as: SIMD2<Double>.self)
        let position = SIMD2<Float>(DeviceBox.rounded(pair * factor)) * (1 / 256)
        (positions + last).initialize(to: position)
        // A position that repeats the one before is written over by the next.
        last &+= position == previous ? 0 : 1
        previous = position
      }
      count = last
      given &+= added
    }

    mutating func end(isClosed: Bool, _ lines: inout [Line]) {
      var isRing = isClosed
      if count - start > 2, positions[start] == positions[count - 1] {
        count -= 1
        isRing = true
      }
      let isDot = count - start == 1 && (given > 1 || isClosed)
      given = 0
      guard count - start >= 2 else {
        // A line of no length is a dot where its ends are round.
        if isDot, !ends.isEmpty {
          (segments + start).initialize(to: ends)
          dots.append(start)
          start += 1
        }
        count = start
        return
      }
      let isClosed = isRing && count - start > 2
      lines.append(Line(range: start..<count, isClosed: isClosed))
      (segments + start).initialize(to: isClosed ? .drawn : ends.union(.drawn))
      (segments + start + 1).initialize(
        repeating: [.drawn, .turning], count: count - start - 1)
      if isClosed {
        (positions + count).initialize(to: positions[start])
        (segments + count).initialize(to: .turning)
        (positions + count + 1).initialize(to: positions[start + 1])
        count += 2
      }
      (segments + count - 1).initialize(to: isClosed ? [] : ends)
      start = count
    }

    /// What follows starts where the closed subpath did.
    mutating func close(_ lines: inout [Line]) {
      let first = start < count ? positions[start] : nil
      end(isClosed: true, &lines)
      if let first {
        (positions + count).initialize(to: first)
        count += 1
        given = 1
      }
    }
  }
}
