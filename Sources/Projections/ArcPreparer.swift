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

  /// The resampled positions, in source degrees, of an arc that lies wholly in the domain at a turn.
  mutating func positions(ofArc arc: Int, turn: Double) -> [Double] {
    let set = set
    set.ordinates.withSpan { ordinates in
      set.thresholds.withSpan { thresholds in
        keep(vertices(ofArc: arc), of: ordinates, thresholds, within: nil)
      }
    }
    return resampler.positions(along: kept, turn: turn)
  }

  /// The closed rings of an area on the map, from rings in source degrees.
  func projected(_ rings: [[Double]]) -> [[Double]] {
    RingProjection(domain: resampler.domain).projected(rings, with: resampler.transformation)
  }

  private func vertices(ofArc arc: Int) -> Range<Int> {
    Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1])
  }

  /// Keeps the vertices of an arc that are not below the detail, and its ends.
  private mutating func keep(
    _ vertices: Range<Int>, of ordinates: Span<Double>, _ thresholds: Span<Float>,
    within box: GeographicBox?
  ) {
    kept.removeAll(keepingCapacity: true)
    guard let last = vertices.last else { return }
    let keepsAll = leastArea == 0
    var scale: Float?
    if !keepsAll, let box { scale = arealScale.scale(over: box) }
    for vertex in vertices {
      let (longitude, latitude) = (ordinates[2 * vertex], ordinates[2 * vertex + 1])
      // Whether leaving a vertex out would show: thresholds are areas on the ground.
      if keepsAll || vertex == vertices.lowerBound || vertex == last
        || thresholds[vertex]
          * (scale ?? arealScale.scale(longitude: longitude, latitude: latitude)) >= leastArea
      {
        kept.append(longitude)
        kept.append(latitude)
      }
    }
  }
}

extension ArcPreparer {
  /// An arc and what lies around it.
  struct Arc {
    var number: Int
    var boundingBox: GeographicBox
  }

  /// Prepares arcs on this thread, each as one polyline in their order: drops the vertices that are
  /// below the detail and projects the rest.
  mutating func lines(of arcs: some Collection<Arc>) -> ResampledLines {
    let set = set
    set.ordinates.withSpan { ordinates in
      set.thresholds.withSpan { thresholds in
        // Where areas are true and vertices lie evenly, so many are seen.
        var count = 0
        for arc in arcs {
          count += 2
          for vertex in vertices(ofArc: arc.number) where thresholds[vertex] >= leastArea {
            count += 1
          }
        }
        resampler.reserve(vertexCount: count)
        for arc in arcs {
          keep(vertices(ofArc: arc.number), of: ordinates, thresholds, within: arc.boundingBox)
          resampler.append(kept, boundingBox: arc.boundingBox)
        }
      }
    }
    return resampler.takeLines()
  }
}
