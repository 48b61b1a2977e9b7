import Drawing
import Projections
import SimpleFeatures

/// A small globe that shows where on Earth the map lies: land pale, the subject in the accent.
struct LocatorPainter {
  let content: MapContent
  let projections: ProjectionStore?
  let style: SheetStyle

  /// On a lower or narrower frame the map needs all its room, in points.
  static let leastFrame = Size(width: 300, height: 240)
  /// A subject that spans more than this shows by itself where it is, in degrees.
  static let widestSubject = 60.0
  /// A subject smaller than this on the globe gets a ring round it, in points.
  private static let leastVisible = 4.0
  /// Paper between the globe and what lies under it, in points.
  private static let rim = 2.0
  /// A globe of an inch is looked at and not read.
  private static let detailInPoints = 0.5

  /// Whether a globe helps on a map of this content in a frame of this size.
  static func isUseful(_ content: MapContent, frame: Size) -> Bool {
    let extent = content.ground.extent
    return content.locator == .automatic && !content.ground.isWorld && content.cartogram == nil
      && frame.width >= leastFrame.width && frame.height >= leastFrame.height
      && max(extent.east - extent.west, extent.north - extent.south) <= widestSubject
  }

  /// The globe's diameter in a frame, in points.
  static func diameter(in frame: Size) -> Double {
    max(46, min(84, min(frame.width, frame.height) * 0.16))
  }

  /// The globe inside a square box.
  func element(in box: Rectangle) throws(CartographyError) -> SceneElement {
    let ground = content.ground
    let center = ground.extent.center
    do {
      // Whole degrees, so that maps of one country share what is projected.
      let projection = try MapProjection.custom(
        "+proj=ortho +lat_0=\(Int(center.latitude.rounded())) "
          + "+lon_0=\(Int(center.longitude.rounded())) +datum=WGS84")
      let projector = try BoundaryProjector(projection, store: projections)
      let outline = try projector.outlineOfTheGlobe()
      guard let globe = ProjectedBox(ordinates: outline.ordinates) else {
        return .group(.init(id: "locator", role: .artifact))
      }
      let viewport = Viewport(fitting: globe, in: box, padding: Self.rim)
      let detail = viewport.metersPerPoint * Self.detailInPoints
      let land = try projector.project(
        ground.surroundings ?? ground.boundaries, detailInMeters: detail)
      let subject = try projector.project(
        ground.boundaries, units: ground.subject,
        within: ground.isPartial || ground.isBox ? ground.extent : nil, detailInMeters: detail)
      var elements = [disc(outline, viewport)]
      elements.append(area(land, content.theme.land.locator, viewport))
      elements.append(area(subject, content.theme.accent, viewport))
      if let ring = ring(around: subject, viewport) { elements.append(ring) }
      return .group(.init(id: "locator", role: .artifact, clip: box, elements: elements))
    } catch {
      throw .projection(error)
    }
  }

  /// Round a subject that would be a speck; nil where it shows by itself.
  private func ring(around subject: ProjectedBoundaries, _ viewport: Viewport) -> SceneElement? {
    guard let bounds = subject.boundingBox,
      max(bounds.width, bounds.height) * viewport.pointsPerMeter < Self.leastVisible
    else { return nil }
    let middle = viewport.point(
      easting: bounds.center.easting, northing: bounds.center.northing)
    return .shape(
      .init(
        Path(circleAround: middle, radius: Self.leastVisible),
        stroke: Stroke(color: content.theme.accent, width: 0.9 * style.lineScale)))
  }

  /// All units in one colour, without borders.
  private func area(
    _ units: ProjectedBoundaries, _ color: Color, _ viewport: Viewport
  ) -> SceneElement {
    .partition(
      PagePartition(boundaries: units, viewport: viewport, bounds: viewport.frame.inset(by: -2))
        .partition([
          .init(
            id: nil, title: nil, fills: [.solid(color)], positions: Array(units.unitIndices.indices)
          )
        ]))
  }

  /// The sea up to the horizon.
  private func disc(_ outline: ProjectedLines, _ viewport: Viewport) -> SceneElement {
    let clipper = LineClipper(bounds: viewport.frame.inset(by: -2), viewport: viewport)
    var path = clipper.path(outline)
    path.close()
    let paper = Path(
      circleAround: Point(x: viewport.frame.midX, y: viewport.frame.midY),
      radius: viewport.frame.width / 2)
    return .group(
      .init(elements: [
        .shape(.init(paper, fill: .solid(content.theme.paper))),
        .shape(
          .init(
            path, fill: .solid(content.theme.sea),
            stroke: Stroke(color: content.theme.lines.horizon, width: 0.5 * style.lineScale))),
      ]))
  }
}
