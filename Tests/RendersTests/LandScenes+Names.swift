import Drawing
import Projections
import SimpleFeatures
import Wording

@testable import Cartography

extension LandScenes {
  /// Two wide units and two narrow ones, of which these show short forms that the list explains.
  func abbreviated() throws -> Scene {
    var land = Self.boundaries([
      ("Uplands", [[0, 0, 1.4, 0, 1.2, 1.6, 0.1, 1.5]]),
      ("Federal Territory of the River", [[1.4, 0, 1.6, 0, 1.4, 1.7, 1.2, 1.6]]),
      ("Northern Coastal District", [[1.6, 0, 1.8, 0, 1.6, 1.7, 1.4, 1.7]]),
      ("Lowlands", [[1.8, 0, 3.2, 0.2, 2.9, 1.5, 1.6, 1.7]]),
    ])
    for (unit, short) in [(1, "FTR"), (2, "NCD")] { land.units[unit].abbreviation = short }
    for (unit, radius) in [60_000.0, 10_000, 10_000, 60_000].enumerated() {
      land.units[unit].inscribedRadiusInMeters = radius
    }
    return try named(land, GeographicBox(west: -0.1, south: -0.8, east: 3.3, north: 1.8)) {
      ["map", "numbers"].contains($0)
    }
  }

  /// Names with those of a second language under them.
  func secondNames() throws -> Scene {
    var land = Self.boundaries([
      ("Uplands", [[0, 0, 1.4, 0, 1.2, 1.2, 0.1, 1.1]]),
      ("Lowlands", [[1.4, 0, 2.8, 0.2, 2.5, 1.3, 1.2, 1.2]]),
    ])
    for (unit, name) in ["المرتفعات", "السهول"].enumerated() { land.units[unit].names["ar"] = name }
    return try named(
      land, GeographicBox(west: -0.1, south: -0.1, east: 2.9, north: 1.4), second: .language("ar")
    ) { $0 == "map" }
  }

  private func named(
    _ land: BoundarySet, _ extent: GeographicBox, second: LabelLayer.SecondNames? = nil,
    shows: (String) -> Bool
  ) throws -> Scene {
    var content = content(land, extent)
    // A box keeps room for the list under the land.
    content.ground.isBox = true
    content.labels = LabelLayer(kind: .units, second: second)
    let panel = try MapComposer(measuring: measuring).panel(
      content, in: Rectangle(x: 5, y: 5, width: 300, height: 260), medium: .print,
      sheet: Size(width: 842, height: 595))
    let shown = panel.elements.filter {
      if case .group(let group) = $0, let id = group.id { shows(id) } else { false }
    }
    return Scene(
      size: Size(width: 310, height: (panel.frame.maxY + 5).rounded(.up)), elements: shown,
      title: "Element")
  }
}
