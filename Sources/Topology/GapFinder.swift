import Glibc
import SimpleFeatures

/// Finds enclosed ground that belongs to no unit and lies between two or more of them.
///
/// The sides of arcs without a unit are followed round; a walk that comes back counter-clockwise
/// encloses such ground. Where several begin at one vertex, the walk takes the one next clockwise
/// from where it came. Holes of one single unit are lakes or the like and are not counted. Only what
/// is enclosed by borders that meet exactly, after snapping, is found: a bay open to the sea is none.
struct GapFinder {
  /// Up to this size it is called a gap, above it an opening (a lake between districts), in m².
  static let gapLimit = 1e6

  let set: BoundarySet
  let arcs: ArcTable

  /// One piece of enclosed ground.
  private struct Face {
    var area: Double
    var units: [Int32]
  }

  func fill(_ report: inout TopologyReport) {
    let faces = enclosedFaces().sorted { ($1.area, $0.units[0]) < ($0.area, $1.units[0]) }
    report.gapLimitInSquareMeters = Self.gapLimit
    for face in faces {
      let sample = face.units.map { set.units[Int($0)].code }.joined(separator: " | ")
      if face.area <= Self.gapLimit {
        report.gaps.add(face.area, sample)
      } else {
        report.openings.add(face.area, sample)
      }
    }
  }

  private func enclosedFaces() -> [Face] {
    let open = (0..<arcs.arcCount).filter { arcs.sides[$0].right < 0 }
    var beginnings: [Int32: [Int]] = [:]
    for arc in open { beginnings[lastVertex(arc), default: []].append(arc) }
    var isVisited = [Bool](repeating: false, count: arcs.arcCount)
    var faces: [Face] = []
    for start in open where !isVisited[start] {
      var ring: [Double] = []
      var units: Set<Int32> = []
      var arc = start
      var isClosed = false
      while !isVisited[arc] {
        isVisited[arc] = true
        units.insert(arcs.sides[arc].left)
        let range = set.vertices(ofArc: arc)
        for vertex in range.dropFirst().reversed() {
          ring.append(set.ordinates[2 * vertex])
          ring.append(set.ordinates[2 * vertex + 1])
        }
        guard let next = following(arc, among: beginnings[firstVertex(arc)] ?? []) else { break }
        arc = next
        isClosed = arc == start
      }
      guard isClosed, units.count > 1 else { continue }
      let area = EllipsoidalArea.signed(ofRing: ring[...])
      if area > 0 { faces.append(Face(area: area, units: units.sorted())) }
    }
    return faces
  }

  private func firstVertex(_ arc: Int) -> Int32 { arcs.vertices[Int(arcs.offsets[arc])] }
  private func lastVertex(_ arc: Int) -> Int32 { arcs.vertices[Int(arcs.offsets[arc + 1]) - 1] }

  /// The arc whose backward passage goes on from where the backward passage of `arc` ends.
  private func following(_ arc: Int, among candidates: [Int]) -> Int? {
    if candidates.count < 2 { return candidates.first }
    let range = set.vertices(ofArc: arc)
    let back = direction(from: range.lowerBound, to: range.lowerBound + 1)
    func clockwise(_ candidate: Int) -> Double {
      let vertices = set.vertices(ofArc: candidate)
      let turn = back - direction(from: vertices.upperBound - 1, to: vertices.upperBound - 2)
      return turn > 0 ? turn : turn + 2 * .pi
    }
    return candidates.min { (clockwise($0), $0) < (clockwise($1), $1) }
  }

  private func direction(from vertex: Int, to other: Int) -> Double {
    atan2(
      set.ordinates[2 * other + 1] - set.ordinates[2 * vertex + 1],
      set.ordinates[2 * other] - set.ordinates[2 * vertex])
  }
}

extension TopologyReport.Finding {
  /// Counts one more place; the first ten are kept as samples.
  mutating func add(_ area: Double, _ sample: String) {
    count += 1
    areaInSquareMeters += area
    if samples.count < 10 { samples.append(sample) }
  }
}
