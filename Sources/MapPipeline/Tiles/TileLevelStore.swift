import Cartography
import Localization
import Projections

/// Zoom levels of maps that are kept for the next tile. Shared by threads; one store serves one
/// atlas.
final class TileLevelStore: Sendable {
  struct Key: Hashable {
    var map: String
    var zoom: Int
    var scale: Int
    var language: String?
    var asOf: CalendarDate?
    /// A level of members must not outlive its day.
    var today: CalendarDate
  }

  private let values: RecentValues<Key, TileLevel>

  /// - Parameter mostBytes: how much projected geometry is kept; the longest unused goes first.
  init(mostBytes: Int = 256 << 20) {
    values = RecentValues(mostBytes: mostBytes) { $0.byteCount }
  }

  /// How many levels are kept.
  var count: Int { values.count }

  /// What is kept under a key, else what `make` gives, which is then kept.
  func level(
    _ key: Key, make: () throws(PipelineError) -> TileLevel
  ) throws(PipelineError) -> TileLevel {
    try values.value(key, make: make)
  }
}
