import Glibc

/// How much ground each vertex of an arc stands for: weighted Visvalingam, with a bound on distance.
///
/// Vertices are taken out one after the other, always the one whose triangle with its two present
/// neighbours counts least (Visvalingam & Whyatt 1993, "Line generalisation by repeated elimination
/// of points", The Cartographic Journal 30(1)). The triangle's area is taken on the ground, on the
/// authalic sphere of WGS 84 with the cosine of the triangle's latitude, and weighted by the angle at
/// the vertex as mapshaper's documentation describes: sharp corners count less, so that they go
/// first and lines become smoother. A vertex counts no less, though, than what has been left out
/// around it would lie aside (`weight`). The threshold is the largest count so far, so it never falls
/// along the order of removal: what is kept at a scale is what the order had left. The ends of an arc
/// are `.infinity`. O(n log n) for all but contrived lines.
struct SimplificationThresholds {
  /// Metres in a degree of a great circle of the authalic sphere, R = 6 371 007.1809 m
  /// (NIMA TR8350.2, table 3.3).
  static let metersPerDegree = 6_371_007.1809 * .pi / 180
  /// The weight of the angle: 1 − 0.7·cos; 0.3 for a needle, 1 for a right angle, 1.7 for nearly
  /// straight (the default of mapshaper's documentation).
  private static let angleWeight = 0.7
  /// What an area counts against the square of a distance.
  private static let areaShare = 0.25

  private var previous: [Int32] = []
  private var next: [Int32] = []
  private var areas: [Double] = []
  /// Vertices as a binary heap, the least area (then the first vertex) on top, and where each stands.
  private var heap: [Int32] = []
  private var places: [Int32] = []

  /// The thresholds of one arc in square metres, and the two interior vertices that were taken out
  /// last, the very last first (−1 where there are fewer).
  ///
  /// - Parameter arc: interleaved ordinates in degrees, at least two positions.
  mutating func thresholds(of arc: ArraySlice<Double>) -> (
    values: [Float], last: Int, beforeLast: Int
  ) {
    let count = arc.count / 2
    var values = [Float](repeating: .infinity, count: count)
    guard count > 2 else { return (values, -1, -1) }
    prepare(arc, count: count)
    var highest = 0.0
    var (last, beforeLast) = (-1, -1)
    while let vertex = removeFirst() {
      highest = max(highest, areas[vertex])
      values[vertex] = Float(highest)
      (last, beforeLast) = (vertex, last)
      let (left, right) = (Int(previous[vertex]), Int(next[vertex]))
      next[left] = Int32(right)
      previous[right] = Int32(left)
      if left > 0 { update(left, in: arc) }
      if right < count - 1 { update(right, in: arc) }
    }
    return (values, last, beforeLast)
  }

  /// What the middle one of three positions of an arc counts, in square metres: an eighth of the
  /// weighted area of their triangle, and at least half of the square of the farthest that any
  /// position between the other two lies from the straight line that would replace them. So a line
  /// that is drawn at a scale never runs farther from the whole one than that scale's detail: narrow
  /// inlets, whose area is small, stay as long as they can be seen. Distance weighs more: a thin line
  /// that leaves its course uncovers one pixel and covers another, however small the area.
  static func weight(_ arc: ArraySlice<Double>, _ left: Int, _ middle: Int, _ right: Int)
    -> Double
  {
    arc.withUnsafeBufferPointer { arc in
      let latitude = arc[2 * middle + 1]
      let mean = (arc[2 * left + 1] + latitude + arc[2 * right + 1]) / 3
      let scale = cos(mean * .pi / 180)
      let longitude = arc[2 * middle]
      let ax = (arc[2 * left] - longitude) * scale
      let ay = arc[2 * left + 1] - latitude
      let bx = (arc[2 * right] - longitude) * scale
      let by = arc[2 * right + 1] - latitude
      let area = abs(ax * by - ay * bx) / 2
      let lengths = ((ax * ax + ay * ay) * (bx * bx + by * by)).squareRoot()
      let cosine = lengths > 0 ? (ax * bx + ay * by) / lengths : 1
      let distance = squaredDistance(arc, left, right, scale: scale)
      return max(area * (1 - angleWeight * cosine) * areaShare, distance) / 2
        * metersPerDegree * metersPerDegree
    }
  }

  /// The square, in degrees of latitude, of the farthest that a position between two others lies from
  /// the segment between them.
  private static func squaredDistance(
    _ arc: UnsafeBufferPointer<Double>, _ left: Int, _ right: Int, scale: Double
  ) -> Double {
    let (x, y) = (arc[2 * left] * scale, arc[2 * left + 1])
    let (dx, dy) = (arc[2 * right] * scale - x, arc[2 * right + 1] - y)
    let length = dx * dx + dy * dy
    let perLength = length > 0 ? 1 / length : 0
    var farthest = 0.0
    for index in left + 1..<right {
      let (px, py) = (arc[2 * index] * scale - x, arc[2 * index + 1] - y)
      let along = min(1, max(0, (px * dx + py * dy) * perLength))
      let (ex, ey) = (px - along * dx, py - along * dy)
      farthest = max(farthest, ex * ex + ey * ey)
    }
    return farthest
  }

  // MARK: The heap

  private mutating func prepare(_ arc: ArraySlice<Double>, count: Int) {
    if previous.count < count {
      let size = max(count, 2 * previous.count)
      previous = Array(repeating: 0, count: size)
      next = previous
      places = previous
      areas = Array(repeating: 0, count: size)
    }
    heap.removeAll(keepingCapacity: true)
    for vertex in 0..<count {
      previous[vertex] = Int32(vertex) - 1
      next[vertex] = Int32(vertex) + 1
    }
    for vertex in 1..<(count - 1) {
      areas[vertex] = Self.weight(arc, vertex - 1, vertex, vertex + 1)
      places[vertex] = Int32(heap.count)
      heap.append(Int32(vertex))
    }
    for place in stride(from: heap.count / 2, through: 0, by: -1) { sink(place) }
  }

  private mutating func update(_ vertex: Int, in arc: ArraySlice<Double>) {
    areas[vertex] = Self.weight(arc, Int(previous[vertex]), vertex, Int(next[vertex]))
    rise(Int(places[vertex]))
    sink(Int(places[vertex]))
  }

  private mutating func removeFirst() -> Int? {
    guard let first = heap.first, let moved = heap.popLast() else { return nil }
    if !heap.isEmpty {
      put(moved, at: 0)
      sink(0)
    }
    return Int(first)
  }

  private func isLess(_ one: Int32, _ other: Int32) -> Bool {
    let (a, b) = (areas[Int(one)], areas[Int(other)])
    return a < b || (a == b && one < other)
  }

  private mutating func put(_ vertex: Int32, at place: Int) {
    heap[place] = vertex
    places[Int(vertex)] = Int32(place)
  }

  private mutating func rise(_ start: Int) {
    var place = start
    let vertex = heap[place]
    while place > 0, isLess(vertex, heap[(place - 1) / 2]) {
      put(heap[(place - 1) / 2], at: place)
      place = (place - 1) / 2
    }
    put(vertex, at: place)
  }

  private mutating func sink(_ start: Int) {
    var place = start
    let vertex = heap[place]
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, isLess(heap[child + 1], heap[child]) { child += 1 }
      guard isLess(heap[child], vertex) else { break }
      put(heap[child], at: place)
      place = child
    }
    put(vertex, at: place)
  }
}
