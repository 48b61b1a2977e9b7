/// Scatters dots over units, at random but apart: for dot-density maps.
///
/// Geographic space, degrees. A dot is drawn uniformly over the unit's area on the sphere (rejection
/// within its rings on the cylindrical equal-area plane of longitude and the sine of latitude) and
/// stays where no other is nearer than six tenths of the mean distance, and the outline no nearer than
/// an eighth (dart throwing: Cook, "Stochastic sampling in computer graphics", ACM Transactions on
/// Graphics 5, 1986); both distances shrink where a unit is too thin for them. The sequence begins
/// from the unit's code alone: it is the same in every run, at every scale and on every machine.
package struct DotScatter {
  private let set: BoundarySet

  /// Of the mean distance: half a tenth more and the last dots find no place.
  private static let leastDistance = 0.6
  private static let leastClearance = 0.125
  /// Darts thrown before the distances shrink.
  private static let tries = 40
  /// Rings that no try of so many hits are slivers.
  private static let mostTries = 4_000

  package init(_ set: BoundarySet) { self.set = set }

  /// So many places in the unit, on 10⁻⁶ of a degree (0.1 m). A unit whose rings are too thin to be
  /// hit has its representative point instead, as often as it takes.
  package func dots(inUnit unit: Int, count: Int) -> [GeographicPosition] {
    guard count > 0 else { return [] }
    let boundary = set.units[unit]
    let interior = UnitRings(set, unit: unit)
    let spacing = (interior.areaInSquareDegrees / Double(count)).squareRoot()
    var generator = SeededGenerator(text: boundary.code)
    var placed = DotCells(around: boundary.boundingBox, spacing: spacing)
    var share = 1.0
    var dots: [GeographicPosition] = []
    dots.reserveCapacity(count)
    while dots.count < count {
      var found: GeographicPosition?
      for _ in 0..<Self.tries {
        guard let place = interior.place(&generator, mostTries: Self.mostTries) else { break }
        let least = Self.leastDistance * share * spacing
        guard
          share < 0.01
            || (!placed.hasDot(within: least, of: place)
              && interior.contains(place, clearance: Self.leastClearance * share * spacing))
        else { continue }
        found = place
        break
      }
      if let found {
        placed.insert(found)
        dots.append(found)
      } else if share < 0.01 {
        dots.append(boundary.representativePoint)
      } else {
        share *= 0.85
      }
    }
    return dots
  }
}
