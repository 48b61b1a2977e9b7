/// Polygons in one flat buffer (OGC 06-103r4, 6.1.11 and 6.1.14), degrees, longitude/latitude.
///
/// Ring `r` is the positions `ringOffsets[r] ..< ringOffsets[r + 1]`, its last position equal to its
/// first. Polygon `p` is the rings `polygonOffsets[p] ..< polygonOffsets[p + 1]`, the exterior first,
/// then the holes. Orientation is as the source wrote it.
package struct MultiPolygon: Hashable, Sendable {
  package var coordinates: CoordinateSequence
  package var ringOffsets: [Int]
  package var polygonOffsets: [Int]

  package init(
    coordinates: CoordinateSequence = CoordinateSequence(), ringOffsets: [Int] = [0],
    polygonOffsets: [Int] = [0]
  ) {
    precondition(ringOffsets.first == 0 && ringOffsets.last == coordinates.count)
    precondition(polygonOffsets.first == 0 && polygonOffsets.last == ringOffsets.count - 1)
    self.coordinates = coordinates
    self.ringOffsets = ringOffsets
    self.polygonOffsets = polygonOffsets
  }

  package var polygonCount: Int { polygonOffsets.count - 1 }
  package var ringCount: Int { ringOffsets.count - 1 }

  /// Polygons given ring by ring: `polygons[p][r]` holds the positions of one closed ring.
  package init(polygons: [[[GeographicPosition]]]) {
    var coordinates = CoordinateSequence()
    var ringOffsets = [0]
    var polygonOffsets = [0]
    for polygon in polygons {
      for ring in polygon {
        for position in ring { coordinates.append(position) }
        ringOffsets.append(coordinates.count)
      }
      polygonOffsets.append(ringOffsets.count - 1)
    }
    self.init(
      coordinates: coordinates, ringOffsets: ringOffsets, polygonOffsets: polygonOffsets)
  }
}
