package import FlatBuffers

/// One edition of boundaries as arcs, rings and units: every shared border is stored once.
///
/// Geographic space, degrees, longitude/latitude (OGC:CRS84). Flat buffers with offsets:
/// arc `a` is the vertices `arcOffsets[a] ..< arcOffsets[a + 1]` of `ordinates`
/// (longitude, latitude interleaved) and of `thresholds`; ring `r` is the signed arc references
/// `ringOffsets[r] ..< ringOffsets[r + 1]` of `ringArcs` (`a` forward, `~a` backward), consecutive
/// arcs meeting at a common vertex; unit `u` is the rings `unitOffsets[u] ..< unitOffsets[u + 1]`,
/// each exterior followed by its own holes (`ringIsHole`). Exteriors run counter-clockwise, holes
/// clockwise, so the interior is on the left of every ring.
package struct BoundarySet: Sendable, Hashable {
  /// The set's key in the project file.
  package var name: String
  package var edition: BoundaryEdition

  package var ordinates: FlatBuffer<Double>
  /// Ground area in square metres at which a vertex may be left out (weighted Visvalingam with a
  /// bound on distance, monotone along the removal order); `.infinity` where an arc ends.
  package var thresholds: FlatBuffer<Float>
  package var arcOffsets: [Int32]
  /// The units on the two sides of each arc.
  package var arcSides: [ArcSides]

  package var ringArcs: [Int32]
  package var ringOffsets: [Int32]
  package var ringIsHole: [Bool]
  package var unitOffsets: [Int32]
  package var units: [BoundaryUnit]

  package init(
    name: String, edition: BoundaryEdition, ordinates: FlatBuffer<Double> = [],
    thresholds: FlatBuffer<Float> = [], arcOffsets: [Int32] = [0], arcSides: [ArcSides] = [],
    ringArcs: [Int32] = [], ringOffsets: [Int32] = [0], ringIsHole: [Bool] = [],
    unitOffsets: [Int32] = [0], units: [BoundaryUnit] = []
  ) {
    precondition(ordinates.count == 2 * thresholds.count, "one threshold per vertex")
    precondition(arcOffsets.count == arcSides.count + 1, "two sides per arc")
    precondition(ringOffsets.count == ringIsHole.count + 1, "one role per ring")
    precondition(unitOffsets.count == units.count + 1, "one range of rings per unit")
    self.name = name
    self.edition = edition
    self.ordinates = ordinates
    self.thresholds = thresholds
    self.arcOffsets = arcOffsets
    self.arcSides = arcSides
    self.ringArcs = ringArcs
    self.ringOffsets = ringOffsets
    self.ringIsHole = ringIsHole
    self.unitOffsets = unitOffsets
    self.units = units
  }

  package var arcCount: Int { arcSides.count }
  package var ringCount: Int { ringIsHole.count }
  package var vertexCount: Int { thresholds.count }

  /// The index of the unit with this code.
  package func unitIndex(code: String) -> Int? { units.firstIndex { $0.code == code } }
}

/// What lies left and right of an arc in its stored direction.
package struct ArcSides: Hashable, Sendable {
  /// The unit's index, or −1 where there is none (sea, or outside the edition).
  package var left: Int32
  package var right: Int32
  /// True where the arc runs along ±180° or a pole only because the source was cut there: it is
  /// never drawn as a border.
  package var isSeam: Bool

  package init(left: Int32, right: Int32, isSeam: Bool = false) {
    self.left = left
    self.right = right
    self.isSeam = isSeam
  }
}
