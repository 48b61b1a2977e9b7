import CGDAL

@testable import Ingest

/// Vector files made with GDAL's own writers.
enum VectorFixture {
  struct Refused: Error { var step: String }

  /// Writes one layer of text columns. `features` are a WKT geometry (empty for none) and values.
  static func write(
    _ driver: String, to path: String, layer: String = "units", crs: String? = "EPSG:4326",
    type: OGRwkbGeometryType = wkbMultiPolygon, columns: [String] = ["code"],
    features: [(wkt: String, values: [String])], options: [String] = []
  ) throws {
    // Not a second time: sessions of other tests may be registering at this moment.
    guard GDALSession.driversAreRegistered else { throw Refused(step: "register") }
    guard let driver = GDALGetDriverByName(driver),
      let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
    else { throw Refused(step: "create") }
    defer { GDALClose(dataset) }
    let reference = try crs.map { try spatialReference($0) }
    defer { reference.map { OSRDestroySpatialReference($0) } }
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for option in options { list = CSLAddString(list, option) }
    defer { CSLDestroy(list) }
    guard let layer = GDALDatasetCreateLayer(dataset, layer, reference, type, list) else {
      throw Refused(step: "layer")
    }
    for column in columns {
      let field = OGR_Fld_Create(column, OFTString)
      defer { OGR_Fld_Destroy(field) }
      OGR_L_CreateField(layer, field, 1)
    }
    for entry in features {
      guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else {
        throw Refused(step: "feature")
      }
      defer { OGR_F_Destroy(feature) }
      for (index, value) in entry.values.enumerated() {
        OGR_F_SetFieldString(feature, Int32(index), value)
      }
      if !entry.wkt.isEmpty { OGR_F_SetGeometryDirectly(feature, try geometry(entry.wkt)) }
      guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
        throw Refused(step: "write")
      }
    }
  }

  private static func spatialReference(_ text: String) throws -> OGRSpatialReferenceH {
    guard let reference = OSRNewSpatialReference(nil),
      OSRSetFromUserInput(reference, text) == OGRERR_NONE
    else { throw Refused(step: "crs") }
    OSRSetAxisMappingStrategy(reference, OAMS_TRADITIONAL_GIS_ORDER)
    return reference
  }

  private static func geometry(_ wkt: String) throws -> OGRGeometryH {
    var geometry: OGRGeometryH?
    let status = wkt.withCString { text -> OGRErr in
      var cursor: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(mutating: text)
      return OGR_G_CreateFromWkt(&cursor, nil, &geometry)
    }
    guard status == OGRERR_NONE, let geometry else { throw Refused(step: "wkt") }
    return geometry
  }

  /// A square of one degree with its south-west corner at a place.
  static func square(_ west: Double, _ south: Double) -> String {
    "MULTIPOLYGON (((\(west) \(south), \(west + 1) \(south), \(west + 1) \(south + 1), "
      + "\(west) \(south + 1), \(west) \(south))))"
  }
}
