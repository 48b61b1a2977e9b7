import Glibc
import SimpleFeatures

/// Which units of a set share a border, and how long it is.
struct UnitNeighbours {
  /// For each unit its neighbours with the length of the border, in degrees of a meridian, in the
  /// order of their indices.
  let lengths: [Int: [(unit: Int, length: Double)]]

  /// Among `units` alone.
  init(_ set: BoundarySet, among units: Set<Int>) {
    var sums: [Int: [Int: Double]] = [:]
    for (arc, sides) in set.arcSides.enumerated() where !sides.isSeam {
      let (left, right) = (Int(sides.left), Int(sides.right))
      guard left != right, units.contains(left), units.contains(right) else { continue }
      var length = 0.0
      for vertex in Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1]) - 1 {
        let north = set.ordinates[2 * vertex + 3] - set.ordinates[2 * vertex + 1]
        let east =
          (set.ordinates[2 * vertex + 2] - set.ordinates[2 * vertex])
          * cos(set.ordinates[2 * vertex + 1] * .pi / 180)
        length += (east * east + north * north).squareRoot()
      }
      sums[left, default: [:]][right, default: 0] += length
      sums[right, default: [:]][left, default: 0] += length
    }
    lengths = sums.mapValues { own in
      // Rounded, so that a machine's own cosine decides nothing.
      own.sorted { $0.key < $1.key }.map { ($0.key, ($0.value * 1e6).rounded() / 1e6) }
    }
  }
}
