/// The outlines of projected units as groups of islands: rings belong together that lie within a
/// distance of one another, directly or over others (single linkage).
///
/// Distances are those between boxes around runs of segments (`ProjectedBoundaries.stretchBoxes`):
/// never more than the true ones. O(n log n) in the number of runs, where few of them overlap in
/// easting.
package struct RingClusters: Sendable {
  /// Rings that belong together.
  package struct Cluster: Hashable, Sendable {
    /// Indices of rings, ascending.
    package var rings: [Int]
    /// Positions in `unitIndices`, ascending.
    package var positions: [Int]
    package var box: ProjectedBox
    /// In square metres of the projection, holes taken off.
    package var area: Double

    /// Both as one.
    package func united(with other: Cluster) -> Cluster {
      Cluster(
        rings: (rings + other.rings).sorted(),
        positions: Set(positions).union(other.positions).sorted(), box: box.union(other.box),
        area: area + other.area)
    }
  }

  /// The largest area first.
  package let clusters: [Cluster]

  /// - Parameter gap: how far apart rings may lie and still belong together, in metres.
  package init(_ boundaries: ProjectedBoundaries, gap: Double) {
    let ringCount = boundaries.ringOffsets.count - 1
    var leaders = Array(0..<max(0, ringCount))
    func leader(_ ring: Int) -> Int {
      var ring = ring
      while leaders[ring] != ring {
        leaders[ring] = leaders[leaders[ring]]
        ring = leaders[ring]
      }
      return ring
    }
    let runs = Self.runs(boundaries).sorted { $0.box.minEasting < $1.box.minEasting }
    // Those that a run farther east may still reach.
    var open: [(ring: Int, box: ProjectedBox)] = []
    for run in runs {
      open.removeAll { $0.box.maxEasting + gap < run.box.minEasting }
      for other in open where other.box.distance(to: run.box) <= gap {
        let (one, two) = (leader(other.ring), leader(run.ring))
        if one != two { leaders[max(one, two)] = min(one, two) }
      }
      open.append(run)
    }
    var found: [Int: Cluster] = [:]
    for position in boundaries.unitIndices.indices {
      for ring in boundaries.unitRingOffsets[position]..<boundaries.unitRingOffsets[position + 1] {
        let own = Cluster(
          rings: [ring], positions: [position], box: boundaries.ringBoxes[ring],
          area: Self.area(boundaries.ordinates(ofRing: ring)))
        let key = leader(ring)
        if var known = found[key] {
          known.rings.append(ring)
          if known.positions.last != position { known.positions.append(position) }
          known.box = known.box.union(own.box)
          known.area += own.area
          found[key] = known
        } else {
          found[key] = own
        }
      }
    }
    clusters = found.values.sorted {
      ($1.area, $0.rings.first ?? 0) < ($0.area, $1.rings.first ?? 0)
    }
  }

  /// One box a ring and run of its lines; rings whose runs lie apart from no other are many.
  private static func runs(
    _ boundaries: ProjectedBoundaries
  ) -> [(ring: Int, box: ProjectedBox)] {
    var result: [(ring: Int, box: ProjectedBox)] = []
    for ring in 0..<max(0, boundaries.ringOffsets.count - 1) {
      let references = boundaries.ringOffsets[ring]..<boundaries.ringOffsets[ring + 1]
      for reference in boundaries.ringLines[references] {
        let line = Int(reference < 0 ? ~reference : reference)
        for box in boundaries.stretchBoxes[
          boundaries.stretchOffsets[line]..<boundaries.stretchOffsets[line + 1]]
        {
          result.append((ring, box))
        }
      }
    }
    return result
  }

  /// Half the sum of cross products; positive where the interior lies on the left.
  private static func area(_ ring: [Double]) -> Double {
    guard ring.count >= 8 else { return 0 }
    let (originX, originY) = (ring[0], ring[1])
    var sum = 0.0
    for index in stride(from: 0, to: ring.count - 2, by: 2) {
      sum +=
        (ring[index] - originX) * (ring[index + 3] - originY)
        - (ring[index + 2] - originX) * (ring[index + 1] - originY)
    }
    return sum / 2
  }
}

extension ProjectedBox {
  /// In metres; 0 where both meet.
  package func distance(to other: ProjectedBox) -> Double {
    let aside = max(0, max(other.minEasting - maxEasting, minEasting - other.maxEasting))
    let above = max(0, max(other.minNorthing - maxNorthing, minNorthing - other.maxNorthing))
    return (aside * aside + above * above).squareRoot()
  }
}
