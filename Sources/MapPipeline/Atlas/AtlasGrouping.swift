import Cartography
import Glibc
import Projections
import SimpleFeatures

/// Which units of an atlas share a projection.
struct AtlasGrouping {
  let content: MapContent

  /// A country that is larger than this many degrees of latitude, or as far across, would have its
  /// outer units turned and stretched: each of them has a projection of its own.
  private static let mostDegrees = 20.0
  /// How many times its own size a frame shows around a unit.
  private static let reach = 1.6

  static let metersPerDegree = 111_195.0

  /// How much shorter a degree of longitude is in the middle of a box.
  static func narrowing(at box: GeographicBox) -> Double {
    max(0.05, cos((box.south + box.north) / 2 * .pi / 180))
  }

  /// `units` are of one country.
  func groups(of units: [Int], aspectRatio: Double) -> [AtlasBook.Group] {
    let set = content.ground.boundaries
    let extent = ExtentFinder(set: set).extent(of: units)
    let across = (extent.east - extent.west) * Self.narrowing(at: extent)
    guard max(extent.north - extent.south, across) > Self.mostDegrees, units.count > 1 else {
      return [group(units, extent, aspectRatio)]
    }
    return units.map { group([$0], ExtentFinder(set: set).extent(of: [$0]), aspectRatio) }
  }

  private func group(
    _ units: [Int], _ extent: GeographicBox, _ aspectRatio: Double
  ) -> AtlasBook.Group {
    var content = content
    content.ground.extent = extent
    content.ground.isWorld = false
    content.ground.isBox = false
    content.ground.projection = MapProjection.automatic(
      for: extent, isWorld: false, aspectRatio: aspectRatio)
    let largest = units.map { unit in
      let box = content.ground.boundaries.units[unit].boundingBox
      return max(
        min(box.north - box.south, extent.north - extent.south),
        min(box.east - box.west, extent.east - extent.west) * Self.narrowing(at: box))
    }.max()
    return AtlasBook.Group(
      units: units, content: content, reach: max(0.1, (largest ?? 0) * Self.reach))
  }
}
