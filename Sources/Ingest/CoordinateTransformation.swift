import CGDAL
import SimpleFeatures

/// The way from a source's coordinate reference system to OGC:CRS84, longitude before latitude.
///
/// Wraps `OCTNewCoordinateTransformation` with traditional GIS axis order on both sides.
struct CoordinateTransformation: ~Copyable {
  private let handle: OGRCoordinateTransformationH

  /// Nil when PROJ knows no way.
  init?(from source: borrowing SpatialReference, to target: borrowing SpatialReference) {
    guard let handle = OCTNewCoordinateTransformation(source.handle, target.handle) else {
      return nil
    }
    self.handle = handle
  }

  deinit { OCTDestroyCoordinateTransformation(handle) }

  /// Transforms a geometry in place; false when a position has no image.
  func apply(to geometry: OGRGeometryH) -> Bool {
    OGR_G_Transform(geometry, handle) == OGRERR_NONE
  }

  /// The box around a transformed box, its edges sampled at 21 points; nil when it has no image.
  func box(of envelope: OGREnvelope) -> GeographicBox? {
    var box = GeographicBox(west: 0, south: 0, east: 0, north: 0)
    let isDone = OCTTransformBounds(
      handle, envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY, &box.west, &box.south,
      &box.east, &box.north, 21)
    guard isDone != 0 else { return nil }
    if box.east < box.west { box.east += 360 }
    return box
  }
}
