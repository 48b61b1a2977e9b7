extension ServiceCatalog {
  /// The layers that have tiles and views.
  package var placedLayers: [ServiceLayer] { layers.filter(\.isPlaced) }

  /// A layer that has tiles and views.
  ///
  /// Errors, status 404: no such map, or a cartogram.
  package func placedLayer(_ id: String) throws(Problem) -> ServiceLayer {
    guard let layer = layer(id) else {
      throw .unknown("map", id, among: placedLayers.map(\.id))
    }
    guard layer.isPlaced else {
      throw Problem(
        status: 404,
        "the map \(id) is a cartogram, whose units do not lie where they do on the earth: it has "
          + "neither tiles nor views", advice: "its whole picture is \(baseAddress)/maps/\(id).png")
    }
    return layer
  }
}
