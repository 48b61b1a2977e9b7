import Glibc

/// The rings of one unit, ready to tell whether places lie in it. Geographic space, degrees.
struct UnitRings {
  /// Exteriors, from west to east and south to north, with the sum of the areas up to each, where x is
  /// the longitude in degrees and y the sine of the latitude.
  private var exteriors: [(box: GeographicBox, sine: ClosedRange<Double>, total: Double)] = []
  /// Edges by bands of latitude: x and y of both ends.
  private var bands: [[(x1: Double, y1: Double, x2: Double, y2: Double)]] = []
  private let south: Double
  private let bandHeight: Double

  init(_ set: BoundarySet, unit: Int) {
    let box = set.units[unit].boundingBox
    south = box.south
    let rings = Int(set.unitOffsets[unit])..<Int(set.unitOffsets[unit + 1])
    let outlines = rings.map { Self.positions(ofRing: $0, in: set) }
    let edges = outlines.reduce(0) { $0 + $1.count / 2 }
    let count = max(1, min(512, edges / 4))
    bandHeight = max((box.north - box.south) / Double(count), 1e-9)
    bands = [[(x1: Double, y1: Double, x2: Double, y2: Double)]](repeating: [], count: count)
    var total = 0.0
    for (ring, outline) in zip(rings, outlines) where outline.count >= 8 {
      addEdges(of: outline)
      guard !set.ringIsHole[ring] else { continue }
      var (west, east, low, high) = (outline[0], outline[0], outline[1], outline[1])
      for index in stride(from: 0, to: outline.count, by: 2) {
        west = min(west, outline[index])
        east = max(east, outline[index])
        low = min(low, outline[index + 1])
        high = max(high, outline[index + 1])
      }
      total += Self.area(of: outline)
      exteriors.append(
        (
          GeographicBox(west: west, south: low, east: east, north: high),
          Self.sine(low)...Self.sine(high), total
        ))
    }
  }

  /// The area of the exteriors in the unit's own degrees, where a degree of longitude is one of
  /// latitude on the equator.
  var areaInSquareDegrees: Double { (exteriors.last?.total ?? 0) * 180 / .pi }

  /// A place drawn uniformly over the area, rounded to 10⁻⁶ of a degree; nil where no try hits.
  func place(
    _ generator: inout SeededGenerator, mostTries: Int
  ) -> GeographicPosition? {
    guard let total = exteriors.last?.total, total > 0 else { return nil }
    for _ in 0..<mostTries {
      // An exterior by its area, then a place of its box: every place of the unit is as likely.
      let share = generator.unit() * total
      let (x, y) = (generator.unit(), generator.unit())
      guard let exterior = exteriors.first(where: { $0.total > share }) else { continue }
      let sine =
        exterior.sine.lowerBound + y * (exterior.sine.upperBound - exterior.sine.lowerBound)
      let longitude = exterior.box.west + x * (exterior.box.east - exterior.box.west)
      let place = GeographicPosition(
        longitude: Self.rounded(longitude), latitude: Self.rounded(asin(sine) * 180 / .pi))
      if contains(place) { return place }
    }
    return nil
  }

  /// Whether a place lies in the unit, and so do four others around it at a distance in degrees of a
  /// meridian.
  func contains(_ place: GeographicPosition, clearance: Double) -> Bool {
    let aside = clearance / max(0.01, cos(place.latitude * .pi / 180))
    return contains(place)
      && [(-aside, 0), (aside, 0), (0, -clearance), (0, clearance)].allSatisfy { east, north in
        contains(
          GeographicPosition(
            longitude: place.longitude + east, latitude: place.latitude + north))
      }
  }

  /// Even-odd over all rings.
  func contains(_ place: GeographicPosition) -> Bool {
    var isInside = false
    for edge in bands[band(of: place.latitude)]
    where (edge.y1 <= place.latitude) != (edge.y2 <= place.latitude) {
      let crossing =
        edge.x1 + (place.latitude - edge.y1) / (edge.y2 - edge.y1) * (edge.x2 - edge.x1)
      if crossing > place.longitude { isInside.toggle() }
    }
    return isInside
  }

  private mutating func addEdges(of outline: [Double]) {
    for index in stride(from: 0, to: outline.count - 2, by: 2) {
      let edge = (
        x1: outline[index], y1: outline[index + 1], x2: outline[index + 2], y2: outline[index + 3]
      )
      let low = band(of: min(edge.y1, edge.y2))
      for band in low...max(low, band(of: max(edge.y1, edge.y2))) { bands[band].append(edge) }
    }
  }

  /// The band of a latitude, or the nearest.
  private func band(of latitude: Double) -> Int {
    min(bands.count - 1, max(0, Int(((latitude - south) / bandHeight).rounded(.down))))
  }

  /// A closed ring, longitude and latitude interleaved.
  private static func positions(ofRing ring: Int, in set: BoundarySet) -> [Double] {
    var result: [Double] = []
    for reference in set.ringArcs[Int(set.ringOffsets[ring])..<Int(set.ringOffsets[ring + 1])] {
      let arc = Int(reference < 0 ? ~reference : reference)
      let range = Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1])
      let vertices = reference < 0 ? Array(range.reversed()) : Array(range)
      // The last vertex of an arc is the first of the next.
      for vertex in vertices.dropFirst(result.isEmpty ? 0 : 1) {
        result.append(set.ordinates[2 * vertex])
        result.append(set.ordinates[2 * vertex + 1])
      }
    }
    return result
  }

  /// Of longitude in degrees and the sine of latitude (the shoelace formula).
  private static func area(of ring: [Double]) -> Double {
    var sum = 0.0
    for index in stride(from: 0, to: ring.count - 2, by: 2) {
      sum +=
        ring[index] * sine(ring[index + 3]) - ring[index + 2] * sine(ring[index + 1])
    }
    return abs(sum) / 2
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }
}
