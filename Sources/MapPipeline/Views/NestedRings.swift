import Projections
import SimpleFeatures

/// A unit's rings sorted into polygons: each exterior with the holes that lie in it.
struct NestedRings {
  /// Positions in degrees, x and y interleaved, closed; the first of each polygon is its exterior,
  /// anticlockwise, the holes clockwise (RFC 7946, 3.1.6).
  let polygons: [[[Double]]]

  /// The unit at a position of boundaries that were projected to plate carrée.
  init(_ boundaries: ProjectedBoundaries, position: Int) {
    var exteriors: [(ring: [Double], area: Double, holes: [[Double]])] = []
    var holes: [[Double]] = []
    for ring in boundaries.unitRingOffsets[position]..<boundaries.unitRingOffsets[position + 1] {
      let degrees = boundaries.ordinates(ofRing: ring).map {
        $0 / ReferenceSystem.metersPerDegree
      }
      // Three corners and the first again.
      guard degrees.count >= 8 else { continue }
      let area = Self.signedArea(degrees)
      if area >= 0 { exteriors.append((degrees, area, [])) } else { holes.append(degrees) }
    }
    for hole in holes {
      // A hole may touch its exterior in some places: most of it decides, and of several exteriors
      // one in the other the inner one.
      let shares = exteriors.map { Self.count(of: hole, in: $0.ring) }
      let around = exteriors.indices.filter { 4 * shares[$0] > hole.count }
      let nearest = around.min { exteriors[$0].area < exteriors[$1].area }
      if let nearest { exteriors[nearest].holes.append(hole) }
    }
    polygons = exteriors.map { [$0.ring] + $0.holes }
  }

  /// A GeoJSON MultiPolygon with so many digits behind the point.
  func multiPolygon(digits: Int) -> String {
    var text = #"{"type":"MultiPolygon","coordinates":["#
    for (number, polygon) in polygons.enumerated() {
      if number > 0 { text += "," }
      text += "["
      for (index, ring) in polygon.enumerated() {
        if index > 0 { text += "," }
        append(ring, digits: digits, to: &text)
      }
      text += "]"
    }
    return text + "]}"
  }

  private func append(_ ring: [Double], digits: Int, to text: inout String) {
    text += "["
    for index in stride(from: 0, to: ring.count - 1, by: 2) {
      if index > 0 { text += "," }
      text += "["
      text += Self.decimal(ring[index], digits: digits)
      text += ","
      text += Self.decimal(ring[index + 1], digits: digits)
      text += "]"
    }
    text += "]"
  }

  /// At most so many digits behind the point, without zeros at the end.
  private static func decimal(_ value: Double, digits: Int) -> String {
    let power = (0..<digits).reduce(1) { power, _ in power * 10 }
    let scaled = Int((value * Double(power)).rounded())
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: power)
    var text = scaled < 0 ? "-\(whole)" : "\(whole)"
    guard rest > 0 else { return text }
    let tail = String(rest)
    text += "." + String(repeating: "0", count: digits - tail.count) + tail
    while text.hasSuffix("0") { text.removeLast() }
    return text
  }

  /// Positive where the ring runs anticlockwise, y up (the shoelace formula).
  private static func signedArea(_ ring: [Double]) -> Double {
    var sum = 0.0
    for index in stride(from: 0, to: ring.count - 3, by: 2) {
      sum += ring[index] * ring[index + 3] - ring[index + 2] * ring[index + 1]
    }
    return sum / 2
  }

  /// How many of a hole's sides have their middle in a ring.
  private static func count(of hole: [Double], in ring: [Double]) -> Int {
    var count = 0
    for index in stride(from: 0, to: hole.count - 3, by: 2) {
      let x = (hole[index] + hole[index + 2]) / 2
      let y = (hole[index + 1] + hole[index + 3]) / 2
      if contains(ring, x, y) { count += 1 }
    }
    return count
  }

  /// Whether a place lies in a ring (even-odd).
  private static func contains(_ ring: [Double], _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    for index in stride(from: 0, to: ring.count - 3, by: 2) {
      let (y1, y2) = (ring[index + 1], ring[index + 3])
      guard (y1 <= y) != (y2 <= y) else { continue }
      let crossing = ring[index] + (y - y1) / (y2 - y1) * (ring[index + 2] - ring[index])
      if crossing > x { isInside.toggle() }
    }
    return isInside
  }
}
