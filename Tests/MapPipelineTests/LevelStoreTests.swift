import Localization
import Projections
import Testing

@testable import Cartography
@testable import MapPipeline

@Suite("Levels that are kept")
struct LevelStoreTests {
  private static let maps = """
      map:
        title: {en: Plans}
        boundaries: units
        extent: world
        fill: {status: localization}

    """

  private func key(_ metersPerPixel: Double, day: Int = 1) -> LevelStore.Key {
    LevelStore.Key(
      map: "map", system: "EPSG:3857", metersPerPixel: metersPerPixel,
      nameMetersPerPixel: metersPerPixel, pointsPerPixel: 0.75,
      hasLabels: false, language: nil, asOf: nil,
      today: CalendarDate(iso: "2026-01-0\(day)") ?? PreparedFixture.day)
  }

  @Test("A level is made once for a key, and again for another day; the longest unused goes first")
  func keeping() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(
      map: "map", size: .picture(width: 256, height: 256, scale: 1), today: PreparedFixture.day)
    let content = try MapContentBuilder(project: project, request: request).content().0
    let level = try MapLevel(
      content, projection: try .custom("EPSG:3857"), metersPerPixel: 20_000, pointsPerPixel: 0.75,
      measuring: nil)
    #expect(level.byteCount > 0)
    var made = 0
    func take(_ store: LevelStore, _ key: LevelStore.Key) throws {
      _ = try store.level(key) {
        made += 1
        return level
      }
    }
    let store = LevelStore(mostBytes: 2 * level.byteCount)
    try take(store, key(3))
    try take(store, key(3))
    #expect(made == 1)
    try take(store, key(3, day: 2))
    #expect(made == 2 && store.count == 2)
    try take(store, key(3))
    try take(store, key(4))
    #expect(made == 3 && store.count == 2)
    // The second day's was the longest unused.
    try take(store, key(3))
    #expect(made == 3)
    try take(store, key(3, day: 2))
    #expect(made == 4)
  }
}
