import Glibc
import SimpleFeatures

/// Cuts polylines at the domain's edge, adds vertices where the projection bends them, and projects
/// them: each polyline once, in its stored direction, so that two neighbours share every vertex.
///
/// Lines are straight in longitude and latitude between their vertices (OGC:CRS84, planar).
struct PolylineResampler: ~Copyable {
  let transformation: Transformation
  let domain: ProjectionDomain
  /// How far, in projected metres, a drawn segment may run from the true line.
  let toleranceInMeters: Double

  private(set) var lines = ResampledLines()
  /// Whether positions are kept of the polyline at hand.
  private var keepsPositions = false
  private var scratch: [Double] = []

  init(_ projection: MapProjection, toleranceInMeters: Double) throws(ProjectionsError) {
    transformation = try Transformation(pipeline: projection.pipeline)
    domain = projection.domain
    self.toleranceInMeters = toleranceInMeters
  }

  /// Makes room for that many vertices: growing copies them some twice over.
  mutating func reserve(vertexCount: Int) { lines.ordinates.reserveCapacity(2 * vertexCount) }

  /// Takes one polyline (longitude, latitude interleaved) within a box.
  mutating func append(_ vertices: [Double], boundingBox: GeographicBox) {
    let turn = vertices.count >= 4 ? domain.turn(holding: boundingBox) : nil
    if let turn {
      appendWhole(vertices, turn: turn)
    } else {
      keepsPositions = true
      appendCut(vertices)
      keepsPositions = false
    }
    lines.endPolyline(wholeTurn: turn)
  }

  /// Gives the lines away.
  mutating func takeLines() -> ResampledLines {
    let taken = lines
    lines = ResampledLines()
    return taken
  }

  /// The resampled positions, in source degrees, of a polyline that lies wholly in the domain at a
  /// turn: vertex for vertex its line.
  mutating func positions(along vertices: [Double], turn: Double) -> [Double] {
    let before = lines
    lines = ResampledLines()
    keepsPositions = true
    appendWhole(vertices, turn: turn)
    keepsPositions = false
    let positions = lines.positions
    lines = before
    return positions
  }

  // MARK: Polylines inside the domain

  private mutating func appendWhole(_ vertices: [Double], turn: Double) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: vertices)
    if case .window(let window) = domain {
      for index in stride(from: 0, to: scratch.count, by: 2) {
        scratch[index] = window.projectable(longitude: scratch[index] + turn)
      }
    }
    transformation.project(&scratch)
    var last: Vertex?
    for index in stride(from: 0, to: vertices.count, by: 2) {
      let next = Vertex(
        longitude: vertices[index], latitude: vertices[index + 1], easting: scratch[index],
        northing: scratch[index + 1])
      // PROJ has no answer here: the vertex is left out, its neighbours are joined.
      guard next.easting.isFinite, next.northing.isFinite else { continue }
      if let last { subdivide(last, next, turn: turn, depth: 0) }
      emit(next)
      last = next
    }
    closeLine()
  }

  // MARK: Polylines across the edge

  private mutating func appendCut(_ vertices: [Double]) {
    guard vertices.count >= 4 else {
      lines.positions.append(contentsOf: vertices)
      return
    }
    var a = GeographicPoint(longitude: vertices[0], latitude: vertices[1])
    appendPosition(a)
    var open: (vertex: Vertex, turn: Double)?
    for index in stride(from: 2, to: vertices.count, by: 2) {
      let end = GeographicPoint(longitude: vertices[index], latitude: vertices[index + 1])
      for b in domain.crossings(from: a, to: end) + [end] {
        piece(from: a, to: b, open: &open)
        a = b
      }
    }
    closeLine()
  }

  /// A piece of a segment, wholly inside or wholly outside.
  private mutating func piece(
    from a: GeographicPoint, to b: GeographicPoint, open: inout (vertex: Vertex, turn: Double)?
  ) {
    guard let turn = domain.turn(for: a.towards(b, 0.5)) else {
      closeLine()
      open = nil
      appendPosition(b)
      return
    }
    if let previous = open, previous.turn != turn {
      closeLine()
      open = nil
    }
    let end = vertex(b, turn: turn)
    let start: Vertex
    if let previous = open {
      start = previous.vertex
    } else {
      start = vertex(a, turn: turn)
      if start.isFinite { appendLineOrdinates(start) }
    }
    guard end.isFinite else {
      closeLine()
      open = nil
      appendPosition(b)
      return
    }
    if start.isFinite { subdivide(start, end, turn: turn, depth: 0) }
    emit(end)
    open = (end, turn)
  }

  /// Ends the line under construction, and forgets it when it has fewer than two vertices.
  private mutating func closeLine() {
    let start = lines.vertexOffsets[lines.vertexOffsets.count - 1]
    let count = lines.ordinates.count / 2 - start
    if count >= 2 {
      lines.vertexOffsets.append(lines.ordinates.count / 2)
    } else {
      lines.ordinates.removeLast(2 * count)
    }
  }

  // MARK: Vertices

  /// A vertex in both spaces.
  private struct Vertex {
    var longitude: Double
    var latitude: Double
    var easting: Double
    var northing: Double

    var isFinite: Bool { easting.isFinite && northing.isFinite }
  }

  private func vertex(_ point: GeographicPoint, turn: Double) -> Vertex {
    var longitude = point.longitude + turn
    if case .window(let window) = domain { longitude = window.projectable(longitude: longitude) }
    let position = transformation.position(longitude: longitude, latitude: point.latitude)
    return Vertex(
      longitude: point.longitude, latitude: point.latitude, easting: position.easting,
      northing: position.northing)
  }

  private mutating func emit(_ vertex: Vertex) {
    if keepsPositions {
      lines.positions.append(vertex.longitude)
      lines.positions.append(vertex.latitude)
    }
    appendLineOrdinates(vertex)
  }

  private mutating func appendPosition(_ point: GeographicPoint) {
    lines.positions.append(point.longitude)
    lines.positions.append(point.latitude)
  }

  private mutating func appendLineOrdinates(_ vertex: Vertex) {
    lines.ordinates.append(vertex.easting)
    lines.ordinates.append(vertex.northing)
  }

  /// Emits the vertices that are needed strictly between two vertices of one segment.
  private mutating func subdivide(_ a: Vertex, _ b: Vertex, turn: Double, depth: Int) {
    guard depth < 16, !transformation.keepsLinesStraight,
      Resampling.mayBend(a, b, toleranceInMeters)
    else { return }
    let middle = vertex(
      GeographicPoint(
        longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2),
      turn: turn)
    guard middle.isFinite else { return }
    let isLong = Resampling.isLong(a.longitude - b.longitude, a.latitude - b.latitude)
    guard isLong || deviation(of: middle, from: a, b) > toleranceInMeters else { return }
    subdivide(a, middle, turn: turn, depth: depth + 1)
    emit(middle)
    subdivide(middle, b, turn: turn, depth: depth + 1)
  }

  /// The distance in metres of a point from a segment.
  private func deviation(of point: Vertex, from a: Vertex, _ b: Vertex) -> Double {
    let dx = b.easting - a.easting
    let dy = b.northing - a.northing
    let length = dx * dx + dy * dy
    let px = point.easting - a.easting
    let py = point.northing - a.northing
    let t = length > 0 ? max(0, min(1, (px * dx + py * dy) / length)) : 0
    let x = px - t * dx
    let y = py - t * dy
    return (x * x + y * y).squareRoot()
  }

  /// When a segment is looked at more closely.
  private enum Resampling {
    /// Longer than 5° in longitude or latitude: always halved, whatever its middle shows.
    static func isLong(_ longitude: Double, _ latitude: Double) -> Bool {
      max(abs(longitude), abs(latitude)) > 5
    }

    /// False when a segment is so short that it cannot run further from its chord than the
    /// tolerance: a chord of length c across a curve of radius r stands off by c²/8r. Straight lines
    /// in longitude and latitude bend on the map about as parallels do, by at most the radius of
    /// the parallel; a third of that is taken, so that the test errs on the careful side.
    static func mayBend(_ a: Vertex, _ b: Vertex, _ tolerance: Double) -> Bool {
      if isLong(a.longitude - b.longitude, a.latitude - b.latitude) { return true }
      let dx = b.easting - a.easting
      let dy = b.northing - a.northing
      let standOff = (dx * dx + dy * dy) * 3 / (8 * Ellipsoid.semiMajorAxis)
      if standOff <= tolerance * 0.01 { return false }
      let highest = max(abs(a.latitude), abs(b.latitude))
      return standOff > tolerance * max(0.01, cos(highest.inRadians))
    }
  }
}
