import Dispatch
import SimpleFeatures
import Synchronization

/// One run over a boundary set: chooses its units and rings, prepares each of their arcs once, and puts
/// the projected rings and borders together.
struct BoundaryProjection: ~Copyable {
  private let set: BoundarySet
  private let projection: MapProjection
  private let within: GeographicBox?
  private let detailInMeters: Double
  /// How many may project at once.
  private let threads: Int
  private var preparer: ArcPreparer
  private var arcBoxes: [GeographicBox?]
  /// The arcs that are prepared, in the order in which rings first ask for them.
  private var arcs: [ArcPreparer.Arc] = []
  /// Where in that order each arc of the set stands, −1 for one that nobody asks for.
  private var slots: [Int]
  /// The units and rings that may be seen, in order.
  private var chosenUnits: [ChosenUnit] = []
  private var chosenRings: [ChosenRing] = []
  private var lines = ResampledLines()
  private var result = ProjectedBoundaries()
  /// Rings with a line of their own: the place of its reference, and its positions.
  private var ownRings: [(place: Int, ordinates: [Double])] = []

  private struct ChosenUnit {
    var unit: Int
    var rings: Range<Int>
    /// The one with the largest box, of those that may be seen.
    var largestRing: Int?
  }

  private struct ChosenRing {
    var ring: Int
    /// False where a seam inside the map or a cap's antipode may be in its way.
    var isClear: Bool
  }

  init(
    _ set: BoundarySet, projection: MapProjection, within: GeographicBox?, detailInMeters: Double,
    threads: Int
  ) throws(ProjectionsError) {
    self.threads = threads
    preparer = try ArcPreparer(set, projection: projection, detailInMeters: detailInMeters)
    self.set = set
    self.projection = projection
    self.within = within
    self.detailInMeters = detailInMeters
    arcBoxes = [GeographicBox?](repeating: nil, count: set.arcCount)
    slots = [Int](repeating: -1, count: set.arcCount)
  }

  /// Projects the units of the set with these indices; all when nil.
  consuming func projected(
    _ units: [Int]?
  ) throws(ProjectionsError) -> ProjectedBoundaries {
    if units == nil, within == nil {
      // All of it is mostly seen.
      arcs.reserveCapacity(set.arcCount)
      chosenRings.reserveCapacity(set.ringCount)
      chosenUnits.reserveCapacity(set.units.count)
    }
    for unit in units ?? Array(set.units.indices) {
      if let within, !set.units[unit].boundingBox.meets(within) { continue }
      choose(unit: unit)
    }
    lines = try preparedArcs()
    result.unitIndices.reserveCapacity(chosenUnits.count)
    for unit in chosenUnits { append(unit) }
    appendBorders()
    (result.lineOrdinates, result.lineVertexOffsets) = (lines.ordinates, lines.vertexOffsets)
    // Nobody else holds them now, so that adding to them copies nothing.
    lines = ResampledLines()
    for ring in ownRings {
      result.ringLines[ring.place] = Int32(result.lineCount)
      result.lineOrdinates.append(contentsOf: ring.ordinates)
      result.lineVertexOffsets.append(result.lineOrdinates.count / 2)
    }
    result.setBoxes()
    return result
  }

  // MARK: What may be seen

  private mutating func choose(unit: Int) {
    var largest: (ring: Int, size: Double)?
    let first = chosenRings.count
    for ring in Int(set.unitOffsets[unit])..<Int(set.unitOffsets[unit + 1]) {
      guard let box = box(ofRing: ring) else { continue }
      if let within, !box.meets(within) { continue }
      if projection.domain.surelyMisses(box) { continue }
      let size = (box.east - box.west) * (box.north - box.south)
      if largest.map({ size > $0.size }) ?? true { largest = (ring, size) }
      chosenRings.append(ChosenRing(ring: ring, isClear: isClear(box)))
      for reference in references(ofRing: ring) {
        let arc = Int(reference < 0 ? ~reference : reference)
        guard slots[arc] < 0 else { continue }
        slots[arc] = arcs.count
        arcs.append(ArcPreparer.Arc(number: arc, boundingBox: self.box(ofArc: arc)))
      }
    }
    chosenUnits.append(
      ChosenUnit(unit: unit, rings: first..<chosenRings.count, largestRing: largest?.ring))
  }

  /// Whether a ring whose arcs are whole may be drawn as their concatenation: it neither touches
  /// a seam inside the map nor encloses the point opposite a cap's centre.
  private func isClear(_ box: GeographicBox) -> Bool {
    let touchesSeam = box.west <= -180 || box.east >= 180
    switch projection.domain {
    case .window(let window): return !touchesSeam || window.seamMeridian == nil
    case .cap(let cap): return !touchesSeam && !box.holds(cap.antipode)
    }
  }

  private mutating func box(ofArc arc: Int) -> GeographicBox {
    if let box = arcBoxes[arc] { return box }
    var (least, greatest) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
    set.ordinates.withSpan { ordinates in
      for vertex in Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1]) {
        let position = SIMD2(ordinates[2 * vertex], ordinates[2 * vertex + 1])
        least.replace(with: position, where: position .< least)
        greatest.replace(with: position, where: position .> greatest)
      }
    }
    let box = GeographicBox(west: least.x, south: least.y, east: greatest.x, north: greatest.y)
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

  private func references(ofRing ring: Int) -> ArraySlice<Int32> {
    set.ringArcs[Int(set.ringOffsets[ring])..<Int(set.ringOffsets[ring + 1])]
  }

  // MARK: Arcs

  /// Prepares the arcs. Many are divided among the threads: what comes of one depends on no other.
  private mutating func preparedArcs() throws(ProjectionsError) -> ResampledLines {
    let parts = partsOfArcs()
    if parts.count < 2 { return preparer.lines(of: arcs) }
    let (set, projection, detailInMeters, arcs) = (set, projection, detailInMeters, arcs)
    let done = Mutex<[Result<ResampledLines, ProjectionsError>?]>(
      Array(repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let lines = Result { () throws(ProjectionsError) in
        var preparer = try ArcPreparer(
          set, projection: projection, detailInMeters: detailInMeters)
        return preparer.lines(of: arcs[parts[part]])
      }
      done.withLock { $0[part] = lines }
    }
    var results: [Result<ResampledLines, ProjectionsError>?] = []
    done.withLock { swap(&$0, &results) }
    var prepared: [ResampledLines] = []
    for case let result? in results { prepared.append(try result.get()) }
    results = []
    var lines = ResampledLines()
    lines.reserve(for: prepared)
    for part in prepared.indices {
      lines.append(prepared[part])
      prepared[part] = ResampledLines()
    }
    return lines
  }

  /// Ranges of the arcs with about as many vertices each, one a thread; one where there are so few that
  /// another thread would cost more than it takes over.
  private func partsOfArcs() -> [Range<Int>] {
    let whole = arcs.reduce(0) { $0 + vertexCount(ofArc: $1.number) }
    let count = min(threads, whole / Self.leastVerticesOfPart)
    guard count > 1 else { return [arcs.indices] }
    var parts: [Range<Int>] = []
    var (start, passed) = (0, 0)
    for (index, arc) in arcs.enumerated() {
      passed += vertexCount(ofArc: arc.number)
      if passed * count >= whole * (parts.count + 1) {
        parts.append(start..<index + 1)
        start = index + 1
      }
    }
    // Arcs without vertices may be left.
    if start < arcs.count { parts.append(start..<arcs.count) }
    return parts
  }

  private func vertexCount(ofArc arc: Int) -> Int {
    Int(set.arcOffsets[arc + 1] - set.arcOffsets[arc])
  }

  /// Some milliseconds of work.
  private static let leastVerticesOfPart = 50_000

  // MARK: Fills

  private mutating func append(_ chosen: ChosenUnit) {
    var careful: [[Double]] = []
    let firstRing = result.ringOffsets.count - 1
    for ring in chosenRings[chosen.rings] {
      if ring.isClear, isWhole(ring: ring.ring) {
        appendPlain(ring: ring.ring)
      } else if let positions = positions(ofRing: ring.ring) {
        careful.append(positions)
      }
    }
    // A unit too small for the detail still leaves its largest ring, in full.
    if careful.isEmpty, result.ringOffsets.count - 1 == firstRing, let largest = chosen.largestRing
    {
      careful.append(fullPositions(ofRing: largest))
    }
    if !careful.isEmpty {
      for ring in preparer.projected(careful) {
        ownRings.append((result.ringLines.count, ring))
        result.ringLines.append(0)
        result.ringOffsets.append(result.ringLines.count)
      }
    }
    guard result.ringOffsets.count - 1 > firstRing else { return }
    result.unitIndices.append(chosen.unit)
    result.unitRingOffsets.append(result.ringOffsets.count - 1)
  }

  /// True when all arcs of a ring lie wholly in the domain, at the same turn.
  private func isWhole(ring: Int) -> Bool {
    var turn: Double?
    for reference in references(ofRing: ring) {
      let slot = slots[Int(reference < 0 ? ~reference : reference)]
      guard let arcTurn = lines.wholeTurns[slot], lines.lines(ofPolyline: slot).count == 1,
        turn == nil || turn == arcTurn
      else { return false }
      turn = arcTurn
    }
    return true
  }

  /// The ring as references to its arcs' lines; left out when it has fewer than three positions.
  private mutating func appendPlain(ring: Int) {
    let start = result.ringLines.count
    var positionCount = 0
    for reference in references(ofRing: ring) {
      let slot = slots[Int(reference < 0 ? ~reference : reference)]
      let line = lines.lines(ofPolyline: slot).lowerBound
      positionCount += lines.vertexOffsets[line + 1] - lines.vertexOffsets[line] - 1
      result.ringLines.append(Int32(reference < 0 ? ~line : line))
    }
    if positionCount < 3 {
      result.ringLines.removeLast(result.ringLines.count - start)
    } else {
      result.ringOffsets.append(result.ringLines.count)
    }
  }

  /// A ring's resampled positions in source degrees, nil when it has fewer than three.
  private mutating func positions(ofRing ring: Int) -> [Double]? {
    var positions: [Double] = []
    for reference in references(ofRing: ring) {
      let arc = Int(reference < 0 ? ~reference : reference)
      let ofArc: [Double]
      if let turn = lines.wholeTurns[slots[arc]] {
        ofArc = preparer.positions(ofArc: arc, turn: turn)
      } else {
        ofArc = Array(lines.positions(ofPolyline: slots[arc]))
      }
      let skipped = positions.isEmpty ? 0 : 1
      if reference >= 0 {
        positions.append(contentsOf: ofArc.dropFirst(2 * skipped))
      } else {
        for vertex in (0..<ofArc.count / 2).reversed().dropFirst(skipped) {
          positions.append(ofArc[2 * vertex])
          positions.append(ofArc[2 * vertex + 1])
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

  // MARK: Borders

  /// The prepared arcs that are borders, in the set's order.
  private mutating func appendBorders() {
    for arc in slots.indices where slots[arc] >= 0 && !set.arcSides[arc].isSeam {
      if let within, let box = arcBoxes[arc], !box.meets(within) { continue }
      let ofArc = lines.lines(ofPolyline: slots[arc])
      guard !ofArc.isEmpty else { continue }
      result.arcIndices.append(arc)
      result.arcLines.append(ofArc)
    }
  }
}
