package import SimpleFeatures

extension JoinUnit {
  /// The units of a boundary set, in its order, with the names of their parents.
  ///
  /// - Parameters:
  ///   - parents: the set that `edition.parentSet` names; nil when there is none.
  ///   - extraParents: codes of further containing units by unit code.
  package static func units(
    of set: BoundarySet, parents: BoundarySet? = nil, extraParents: [String: [String]] = [:]
  ) -> [JoinUnit] {
    var parentNames: [String: [String]] = [:]
    for parent in parents?.units ?? [] {
      parentNames[parent.code] = [parent.name] + Self.otherNames(of: parent)
    }
    return set.units.map { unit in
      JoinUnit(
        code: unit.code, name: unit.name, otherNames: otherNames(of: unit),
        parentCode: unit.parentCode,
        parentNames: unit.parentCode.flatMap { parentNames[$0] } ?? [],
        extraParents: extraParents[unit.code] ?? [],
        iso3: unit.iso3 ?? (set.edition.level == 0 ? unit.code : nil), level: set.edition.level)
    }
  }

  /// The names by language tag, ordered by tag.
  private static func otherNames(of unit: BoundaryUnit) -> [String] {
    unit.names.sorted { $0.key < $1.key }.map(\.value)
  }
}
