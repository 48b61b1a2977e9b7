import SimpleFeatures

/// One run over a boundary set: chooses its units and rings, prepares each arc once, and puts the
/// projected rings and borders together.
struct BoundaryProjection: ~Copyable {
  private let set: BoundarySet
  private let projection: MapProjection
  private let within: GeographicBox?
  /// What a vertex's area on the map must reach, in square metres.
  private let leastArea: Float
  private var arealScale: ArealScale
  private var resampler: PolylineResampler
  private var arcBoxes: [GeographicBox?]
  /// The resampler's index of each arc, −1 while it is not prepared.
  private var slots: [Int]
  private var result = ProjectedBoundaries()
  /// The kept vertices of the arc at hand.
  private var kept: [Double] = []
  /// Rings with a line of their own: the place of its reference, and its positions.
  private var ownRings: [(place: Int, ordinates: [Double])] = []

  init(
    _ set: BoundarySet, projection: MapProjection, within: GeographicBox?, detailInMeters: Double
  ) throws(ProjectionsError) {
    let resampler = try PolylineResampler(
      projection,
      toleranceInMeters: BoundaryProjector.toleranceInMeters(detailInMeters: detailInMeters))
    let arealScale = try ArealScale(projection)
    self.set = set
    self.projection = projection
    self.within = within
    leastArea = Float(detailInMeters * detailInMeters * BoundaryProjector.thresholdShare)
    self.resampler = resampler
    self.arealScale = arealScale
    arcBoxes = [GeographicBox?](repeating: nil, count: set.arcCount)
    slots = [Int](repeating: -1, count: set.arcCount)
  }

  /// Projects the units of the set with these indices; all when nil.
  consuming func projected(_ units: [Int]?) -> ProjectedBoundaries {
    if units == nil { reserve() }
    result.unitIndices.reserveCapacity(units?.count ?? set.units.count)
    for unit in units ?? Array(set.units.indices) {
      if let within, !set.units[unit].boundingBox.meets(within) { continue }
      append(unit: unit)
    }
    appendBorders()
    (result.lineOrdinates, result.lineVertexOffsets) = resampler.takeLines()
    for ring in ownRings {
      result.ringLines[ring.place] = Int32(result.lineCount)
      result.lineOrdinates.append(contentsOf: ring.ordinates)
      result.lineVertexOffsets.append(result.lineOrdinates.count / 2)
    }
    result.setBoxes()
    return result
  }

  /// Makes room for the vertices that are seen where areas are true, when most of the set is.
  private mutating func reserve() {
    if let within {
      let met = set.units.count { $0.boundingBox.meets(within) }
      guard 2 * met > set.units.count else { return }
    }
    var count = 2 * set.arcCount
    for threshold in set.thresholds where threshold >= leastArea { count += 1 }
    resampler.reserve(vertexCount: min(count, set.thresholds.count))
  }

  // MARK: Fills

  private mutating func append(unit: Int) {
    var careful: [[Double]] = []
    var largest: (ring: Int, size: Double)?
    let firstRing = result.ringOffsets.count - 1
    for ring in Int(set.unitOffsets[unit])..<Int(set.unitOffsets[unit + 1]) {
      guard let box = box(ofRing: ring) else { continue }
      if let within, !box.meets(within) { continue }
      if projection.domain.surelyMisses(box) { continue }
      let size = (box.east - box.west) * (box.north - box.south)
      if largest.map({ size > $0.size }) ?? true { largest = (ring, size) }
      let isPlain = prepare(ring: ring) && isPlain(box)
      if isPlain {
        appendPlain(ring: ring)
      } else if let positions = positions(ofRing: ring) {
        careful.append(positions)
      }
    }
    // A unit too small for the detail still leaves its largest ring, in full.
    if careful.isEmpty, result.ringOffsets.count - 1 == firstRing, let largest {
      careful.append(fullPositions(ofRing: largest.ring))
    }
    if !careful.isEmpty {
      let rings = RingProjection(domain: projection.domain).projected(
        careful, with: resampler.transformation)
      for ring in rings {
        ownRings.append((result.ringLines.count, ring))
        result.ringLines.append(0)
        result.ringOffsets.append(result.ringLines.count)
      }
    }
    guard result.ringOffsets.count - 1 > firstRing else { return }
    result.unitIndices.append(unit)
    result.unitRingOffsets.append(result.ringOffsets.count - 1)
  }

  /// Prepares a ring's arcs; true when all lie wholly in the domain, at the same turn.
  private mutating func prepare(ring: Int) -> Bool {
    var turn: Double?
    var isWhole = true
    for reference in references(ofRing: ring) {
      let arc = Int(reference < 0 ? ~reference : reference)
      let slot = prepare(arc: arc)
      let lines = resampler.lineOffsets[slot + 1] - resampler.lineOffsets[slot]
      let arcTurn = resampler.wholeTurns[slot]
      if arcTurn == nil || lines != 1 || (turn != nil && turn != arcTurn) { isWhole = false }
      turn = arcTurn
    }
    return isWhole
  }

  /// Whether a ring whose arcs are whole may be drawn as their concatenation: it neither touches
  /// a seam inside the map nor encloses the point opposite a cap's centre.
  private func isPlain(_ box: GeographicBox) -> Bool {
    let touchesSeam = box.west <= -180 || box.east >= 180
    switch projection.domain {
    case .window(let window): return !touchesSeam || window.seamMeridian == nil
    case .cap(let cap): return !touchesSeam && !box.holds(cap.antipode)
    }
  }

  /// The ring as references to its arcs' lines; left out when it has fewer than three positions.
  private mutating func appendPlain(ring: Int) {
    let start = result.ringLines.count
    var positionCount = 0
    for reference in references(ofRing: ring) {
      let slot = slots[Int(reference < 0 ? ~reference : reference)]
      let line = resampler.lineOffsets[slot]
      positionCount += resampler.lineVertexOffsets[line + 1] - resampler.lineVertexOffsets[line] - 1
      result.ringLines.append(Int32(reference < 0 ? ~line : line))
    }
    if positionCount < 3 {
      result.ringLines.removeLast(result.ringLines.count - start)
    } else {
      result.ringOffsets.append(result.ringLines.count)
    }
  }

  /// A ring's resampled positions in source degrees, nil when it has fewer than three.
  private func positions(ofRing ring: Int) -> [Double]? {
    var positions: [Double] = []
    for reference in references(ofRing: ring) {
      let slot = slots[Int(reference < 0 ? ~reference : reference)]
      let range = resampler.positionOffsets[slot]..<resampler.positionOffsets[slot + 1]
      let skipped = positions.isEmpty ? 0 : 1
      if reference >= 0 {
        positions.append(
          contentsOf: resampler.positions[2 * (range.lowerBound + skipped)..<2 * range.upperBound])
      } else {
        for vertex in range.reversed().dropFirst(skipped) {
          positions.append(resampler.positions[2 * vertex])
          positions.append(resampler.positions[2 * vertex + 1])
        }
      }
    }
    return positions.count >= 8 ? positions : nil
  }

  /// A ring's positions as the set stores them, every vertex.
  private func fullPositions(ofRing ring: Int) -> [Double] {
    var positions: [Double] = []
    for reference in references(ofRing: ring) {
      let arc = Int(reference < 0 ? ~reference : reference)
      let range = Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1])
      let skipped = positions.isEmpty ? 0 : 1
      let vertices = reference >= 0 ? Array(range) : range.reversed()
      for vertex in vertices.dropFirst(skipped) {
        positions.append(set.ordinates[2 * vertex])
        positions.append(set.ordinates[2 * vertex + 1])
      }
    }
    return positions
  }

  private func references(ofRing ring: Int) -> ArraySlice<Int32> {
    set.ringArcs[Int(set.ringOffsets[ring])..<Int(set.ringOffsets[ring + 1])]
  }

  // MARK: Arcs

  /// Drops the vertices below the detail (an arc's ends stay) and hands the arc to the resampler.
  private mutating func prepare(arc: Int) -> Int {
    if slots[arc] >= 0 { return slots[arc] }
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
    let slot = resampler.append(kept, boundingBox: box(ofArc: arc))
    slots[arc] = slot
    return slot
  }

  /// Whether leaving a vertex out would show: thresholds are areas on the ground.
  @inline(__always)
  private mutating func isSeen(_ vertex: Int, _ longitude: Double, _ latitude: Double) -> Bool {
    leastArea == 0
      || set.thresholds[vertex] * arealScale.scale(longitude: longitude, latitude: latitude)
        >= leastArea
  }

  private mutating func box(ofArc arc: Int) -> GeographicBox {
    if let box = arcBoxes[arc] { return box }
    var box = GeographicBox(
      west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
    for vertex in Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1]) {
      let longitude = set.ordinates[2 * vertex]
      let latitude = set.ordinates[2 * vertex + 1]
      box.west = min(box.west, longitude)
      box.east = max(box.east, longitude)
      box.south = min(box.south, latitude)
      box.north = max(box.north, latitude)
    }
    arcBoxes[arc] = box
    return box
  }

  private mutating func box(ofRing ring: Int) -> GeographicBox? {
    var box: GeographicBox?
    for reference in references(ofRing: ring) {
      let arc = self.box(ofArc: Int(reference < 0 ? ~reference : reference))
      box = box?.union(arc) ?? arc
    }
    return box
  }

  // MARK: Borders

  /// The prepared arcs that are borders, in the set's order.
  private mutating func appendBorders() {
    for arc in slots.indices where slots[arc] >= 0 && !set.arcSides[arc].isSeam {
      if let within, let box = arcBoxes[arc], !box.meets(within) { continue }
      let lines = resampler.lineOffsets[slots[arc]]..<resampler.lineOffsets[slots[arc] + 1]
      guard !lines.isEmpty else { continue }
      result.arcIndices.append(arc)
      result.arcLines.append(lines)
    }
  }
}
