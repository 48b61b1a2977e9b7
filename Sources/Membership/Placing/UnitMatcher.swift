import Localization
import SimpleFeatures

/// Finds the building-block unit that a row states: by exact code, else by folded name, always
/// within the country. A name that two units of the country share is not guessed.
struct UnitMatcher: Sendable {
  private let forest: UnitForest
  private let byCode: [String: Int]
  private let byName: [String: [Int]]
  /// The countries of all nodes.
  private let countries: Set<String>

  init(_ forest: UnitForest) {
    var byCode: [String: Int] = [:]
    var byName: [String: [Int]] = [:]
    for node in forest.buildingBlockNodes {
      let unit = forest.nodes[node].unit
      byCode[unit.code] = node
      let names = Set(([unit.name] + unit.names.map(\.value)).map(NameFolding.folded))
      for name in names where !name.isEmpty { byName[name, default: []].append(node) }
    }
    self.forest = forest
    self.byCode = byCode
    self.byName = byName
    countries = Set(forest.nodes.compactMap(\.country))
  }

  /// True when a unit of any set belongs to the country.
  func knows(country: String) -> Bool { countries.contains(country) }

  /// The node that the text names in the country; nil when there is none or more than one.
  func node(stated text: String, in iso3: String) -> Int? {
    if let node = byCode[text], forest.nodes[node].country == iso3 { return node }
    let named = (byName[NameFolding.folded(text)] ?? []).filter {
      forest.nodes[$0].country == iso3
    }
    return named.count == 1 ? named[0] : nil
  }
}
