extension TileSetDescription {
  /// The rows of the table `metadata` (MBTiles 1.3, "Metadata").
  var metadataRows: [(String, String)] {
    let center = center
    return [
      ("name", name), ("format", "png"),
      ("bounds", bounds.map { "\($0)" }.joined(separator: ",")),
      ("center", "\(center.longitude),\(center.latitude),\(center.zoom)"),
      ("minzoom", "\(zooms.lowerBound)"), ("maxzoom", "\(zooms.upperBound)"),
      ("attribution", attributionMarkup), ("description", summary), ("type", "baselayer"),
      ("version", "1"), ("json", provenanceJSON()),
    ]
  }
}
