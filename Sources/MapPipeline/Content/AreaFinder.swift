import SimpleFeatures

/// Finds where on a map an area of any of the atlas's sets belongs.
struct AreaFinder {
  /// A unit of the map, or a larger area around units of it.
  struct Area {
    var unit: BoundaryUnit
    /// The unit's index in the map's set; nil for a larger area.
    var index: Int?
    /// True where what is asked for lies somewhere in the area and nothing finer is told: a country,
    /// or an area larger than the map's units.
    var isCoarse: Bool
  }

  private let set: BoundarySet
  private let sets: [BoundarySet]
  private let subject: Set<Int>
  /// Codes of the areas that units of the subject are parts of.
  private let around: Set<String>

  init(set: BoundarySet, subject: [Int], sets: [BoundarySet]) {
    self.set = set
    self.sets = sets
    self.subject = Set(subject)
    var around = Set<String>()
    for unit in subject {
      if let country = set.units[unit].iso3 { around.insert(country) }
      around.formUnion(Self.parents(of: set.units[unit], in: set, sets).map(\.code))
    }
    self.around = around
  }

  /// The unit of the subject that is the area or holds it, else the area where it holds units of the
  /// subject; nil for an area elsewhere.
  func area(of code: String) -> Area? {
    if let index = set.unitIndex(code: code) {
      guard subject.contains(index) else { return nil }
      return Area(unit: set.units[index], index: index, isCoarse: set.edition.level == 0)
    }
    for other in sets where other.name != set.name {
      guard let index = other.unitIndex(code: code) else { continue }
      let unit = other.units[index]
      for parent in Self.parents(of: unit, in: other, sets) {
        guard let own = set.unitIndex(code: parent.code) else { continue }
        guard subject.contains(own) else { return nil }
        return Area(unit: set.units[own], index: own, isCoarse: false)
      }
      if around.contains(code) { return Area(unit: unit, index: nil, isCoarse: true) }
    }
    return nil
  }

  /// The areas that a unit is a part of, the nearest first; its country where it names one.
  private static func parents(
    of unit: BoundaryUnit, in set: BoundarySet, _ sets: [BoundarySet]
  ) -> [BoundaryUnit] {
    var parents: [BoundaryUnit] = []
    var (unit, set) = (unit, set)
    // Levels fall from child to parent, so that this ends.
    while let name = set.edition.parentSet, let above = sets.first(where: { $0.name == name }),
      let code = unit.parentCode, let index = above.unitIndex(code: code)
    {
      unit = above.units[index]
      set = above
      parents.append(unit)
    }
    if let country = unit.iso3, !parents.contains(where: { $0.code == country }) {
      for above in sets where above.edition.level == 0 {
        if let index = above.unitIndex(code: country) {
          parents.append(above.units[index])
          break
        }
      }
    }
    return parents
  }
}
