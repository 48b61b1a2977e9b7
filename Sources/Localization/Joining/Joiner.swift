/// Finds for each row the polygon it counts on.
///
/// In this order, and the first that answers decides: exact code (of the boundaries' own code
/// system), exact name inside the parent, folded name inside the parent, an accepted alias, nothing.
/// A name that several units have is refused unless an alias decides. Rows of authorities that have
/// no polygon by name and rows of units below the polygons count on their parent; rows above the
/// polygons join a unit of `unitsWithoutPolygon` and cover the polygons inside it.
package struct Joiner {
  let polygons: UnitIndex
  let others: UnitIndex
  let scope: JoinScope
  let level: Int?
  let joinsNames: Bool

  /// - Parameters:
  ///   - units: the polygons, in the order of the edition; codes unique.
  ///   - unitsWithoutPolygon: authorities and regions of the project's units file.
  ///   - codeSystem: the edition's; nil when it has none (rows without a system are of it).
  ///   - comparesCodeSystems: false where the user named the key columns.
  ///   - joinsNames: false where only codes are to be compared.
  package init(
    units: [JoinUnit], unitsWithoutPolygon: [JoinUnit] = [], codeSystem: String?,
    level: Int? = nil, aliases: [Alias] = [], comparesCodeSystems: Bool = true,
    joinsNames: Bool = true
  ) {
    polygons = UnitIndex(units)
    others = UnitIndex(unitsWithoutPolygon)
    self.level = level
    self.joinsNames = joinsNames
    var regionNames: [String: Set<String>] = [:]
    for unit in unitsWithoutPolygon {
      regionNames[unit.code, default: []].formUnion(unit.allNames.map(NameFolding.folded))
    }
    scope = JoinScope(
      codeSystem: codeSystem, comparesCodeSystems: comparesCodeSystems, aliases: aliases,
      regionNames: regionNames)
  }

  /// What one row comes to.
  enum Outcome {
    case joined(JoinedRow)
    case refused(UnmatchedReason, candidates: [JoinUnit])
  }

  func outcome(of row: JoinRow) -> Outcome {
    if let name = row.name, TotalRow.isTotal(name) {
      return .refused(.totalRow, candidates: [])
    }
    if row.name == nil, row.code == nil {
      return .refused(joinsNames ? .nameless : .noCode, candidates: [])
    }
    switch row.relation {
    case nil: return .refused(.unstatedUnitType(row.unitType ?? ""), candidates: [])
    case .own: return ownOutcome(of: row)
    case .authority: return authorityOutcome(of: row)
    case .below: return belowOutcome(of: row)
    case .above: return aboveOutcome(of: row)
    }
  }

  // MARK: By code, name and alias

  private func ownOutcome(of row: JoinRow) -> Outcome {
    if let code = row.code, scope.codesAreComparable(row) {
      let found = polygons.units(code: code).filter { scope.sameCountry(row, $0) }
      if let unit = found.first, found.count == 1 {
        return .joined(.init(code: unit.code, how: .code))
      }
      if found.count > 1 {
        return .refused(.ambiguous(code, count: found.count), candidates: found)
      }
    }
    guard joinsNames, let name = row.name else {
      guard let code = row.code else { return .refused(.noCode, candidates: []) }
      return .refused(.unknownCode(code), candidates: [])
    }
    return namedOutcome(name, of: row, isParent: false)
  }

  /// - Parameter isParent: true when `name` is that of the row's parent: then the row's parent says
  ///   nothing about where to look.
  private func namedOutcome(_ name: String, of row: JoinRow, isParent: Bool) -> Outcome {
    func isIn(_ unit: JoinUnit) -> Bool {
      isParent ? scope.sameCountry(row, unit) : scope.contains(unit, for: row)
    }
    var refusal: Outcome?
    let steps: [(JoinHow, [JoinUnit])] = [
      (.name, polygons.units(name: name)),
      (.folded, polygons.units(folded: NameFolding.folded(name))),
    ]
    for (how, candidates) in steps {
      let found = candidates.filter(isIn)
      guard let unit = found.first else { continue }
      if found.count == 1 { return .joined(.init(code: unit.code, how: isParent ? .parent : how)) }
      refusal = .refused(.ambiguous(name, count: found.count), candidates: found)
      break
    }
    let aliased = aliasTargets(of: name, for: row).filter(isIn)
    if let unit = aliased.first, aliased.count == 1 {
      return .joined(.init(code: unit.code, how: isParent ? .parent : .alias))
    }
    if let refusal { return refusal }
    return .refused(
      isParent ? .unknownParent(name) : .unknownName(name, parent: row.parentName),
      candidates: [])
  }

  /// The polygons for which this name is an accepted alias, each once.
  private func aliasTargets(of name: String, for row: JoinRow) -> [JoinUnit] {
    let folded = NameFolding.folded(name)
    var targets: [JoinUnit] = []
    for alias in scope.aliases
    where scope.isApplicable(alias, to: row)
      && (alias.alias == name || (!folded.isEmpty && NameFolding.folded(alias.alias) == folded))
    {
      for unit in polygons.units(code: alias.code)
      where scope.isApplicable(alias, to: unit, level: level) && !targets.contains(unit) {
        targets.append(unit)
      }
    }
    return targets
  }

  // MARK: By the parent

  private func authorityOutcome(of row: JoinRow) -> Outcome {
    let own = ownOutcome(of: row)
    if case .joined = own { return own }
    if case .refused(.ambiguous, _) = own { return own }
    if let listed = listedParent(of: row) { return .joined(listed) }
    if row.parentCode == nil, row.parentName == nil { return own }
    let parent = parentOutcome(of: row)
    if case .joined = parent { return parent }
    return row.parentName == nil ? own : parent
  }

  private func belowOutcome(of row: JoinRow) -> Outcome {
    if let listed = listedParent(of: row) { return .joined(listed) }
    let parent = parentOutcome(of: row)
    if case .joined = parent { return parent }
    if let name = row.name {
      let aliased = aliasTargets(of: name, for: row).filter { scope.sameCountry(row, $0) }
      if let unit = aliased.first, aliased.count == 1 {
        return .joined(.init(code: unit.code, how: .alias))
      }
    }
    return parent
  }

  private func parentOutcome(of row: JoinRow) -> Outcome {
    if let code = row.parentCode, scope.codesAreComparable(row) {
      let found = polygons.units(code: code).filter { scope.sameCountry(row, $0) }
      if let unit = found.first, found.count == 1 {
        return .joined(.init(code: unit.code, how: .parent))
      }
    }
    if let name = row.parentName { return namedOutcome(name, of: row, isParent: true) }
    if let code = row.parentCode { return .refused(.unknownParent(code), candidates: []) }
    return .refused(.parentless, candidates: [])
  }

  /// The polygon above a row that the units file lists by its code or name.
  private func listedParent(of row: JoinRow) -> JoinedRow? {
    let listed = listedUnits(of: row)
    guard let unit = listed.first, listed.count == 1, let parent = unit.parentCode,
      polygons.units(code: parent).count == 1
    else { return nil }
    return JoinedRow(code: parent, how: .parent)
  }

  private func listedUnits(of row: JoinRow) -> [JoinUnit] {
    if let code = row.code {
      let found = others.units(code: code).filter { scope.sameCountry(row, $0) }
      if !found.isEmpty { return found }
    }
    guard let name = row.name else { return [] }
    let exact = others.units(name: name).filter { scope.sameCountry(row, $0) }
    if !exact.isEmpty { return exact }
    let folded = NameFolding.folded(name)
    let found = others.units(folded: folded).filter { scope.sameCountry(row, $0) }
    if !found.isEmpty { return found }
    let codes = scope.aliases.filter {
      scope.isApplicable($0, to: row) && !folded.isEmpty
        && NameFolding.folded($0.alias) == folded
    }.map(\.code)
    return Set(codes).sorted().flatMap { others.units(code: $0) }
      .filter { scope.sameCountry(row, $0) }
  }

  // MARK: Above the polygons

  private func aboveOutcome(of row: JoinRow) -> Outcome {
    let found = listedUnits(of: row)
    let name = row.name ?? row.code ?? ""
    guard let unit = found.first else { return .refused(.unknownRegion(name), candidates: []) }
    guard found.count == 1 else {
      return .refused(.ambiguous(name, count: found.count), candidates: found)
    }
    // A plan of the whole country covers nothing, or the world would be dotted.
    let covers =
      unit.level == 0
      ? []
      : polygons.units.filter {
        $0.parentCode == unit.code || $0.extraParents.contains(unit.code)
      }.map(\.code).sorted()
    let how: JoinHow =
      if row.code == unit.code {
        .code
      } else if unit.allNames.contains(name) {
        .name
      } else {
        unit.allNames.map(NameFolding.folded).contains(NameFolding.folded(name)) ? .folded : .alias
      }
    return .joined(.init(code: unit.code, how: how, isPolygon: false, covers: covers))
  }
}
