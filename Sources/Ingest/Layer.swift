import CGDAL

/// A layer lent by its dataset; owns nothing.
struct Layer: ~Copyable {
  private let handle: OGRLayerH

  init(borrowing handle: OGRLayerH) { self.handle = handle }

  var name: String { OGR_L_GetName(handle).map { decodedText($0).text } ?? "" }

  /// The number of features; nil where counting means reading everything and `force` is false.
  func featureCount(force: Bool) -> Int? {
    let count = OGR_L_GetFeatureCount(handle, force ? 1 : 0)
    return count < 0 ? nil : Int(count)
  }

  /// The fields in file order.
  var fields: [Field] {
    guard let definition = OGR_L_GetLayerDefn(handle) else { return [] }
    return (0..<OGR_FD_GetFieldCount(definition)).compactMap { index in
      guard let field = OGR_FD_GetFieldDefn(definition, index) else { return nil }
      let name = OGR_Fld_GetNameRef(field).map { decodedText($0) }
      return Field(
        name: name?.text ?? "", nameIsLatin1: name?.isLatin1 ?? false, type: OGR_Fld_GetType(field),
        subtype: OGR_Fld_GetSubType(field))
    }
  }

  /// The declared geometry type.
  var geometryType: OGRwkbGeometryType { OGR_L_GetGeomType(handle) }

  /// The layer's coordinate reference system, lent.
  var spatialReference: OGRSpatialReferenceH? { OGR_L_GetSpatialRef(handle) }

  /// The extent in the layer's own system; nil for an empty layer.
  var extent: OGREnvelope? {
    var envelope = OGREnvelope()
    guard OGR_L_GetExtent(handle, &envelope, 1) == OGRERR_NONE else { return nil }
    return envelope
  }

  /// Whether features have numbers of their own that stay with them: a database's primary key.
  var hasIdentifiers: Bool {
    OGR_L_GetFIDColumn(handle).map { !String(cString: $0).isEmpty } ?? false
  }

  func rewind() { OGR_L_ResetReading(handle) }

  /// The next feature, or nil at the end (or where reading failed: the session knows).
  func next() -> FeatureHandle? {
    OGR_L_GetNextFeature(handle).map { FeatureHandle(owning: $0) }
  }
}

/// A column of a layer.
struct Field: Hashable {
  var name: String
  /// True when the name's bytes were no UTF-8 and were read as Windows-1252.
  var nameIsLatin1: Bool
  var type: OGRFieldType
  var subtype: OGRFieldSubType

  /// The type in OGR's words: `Integer64`, `String`, `Integer(Boolean)`.
  var typeName: String {
    let base = OGR_GetFieldTypeName(type).map { String(cString: $0) } ?? "unknown"
    guard subtype != OFSTNone, let detail = OGR_GetFieldSubTypeName(subtype) else { return base }
    return "\(base)(\(String(cString: detail)))"
  }
}

extension Layer {
  /// False for tables of attributes alone.
  var hasShapes: Bool { geometryType != wkbNone }

  /// OGR's words: `Multi Polygon`, `3D Point`, `Unknown (any)`.
  var geometryTypeName: String {
    OGRGeometryTypeToName(geometryType).map { String(cString: $0) } ?? "unknown"
  }

  /// How many geometries are not valid (GEOS, OGC 06-103r4); nil for tables and for layers of more
  /// positions than the bound, where it would take long.
  func invalidGeometryCount(upTo positions: Int) -> Int? {
    guard hasShapes else { return nil }
    var seen = 0
    var invalid = 0
    rewind()
    while let feature = next() {
      let (count, isValid) = feature.withGeometry { geometry -> (Int, Bool) in
        guard let geometry, OGR_G_IsEmpty(geometry) == 0 else { return (0, true) }
        return (Self.positionCount(of: geometry), OGR_G_IsValid(geometry) != 0)
      }
      seen += count
      if !isValid { invalid += 1 }
      if seen > positions { return nil }
    }
    return invalid
  }

  private static func positionCount(of geometry: OGRGeometryH) -> Int {
    let parts = OGR_G_GetGeometryCount(geometry)
    if parts == 0 { return Int(max(0, OGR_G_GetPointCount(geometry))) }
    return (0..<parts).reduce(0) { sum, index in
      OGR_G_GetGeometryRef(geometry, index).map { sum + positionCount(of: $0) } ?? sum
    }
  }
}
