import SimpleFeatures

/// Arcs, and rings as signed references to them, as `BoundarySet` stores them, before thresholds.
struct ArcTable {
  /// The vertices of the arcs, one after the other, as numbers of the ring table.
  var vertices: [Int32] = []
  var offsets: [Int32] = [0]
  var sides: [ArcSides] = []
  var ringArcs: [Int32] = []
  var ringOffsets: [Int32] = [0]
  /// Pairs of units that lie on one side of the same arc, lower index first, once each.
  var overlappingPairs: Set<UnitPair> = []

  var arcCount: Int { sides.count }

  /// The vertices of one arc.
  func arc(_ arc: Int) -> ArraySlice<Int32> { vertices[Int(offsets[arc])..<Int(offsets[arc + 1])] }
}

/// Two units, the lower index first.
struct UnitPair: Hashable, Comparable, Sendable {
  var first: Int32
  var second: Int32

  init(_ one: Int32, _ other: Int32) {
    first = min(one, other)
    second = max(one, other)
  }

  static func < (left: UnitPair, right: UnitPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
