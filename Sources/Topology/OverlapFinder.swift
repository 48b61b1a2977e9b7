import SimpleFeatures

/// Finds units that cover the same ground, and how much of it.
///
/// Suspects are units on the same side of one arc, and units that hold points of an arc that has
/// another unit on one side only (a border inside another unit). The middles of segments are tested,
/// all of them up to a limit and evenly spread beyond it, at least one for each arc; so an overlap
/// can be missed only where many segments lie between two tests. What suspects have in common is then
/// measured by GEOS. Common ground below a square metre is rounding.
struct OverlapFinder {
  private static let pointLimit = 15_000
  private static let pairLimit = 500
  private static let smallestArea = 1.0

  let set: BoundarySet
  let arcs: ArcTable

  func fill(_ report: inout TopologyReport, file: String) throws(TopologyError) {
    let pairs = try suspects()
    let measured = Array(pairs.prefix(Self.pairLimit))
    report.unmeasuredOverlaps = pairs.count - measured.count
    let set = set
    let areas = try Workers.map(count: measured.count) { session, index throws(TopologyError) in
      let pair = measured[index]
      do throws(GEOSFailure) {
        let first = try Self.shape(Int(pair.first), of: set, in: session)
        let second = try Self.shape(Int(pair.second), of: set, in: session)
        return EllipsoidalArea.of(try first.intersection(second).polygons())
      } catch {
        throw TopologyError.operationFailed(
          file: file, row: 0, unit: set.units[Int(pair.first)].code, operation: error.operation,
          reason: error.reason)
      }
    }
    let order = measured.indices.sorted { (areas[$1], $0) < (areas[$0], $1) }
    for index in order where areas[index] >= Self.smallestArea {
      let pair = measured[index]
      report.overlaps.add(
        areas[index],
        "\(set.units[Int(pair.first)].code) | \(set.units[Int(pair.second)].code)")
    }
  }

  private static func shape(_ unit: Int, of set: BoundarySet, in session: GEOSSession)
    throws(GEOSFailure) -> GEOSShape
  {
    let shape = try GEOSShape(set.multiPolygon(ofUnit: unit), in: session)
    return try shape.isValid() ? shape : shape.madeValid()
  }

  private func suspects() throws(TopologyError) -> [UnitPair] {
    let set = set
    let open = (0..<set.arcCount).filter {
      !set.arcSides[$0].isSeam && set.arcSides[$0].right < 0
    }
    let segments = open.reduce(0) { $0 + set.vertices(ofArc: $1).count - 1 }
    let step = max(1, segments / Self.pointLimit)
    let locator = PointLocator(set)
    let found = try Workers.map(count: open.count) { _, index in
      let arc = open[index]
      let own = set.arcSides[arc].left
      let count = set.vertices(ofArc: arc).count - 1
      var pairs: Set<UnitPair> = []
      var segment = min(count / 2, step / 2)
      while segment < count {
        let first = 2 * (set.vertices(ofArc: arc).lowerBound + segment)
        let x = (set.ordinates[first] + set.ordinates[first + 2]) / 2
        let y = (set.ordinates[first + 1] + set.ordinates[first + 3]) / 2
        for unit in locator.units(at: x, y, notOfArc: arc) {
          pairs.insert(UnitPair(own, Int32(unit)))
        }
        segment += step
      }
      return pairs
    }
    return found.reduce(into: arcs.overlappingPairs) { $0.formUnion($1) }.sorted()
  }
}
