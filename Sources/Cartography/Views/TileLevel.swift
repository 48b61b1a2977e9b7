package import Drawing
package import Projections
import SimpleFeatures

/// One zoom level of a map in Web Mercator, ready to give its tiles. Names, circles and count marks
/// have their places once for the whole level, so that none is cut at a seam. Immutable; shared by
/// threads.
package struct TileLevel: Sendable {
  /// 0 for the whole world in one tile.
  package let zoom: Int
  private let level: MapLevel

  /// The side of a tile in points: 256 CSS pixels.
  package static let side = 192.0

  /// The tiles of a level that was made for Web Mercator at this zoom's scale.
  package init(_ level: MapLevel, zoom: Int) {
    self.level = level
    self.zoom = zoom
  }

  /// Projects what the level can show. `pixelsPerTile` is 256, or 512 for screens of twice the
  /// resolution; without `measuring` there are no names and marks. Errors: `.projection`, `.text`.
  package init(
    _ content: MapContent, zoom: Int, pixelsPerTile: Int, measuring: (any TextMeasuring)? = nil,
    projections: ProjectionStore? = nil
  ) throws(CartographyError) {
    let projection: MapProjection
    do {
      projection = try .custom(WebMercator.definition)
    } catch {
      throw .projection(error)
    }
    self.init(
      try MapLevel(
        content, projection: projection,
        metersPerPixel: WebMercator.tileSide(zoom: zoom) / Double(pixelsPerTile),
        pointsPerPixel: Self.side / Double(pixelsPerTile), measuring: measuring,
        projections: projections), zoom: zoom)
  }

  /// The scene of `count` by `count` tiles, each `side` points square, of which x (from the west) and
  /// y (from the north) are the north-western one's; nil where there is nothing but the sea.
  package func scene(x: Int, y: Int, count: Int = 1) -> Scene? {
    let side = Self.side * Double(count)
    let first = WebMercator.box(zoom: zoom, x: x, y: y)
    let last = WebMercator.box(zoom: zoom, x: x + count - 1, y: y + count - 1)
    let viewport = Viewport(
      fitting: first.union(last), in: Rectangle(x: 0, y: 0, width: side, height: side), padding: 0)
    let elements = level.elements(viewport)
    guard !elements.isEmpty else { return nil }
    var scene = level.scene(elements, size: Size(width: side, height: side))
    // Hatches go on from tile to tile.
    scene.patternOrigin = Point(x: -Double(x) * Self.side, y: -Double(y) * Self.side)
    return scene
  }

  /// The scene of a tile of nothing but the sea.
  package func emptyScene() -> Scene {
    level.scene([], size: Size(width: Self.side, height: Self.side))
  }
}
