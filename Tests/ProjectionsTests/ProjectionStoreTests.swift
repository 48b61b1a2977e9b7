import SimpleFeatures
import Testing

@testable import Projections

@Suite("Kept projections")
struct ProjectionStoreTests {
  private static let set = BoundaryFixture.set([
    [[(10, 50), (12, 50), (12, 52), (10, 52)]], [[(12, 50), (14, 50), (14, 52), (12, 52)]],
  ])
  private static let projection = MapProjection.lambertAzimuthal(
    center: GeographicPosition(longitude: 12, latitude: 51), radiusInDegrees: 30, reason: "test")

  @Test("A kept projection is what projecting gives")
  func same() throws {
    let store = ProjectionStore()
    let plain = try BoundaryProjector(Self.projection).project(Self.set, detailInMeters: 500)
    for _ in 0..<2 {
      let kept = try BoundaryProjector(Self.projection, store: store).project(
        Self.set, detailInMeters: 500)
      #expect(kept == plain)
    }
    #expect(store.byteCount > 0)
  }

  @Test("Units, window and detail tell projections apart; near details share one")
  func keys() throws {
    let store = ProjectionStore()
    let projector = try BoundaryProjector(Self.projection, store: store)
    let all = try projector.project(Self.set, detailInMeters: 500)
    let first = try projector.project(Self.set, units: [0], detailInMeters: 500)
    #expect(all.unitIndices == [0, 1] && first.unitIndices == [0])
    let east = GeographicBox(west: 13, south: 50, east: 14, north: 51)
    let within = try projector.project(Self.set, within: east, detailInMeters: 500)
    #expect(within.unitIndices == [1])
    let size = store.byteCount
    _ = try projector.project(Self.set, detailInMeters: 495)
    #expect(store.byteCount == size)
    _ = try projector.project(Self.set, detailInMeters: 5_000)
    #expect(store.byteCount > size)
  }

  @Test("Levels are the next finer power of the fourth root of two")
  func levels() {
    #expect(BoundaryProjector.level(of: 1024) == 1024)
    #expect(abs(BoundaryProjector.level(of: 1500) - 1024 * 2.0.squareRoot()) < 1e-9)
    #expect(BoundaryProjector.level(of: 1200) == 1024)
    #expect(BoundaryProjector.level(of: 0) == 0)
  }

  @Test("A store that forgot everything keeps again")
  func forgetting() throws {
    let store = ProjectionStore()
    let projector = try BoundaryProjector(Self.projection, store: store)
    let first = try projector.project(Self.set, detailInMeters: 500)
    let size = store.byteCount
    store.removeAll()
    #expect(store.byteCount == 0)
    #expect(try projector.project(Self.set, detailInMeters: 500) == first)
    #expect(store.byteCount == size)
  }

  @Test("Above its bound a store forgets the longest unused")
  func bound() throws {
    let store = ProjectionStore(mostBytes: 1)
    let projector = try BoundaryProjector(Self.projection, store: store)
    _ = try projector.project(Self.set, detailInMeters: 500)
    let one = store.byteCount
    _ = try projector.project(Self.set, detailInMeters: 4_000)
    #expect(store.byteCount <= one)
  }
}
