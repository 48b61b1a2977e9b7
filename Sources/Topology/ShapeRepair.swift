import SimpleFeatures

/// Makes the polygons of one unit valid simple features (OGC 06-103r4, 6.1.11.1 and 6.1.14).
///
/// A valid shape is returned as it came. Else rings that stand as holes outside their exterior get
/// the role that their place gives them, invalid polygons are rebuilt by GEOS (structure method), and
/// parts that overlap are merged.
struct ShapeRepair {
  let session: GEOSSession

  func repaired(_ polygons: MultiPolygon, notes: inout ShapeNotes) throws(GEOSFailure)
    -> MultiPolygon
  {
    if try GEOSShape(polygons, in: session).isValid() { return polygons }
    var result = MultiPolygon()
    for polygon in 0..<polygons.polygonCount {
      let part = polygons.polygon(polygon)
      result.append(contentsOf: try repairedPolygon(part, notes: &notes))
    }
    let whole = try GEOSShape(result, in: session)
    if try whole.isValid() { return result }
    try note(whole, rings: result.ringCount, in: &notes)
    return try whole.madeValid().polygons()
  }

  private func repairedPolygon(_ polygon: MultiPolygon, notes: inout ShapeNotes)
    throws(GEOSFailure) -> MultiPolygon
  {
    let shape = try GEOSShape(polygon, in: session)
    if try shape.isValid() { return polygon }
    try note(shape, rings: polygon.ringCount, in: &notes)
    let rings = (0..<polygon.ringCount).map(polygon.ringOrdinates)
    if RingNesting.hasMisplacedHole(rings) || notes.reason?.contains("Hole lies outside") == true {
      let (sorted, moved) = RingNesting.polygons(from: rings)
      if moved > 0 {
        notes.misplacedHoles += moved
        let regrouped = try GEOSShape(sorted, in: session)
        return try regrouped.isValid() ? sorted : regrouped.madeValid().polygons()
      }
    }
    return try shape.madeValid().polygons()
  }

  private func note(_ shape: borrowing GEOSShape, rings: Int, in notes: inout ShapeNotes)
    throws(GEOSFailure)
  {
    notes.repairedRings += rings
    if notes.reason == nil { notes.reason = try shape.invalidityReason() }
  }
}
