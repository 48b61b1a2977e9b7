extension MultiPolygon {
  /// The interleaved ordinates of ring `ring`, its last position equal to its first.
  package func ringOrdinates(_ ring: Int) -> ArraySlice<Double> {
    coordinates.ordinates[2 * ringOffsets[ring]..<2 * ringOffsets[ring + 1]]
  }

  /// The ring numbers of polygon `polygon`, the exterior first.
  package func rings(ofPolygon polygon: Int) -> Range<Int> {
    polygonOffsets[polygon]..<polygonOffsets[polygon + 1]
  }

  /// Appends one polygon given by its closed rings, the exterior first, each as interleaved
  /// ordinates in degrees, longitude before latitude. Nothing happens when there is no ring.
  package mutating func append(polygon rings: some Collection<ArraySlice<Double>>) {
    guard !rings.isEmpty else { return }
    for ring in rings {
      coordinates.ordinates.append(contentsOf: ring)
      ringOffsets.append(coordinates.count)
    }
    polygonOffsets.append(ringOffsets.count - 1)
  }

  /// Appends every polygon of another value, in its order.
  package mutating func append(contentsOf other: MultiPolygon) {
    for polygon in 0..<other.polygonCount {
      append(polygon: other.rings(ofPolygon: polygon).map(other.ringOrdinates))
    }
  }

  /// One of the polygons, with its holes.
  package func polygon(_ polygon: Int) -> MultiPolygon {
    var result = MultiPolygon()
    result.append(polygon: rings(ofPolygon: polygon).map(ringOrdinates))
    return result
  }
}
