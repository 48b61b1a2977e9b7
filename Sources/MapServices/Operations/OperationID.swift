/// What the server can be asked for.
package enum OperationID: String, CaseIterable, Sendable, Hashable {
  /// The start page with all maps.
  case gallery
  /// The page of a map.
  case mapPage
  /// A map as a picture, a document, a table or words.
  case mapFile
  /// The legend of a map alone.
  case legend
  /// A report.
  case report
  /// A square of a map in Web Mercator.
  case tile
  /// What a tile client needs to know of a map.
  case tileJSON
  /// The Web Map Service.
  case wms
  /// The page of the members' directory.
  case members
  /// The members' directory for programs.
  case membersData
  /// How to embed a map's page.
  case oembed
  /// Whether the server runs.
  case health
  /// Whether the server has an atlas to draw from.
  case ready
  /// Counts and times for Prometheus.
  case metrics
  /// A file that pages need.
  case asset
  /// The start of the OGC API.
  case ogcLanding
  /// Which classes of the standards are followed.
  case ogcConformance
  /// All maps as collections.
  case ogcCollections
  /// A map as a collection.
  case ogcCollection
  /// A map by OGC API – Maps.
  case ogcMap
  /// The tile sets of a map.
  case ogcMapTileSets
  /// A tile set of a map.
  case ogcMapTileSet
  /// A tile of a map by OGC API – Tiles.
  case ogcMapTile
  /// The tile matrix sets.
  case ogcTileMatrixSets
  /// A tile matrix set.
  case ogcTileMatrixSet
  /// The OpenAPI document.
  case openAPI
}
