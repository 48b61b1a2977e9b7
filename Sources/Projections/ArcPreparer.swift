import SimpleFeatures

/// Thins the arcs of a boundary set to a detail and projects them, each once. One thread.
struct ArcPreparer: ~Copyable {
  private let set: BoundarySet
  /// What a vertex's area on the map must reach, in square metres.
  private let leastArea: Float
  private var arealScale: ArealScale
  private var resampler: PolylineResampler
  /// The kept vertices of the arc at hand.
  private var kept: [Double] = []

  init(
    _ set: BoundarySet, projection: MapProjection, detailInMeters: Double
  ) throws(ProjectionsError) {
    let resampler = try PolylineResampler(
      projection,
      toleranceInMeters: BoundaryProjector.toleranceInMeters(detailInMeters: detailInMeters))
    let arealScale = try ArealScale(projection)
    self.set = set
    leastArea = Float(detailInMeters * detailInMeters * BoundaryProjector.thresholdShare)
    self.resampler = resampler
    self.arealScale = arealScale
  }

  /// Drops the vertices of an arc within a box that are below the detail (its ends stay) and projects
  /// the rest, as one polyline more.
  private mutating func append(arc: Int, boundingBox: GeographicBox) {
    keepVertices(ofArc: arc)
    resampler.append(kept, boundingBox: boundingBox)
  }

  /// The resampled positions, in source degrees, of an arc that lies wholly in the domain at a turn.
  mutating func positions(ofArc arc: Int, turn: Double) -> [Double] {
    keepVertices(ofArc: arc)
    return resampler.positions(along: kept, turn: turn)
  }

  /// The closed rings of an area on the map, from rings in source degrees.
  func projected(_ rings: [[Double]]) -> [[Double]] {
    RingProjection(domain: resampler.domain).projected(rings, with: resampler.transformation)
  }

  private mutating func keepVertices(ofArc arc: Int) {
    let range = Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1])
    kept.removeAll(keepingCapacity: true)
    for vertex in range {
      let (longitude, latitude) = (set.ordinates[2 * vertex], set.ordinates[2 * vertex + 1])
      let isEnd = vertex == range.lowerBound || vertex == range.upperBound - 1
      if isEnd || isSeen(vertex, longitude, latitude) {
        kept.append(longitude)
        kept.append(latitude)
      }
    }
  }

  /// Whether leaving a vertex out would show: thresholds are areas on the ground.
  @inline(__always)
  private mutating func isSeen(_ vertex: Int, _ longitude: Double, _ latitude: Double) -> Bool {
    leastArea == 0
      || set.thresholds[vertex] * arealScale.scale(longitude: longitude, latitude: latitude)
        >= leastArea
  }
}

extension ArcPreparer {
  /// An arc and what lies around it.
  struct Arc {
    var number: Int
    var boundingBox: GeographicBox
  }

  /// Prepares arcs on this thread, each as one polyline in their order.
  mutating func lines(of arcs: some Collection<Arc>) -> ResampledLines {
    // Where areas are true and vertices lie evenly, so many are seen.
    var count = 0
    for arc in arcs {
      count += 2
      for vertex in Int(set.arcOffsets[arc.number])..<Int(set.arcOffsets[arc.number + 1])
      where set.thresholds[vertex] >= leastArea { count += 1 }
    }
    resampler.reserve(vertexCount: count)
    for arc in arcs { append(arc: arc.number, boundingBox: arc.boundingBox) }
    return resampler.takeLines()
  }
}
