/// Which units a row's country and parent leave to choose from.
struct JoinScope {
  let codeSystem: String?
  /// False where the user named the key columns: then codes are compared as they are.
  let comparesCodeSystems: Bool
  let aliases: [Alias]
  /// Folded names of units without a polygon, by code: regions that polygons name as extra parents.
  let regionNames: [String: Set<String>]

  /// True when the row's codes are of the boundaries' system.
  func codesAreComparable(_ row: JoinRow) -> Bool {
    !comparesCodeSystems || row.codeSystem?.lowercased() == codeSystem?.lowercased()
  }

  /// True unless both name a country and the two differ.
  func sameCountry(_ row: JoinRow, _ unit: JoinUnit) -> Bool {
    guard let country = row.country, let iso3 = unit.iso3 else { return true }
    return country.uppercased() == iso3.uppercased()
  }

  /// True when the unit is in the row's country and, as far as both say, inside the row's parent.
  func contains(_ unit: JoinUnit, for row: JoinRow) -> Bool {
    sameCountry(row, unit) && parentAgrees(row, unit)
  }

  /// A parent's code decides when it is comparable, else its name: exact, folded or an alias.
  /// A unit of which no parent is known agrees with every row.
  func parentAgrees(_ row: JoinRow, _ unit: JoinUnit) -> Bool {
    let codes = ([unit.parentCode].compactMap { $0 }) + unit.extraParents
    if codes.isEmpty && unit.parentNames.isEmpty { return true }
    if let parentCode = row.parentCode, codesAreComparable(row), !codes.isEmpty {
      return codes.contains(parentCode)
    }
    guard let parentName = row.parentName else { return true }
    let folded = NameFolding.folded(parentName)
    if unit.parentNames.contains(where: { NameFolding.folded($0) == folded }) { return true }
    if unit.extraParents.contains(where: { regionNames[$0]?.contains(folded) ?? false }) {
      return true
    }
    if unit.parentNames.isEmpty && unit.extraParents.isEmpty { return codes.contains(parentName) }
    return aliases.contains {
      codes.contains($0.code) && isApplicable($0, to: row) && NameFolding.folded($0.alias) == folded
    }
  }

  /// True when the alias is for the row's country and the boundaries' code system.
  func isApplicable(_ alias: Alias, to row: JoinRow) -> Bool {
    if let iso3 = alias.iso3, let country = row.country,
      iso3.uppercased() != country.uppercased()
    {
      return false
    }
    guard let system = alias.codeSystem else { return true }
    // Without a project nobody says of which system the boundaries' codes are.
    if codeSystem == nil, !comparesCodeSystems { return true }
    return system.lowercased() == codeSystem?.lowercased()
  }

  /// True unless the alias and the unit both name a country, a level or a parent and the two differ.
  ///
  /// - Parameter level: that of the boundaries; nil when unknown.
  func isApplicable(_ alias: Alias, to unit: JoinUnit, level: Int?) -> Bool {
    if let iso3 = alias.iso3, let own = unit.iso3, iso3.uppercased() != own.uppercased() {
      return false
    }
    if let wanted = alias.level, let level, wanted != level { return false }
    guard let parent = alias.parentCode else { return true }
    let parents = [unit.parentCode].compactMap { $0 } + unit.extraParents
    return parents.isEmpty || parents.contains(parent)
  }
}
