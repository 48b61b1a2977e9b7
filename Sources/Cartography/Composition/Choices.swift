import Drawing

/// What was decided for a map, each as one English sentence with its figures.
struct Choices {
  let content: MapContent
  let scenery: MapScenery
  let viewport: Viewport

  func sentences(
    placement: LegendPlacement, scaleBarKilometers: Double?, painted: MapFramePainter.Result,
    footnotes: [String]
  ) -> [MapSheet.Choice] {
    let projection = content.ground.projection
    var choices = [
      MapSheet.Choice(
        subject: "projection",
        sentence: "\(projection.name) (\(projection.definition)): \(projection.reason)"),
      MapSheet.Choice(subject: "legend", sentence: sentence(for: placement)),
      MapSheet.Choice(subject: "scale-bar", sentence: scaleSentence(scaleBarKilometers)),
      MapSheet.Choice(
        subject: "simplification",
        sentence: "One point of the page is \(Int(viewport.metersPerPoint.rounded())) m; "
          + "\(painted.vertexCount) of \(content.ground.boundaries.vertexCount) vertices of the "
          + "edition are drawn, those whose removal would show at a third of a point."),
    ]
    let labels = "\(painted.placedLabels) names are written"
    choices.append(
      MapSheet.Choice(
        subject: "labels",
        sentence: painted.leftOutLabels.isEmpty
          ? labels + "; none is left out."
          : labels + "; \(painted.leftOutLabels.count) found no place without a collision: "
            + painted.leftOutLabels.joined(separator: ", ") + "."))
    if !footnotes.isEmpty {
      choices.append(
        MapSheet.Choice(
          subject: "footnotes",
          sentence: "\(footnotes.count) footnotes, because their lines are in the frame."))
    }
    return choices
  }

  private func sentence(for placement: LegendPlacement) -> String {
    if let wanted = content.legend.place.wanted { return wanted }
    switch placement {
    case .corner(let corner):
      return "In the \(corner.rawValue) corner: the first that the subject leaves free."
    case .beside: return "Beside the map: the subject reaches into all four corners."
    case .below: return "Below the map: the picture is under 480 pixels wide."
    case .none: return "None: there is nothing to explain."
    }
  }

  private func scaleSentence(_ kilometers: Double?) -> String {
    let variation = (scenery.scaleVariation - 1) * 100
    let figure = variation.isFinite ? "\((variation * 10).rounded() / 10) %" : "without bound"
    if let kilometers { return "\(kilometers) km; the scale varies by \(figure) over the extent." }
    if content.ground.isWorld { return "None: it would be false on a world map." }
    return
      "None: the scale varies by \(figure) over the extent (at most 5 %), or no corner is free."
  }
}

extension LegendPolicy.Place {
  /// The project's own choice as a sentence; nil where it leaves the choice to the map.
  fileprivate var wanted: String? {
    switch self {
    case .automatic: nil
    case .none: "None, as the project asks."
    case .below: "Below the map, as the project asks."
    case .topLeft: "In the top left corner, as the project asks."
    case .topRight: "In the top right corner, as the project asks."
    case .bottomLeft: "In the bottom left corner, as the project asks."
    case .bottomRight: "In the bottom right corner, as the project asks."
    }
  }
}
