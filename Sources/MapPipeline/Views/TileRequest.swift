package import Localization
import Projections

/// One tile of a map asked for: Web Mercator, x from the west, y from the north.
package struct TileRequest: Hashable, Sendable {
  /// The map's key in the project file.
  package var map: String
  /// 0 for the whole world in one tile; each level has four times as many.
  package var zoom: Int
  /// From the west, from 0.
  package var x: Int
  /// From the north, from 0.
  package var y: Int
  /// 1 for 256 pixels, 2 for 512.
  package var scale: Int
  /// BCP 47; nil for the project's first language.
  package var language: String?
  /// Nil for the map's own date, else the data's.
  package var asOf: CalendarDate?
  /// Whether names, circles and count marks are drawn.
  package var hasLabels: Bool
  /// Today: member layers are refused after their day.
  package var today: CalendarDate

  /// A request for a tile that the scheme need not have: that is checked when it is drawn.
  package init(
    map: String, zoom: Int, x: Int, y: Int, scale: Int = 1, language: String? = nil,
    asOf: CalendarDate? = nil, hasLabels: Bool = true, today: CalendarDate
  ) {
    self.map = map
    self.zoom = zoom
    self.x = x
    self.y = y
    self.scale = scale
    self.language = language
    self.asOf = asOf
    self.hasLabels = hasLabels
    self.today = today
  }

  /// Errors: a tile that the scheme does not have.
  func check() throws(PipelineError) {
    guard (0...WebMercator.deepestZoom).contains(zoom) else {
      throw PipelineError(
        .usage, "no-such-tile",
        "zoom level \(zoom): levels reach from 0 to \(WebMercator.deepestZoom)")
    }
    let count = WebMercator.tileCount(zoom: zoom)
    guard (0..<count).contains(x), (0..<count).contains(y) else {
      throw PipelineError(
        .usage, "no-such-tile",
        "tile \(zoom)/\(x)/\(y): x and y reach from 0 to \(count - 1) at zoom level \(zoom)")
    }
    guard scale == 1 || scale == 2 else {
      throw PipelineError(
        .usage, "no-such-tile", "a tile of scale \(scale): tiles have scale 1 or 2")
    }
  }
}
