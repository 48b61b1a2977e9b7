import Glibc
import SimpleFeatures

/// The levels of tiles that are worth looking at on a map of some extent.
struct TileExtent {
  let zooms: ClosedRange<Int>

  /// From the level at which the whole extent is about 500 pixels wide, six levels deeper; the world
  /// begins at 0.
  init(_ extent: GeographicBox) {
    let degrees = max(extent.east - extent.west, 1.4 * (extent.north - extent.south), 0.01)
    // A level has 256 · 2^zoom pixels around the globe.
    let whole = log2(500 / 256 * 360 / degrees)
    let first = max(0, min(14, Int(whole.rounded(.down)) - 1))
    zooms = first...min(18, first + 6)
  }
}
