/// One layer of a vector file: geometry in OGC:CRS84 and attributes as text.
///
/// Attribute values keep the characters of the source (codes are text); nil is a missing value.
package struct FeatureCollection: Sendable {
  /// The file as the user named it.
  package var source: String
  package var layer: String
  package var columns: [String]
  package var features: [Feature]

  package init(source: String, layer: String, columns: [String], features: [Feature]) {
    self.source = source
    self.layer = layer
    self.columns = columns
    self.features = features
  }

  /// The index of a column by its exact name.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
}

/// One feature: its row (from 1, in file order), its attribute values in column order, its shape.
package struct Feature: Hashable, Sendable {
  package var row: Int
  package var values: [String?]
  package var geometry: Geometry

  package init(row: Int, values: [String?], geometry: Geometry) {
    self.row = row
    self.values = values
    self.geometry = geometry
  }
}
