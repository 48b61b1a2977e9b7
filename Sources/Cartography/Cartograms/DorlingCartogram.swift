import Glibc
import Projections
import SimpleFeatures

/// Circles of area true to the numbers, near their units' places (Dorling 1996).
struct DorlingCartogram {
  let set: BoundarySet
  let values: [Int: Double]
  /// The units' points in the projection, metres.
  let anchors: [Int: ProjectedPosition]

  /// Corners of a circle: on a sheet nobody sees them.
  private static let corners = 96

  /// Circles are so large that neighbours would touch on average without being moved, which is
  /// Dorling's rule; without any neighbours, that they cover a third of the box around them.
  func figures() -> CartogramFigures {
    let units = values.keys.filter { anchors[$0] != nil }.sorted()
    let index = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($0.element, $0.offset) })
    // Whole metres: a machine's own projection decides nothing.
    let homes = units.map { unit -> (x: Double, y: Double) in
      let anchor = anchors[unit] ?? ProjectedPosition(easting: 0, northing: 0)
      return (anchor.easting.rounded(), anchor.northing.rounded())
    }
    let neighbours = near(UnitNeighbours(set, among: Set(units)).lengths, homes, index)
    let roots = units.map { ((values[$0] ?? 0) / .pi).squareRoot() }
    let scale = scale(units, homes: homes, roots: roots, neighbours: neighbours, index: index)
    var packing = CirclePacking(
      units.indices.map { position in
        let own = neighbours[units[position]] ?? []
        let total = own.reduce(0) { $0 + $1.length }
        return CirclePacking.Circle(
          x: homes[position].x, y: homes[position].y, radius: roots[position] * scale,
          homeX: homes[position].x, homeY: homes[position].y,
          neighbours: own.compactMap { neighbour in
            index[neighbour.unit].map {
              .init(index: $0, share: total > 0 ? neighbour.length / total : 0)
            }
          })
      })
    packing.settle()
    // What the steps could not part is parted by smaller circles: no two ever overlap.
    let shrinking = 1 - packing.largestOverlap
    return figures(packing, units: units, scale: scale * shrinking, shrinking: shrinking)
  }

  /// Neighbours whose middles lie near each other for units so large. A far possession must not draw
  /// its country over the sea: French Guiana borders Brazil, and France does not.
  private func near(
    _ all: [Int: [(unit: Int, length: Double)]], _ homes: [(x: Double, y: Double)],
    _ index: [Int: Int]
  ) -> [Int: [(unit: Int, length: Double)]] {
    var result: [Int: [(unit: Int, length: Double)]] = [:]
    for (unit, own) in all {
      result[unit] = own.filter { neighbour in
        guard let one = index[unit], let other = index[neighbour.unit] else { return false }
        let (x, y) = (homes[one].x - homes[other].x, homes[one].y - homes[other].y)
        let sides =
          set.units[unit].areaInSquareMeters.squareRoot()
          + set.units[neighbour.unit].areaInSquareMeters.squareRoot()
        return sides == 0 || (x * x + y * y).squareRoot() <= 2 * sides
      }
    }
    return result
  }

  private func scale(
    _ units: [Int], homes: [(x: Double, y: Double)], roots: [Double],
    neighbours: [Int: [(unit: Int, length: Double)]], index: [Int: Int]
  ) -> Double {
    var (distances, sums) = (0.0, 0.0)
    for (position, unit) in units.enumerated() {
      for neighbour in neighbours[unit] ?? [] where neighbour.unit > unit {
        guard let other = index[neighbour.unit] else { continue }
        let (x, y) = (homes[other].x - homes[position].x, homes[other].y - homes[position].y)
        distances += (x * x + y * y).squareRoot()
        sums += roots[position] + roots[other]
      }
    }
    if sums > 0, distances > 0 { return distances / sums }
    let (xs, ys) = (homes.map(\.x), homes.map(\.y))
    let width = (xs.max() ?? 0) - (xs.min() ?? 0)
    let height = (ys.max() ?? 0) - (ys.min() ?? 0)
    let area = max(width * height, max(width, height) * max(width, height) * 0.1, 1)
    let total = values.values.reduce(0, +)
    return total > 0 ? (area / 3 / total).squareRoot() : 1
  }

  private func figures(
    _ packing: CirclePacking, units: [Int], scale: Double, shrinking: Double
  ) -> CartogramFigures {
    // The polygon has the circle's area: of n corners it is n/2 · sin(2π/n) times the squared radius.
    let angle = 2 * Double.pi / Double(Self.corners)
    let corner = (Double.pi / (Double(Self.corners) / 2 * sin(angle))).squareRoot()
    var result = CartogramFigures(
      boundaries: ProjectedBoundaries(), areaPerValue: scale * scale, explanation: "")
    var moved: (sum: Double, most: Double, unit: Int?) = (0, 0, nil)
    for (unit, circle) in zip(units, packing.circles) {
      let radius = circle.radius * shrinking
      result.radii[unit] = radius
      result.centers[unit] = ProjectedPosition(easting: circle.x, northing: circle.y)
      var ring: [Double] = []
      for step in 0...Self.corners {
        let turn = Double(step % Self.corners) * angle
        ring.append(circle.x + radius * corner * cos(turn))
        ring.append(circle.y + radius * corner * sin(turn))
      }
      result.boundaries.append(unit: unit, rings: [ring])
      let (x, y) = (circle.x - circle.homeX, circle.y - circle.homeY)
      let distance = (x * x + y * y).squareRoot()
      moved.sum += distance
      if distance > moved.most { (moved.most, moved.unit) = (distance, unit) }
    }
    result.boundaries.setBoxes()
    result.explanation = explanation(packing, moved: moved, shrinking: shrinking)
    return result
  }

  private func explanation(
    _ packing: CirclePacking, moved: (sum: Double, most: Double, unit: Int?), shrinking: Double
  ) -> String {
    let circles = packing.circles
    // Pairs that share a border, and those of them that are within a tenth of the smaller radius.
    let wanted = circles.indices.reduce(0) { sum, index in
      sum + circles[index].neighbours.count { $0.index > index }
    }
    var touching = 0
    let most = circles.map(\.radius).max() ?? 0
    packing.forEachPair(within: most * 0.1) { first, second in
      guard circles[first].neighbours.contains(where: { $0.index == second }) else { return }
      let (x, y) = (circles[second].x - circles[first].x, circles[second].y - circles[first].y)
      let gap = (x * x + y * y).squareRoot() - circles[first].radius - circles[second].radius
      if gap < 0.1 * min(circles[first].radius, circles[second].radius) { touching += 1 }
    }
    let mean = circles.isEmpty ? 0 : moved.sum / Double(circles.count)
    var sentence =
      "Circles (Dorling 1996): \(circles.count), their areas true to the numbers and so large that "
      + "neighbours would touch on average; moved by \(Int(mean / 1000)) km on average"
    if let unit = moved.unit {
      sentence += ", at most \(Int(moved.most / 1000)) km (\(set.units[unit].name))"
    }
    sentence += "; of \(wanted) pairs of neighbours \(touching) still touch."
    if shrinking < 0.999 {
      sentence +=
        " All were made smaller by \(Int(((1 - shrinking) * 100).rounded())) % to part them."
    }
    return sentence
  }
}
