import Localization
import SimpleFeatures
import Topology

/// Finds the building-block unit of a named town or village, without asking anybody.
///
/// A place counts for a country when its own position, which is public, lies in a unit of that
/// country by the project's boundaries; no country code of the gazetteer is looked at, as they follow
/// other borders. Names are compared folded, those of other languages too. Only populated places
/// (class `P`) are taken: a mountain or a region of the same name may lie elsewhere.
struct PlaceGazetteer: Sendable {
  /// What a name stands for.
  enum Answer: Hashable, Sendable {
    /// A node of the building block.
    case unit(Int)
    case unknown
    /// Places of that name lie in several units, or one lies on a border.
    case ambiguous
  }

  private let forest: UnitForest
  private let points: PointLocator
  private let positionsByName: [String: [GeographicPosition]]

  /// - Parameters:
  ///   - table: the columns `name`, `asciiname`, `alternatenames` (separated by commas), `latitude`,
  ///     `longitude`, `feature class`; rows without a name or a position are passed over.
  ///   - points: finds units of the building block.
  init(_ table: Table, forest: UnitForest, points: PointLocator) {
    self.forest = forest
    self.points = points
    let names = ["name", "asciiname", "alternatenames"].compactMap { table.column($0) }
    var positions: [String: [GeographicPosition]] = [:]
    guard let latitude = table.column("latitude"), let longitude = table.column("longitude"),
      let featureClass = table.column("feature class")
    else {
      positionsByName = [:]
      return
    }
    for row in table.rows where row.values[featureClass] == "P" {
      guard let east = row.values[longitude].flatMap({ Double($0) }),
        let north = row.values[latitude].flatMap({ Double($0) })
      else { continue }
      let folded = names.flatMap { (row.values[$0] ?? "").split(separator: ",") }
        .map { NameFolding.folded(String($0)) }
      for name in Set(folded) where !name.isEmpty {
        positions[name, default: []].append(
          GeographicPosition(longitude: east, latitude: north))
      }
    }
    positionsByName = positions
  }

  /// The one unit of the country in which all places of that name lie.
  func unit(of place: String, in iso3: String) -> Answer {
    var units: Set<Int> = []
    for position in positionsByName[NameFolding.folded(place)] ?? [] {
      for unit in points.location(of: position).units {
        let node = forest.buildingBlockNodes.lowerBound + unit
        if forest.nodes[node].country == iso3 { units.insert(node) }
      }
    }
    guard let first = units.first else { return .unknown }
    return units.count == 1 ? .unit(first) : .ambiguous
  }
}
