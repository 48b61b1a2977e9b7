extension BoundarySet {
  /// The vertices of arc `arc` as indexes into `thresholds`.
  package func vertices(ofArc arc: Int) -> Range<Int> {
    Int(arcOffsets[arc])..<Int(arcOffsets[arc + 1])
  }

  /// The ring numbers of unit `unit`: each exterior followed by its own holes.
  package func rings(ofUnit unit: Int) -> Range<Int> {
    Int(unitOffsets[unit])..<Int(unitOffsets[unit + 1])
  }

  /// The closed ring `ring` with every vertex, in its stored direction.
  package func ringPositions(_ ring: Int) -> CoordinateSequence {
    ringPositions(ring) { _ in true }
  }

  /// The closed ring `ring` without the vertices that may be left out at a scale.
  ///
  /// A ring that is smaller than that scale is left with fewer than four positions.
  ///
  /// - Parameter area: ground area in square metres; vertices whose threshold exceeds it stay.
  package func ringPositions(_ ring: Int, simplifiedTo area: Float) -> CoordinateSequence {
    ringPositions(ring) { thresholds[$0] > area }
  }

  /// The polygons of unit `unit` with every vertex; exteriors counter-clockwise, holes clockwise.
  package func multiPolygon(ofUnit unit: Int) -> MultiPolygon {
    var result = MultiPolygon()
    var polygon: [ArraySlice<Double>] = []
    for ring in rings(ofUnit: unit) {
      if !ringIsHole[ring] {
        result.append(polygon: polygon)
        polygon = []
      }
      polygon.append(ringPositions(ring).ordinates[...])
    }
    result.append(polygon: polygon)
    return result
  }

  private func ringPositions(_ ring: Int, where keeps: (Int) -> Bool) -> CoordinateSequence {
    var result: [Double] = []
    func append(_ vertex: Int) {
      guard keeps(vertex) else { return }
      result.append(ordinates[2 * vertex])
      result.append(ordinates[2 * vertex + 1])
    }
    for reference in ringArcs[Int(ringOffsets[ring])..<Int(ringOffsets[ring + 1])] {
      let range = vertices(ofArc: Int(reference >= 0 ? reference : ~reference))
      // The last vertex of each arc is the first one of the next.
      if reference >= 0 {
        for vertex in range.dropLast() { append(vertex) }
      } else {
        for vertex in range.dropFirst().reversed() { append(vertex) }
      }
    }
    if result.count >= 2 { result.append(contentsOf: [result[0], result[1]]) }
    return CoordinateSequence(ordinates: result)
  }
}
