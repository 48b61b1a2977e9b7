import CGDAL

/// A coordinate reference system, axes in traditional GIS order (easting or longitude first).
struct SpatialReference: ~Copyable {
  let handle: OGRSpatialReferenceH

  /// A copy of a layer's system; nil where there is none to speak of: none at all, an engineering
  /// system, or one that GeoPackage calls undefined.
  init?(copying source: OGRSpatialReferenceH?) {
    guard let source, OSRIsLocal(source) == 0, let copy = OSRClone(source) else { return nil }
    let name = OSRGetName(copy).map { String(cString: $0) } ?? ""
    if name.lowercased().hasPrefix("undefined") || name.lowercased().hasPrefix("unknown") {
      OSRDestroySpatialReference(copy)
      return nil
    }
    OSRSetAxisMappingStrategy(copy, OAMS_TRADITIONAL_GIS_ORDER)
    handle = copy
  }

  /// OGC:CRS84; nil when PROJ has no database.
  static func longitudeLatitude() -> SpatialReference? {
    guard let new = OSRNewSpatialReference(nil) else { return nil }
    guard OSRSetFromUserInput(new, "OGC:CRS84") == OGRERR_NONE else {
      OSRDestroySpatialReference(new)
      return nil
    }
    OSRSetAxisMappingStrategy(new, OAMS_TRADITIONAL_GIS_ORDER)
    return SpatialReference(owning: new)
  }

  private init(owning handle: OGRSpatialReferenceH) { self.handle = handle }

  deinit { OSRDestroySpatialReference(handle) }

  /// True when coordinates in both are the same numbers in longitude/latitude order.
  func isSame(as other: borrowing SpatialReference) -> Bool {
    let options = OptionList([
      "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
    ])
    return options.withPointer { OSRIsSameEx(handle, other.handle, $0) != 0 }
  }

  /// `EPSG:4326`, or nil for a system without an authority.
  var authorityCode: String? {
    guard let authority = OSRGetAuthorityName(handle, nil),
      let code = OSRGetAuthorityCode(handle, nil)
    else { return nil }
    return "\(String(cString: authority)):\(String(cString: code))"
  }

  var name: String { OSRGetName(handle).map { String(cString: $0) } ?? "" }

  /// Name and code for a sentence.
  var description: String {
    authorityCode.map { name.isEmpty ? $0 : "\($0) (\(name))" } ?? name
  }

  /// The same for a system that may be missing.
  static func description(of crs: borrowing SpatialReference?) -> String? {
    switch crs {
    case .none: nil
    case .some(let crs): crs.description
    }
  }
}
