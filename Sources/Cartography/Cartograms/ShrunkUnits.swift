import Projections
import SimpleFeatures

/// Units shrunk in their places until their area is true to their numbers (Olson, "Noncontiguous area
/// cartograms", The Professional Geographer 28, 1976, 371–380).
///
/// The unit with the most per area keeps its size; the sides of every other are multiplied by the
/// root of its own density over that one's. Every part of a unit shrinks about its own centroid, so
/// that islands, and what 180° cuts, stay where they are. Areas are those of the projection, so that
/// what is drawn is true in any.
struct ShrunkUnits {
  let set: BoundarySet
  let values: [Int: Double]
  let boundaries: ProjectedBoundaries

  /// A unit of less than this share of all the land is hardly seen and does not decide how large the
  /// others are: were it the densest, a city state would make all others vanish. It grows instead.
  private static let leastShare = 5e-4

  /// A part of a unit: an exterior with the holes in it.
  private struct Part {
    var rings: [[Double]]
    var area: Double
    var x: Double
    var y: Double
  }

  func figures() -> CartogramFigures {
    var units: [(unit: Int, parts: [Part], area: Double)] = []
    for (position, unit) in boundaries.unitIndices.enumerated() where values[unit] != nil {
      let parts = parts(at: position)
      let area = parts.reduce(0) { $0 + $1.area }
      if area > 0 { units.append((unit, parts, area)) }
    }
    let land = units.reduce(0) { $0 + $1.area }
    func density(_ entry: (unit: Int, parts: [Part], area: Double)) -> Double {
      (values[entry.unit] ?? 0) / entry.area
    }
    let measure = units.filter { $0.area >= Self.leastShare * land }
      .max { density($0) < density($1) }
    let most = measure.map(density) ?? 1
    var result = CartogramFigures(
      boundaries: ProjectedBoundaries(), areaPerValue: 1 / most, explanation: "")
    var grown = 0
    for entry in units {
      let factor = (density(entry) / most).squareRoot()
      if factor > 1 { grown += 1 }
      result.boundaries.append(
        unit: entry.unit,
        rings: entry.parts.flatMap { part in
          part.rings.map { Self.scaled($0, by: factor, about: part.x, part.y) }
        })
    }
    result.boundaries.setBoxes()
    let name = measure.map { "\(set.units[$0.unit].name) (\(set.units[$0.unit].code))" } ?? "none"
    result.explanation =
      "Units shrunk in their places (Olson 1976): \(units.count); \(name) has the most per area and "
      + "keeps its size, the sides of the others are multiplied by the root of their density over "
      + "its. Every part shrinks about its own centroid."
      + (grown > 0
        ? " \(grown) units too small to be the measure are denser and grow beyond their outline."
        : "")
    return result
  }

  private func parts(at position: Int) -> [Part] {
    let range = boundaries.unitRingOffsets[position]..<boundaries.unitRingOffsets[position + 1]
    let rings = range.map { boundaries.ordinates(ofRing: $0) }.filter { $0.count >= 8 }
    var parts: [Part] = []
    var holes: [(ring: [Double], area: Double)] = []
    for ring in rings {
      let figure = Self.centroid(of: ring)
      if figure.area > 0 {
        parts.append(Part(rings: [ring], area: figure.area, x: figure.x, y: figure.y))
      } else {
        holes.append((ring, figure.area))
      }
    }
    for hole in holes {
      // The smallest of the exteriors around it.
      let around = parts.indices.filter { Self.contains(parts[$0].rings[0], hole.ring) }
      guard let own = around.min(by: { parts[$0].area < parts[$1].area }) else { continue }
      parts[own].rings.append(hole.ring)
      parts[own].area = max(0, parts[own].area + hole.area)
    }
    return parts
  }

  private static func scaled(
    _ ring: [Double], by factor: Double, about x: Double, _ y: Double
  ) -> [Double] {
    var result = ring
    for index in stride(from: 0, to: ring.count, by: 2) {
      result[index] = x + (ring[index] - x) * factor
      result[index + 1] = y + (ring[index + 1] - y) * factor
    }
    return result
  }

  /// The signed area, positive anticlockwise, and the centroid of a closed ring (Bourke 1988), about
  /// its first position, so that large coordinates lose no digits.
  static func centroid(of ring: [Double]) -> (area: Double, x: Double, y: Double) {
    let (x0, y0) = (ring[0], ring[1])
    var (area, x, y) = (0.0, 0.0, 0.0)
    for index in stride(from: 0, to: ring.count - 2, by: 2) {
      let (x1, y1) = (ring[index] - x0, ring[index + 1] - y0)
      let (x2, y2) = (ring[index + 2] - x0, ring[index + 3] - y0)
      let cross = x1 * y2 - x2 * y1
      area += cross / 2
      x += (x1 + x2) * cross
      y += (y1 + y2) * cross
    }
    guard area != 0 else { return (0, x0, y0) }
    return (area, x0 + x / (6 * area), y0 + y / (6 * area))
  }

  /// Whether the middle of a ring's first side lies in another (even-odd).
  private static func contains(_ outer: [Double], _ ring: [Double]) -> Bool {
    let (x, y) = ((ring[0] + ring[2]) / 2, (ring[1] + ring[3]) / 2)
    var isInside = false
    for index in stride(from: 0, to: outer.count - 2, by: 2) {
      let (y1, y2) = (outer[index + 1], outer[index + 3])
      guard (y1 <= y) != (y2 <= y) else { continue }
      let crossing = outer[index] + (y - y1) / (y2 - y1) * (outer[index + 2] - outer[index])
      if crossing > x { isInside.toggle() }
    }
    return isInside
  }
}
