/// Two fills of a map, and how far apart they look to one kind of vision.
package struct ColorDistinction: Hashable, Sendable {
  /// The indices of the two colours in the list given, the lower first.
  package let first: Int
  package let second: Int
  /// Who looks.
  package let vision: ColorVision
  /// The OKLab distance after the simulation.
  package let distance: Double

  /// Below this distance two fills need a hatch or dots besides colour: two and a half times the
  /// least difference that is seen, because fills are compared over a distance on the sheet.
  package static let leastDistance = 0.05

  /// Every pair of `colors` whose distance is below `limit`, for every kind of vision, in the order
  /// of the visions, then of the colours. O(n²).
  package static func doubtfulPairs(
    among colors: [SRGBColor], visions: [ColorVision] = ColorVision.allCases,
    limit: Double = leastDistance
  ) -> [ColorDistinction] {
    visions.flatMap { vision in
      let seen = colors.map { OKLab(vision.seen($0)) }
      return seen.indices.flatMap { first in
        seen.indices.dropFirst(first + 1).compactMap { second in
          let distance = seen[first].distance(to: seen[second])
          return distance < limit
            ? ColorDistinction(first: first, second: second, vision: vision, distance: distance)
            : nil
        }
      }
    }
  }
}
