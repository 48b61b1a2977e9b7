import SimpleFeatures

/// The polygons of one unit, valid, within −180…180, largest first.
struct PreparedUnit: Sendable {
  var polygons: MultiPolygon
  var notes: ShapeNotes
  /// Rows of shapes that gave nothing.
  var emptyRows: [Int]
}

/// Makes one unit's polygons from its shapes: clean, cut, repair, merge, turn, sort.
struct UnitPreparer {
  let session: GEOSSession
  let cleaner: RingCleaner

  func prepared(_ shapes: [UnitShape]) throws(GEOSFailure) -> PreparedUnit {
    var notes = ShapeNotes()
    var emptyRows: [Int] = []
    var polygons = MultiPolygon()
    var parts = 0
    for shape in shapes {
      let part = try prepared(shape.geometry, notes: &notes)
      if part.polygonCount == 0 {
        emptyRows.append(shape.row)
      } else {
        parts += 1
        polygons.append(contentsOf: part)
      }
    }
    if parts > 1 {
      polygons = try GEOSShape(polygons, in: session).dissolved().polygons()
    }
    return PreparedUnit(
      polygons: ordered(polygons, notes: &notes), notes: notes, emptyRows: emptyRows)
  }

  private func prepared(_ geometry: Geometry, notes: inout ShapeNotes) throws(GEOSFailure)
    -> MultiPolygon
  {
    guard case .polygons(let source) = geometry else { return MultiPolygon() }
    var (polygons, needsCutting) = cleaner.cleaned(source, notes: &notes)
    if needsCutting {
      let cutter = AntimeridianCutter(session: session, cleaner: cleaner)
      let cut = try cutter.cut(polygons, notes: &notes)
      // Cutting may leave a position twice, and positions in the middle of the seam.
      var unused = ShapeNotes()
      polygons = cleaner.cleaned(cutter.withoutSeamMiddles(cut), notes: &unused).polygons
    }
    guard polygons.polygonCount > 0 else { return polygons }
    return try ShapeRepair(session: session).repaired(polygons, notes: &notes)
  }

  /// Exteriors counter-clockwise, holes clockwise, the largest polygon first; ties by the position
  /// of the first vertex.
  private func ordered(_ polygons: MultiPolygon, notes: inout ShapeNotes) -> MultiPolygon {
    var parts: [(area: Double, first: (Double, Double), rings: [[Double]])] = []
    for polygon in 0..<polygons.polygonCount {
      var rings: [[Double]] = []
      var size = 0.0
      for ring in polygons.rings(ofPolygon: polygon) {
        let ordinates = polygons.ringOrdinates(ring)
        let area = EllipsoidalArea.signed(ofRing: ordinates)
        let isHole = !rings.isEmpty
        if (area < 0) != isHole {
          notes.reversedRings += 1
          rings.append(Self.started(Self.reversed(ordinates)))
        } else {
          rings.append(Self.started(Array(ordinates)))
        }
        if !isHole { size = abs(area) }
      }
      rings[1...].sort { ($0[0], $0[1]) < ($1[0], $1[1]) }
      parts.append((size, (rings[0][0], rings[0][1]), rings))
    }
    parts.sort { ($1.area, $0.first.0, $0.first.1) < ($0.area, $1.first.0, $1.first.1) }
    var result = MultiPolygon()
    for part in parts { result.append(polygon: part.rings.map { $0[...] }) }
    return result
  }

  private static func reversed(_ ring: ArraySlice<Double>) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(ring.count)
    for index in stride(from: ring.endIndex - 2, through: ring.startIndex, by: -2) {
      result.append(ring[index])
      result.append(ring[index + 1])
    }
    return result
  }

  /// A closed ring that starts at its westernmost, then southernmost vertex, so that where the
  /// source began does not matter.
  private static func started(_ ring: [Double]) -> [Double] {
    var start = 0
    for index in stride(from: 2, to: ring.count - 2, by: 2)
    where (ring[index], ring[index + 1]) < (ring[start], ring[start + 1]) {
      start = index
    }
    guard start > 0 else { return ring }
    var result = Array(ring[start..<(ring.count - 2)])
    result.append(contentsOf: ring[..<start])
    result.append(contentsOf: [result[0], result[1]])
    return result
  }
}
