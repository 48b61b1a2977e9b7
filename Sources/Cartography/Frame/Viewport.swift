package import Drawing
package import Projections

/// The one crossing from projected metres (y up) to the page (points, y down): the only y flip.
package struct Viewport: Hashable, Sendable {
  /// What is shown, in projected metres; it fills `frame` exactly.
  package let window: ProjectedBox
  /// Where it is shown, on the page.
  package let frame: Rectangle
  package let pointsPerMeter: Double
  /// The same from south to north: another scale where the picture is stretched.
  package let verticalPointsPerMeter: Double

  /// Centres `extent` in `frame` at the largest scale that leaves `padding` points free on all
  /// sides; the window then grows to the frame's own proportions.
  package init(fitting extent: ProjectedBox, in frame: Rectangle, padding: Double) {
    let width = max(extent.maxEasting - extent.minEasting, 1)
    let height = max(extent.maxNorthing - extent.minNorthing, 1)
    let scale = min(
      max(frame.width - 2 * padding, 1) / width, max(frame.height - 2 * padding, 1) / height)
    let middleEasting = (extent.minEasting + extent.maxEasting) / 2
    let middleNorthing = (extent.minNorthing + extent.maxNorthing) / 2
    pointsPerMeter = scale
    verticalPointsPerMeter = scale
    self.frame = frame
    window = ProjectedBox(
      minEasting: middleEasting - frame.width / 2 / scale,
      minNorthing: middleNorthing - frame.height / 2 / scale,
      maxEasting: middleEasting + frame.width / 2 / scale,
      maxNorthing: middleNorthing + frame.height / 2 / scale)
  }

  /// Shows exactly `window` over the whole of `frame`, stretched where their proportions differ:
  /// what WMS asks of a server (OGC 06-042, 7.3.3.8).
  package init(_ window: ProjectedBox, over frame: Rectangle) {
    self.window = window
    self.frame = frame
    pointsPerMeter = frame.width / window.width
    verticalPointsPerMeter = frame.height / window.height
  }

  /// The page position of a projected one.
  package func point(easting: Double, northing: Double) -> Point {
    transform.point(easting, northing)
  }

  /// A rectangle of the page in projected metres.
  func projected(_ rectangle: Rectangle) -> ProjectedBox {
    ProjectedBox(
      minEasting: window.minEasting + (rectangle.minX - frame.minX) / pointsPerMeter,
      minNorthing: window.minNorthing + (frame.maxY - rectangle.maxY) / verticalPointsPerMeter,
      maxEasting: window.minEasting + (rectangle.maxX - frame.minX) / pointsPerMeter,
      maxNorthing: window.minNorthing + (frame.maxY - rectangle.minY) / verticalPointsPerMeter)
  }

  /// Moves positions in metres to the page.
  var transform: PageTransform {
    PageTransform(
      west: window.minEasting, south: window.minNorthing, left: frame.minX, bottom: frame.maxY,
      scale: pointsPerMeter, verticalScale: verticalPointsPerMeter)
  }

  /// How many metres of the projection one point of the page is.
  package var metersPerPoint: Double { 1 / pointsPerMeter }
}
