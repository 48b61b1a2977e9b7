/// A format that is read, told by the ending of the file's name.
enum SourceFormat: Hashable, Sendable, CaseIterable {
  /// GeoJSON (RFC 7946) or TopoJSON: both end in `.json` at times, and the content decides.
  case json
  case jsonSequence
  case shapefile
  case geoPackage
  case flatGeobuf
  case kml
  case delimitedText
  case xlsx
  case ods
  case postGIS

  /// The format of a file's name; nil for an ending that is none of the table's.
  init?(fileExtension: String) {
    let found = Self.allCases.first { $0.fileExtensions.contains(fileExtension) }
    guard let found else { return nil }
    self = found
  }

  /// Lower case, without the dot.
  var fileExtensions: [String] {
    switch self {
    case .json: ["geojson", "json", "topojson"]
    case .jsonSequence: ["geojsonl", "geojsons", "ndjson"]
    case .shapefile: ["shp", "dbf"]
    case .geoPackage: ["gpkg"]
    case .flatGeobuf: ["fgb"]
    case .kml: ["kml", "kmz"]
    case .delimitedText: ["csv", "tsv", "tab", "txt"]
    case .xlsx: ["xlsx", "xlsm"]
    case .ods: ["ods"]
    case .postGIS: []
    }
  }

  /// The only GDAL drivers that may open such a source, by their short names; none for delimited
  /// text, which this target reads itself.
  var drivers: [String] {
    switch self {
    case .json: ["TopoJSON", "GeoJSON"]
    case .jsonSequence: ["GeoJSONSeq"]
    case .shapefile: ["ESRI Shapefile"]
    case .geoPackage: ["GPKG"]
    case .flatGeobuf: ["FlatGeobuf"]
    case .kml: ["LIBKML", "KML"]
    case .delimitedText: []
    case .xlsx: ["XLSX"]
    case .ods: ["ODS"]
    case .postGIS: ["PostgreSQL"]
    }
  }

  /// True where rows have no shape and the header stands in the data.
  var isSheet: Bool { self == .delimitedText || self == .xlsx || self == .ods }

  /// False for the format whose files stand side by side, and for databases.
  var isOneFile: Bool { self != .shapefile && self != .postGIS }

  /// What may be given, for advice.
  static let readableExtensions =
    ".geojson, .topojson, .shp, .gpkg, .fgb, .kml, .csv, .tsv, .xlsx, .ods or a .zip of one"
}
