/// Moves circles apart, keeping neighbours together where there is room: the layout of a circular
/// cartogram (Dorling, "Area Cartograms: Their Use and Creation", Concepts and Techniques in Modern
/// Geography 59, 1996).
///
/// Deterministic: every step moves all circles at once by forces of the step before, in bounded steps,
/// with no more than the four operations and square roots.
struct CirclePacking {
  /// One circle, in any unit of length.
  struct Circle: Hashable {
    var x: Double
    var y: Double
    let radius: Double
    /// Where it belongs.
    let homeX: Double
    let homeY: Double
    /// Indices of the circles that it should touch, with their shares of its border.
    let neighbours: [Neighbour]

    struct Neighbour: Hashable {
      let index: Int
      let share: Double
    }
  }

  private(set) var circles: [Circle]
  private let largestRadius: Double
  /// The share of their radii that circles have in this step.
  private var growth = 1.0

  /// Steps in which forces pull and push, then those that only push what is left apart.
  private static let steps = 240
  private static let separations = 600

  init(_ circles: [Circle]) {
    self.circles = circles
    largestRadius = circles.map(\.radius).max() ?? 0
  }

  /// Lays the circles out; then no circle overlaps another by more than a thousandth of its radius,
  /// if the steps sufficed.
  mutating func settle() {
    // Circles grow from a third while they move, so that small ones are not thrown far.
    for step in 0..<Self.steps {
      let share = Double(step) / Double(Self.steps)
      growth = min(1, 1 / 3 + share)
      move(cooling: 1 - share)
    }
    growth = 1
    for _ in 0..<Self.separations where !separate() { continue }
  }

  /// The largest share of the sum of two radii that their distance lacks; 0 where none overlap.
  var largestOverlap: Double {
    var largest = 0.0
    forEachPair(within: 0) { first, second in
      let (one, other) = (circles[first], circles[second])
      let sum = one.radius + other.radius
      largest = max(largest, 1 - Self.distance(one, other) / sum)
    }
    return largest
  }

  private mutating func move(cooling: Double) {
    var forces = [(x: Double, y: Double)](repeating: (0, 0), count: circles.count)
    forEachPair(within: 0) { first, second in
      let push = push(first, second)
      guard push.overlap > 0 else { return }
      let (r1, r2) = (circles[first].radius, circles[second].radius)
      // The smaller one gives way, as far as the larger one is larger.
      forces[first].x -= push.x * push.overlap * r2 / (r1 + r2)
      forces[first].y -= push.y * push.overlap * r2 / (r1 + r2)
      forces[second].x += push.x * push.overlap * r1 / (r1 + r2)
      forces[second].y += push.y * push.overlap * r1 / (r1 + r2)
    }
    for index in circles.indices {
      let own = circles[index]
      for neighbour in own.neighbours {
        let other = circles[neighbour.index]
        let distance = Self.distance(own, other)
        let gap = distance - growth * (own.radius + other.radius)
        guard gap > 0 else { continue }
        let pull =
          0.5 * neighbour.share * gap / distance * other.radius / (own.radius + other.radius)
        forces[index].x += pull * (other.x - own.x)
        forces[index].y += pull * (other.y - own.y)
      }
      // Home draws the more who has no neighbour to hold on to.
      let home = own.neighbours.isEmpty ? 0.1 : 0.02
      forces[index].x += home * (own.homeX - own.x)
      forces[index].y += home * (own.homeY - own.y)
    }
    for index in circles.indices {
      var (x, y) = forces[index]
      let length = (x * x + y * y).squareRoot()
      let longest = max(circles[index].radius, largestRadius * 0.1) * cooling
      if length > longest, length > 0 { (x, y) = (x * longest / length, y * longest / length) }
      circles[index].x += x
      circles[index].y += y
    }
  }

  /// Pushes overlapping pairs apart one after the other; true when there was none left.
  private mutating func separate() -> Bool {
    var pairs: [(Int, Int)] = []
    forEachPair(within: 0) { first, second in pairs.append((first, second)) }
    var isDone = true
    for (first, second) in pairs {
      let push = push(first, second)
      let (r1, r2) = (circles[first].radius, circles[second].radius)
      guard push.overlap > 5e-4 * min(r1, r2) else { continue }
      isDone = false
      let overlap = push.overlap * 1.02
      circles[first].x -= push.x * overlap * r2 / (r1 + r2)
      circles[first].y -= push.y * overlap * r2 / (r1 + r2)
      circles[second].x += push.x * overlap * r1 / (r1 + r2)
      circles[second].y += push.y * overlap * r1 / (r1 + r2)
    }
    return isDone
  }

  /// The direction from the first to the second, and how far they overlap. Two on one point part
  /// along a direction of their own.
  private func push(_ first: Int, _ second: Int) -> (x: Double, y: Double, overlap: Double) {
    let (one, other) = (circles[first], circles[second])
    let distance = Self.distance(one, other)
    let overlap = growth * (one.radius + other.radius) - distance
    guard distance > 1e-9 * (one.radius + other.radius) else {
      return (first + second) % 2 == 0 ? (1, 0, overlap) : (0, 1, overlap)
    }
    return ((other.x - one.x) / distance, (other.y - one.y) / distance, overlap)
  }

  private static func distance(_ one: Circle, _ other: Circle) -> Double {
    let (x, y) = (other.x - one.x, other.y - one.y)
    return (x * x + y * y).squareRoot()
  }

  /// Pairs nearer than so much more than their radii, from west to east.
  func forEachPair(within gap: Double, _ body: (Int, Int) -> Void) {
    let order = circles.indices.sorted { (circles[$0].x, $0) < (circles[$1].x, $1) }
    for (position, first) in order.enumerated() {
      let one = circles[first]
      for second in order[(position + 1)...] {
        let other = circles[second]
        if other.x - one.x > one.radius + largestRadius + gap { break }
        if Self.distance(one, other) < one.radius + other.radius + gap {
          body(min(first, second), max(first, second))
        }
      }
    }
  }
}
