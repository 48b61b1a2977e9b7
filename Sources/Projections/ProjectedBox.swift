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
    guard ordinates.count >= 2 else { return nil }
    self.init(
      minEasting: .infinity, minNorthing: .infinity, maxEasting: -.infinity,
      maxNorthing: -.infinity)
    for index in stride(from: 0, to: ordinates.count - 1, by: 2) {
      minEasting = min(minEasting, ordinates[index])
      maxEasting = max(maxEasting, ordinates[index])
      minNorthing = min(minNorthing, ordinates[index + 1])
      maxNorthing = max(maxNorthing, ordinates[index + 1])
    }
  }

  /// In metres.
  package var width: Double { maxEasting - minEasting }
  /// In metres.
  package var height: Double { maxNorthing - minNorthing }

  package var center: ProjectedPosition {
    ProjectedPosition(
      easting: (minEasting + maxEasting) / 2, northing: (minNorthing + maxNorthing) / 2)
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
