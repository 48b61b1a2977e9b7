/// Clips a closed ring to a window, edge by edge (Sutherland and Hodgman, Communications of the ACM
/// 17 (1974), 32–42). A ring that leaves the window in several places stays one ring whose parts
/// are joined along the window's edge, which changes nothing when it is filled by the even-odd rule.
enum RingClipping {
  /// Positions are longitude, latitude interleaved, the last equal to the first; likewise the
  /// result, which is empty when nothing is left.
  static func clipped(_ ring: [Double], to window: GeographicWindow) -> [Double] {
    var result = ring
    clip(&result, axis: 0, bound: window.west, keepsGreater: true)
    clip(&result, axis: 0, bound: window.east, keepsGreater: false)
    clip(&result, axis: 1, bound: window.south, keepsGreater: true)
    clip(&result, axis: 1, bound: window.north, keepsGreater: false)
    return result
  }

  private static func clip(
    _ ring: inout [Double], axis: Int, bound: Double, keepsGreater: Bool
  ) {
    guard ring.count >= 8 else {
      ring = []
      return
    }
    func keeps(_ value: Double) -> Bool { keepsGreater ? value >= bound : value <= bound }
    let touches = stride(from: axis, to: ring.count, by: 2).contains { !keeps(ring[$0]) }
    guard touches else { return }
    var kept: [Double] = []
    kept.reserveCapacity(ring.count)
    for index in stride(from: 2, to: ring.count, by: 2) {
      let from = (ring[index - 2], ring[index - 1])
      let to = (ring[index], ring[index + 1])
      let fromKept = keeps(ring[index - 2 + axis])
      let toKept = keeps(ring[index + axis])
      if fromKept != toKept {
        kept.append(contentsOf: crossing(from, to, axis: axis, bound: bound))
      }
      if toKept { kept.append(contentsOf: [to.0, to.1]) }
    }
    if kept.count >= 2 { kept.append(contentsOf: [kept[0], kept[1]]) }
    ring = kept.count >= 8 ? kept : []
  }

  /// Where a segment meets the bound: computed from its lesser end, so that both directions agree.
  private static func crossing(
    _ from: (Double, Double), _ to: (Double, Double), axis: Int, bound: Double
  ) -> [Double] {
    let (a, b) = from < to ? (from, to) : (to, from)
    if axis == 0 { return [bound, a.1 + (bound - a.0) / (b.0 - a.0) * (b.1 - a.1)] }
    return [a.0 + (bound - a.1) / (b.1 - a.1) * (b.0 - a.0), bound]
  }
}
