/// A box in projected space, metres, `minEasting` ≤ `maxEasting`, `minNorthing` ≤ `maxNorthing`.
package struct ProjectedBox: Hashable, Sendable {
  package var minEasting: Double
  package var minNorthing: Double
  package var maxEasting: Double
  package var maxNorthing: Double

  package init(
    minEasting: Double, minNorthing: Double, maxEasting: Double, maxNorthing: Double
  ) {
    self.minEasting = minEasting
    self.minNorthing = minNorthing
    self.maxEasting = maxEasting
    self.maxNorthing = maxNorthing
  }

  /// The smallest box around positions written easting, northing, easting, northing …; nil when
  /// there are none.
  package init?(ordinates: [Double]) {
    self.init(around: ordinates, 0..<(ordinates.count & ~1), and: nil)
  }

  /// The smallest box around another one and the positions in a range of ordinates; nil when there
  /// is neither.
  init?(around ordinates: [Double], _ range: Range<Int>, and other: ProjectedBox?) {
    guard !range.isEmpty || other != nil else { return nil }
    self =
      other
      ?? ProjectedBox(
        minEasting: .infinity, minNorthing: .infinity, maxEasting: -.infinity,
        maxNorthing: -.infinity)
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      minEasting = min(minEasting, ordinates[index])
      maxEasting = max(maxEasting, ordinates[index])
      minNorthing = min(minNorthing, ordinates[index + 1])
      maxNorthing = max(maxNorthing, ordinates[index + 1])
    }
  }

  /// Holds nothing, and adds nothing to what it is united with.
  package static let nowhere = ProjectedBox(
    minEasting: .infinity, minNorthing: .infinity, maxEasting: -.infinity, maxNorthing: -.infinity)

  /// In metres.
  package var width: Double { maxEasting - minEasting }
  /// In metres.
  package var height: Double { maxNorthing - minNorthing }

  package var center: ProjectedPosition {
    ProjectedPosition(
      easting: (minEasting + maxEasting) / 2, northing: (minNorthing + maxNorthing) / 2)
  }

  /// True when all of the other box lies inside.
  package func contains(_ other: ProjectedBox) -> Bool {
    minEasting <= other.minEasting && other.maxEasting <= maxEasting
      && minNorthing <= other.minNorthing && other.maxNorthing <= maxNorthing
  }

  /// True when both share an area; boxes that only touch do not.
  package func intersects(_ other: ProjectedBox) -> Bool {
    minEasting < other.maxEasting && other.minEasting < maxEasting
      && minNorthing < other.maxNorthing && other.minNorthing < maxNorthing
  }

  /// True when both share a point: lines along an edge meet what they run along.
  package func meets(_ other: ProjectedBox) -> Bool {
    minEasting <= other.maxEasting && other.minEasting <= maxEasting
      && minNorthing <= other.maxNorthing && other.minNorthing <= maxNorthing
  }

  /// True when all of the other box lies beyond one and the same edge of this one, or on it.
  package func isBesides(_ other: ProjectedBox) -> Bool {
    other.maxEasting <= minEasting || other.minEasting >= maxEasting
      || other.maxNorthing <= minNorthing || other.minNorthing >= maxNorthing
  }

  /// The smallest box that holds both.
  package func union(_ other: ProjectedBox) -> ProjectedBox {
    ProjectedBox(
      minEasting: min(minEasting, other.minEasting),
      minNorthing: min(minNorthing, other.minNorthing),
      maxEasting: max(maxEasting, other.maxEasting),
      maxNorthing: max(maxNorthing, other.maxNorthing))
  }
}
