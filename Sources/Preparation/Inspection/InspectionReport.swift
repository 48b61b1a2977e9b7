import Ingest

/// What `inspect` prints as JSON: one object a layer.
struct InspectionReport: Encodable {
  struct Layer: Encodable {
    struct Column: Encodable {
      var name: String
      var type: String
    }

    struct CRS: Encodable {
      var code: String?
      var name: String
    }

    struct Dialect: Encodable {
      struct Level: Encodable {
        var level: Int?
        var code: String?
        var name: String?
        var parent_code: String?
        var country: String?
      }

      var name: String
      var levels: [Level]
    }

    var name: String
    /// True for members: then what could tell of one of them is left out.
    var confidential: Bool
    var features: Int?
    /// Null for a table.
    var geometry: String?
    var crs: CRS?
    /// West, south, east, north in degrees.
    var extent: [Double]?
    var invalid_geometries: Int?
    var encoding: String?
    var dialect: Dialect?
    var columns: [Column]
  }

  var path: String
  var layers: [Layer]

  init(path: String, layers: [InspectedLayer]) {
    self.path = path
    self.layers = layers.map(Layer.init)
  }
}

extension InspectionReport.Layer {
  init(_ inspected: InspectedLayer) {
    let summary = inspected.summary
    name = summary.name
    confidential = inspected.membersSign != nil
    features = confidential ? nil : summary.featureCount
    geometry = summary.geometryType
    crs = summary.crs.map { CRS(code: $0.authorityCode, name: $0.name) }
    extent = summary.extent.map { [$0.west, $0.south, $0.east, $0.north] }
    invalid_geometries = summary.invalidGeometryCount
    encoding = summary.encoding
    dialect = summary.dialect.map { dialect in
      Dialect(
        name: dialect.name.rawValue,
        levels: dialect.levels.map {
          Dialect.Level(
            level: $0.level, code: $0.codeColumn, name: $0.nameColumn,
            parent_code: $0.parentCodeColumn, country: $0.countryCodeColumn)
        })
    }
    columns = summary.columns.map { Column(name: $0.name, type: $0.type) }
  }
}
