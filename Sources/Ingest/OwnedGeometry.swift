import CGDAL

/// A geometry that GDAL made for us; destroyed when the value ends.
struct OwnedGeometry: ~Copyable {
  let handle: OGRGeometryH

  /// Takes what a C function returned; nil when it returned nothing.
  init?(owning handle: OGRGeometryH?) {
    guard let handle else { return nil }
    self.handle = handle
  }

  deinit { OGR_G_DestroyGeometry(handle) }
}
