import Cartography
import SimpleFeatures

/// How wide a map's ground is for its height, before it is projected: enough to choose a page.
struct MapShape: Hashable {
  /// Width over height on the ground at the middle latitude.
  let aspectRatio: Double

  init(_ ground: MapGround) {
    guard !ground.isWorld else {
      // Equal Earth's outline (Šavrič, Patterson and Jenny 2018).
      aspectRatio = 2.05
      return
    }
    let extent = ground.extent
    let height = max(extent.north - extent.south, 0.1)
    aspectRatio = max(extent.east - extent.west, 0.1) * Self.cosine(extent.center.latitude) / height
  }

  /// True where an upright page would leave half of itself empty.
  var isWide: Bool { aspectRatio > 1.4 }

  /// Of an angle in degrees, −90…90, by Bhaskara I's formula: within 0.002, which a page does not
  /// show.
  private static func cosine(_ degrees: Double) -> Double {
    let square = degrees * degrees
    return max(0, (32_400 - 4 * square) / (32_400 + square))
  }
}
