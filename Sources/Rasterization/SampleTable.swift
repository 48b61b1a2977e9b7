/// Which of a pixel's samples thin lines of one width cover, looked up by where they pass.
///
/// A pixel has 8 by 8 samples in the middles of equal squares; that of column `x` and row `y` is bit
/// `8 y + x` of a word. Lines are looked up as wide as a whole number of samples, so that level and
/// upright ones cover as many wherever they stand; what they are narrower or wider makes their colour
/// fainter or stronger (`strength`), also where many crowd a pixel. Lines at just 45 degrees may have an
/// eighth of their colour less, or half as much more, by where they stand: all rows of samples have the
/// same of them. Immutable.
final class SampleTable {
  /// The lines' width in pixels, as it was asked for.
  let width: Float
  /// Half of the width that is looked up.
  let half: Float
  /// What a covered sample is worth, in 64ths of a sample.
  let strength: Int32
  /// By steepness, slope and place: the samples of a strip as long as the pixel.
  private let strips: UnsafeMutablePointer<UInt64>
  /// By steepness, first and last sample: those between two places along.
  private let stretches: UnsafeMutablePointer<UInt64>
  /// By where a disc begins down and across: the samples of two pixels and of the two below them.
  private let discs: UnsafeMutablePointer<UInt64>

  /// Samples on a pixel's side.
  private static let side = 8
  /// Slopes are rounded to parts of one: a strip stands a quarter of a sample aside at most.
  private static let slopeParts: Float = 8
  private static let slopes = 17
  /// A strip's place across is rounded down to parts of a pixel: quarters of a sample.
  private static let placeParts = 32
  /// The lower side of a strip, in the middle of the pixel along, may stand up to two pixels before
  /// it, and one and a half behind its beginning.
  private static let placesBefore = 2 * placeParts
  private static let places = placesBefore + placeParts * 3 / 2 + 8
  /// What `places` may tell of a strip: a power of two less one.
  private static let largestPlace: Int32 = 127
  /// Where a disc begins in its first pixel is rounded down to parts of a pixel.
  private static let discPartsBits: Int32 = 4
  private static let discParts = 1 << Int(discPartsBits)

  /// - Parameter width: in pixels, at most `ThinLines.largestWidth`.
  init(width: Float) {
    self.width = width
    let samples = max(1, (width * Float(Self.side)).rounded())
    half = samples / Float(Self.side) / 2
    strength = DeviceBox.rounded(64 * width * Float(Self.side) / samples)
    // Places behind the last of a slope are asked for far from any canvas, where they mean nothing.
    strips = Self.nothing(2 * Self.slopes * Self.places + Int(Self.largestPlace))
    stretches = Self.nothing(2 * (Self.side + 1) * (Self.side + 1))
    discs = Self.nothing(4 * Self.discParts * Self.discParts)
    fillStrips()
    fillStretches()
    fillDiscs()
  }

  deinit {
    strips.deallocate()
    stretches.deallocate()
    discs.deallocate()
  }

  private static func nothing(_ count: Int) -> UnsafeMutablePointer<UInt64> {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
    words.initialize(repeating: 0, count: count)
    return words
  }

  /// Where a sample stands, from the pixel's corner, in pixels.
  private static func position(_ sample: Int) -> SIMD2<Float> {
    (SIMD2(Float(sample % side), Float(sample / side)) + 0.5) / Float(side)
  }

  private func fillStrips() {
    let origin = Float(Self.placesBefore) / Float(Self.placeParts)
    for number in 0..<2 * Self.slopes {
      let slope = Float(number % Self.slopes) / Self.slopeParts - 1
      let width = 2 * half * (slope * slope + 1).squareRoot()
      for sample in 0..<Self.side * Self.side {
        let place = Self.position(sample)
        let (across, along) =
          number < Self.slopes ? (place.y, place.x) : (place.x, place.y)
        // It is covered while it is not before the strip's lower side and before the other one.
        let low = origin + across - slope * (along - 0.5)
        Self.cover(
          sample, from: low - width, to: low, parts: Self.placeParts,
          in: strips + number * Self.places, count: Self.places)
      }
      Self.sum(strips + number * Self.places, count: Self.places)
    }
  }

  private func fillStretches() {
    let ends = Self.side + 1
    for number in 0..<ends * ends where number % ends > number / ends {
      let covered = number / ends..<number % ends
      for sample in 0..<Self.side * Self.side {
        let bit: UInt64 = 1 << UInt64(sample)
        if covered.contains(sample % Self.side) { stretches[number] |= bit }
        if covered.contains(sample / Self.side) { stretches[ends * ends + number] |= bit }
      }
    }
  }

  private func fillDiscs() {
    let parts = Float(Self.discParts)
    var line = [UInt64](repeating: 0, count: Self.discParts)
    for number in 0..<4 * Self.discParts {
      let (row, pixel) = (number / 4, number % 4)
      let y = half + (Float(row) + 0.5) / parts - Float(pixel / 2)
      line.withUnsafeMutableBufferPointer { line in
        guard let base = line.baseAddress else { return }
        base.update(repeating: 0, count: line.count)
        for sample in 0..<Self.side * Self.side {
          let place = Self.position(sample)
          let across = half * half - (place.y - y) * (place.y - y)
          guard across > 0 else { continue }
          let x = place.x + Float(pixel % 2) - half
          Self.cover(
            sample, from: x - across.squareRoot(), to: x + across.squareRoot(),
            parts: Self.discParts, in: base, count: line.count)
        }
        Self.sum(base, count: line.count)
        for column in line.indices {
          discs[4 * (row * Self.discParts + column) + pixel] = line[column]
        }
      }
    }
  }

  /// Notes at which of the places of a line of words a sample begins to be covered and ends to be:
  /// at those whose middle lies between two, in pixels.
  private static func cover(
    _ sample: Int, from: Float, to: Float, parts: Int, in words: UnsafeMutablePointer<UInt64>,
    count: Int
  ) {
    let first = max(0, Int((from * Float(parts) - 0.5).rounded(.up)))
    let end = max(first, Int((to * Float(parts) - 0.5).rounded(.up)))
    if first < count { words[first] ^= 1 << UInt64(sample) }
    if end < count { words[end] ^= 1 << UInt64(sample) }
  }

  /// Goes along the places with what was noted.
  private static func sum(_ words: UnsafeMutablePointer<UInt64>, count: Int) {
    for place in 1..<count { words[place] ^= words[place - 1] }
  }

  /// Where the strips of four slopes stand, for `strip`.
  @inline(__always)
  static func strips(slopes: SIMD4<Float>, isSteep: SIMDMask<SIMD4<Int32>>) -> SIMD4<Int32> {
    let numbers = DeviceBox.rounded(slopes * slopeParts) &+ Int32(slopeParts)
    let kinds = numbers.replacing(with: numbers &+ Int32(Self.slopes), where: isSteep)
    return kinds &* Int32(places) &+ Int32(placesBefore)
  }

  /// What is added to the place of a strip whose lower side, in the middle of a pixel along, stands so
  /// far behind the first pixel's beginning: less than two pixels also where numbers are coarse.
  @inline(__always)
  static func places(_ lows: SIMD4<Float>) -> SIMD4<Int32> {
    // A little less than half: what is rounded to just below nothing is nothing.
    DeviceBox.rounded(lows * Float(placeParts) - 0.499) & largestPlace
  }

  /// The numbers of stretches between two places along, 0…1 of a pixel.
  @inline(__always)
  static func stretches(
    from: SIMD4<Float>, to: SIMD4<Float>, isSteep: SIMDMask<SIMD4<Int32>>
  ) -> SIMD4<Int32> {
    let ends = Int32(side + 1)
    let numbers =
      DeviceBox.rounded(from * Float(side)) &* ends &+ DeviceBox.rounded(to * Float(side))
    return numbers.replacing(with: numbers &+ ends &* ends, where: isSteep)
  }

  /// What a strip covers of a pixel, counted across from the first.
  @inline(__always)
  func strip(_ place: Int32, _ pixel: Int) -> UInt64 {
    strips[Int(place) &- Self.placeParts &* pixel]
  }

  @inline(__always)
  func stretch(_ number: Int32) -> UInt64 { stretches[Int(number)] }

  /// The pixel in which a disc begins, across and down, and what it covers of it, of the one to its
  /// right, the one below and the one beyond both. Far from any canvas the pixel is another one that
  /// is on none.
  @inline(__always)
  func disc(
    middle: SIMD2<Float>
  ) -> (column: Int32, row: Int32, samples: UnsafePointer<UInt64>) {
    let begins = (middle - half) * Float(Self.discParts)
    let (x, y) = (DeviceBox.floor(begins.x), DeviceBox.floor(begins.y))
    let mask = Int32(Self.discParts - 1)
    let place = Int((y & mask) &<< Self.discPartsBits &+ x & mask)
    return (x &>> Self.discPartsBits, y &>> Self.discPartsBits, UnsafePointer(discs + 4 &* place))
  }
}

/// The tables of the widths that were asked for last. One thread.
struct SampleTables {
  /// The last one asked for first.
  private var tables: [SampleTable] = []

  /// More than a map has kinds of line.
  private static let kept = 8

  mutating func table(width: Float) -> SampleTable {
    guard let index = tables.firstIndex(where: { $0.width == width }) else {
      if tables.count == Self.kept { tables.removeLast() }
      tables.insert(SampleTable(width: width), at: 0)
      return tables[0]
    }
    if index > 0 { tables.insert(tables.remove(at: index), at: 0) }
    return tables[0]
  }
}
