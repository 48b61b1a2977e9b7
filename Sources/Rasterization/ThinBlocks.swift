/// The segments of many lines, one after the other, in blocks of which each has its rows: what does
/// not reach a band is passed over.
struct ThinBlocks {
  let lines: DevicePolylines
  /// The least and greatest y of each block's segments.
  let rows: [ClosedRange<Float>]

  /// Segments of a block: a multiple of the four that are taken together.
  static let length = 32

  init(_ lines: DevicePolylines) {
    self.lines = lines
    guard let positions = lines.positions.baseAddress else {
      rows = []
      return
    }
    let count = lines.positions.count
    rows = stride(from: 0, to: count, by: Self.length).map { first in
      Self.rows(positions + first, segments: min(Self.length, count &- first))
    }
  }

  private static func rows(
    _ positions: UnsafePointer<SIMD2<Float>>, segments: Int
  ) -> ClosedRange<Float> {
    let end = positions[segments].y
    // Two positions at a time: the minima of one row after the other would wait for each other.
    var least = SIMD4(repeating: end)
    var most = least
    var index = 0
    while index &+ 2 <= segments {
      let pair = UnsafeRawPointer(positions + index).loadUnaligned(as: SIMD4<Float>.self)
      least = pair.replacing(with: least, where: least .< pair)
      most = pair.replacing(with: most, where: most .> pair)
      index &+= 2
    }
    let rest = positions[index].y
    return min(min(least.y, least.w), rest)...max(max(most.y, most.w), rest)
  }

  /// With those between two lines, which are nothing.
  var segmentCount: Int { lines.positions.count }

  /// The numbers of a block's segments.
  func segments(of block: Int) -> Range<Int> {
    let first = block &* Self.length
    return first..<min(first &+ Self.length, lines.positions.count)
  }
}
