import Cartography
import Drawing
import Localization
import Projections

/// Levels of maps that are kept for the next tile or view. Shared by threads; one store serves one
/// atlas.
final class LevelStore: Sendable {
  struct Key: Hashable {
    var map: String
    /// The projection's definition.
    var system: String
    var metersPerPixel: Double
    /// The same for names: along the side that shows less, where a view is stretched.
    var nameMetersPerPixel: Double
    var pointsPerPixel: Double
    var hasLabels: Bool
    var language: String?
    var asOf: CalendarDate?
    /// A level of members must not outlive its day.
    var today: CalendarDate
  }

  private let values: RecentValues<Key, MapLevel>

  /// - Parameter mostBytes: how much projected geometry is kept; the longest unused goes first.
  init(mostBytes: Int = 256 << 20) {
    values = RecentValues(mostBytes: mostBytes) { $0.byteCount }
  }

  /// How many levels are kept.
  var count: Int { values.count }

  /// What is kept under a key, else what `make` gives, which is then kept.
  func level(
    _ key: Key, make: () throws(PipelineError) -> MapLevel
  ) throws(PipelineError) -> MapLevel {
    try values.value(key, make: make)
  }
}
