import Configuration

extension PipelineError {
  /// What a cartogram cannot be: its units lie in no place of the earth.
  static func cartogram(_ map: String, _ what: String, advice: String) -> PipelineError {
    PipelineError(
      .usage, "cartogram",
      "the map \(map) is a cartogram, whose units do not lie where they do on the earth: it has "
        + what, advice: advice)
  }
}

extension MapSpecification {
  /// Errors: a cartogram, of which there is no part by coordinates.
  func checkIsPlaced() throws(PipelineError) {
    guard cartogram != nil else { return }
    throw .cartogram(
      id, "neither tiles nor views", advice: "ask for its whole picture: \(id).png")
  }
}
