import Projections
import SimpleFeatures

/// What the maps of several units share: land and borders in one projection at one level of detail.
///
/// Made once for a country and any number of pages; immutable, for any number of threads.
package struct UnitMapScenery: Sendable {
  let content: MapContent
  let scenery: MapScenery
  let courses: BorderCourses
  /// The place of each unit of the boundary set among the projected ones.
  private let positions: [Int: Int]

  /// - Parameters:
  ///   - content: a map of all units that have a page; its extent is around those that have one here.
  ///   - reach: how far beyond that extent a frame may show land, in degrees of latitude.
  ///   - detailInMeters: the smallest thing to be seen; see `BoundaryProjector`.
  ///
  /// Errors: a projection that cannot show the extent.
  package init(
    _ content: MapContent, reach: Double, detailInMeters: Double
  ) throws(CartographyError) {
    self.content = content
    do {
      scenery = try MapScenery(
        of: content.ground, reach: reach, detailInMeters: detailInMeters)
    } catch {
      throw .projection(error)
    }
    courses = BorderCourses(content, arcs: scenery.units, surroundings: scenery.surroundings)
    positions = Dictionary(
      uniqueKeysWithValues: scenery.units.unitIndices.enumerated().map { ($1, $0) })
  }

  /// Around a unit, metres; nil where nothing of it can be shown.
  func box(of unit: Int) -> ProjectedBox? { positions[unit].map { scenery.units.unitBoxes[$0] } }

  /// The memory of the geometry.
  package var byteCount: Int {
    scenery.units.byteCount + (scenery.surroundings?.byteCount ?? 0)
  }
}

extension MapScenery {
  /// The land around an extent at a given level of detail, whatever frames are then put on it.
  fileprivate init(
    of ground: MapGround, reach: Double, detailInMeters: Double
  ) throws(ProjectionsError) {
    let projector = try BoundaryProjector(ground.projection)
    let middle = max(abs(ground.extent.south), abs(ground.extent.north))
    let aside = min(90, reach * (middle > 80 ? 6 : 1 / Self.cosine(middle)))
    let window = GeographicBox(
      west: ground.extent.west - aside, south: max(-90, ground.extent.south - reach),
      east: ground.extent.east + aside, north: min(90, ground.extent.north + reach))
    units = try projector.project(
      ground.boundaries, within: window, detailInMeters: detailInMeters)
    if let others = ground.landAround(units) {
      surroundings = try projector.project(
        others.set, units: others.units, within: window, detailInMeters: detailInMeters)
    }
    lines = []
    for line in ground.lines {
      let projected = try projector.project(
        lines: line.lines, within: window, detailInMeters: detailInMeters)
      if projected.lineCount > 0 { lines.append((line, projected)) }
    }
    extent = units.boundingBox ?? .nowhere
    scaleVariation = try projector.scaleVariation(over: ground.extent)
    let subject = Set(ground.subject)
    let shown = units.unitIndices.filter(subject.contains)
    let places = try projector.project(
      shown.map { ground.boundaries.units[$0].representativePoint })
    anchors = [:]
    for (unit, place) in zip(shown, places) { anchors[unit] = place }
    placeAnchors = []
    dots = []
  }

  /// Of degrees up to 80; Bhāskara's approximation, which is right to two thousandths.
  private static func cosine(_ degrees: Double) -> Double {
    let square = degrees * degrees
    return (32_400 - 4 * square) / (32_400 + square)
  }
}
