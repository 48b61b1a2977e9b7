import CGDAL
import SimpleFeatures

/// Turns GDAL's geometries into values: flat coordinates, no Z and M, no curves, rings closed.
///
/// Coordinates are degrees in OGC:CRS84 when the layer has a transformation, else as the source
/// wrote them.
struct GeometryReader: ~Copyable {
  /// What a layer's coordinates need; nil where they are longitude/latitude already.
  let transformation: CoordinateTransformation?

  init(transformation: consuming CoordinateTransformation?) {
    self.transformation = transformation
  }

  /// The value of a feature's geometry, which is changed in place; `.none` where it is missing,
  /// empty or unusable, the latter reported.
  func geometry(of handle: OGRGeometryH?, row: Int, report: inout ReportTally) -> Geometry {
    guard let handle, OGR_G_IsEmpty(handle) == 0 else { return .none }
    if OGR_G_HasCurveGeometry(handle, 0) != 0 {
      guard let linear = OwnedGeometry(owning: OGR_G_GetLinearGeometry(handle, 0, nil)) else {
        report.record(.warning, "unusable-geometry", "a curve that GDAL cannot follow", row: row)
        return .none
      }
      report.record(.note, "curve-linearised", "a curve became a line of short steps", row: row)
      return straightGeometry(of: linear.handle, row: row, report: &report)
    }
    return straightGeometry(of: handle, row: row, report: &report)
  }

  private func straightGeometry(
    of handle: OGRGeometryH, row: Int, report: inout ReportTally
  ) -> Geometry {
    switch transformation {
    case .some(let transformation):
      guard transformation.apply(to: handle) else {
        report.record(
          .warning, "outside-crs",
          "coordinates outside the area of their reference system; the shape is left out", row: row)
        return .none
      }
    case .none: break
    }
    if OGR_G_Is3D(handle) != 0 || OGR_G_IsMeasured(handle) != 0 {
      report.record(.note, "z-dropped", "heights or measures are left out", row: row)
    }
    var parts = FlatParts()
    parts.append(handle, row: row, report: &report)
    guard parts.isFinite else {
      report.record(
        .warning, "non-finite-coordinate",
        "a coordinate is infinite or no number; the shape is left out", row: row)
      return .none
    }
    return parts.geometry(row: row, report: &report)
  }
}
