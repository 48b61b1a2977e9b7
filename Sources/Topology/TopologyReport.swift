package import Diagnostics

/// What building the boundaries found and did.
package struct TopologyReport: Sendable, Hashable, Codable {
  /// Places of one kind: how many, how much ground, and some of them.
  package struct Finding: Sendable, Hashable, Codable {
    package var count = 0
    package var areaInSquareMeters = 0.0
    /// Unit codes joined with " | ", largest first, at most ten.
    package var samples: [String] = []

    package init() {}
  }

  /// Features given, and units made of them.
  package var features = 0
  package var units = 0
  /// As the source has them, closing positions included.
  package var verticesIn = 0
  package var ringsIn = 0

  package var arcs = 0
  /// Arcs with a unit on both sides.
  package var sharedArcs = 0
  package var seamArcs = 0
  /// Vertices stored, arc ends counted with each arc.
  package var vertices = 0
  package var verticesOnSharedArcs = 0

  /// Features without a polygon that could be used; they are in no unit.
  package var droppedFeatures = 0
  /// Features that went into a unit together with others of the same code.
  package var mergedFeatures = 0
  package var repairedUnits = 0
  package var repairedRings = 0
  package var misplacedHoles = 0
  package var unclosedRings = 0
  package var droppedRings = 0
  package var spikes = 0
  /// Rings turned round; source formats differ in orientation, so nothing is wrong with them.
  package var reversedRings = 0
  /// Rings written across the antimeridian, beyond 180° or round a pole.
  package var cutRings = 0

  package var snappingToleranceInDegrees = 0.0
  package var snappedVertices = 0
  /// Vertices put into edges of neighbours on which they lie.
  package var insertedJunctions = 0
  /// Rings smaller than the tolerance, which kept their own vertices.
  package var ringsNotSnapped = 0
  /// Vertices that were given back to arcs that would cross when simplified.
  package var mendedCrossings = 0

  /// Enclosed ground of no unit between two or more units, up to `gapLimitInSquareMeters`.
  package var gaps = Finding()
  /// The same, larger: lakes between units, as a rule.
  package var openings = Finding()
  /// Pairs of units that cover the same ground.
  package var overlaps = Finding()
  /// Pairs that may overlap and were not measured because there are too many.
  package var unmeasuredOverlaps = 0
  package var gapLimitInSquareMeters = 0.0

  /// The same as sentences, warnings first.
  package var diagnostics: [Diagnostic] = []

  package init() {}

  /// The share of the stored vertices that lie on a border between two units, 0…1.
  package var shareOfVerticesOnSharedArcs: Double {
    vertices == 0 ? 0 : Double(verticesOnSharedArcs) / Double(vertices)
  }
}
