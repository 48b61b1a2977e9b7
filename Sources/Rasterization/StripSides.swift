/// Writes the two sides of widened lines.
struct StripSides {
  let left: UnsafeMutablePointer<SIMD2<Int32>>
  let right: UnsafeMutablePointer<SIMD2<Int32>>
  /// How many positions each side has.
  private(set) var count: Int
  /// Half of the lines' width in pixels.
  let half: Float
  private(set) var minY = Int32.max
  private(set) var maxY = Int32.min

  /// Turns with a smaller cosine than this have two vertices in one place: a bevel.
  private static let leastCosine: Float = 0.6

  init(
    left: UnsafeMutablePointer<SIMD2<Int32>>, right: UnsafeMutablePointer<SIMD2<Int32>>,
    count: Int, half: Float
  ) {
    (self.left, self.right, self.count, self.half) = (left, right, count, half)
  }

  /// Writes one line of two positions or more, at most two places a position. `cap` is how far an
  /// open one goes on beyond its ends.
  mutating func append(
    _ positions: UnsafeBufferPointer<SIMD2<Float>>, _ line: DevicePolylines.Line, cap: Float
  ) {
    let first = line.range.lowerBound
    let last = line.range.upperBound - 1
    let closing = line.isClosed ? Self.unit(positions[last], positions[first]) : .zero
    var before = line.isClosed ? closing : Self.unit(positions[first], positions[first + 1])
    for index in line.range {
      let position = positions[index]
      let after: SIMD2<Float>
      if index < last {
        after = Self.unit(position, positions[index + 1])
      } else {
        after = line.isClosed ? closing : before
      }
      if line.isClosed || (index > first && index < last) {
        appendTurn(position, before, after)
      } else {
        appendPair(position + (index == first ? -cap : cap) * after, after)
      }
      before = after
    }
  }

  /// Writes a line of no length that goes on so far to either side, at two places.
  mutating func append(dot position: SIMD2<Float>, reach: Float) {
    appendPair(position - SIMD2(reach, 0), SIMD2(1, 0))
    appendPair(position + SIMD2(reach, 0), SIMD2(1, 0))
  }

  @inline(__always)
  private static func unit(_ from: SIMD2<Float>, _ to: SIMD2<Float>) -> SIMD2<Float> {
    let along = to - from
    return along / (along.x * along.x + along.y * along.y).squareRoot()
  }

  /// The two sides of a vertex between two directions.
  @inline(__always)
  private mutating func appendTurn(
    _ position: SIMD2<Float>, _ before: SIMD2<Float>, _ after: SIMD2<Float>
  ) {
    let cosine = before.x * after.x + before.y * after.y
    if cosine > Self.leastCosine {
      appendPair(position, (before + after) / (1 + cosine))
    } else {
      appendPair(position, before)
      appendPair(position, after)
    }
  }

  /// A position's left and right at right angles to a direction.
  @inline(__always)
  private mutating func appendPair(_ position: SIMD2<Float>, _ direction: SIMD2<Float>) {
    let offset = SIMD2(direction.y, -direction.x) * half
    let (one, other) = (position + offset, position - offset)
    let leftPlace = SIMD2(
      DeviceBox.rounded(Double(one.x) * 256), DeviceBox.rounded(Double(one.y) * 256))
    let rightPlace = SIMD2(
      DeviceBox.rounded(Double(other.x) * 256), DeviceBox.rounded(Double(other.y) * 256))
    (left + count).initialize(to: leftPlace)
    (right + count).initialize(to: rightPlace)
    count &+= 1
    minY = min(minY, leftPlace.y, rightPlace.y)
    maxY = max(maxY, leftPlace.y, rightPlace.y)
  }
}
