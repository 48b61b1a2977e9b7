import Cartography
import Synchronization

/// Projected land that is kept from page to page: pages of one country follow each other, so the last
/// few are enough, however many pages there are. Shared by threads.
final class AtlasLands: Sendable {
  private struct Key: Hashable {
    var group: Int
    var detailInMeters: Double
  }

  /// The latest last.
  private let kept = Mutex<[(key: Key, land: UnitMapScenery)]>([])

  /// A country's units need some four levels of detail; two countries may be drawn at once.
  private static let mostKept = 10
  /// More geometry than this, in bytes, is not kept for another page.
  private static let mostBytes = 64 << 20

  func land(
    of number: Int, _ group: AtlasBook.Group, detailInMeters: Double
  ) throws(CartographyError) -> UnitMapScenery {
    let key = Key(group: number, detailInMeters: detailInMeters)
    if let known = kept.withLock({ $0.first { $0.key == key }?.land }) { return known }
    // Two threads may make the same at once, which costs less than waiting.
    let land = try UnitMapScenery(
      group.content, reach: group.reach, detailInMeters: detailInMeters)
    guard group.units.count > 1 else { return land }
    kept.withLock { kept in
      guard !kept.contains(where: { $0.key == key }) else { return }
      kept.append((key, land))
      while kept.count > 1,
        kept.count > Self.mostKept
          || kept.reduce(0, { $0 + $1.land.byteCount }) > Self.mostBytes
      {
        kept.removeFirst()
      }
    }
    return land
  }
}
