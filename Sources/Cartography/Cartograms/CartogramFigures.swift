import Projections

/// The shapes of a cartogram in projected space, in metres.
struct CartogramFigures {
  /// One unit each, in the order of the subject, without shared lines and without borders.
  var boundaries: ProjectedBoundaries
  /// How much area stands for one, in square metres of the projection.
  var areaPerValue: Double
  /// For circles their radius by unit.
  var radii: [Int: Double] = [:]
  /// For circles their middle by unit.
  var centers: [Int: ProjectedPosition] = [:]
  /// What was done, with its figures, for `explain`.
  var explanation: String
}

extension ProjectedBoundaries {
  /// Adds a unit of closed rings, easting and northing interleaved, each with a line of its own.
  mutating func append(unit: Int, rings: [[Double]]) {
    for ring in rings {
      ringLines.append(Int32(lineCount))
      ringOffsets.append(ringLines.count)
      lineOrdinates += ring
      lineVertexOffsets.append(lineOrdinates.count / 2)
    }
    unitIndices.append(unit)
    unitRingOffsets.append(ringOffsets.count - 1)
  }
}
