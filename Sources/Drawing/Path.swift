/// Lines and curves on the page in flat buffers: one verb per step, its coordinates in `ordinates`
/// (x, y interleaved; points, y down).
package struct Path: Hashable, Sendable {
  /// What a step does, and how many positions it takes from `ordinates`.
  package enum Verb: UInt8, Hashable, Sendable {
    /// One position: starts a subpath.
    case move
    /// One position.
    case line
    /// Three positions: two controls and an end (cubic Bézier).
    case curve
    /// None: back to the subpath's start.
    case close
  }

  package private(set) var verbs: [Verb]
  package private(set) var ordinates: [Double]

  package init() {
    verbs = []
    ordinates = []
  }

  package var isEmpty: Bool { verbs.isEmpty }

  /// True when a step is a curve.
  package private(set) var hasCurves = false

  /// How many positions its steps take.
  package var positionCount: Int { ordinates.count / 2 }

  /// Begins a subpath there, in points, y down.
  package mutating func move(x: Double, y: Double) {
    verbs.append(.move)
    ordinates.append(x)
    ordinates.append(y)
  }

  /// A straight line from the last position, in points, y down.
  package mutating func line(x: Double, y: Double) {
    verbs.append(.line)
    ordinates.append(x)
    ordinates.append(y)
  }

  /// Subpaths of straight lines through where `transform` moves positions.
  ///
  /// - Parameters:
  ///   - polylines: for each the range of its ordinates; one of less than two positions adds
  ///     nothing.
  ///   - positions: of all of them, x and y interleaved.
  package mutating func append(
    polylines: [Range<Int>], of positions: Span<Double>, _ transform: PageTransform
  ) {
    let count = polylines.reduce(0) { $0 + $1.count }
    // Adding nothing to an empty array writes into the one that all empty arrays share.
    guard count > 0 else { return }
    verbs.append(addingCapacity: count / 2) { verbs in
      for polyline in polylines where polyline.count >= 4 {
        verbs.append(.move)
        verbs.append(repeating: .line, count: polyline.count / 2 - 1)
      }
    }
    ordinates.append(addingCapacity: count) { ordinates in
      for polyline in polylines where polyline.count >= 4 {
        transform.append(positions.extracting(polyline), to: &ordinates)
      }
    }
  }

  /// A cubic Bézier curve from the last position, in points, y down.
  package mutating func curve(_ control1: Point, _ control2: Point, to end: Point) {
    hasCurves = true
    verbs.append(.curve)
    for point in [control1, control2, end] {
      ordinates.append(point.x)
      ordinates.append(point.y)
    }
  }

  /// A straight line back to where the subpath began.
  package mutating func close() { verbs.append(.close) }

  /// Moves every position, points to the right and down.
  mutating func move(by right: Double, _ down: Double) {
    for index in stride(from: 0, to: ordinates.count, by: 2) {
      ordinates[index] += right
      ordinates[index + 1] += down
    }
  }

  /// The same steps with every position moved by a rule.
  func mapped(_ rule: (_ x: Double, _ y: Double) -> (Double, Double)) -> Path {
    var result = self
    for index in stride(from: 0, to: ordinates.count, by: 2) {
      (result.ordinates[index], result.ordinates[index + 1]) = rule(
        ordinates[index], ordinates[index + 1])
    }
    return result
  }

  /// Adds the subpaths of another path behind these.
  package mutating func append(_ other: Path) {
    hasCurves = hasCurves || other.hasCurves
    verbs.append(contentsOf: other.verbs)
    ordinates.append(contentsOf: other.ordinates)
  }
}
