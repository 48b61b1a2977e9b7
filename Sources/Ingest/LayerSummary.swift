package import SimpleFeatures

/// What `inspect` says about one layer.
package struct LayerSummary: Hashable, Sendable {
  /// A column and its type in OGR's words; `String` for sheets, where codes stay text.
  package struct Column: Hashable, Sendable {
    package var name: String
    package var type: String
  }

  /// A coordinate reference system: `EPSG:4326` where it has a code, and its name.
  package struct CRS: Hashable, Sendable {
    package var authorityCode: String?
    package var name: String
  }

  package var name: String
  package var featureCount: Int
  /// OGR's words, `Multi Polygon`; nil for a table without shapes.
  package var geometryType: String?
  /// Nil where the source names none.
  package var crs: CRS?
  package var columns: [Column]
  /// In OGC:CRS84; nil for tables, empty layers and coordinates that cannot be brought there.
  package var extent: GeographicBox?
  package var dialect: FieldDialect?
  /// `UTF-8`, `Windows-1252`, `UTF-16LE` …; nil where the source does not say.
  package var encoding: String?
  /// The number of geometries that are not valid (OGC 06-103r4); nil where it was not counted:
  /// tables, and layers above a million positions.
  package var invalidGeometryCount: Int?
}
