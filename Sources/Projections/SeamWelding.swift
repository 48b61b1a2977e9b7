/// Joins the parts of a unit that its source had cut apart along the antimeridian, where the map
/// shows the antimeridian whole: edges that run along the seam in both directions cancel, and what
/// is left is strung together again. The two sides need not share their vertices.
enum SeamWelding {
  /// - Parameter rings: the rings of one unit (longitude, latitude interleaved, last equal to
  ///   first), at least all those with an edge on the seam.
  /// - Parameter seam: the longitude that vertices on the seam get.
  /// - Parameter isOnSeam: whether a longitude is the seam's.
  /// - Returns: closed rings that fill the same area by the even-odd rule. A ring that went round a
  ///   pole comes back as its coast; the pole itself drops out.
  static func welded(
    _ rings: [[Double]], seam: Double, isOnSeam: (Double) -> Bool
  ) -> [[Double]] {
    var result: [[Double]] = []
    var chains: [Chain] = []
    var seamEdges: [(from: Double, to: Double)] = []
    for ring in rings where ring.count >= 8 {
      if !split(ring, isOnSeam, &chains, &seamEdges) { result.append(ring) }
    }
    guard !seamEdges.isEmpty else { return result }
    chains.append(contentsOf: remainingEdges(seamEdges, along: chains, seam: seam))
    result.append(contentsOf: strung(chains))
    return result
  }

  /// A stretch of ring between two vertices on the seam.
  private struct Chain {
    /// Longitude, latitude interleaved.
    var positions: [Double]
    var start: Double { positions[1] }
    var end: Double { positions[positions.count - 1] }

    /// True for a stretch that never leaves a pole, which is one point of the globe.
    var isPole: Bool {
      stride(from: 1, to: positions.count, by: 2).allSatisfy { abs(positions[$0]) == 90 }
    }
  }

  /// Takes a ring apart at its edges on the seam; false when it has none.
  private static func split(
    _ ring: [Double], _ isOnSeam: (Double) -> Bool, _ chains: inout [Chain],
    _ seamEdges: inout [(from: Double, to: Double)]
  ) -> Bool {
    let count = ring.count / 2 - 1
    func isSeamEdge(_ edge: Int) -> Bool {
      let next = edge + 1 == count ? 0 : edge + 1
      return isOnSeam(ring[2 * edge]) && isOnSeam(ring[2 * next])
    }
    guard let first = (0..<count).first(where: isSeamEdge) else { return false }
    var open: [Double] = []
    for step in 0..<count {
      let edge = (first + step) % count
      let next = (edge + 1) % count
      if isSeamEdge(edge) {
        if open.count > 2 { chains.append(Chain(positions: open)) }
        if ring[2 * edge + 1] != ring[2 * next + 1] {
          seamEdges.append((ring[2 * edge + 1], ring[2 * next + 1]))
        }
        open = [ring[2 * next], ring[2 * next + 1]]
      } else {
        open.append(ring[2 * next])
        open.append(ring[2 * next + 1])
      }
    }
    // The walk started with a seam edge, so the last stretch ends where that edge starts.
    if open.count > 2 { chains.append(Chain(positions: open)) }
    chains.removeAll(where: \.isPole)
    return true
  }

  /// The parts of the seam that more edges follow in one direction than in the other.
  private static func remainingEdges(
    _ edges: [(from: Double, to: Double)], along chains: [Chain], seam: Double
  ) -> [Chain] {
    let latitudes = Set(
      edges.flatMap { [$0.from, $0.to] } + chains.flatMap { [$0.start, $0.end] }
    )
    .sorted()
    var net = [Int](repeating: 0, count: latitudes.count)
    for edge in edges {
      let low = min(edge.from, edge.to)
      let high = max(edge.from, edge.to)
      for index in latitudes.indices where latitudes[index] >= low && latitudes[index] < high {
        net[index] += edge.to > edge.from ? 1 : -1
      }
    }
    var remaining: [Chain] = []
    for index in latitudes.indices.dropLast() where net[index] != 0 {
      let from = net[index] > 0 ? latitudes[index] : latitudes[index + 1]
      let to = net[index] > 0 ? latitudes[index + 1] : latitudes[index]
      for _ in 0..<abs(net[index]) {
        remaining.append(Chain(positions: [seam, from, seam, to]))
      }
    }
    return remaining
  }

  /// Strings chains together end to start until every one is used. At each latitude as many chains
  /// end as start, so every string closes.
  private static func strung(_ chains: [Chain]) -> [[Double]] {
    var starting: [Double: [Int]] = [:]
    for index in chains.indices.reversed() {
      starting[chains[index].start, default: []].append(index)
    }
    var isUsed = [Bool](repeating: false, count: chains.count)
    var rings: [[Double]] = []
    for first in chains.indices where !isUsed[first] {
      var ring: [Double] = []
      var next: Int? = first
      while let index = next, !isUsed[index] {
        isUsed[index] = true
        ring.append(contentsOf: chains[index].positions.dropFirst(ring.isEmpty ? 0 : 2))
        if chains[index].end == chains[first].start { break }
        while let last = starting[chains[index].end]?.last, isUsed[last] {
          starting[chains[index].end]?.removeLast()
        }
        next = starting[chains[index].end]?.last
      }
      // The string ends where it began, though perhaps under the seam's other name.
      if ring[0] != ring[ring.count - 2] { ring.append(contentsOf: [ring[0], ring[1]]) }
      if ring.count >= 8 { rings.append(ring) }
    }
    return rings
  }
}
