/// Derives where units stand at a date from the milestones of a project; nothing is ever typed in.
///
/// Rule numbers in this folder are those of the project's rules: 1 when a milestone counts, 2 kinds,
/// 3 tracks, 4 ends, 5 units, 6 relatives, 7 disagreement. Linear in milestones and units.
package struct StatusDerivation: Sendable {
  package let milestones: [Milestone]
  package let dataDate: CalendarDate

  package init(milestones: [Milestone], dataDate: CalendarDate) {
    self.milestones = milestones
    self.dataDate = dataDate
  }

  /// One status per unit, in the order of the units.
  ///
  /// Throws `asOfAfterDataDate`: what happened later is not in the data.
  /// - Parameters:
  ///   - set: the units of the map.
  ///   - parents: the sets above it, in any order; plans in force of those at level 1 or deeper
  ///     cover their children.
  package func statuses(
    of set: StatusUnits, parents: [StatusUnits] = [], at date: CalendarDate
  ) throws(LocalizationError) -> [UnitStatus] {
    guard date <= dataDate else { throw .asOfAfterDataDate(asOf: date, dataDate: dataDate) }
    let byUnit = milestonesByUnit(of: set)
    let coverage = coverage(of: set, parents: parents, at: date)
    return set.units.map { unit in
      var status = Self.status(of: unit.code, byUnit[unit.code] ?? [], at: date)
      status.coveredBy = coverage[unit.code] ?? []
      return status
    }
  }

  private func milestonesByUnit(of set: StatusUnits) -> [String: [Milestone]] {
    var result: [String: [Milestone]] = [:]
    for milestone in milestones where milestone.relation != .above {
      if let code = milestone.unitCode, milestone.boundaries ?? set.boundaries == set.boundaries {
        result[code, default: []].append(milestone)
      }
    }
    return result
  }

  // MARK: One unit

  private static func status(
    of code: String, _ milestones: [Milestone], at date: CalendarDate
  ) -> UnitStatus {
    let own = milestones.filter { $0.relation != .below }
    let history = AuthorityHistory(own, at: date)
    return UnitStatus(
      unitCode: code, finding: history.finding, tracks: history.tracks, counted: history.counted,
      mayHave: history.mayHave, outcomes: history.outcomes, disagreements: history.disagreements,
      authorities: authorities(own, at: date),
      below: below(milestones.filter { $0.relation == .below }, at: date))
  }

  /// Empty when the polygon is only its own.
  private static func authorities(
    _ milestones: [Milestone], at date: CalendarDate
  ) -> [AuthorityStatus] {
    guard milestones.contains(where: { $0.relation == .authority }) else { return [] }
    return units(of: milestones).map { name, rows in
      let history = AuthorityHistory(rows, at: date)
      return AuthorityStatus(
        authority: name, unitType: rows.compactMap(\.unitType).first, finding: history.finding,
        tracks: history.tracks, mayHave: history.mayHave)
    }
  }

  private static func below(_ milestones: [Milestone], at date: CalendarDate) -> [BelowStatus] {
    units(of: milestones).map { name, rows in
      let history = AuthorityHistory(rows, at: date)
      return BelowStatus(
        name: name, unitType: rows.compactMap(\.unitType).first, finding: history.finding,
        tracks: history.tracks, mayHave: history.mayHave)
    }
  }

  /// Rows by their unit of record, the units by name.
  private static func units(of milestones: [Milestone]) -> [(name: String, rows: [Milestone])] {
    var byKey: [String: [Milestone]] = [:]
    for milestone in milestones { byKey[milestone.authorityKey, default: []].append(milestone) }
    return byKey.sorted { $0.key < $1.key }.compactMap { _, rows in
      rows.first.map { (name: $0.authority, rows: rows) }
    }.sorted { $0.name < $1.name }
  }

  // MARK: Coverage

  /// The plans in force above each unit, the nearest first.
  private func coverage(
    of set: StatusUnits, parents: [StatusUnits], at date: CalendarDate
  ) -> [String: [Coverage]] {
    var result: [String: [Coverage]] = [:]
    for region in regions(of: set, at: date) {
      for code in region.covers { result[code, default: []].append(region.coverage) }
    }
    // Each step goes to the set above, so a chain of sets that leads back to itself ends as well.
    guard let parent = parents.first(where: { $0.boundaries == set.parentSet }), parent.level >= 1
    else { return result }
    let higher = parents.filter { $0.boundaries != parent.boundaries }
    let above = coverage(of: parent, parents: higher, at: date)
    let byUnit = milestonesByUnit(of: parent)
    for unit in set.units {
      guard let code = unit.parentCode else { continue }
      let rows = (byUnit[code] ?? []).filter { $0.relation != .below }
      let finding = AuthorityHistory(rows, at: date).finding
      if finding.status.isInForce {
        let name = finding.deciding?.authority ?? code
        result[unit.code, default: []].append(
          Coverage(authority: name, unitCode: code, finding: finding))
      }
      if let higherPlans = above[code] { result[unit.code, default: []] += higherPlans }
    }
    return result
  }

  /// The units above the polygons with a plan in force, by name.
  private func regions(
    of set: StatusUnits, at date: CalendarDate
  ) -> [(coverage: Coverage, covers: [String])] {
    let rows = milestones.filter {
      $0.relation == .above && $0.boundaries ?? set.boundaries == set.boundaries
    }
    return Self.units(of: rows).compactMap { name, rows in
      let finding = AuthorityHistory(rows, at: date).finding
      guard finding.status.isInForce else { return nil }
      let covers = Set(rows.flatMap(\.covers)).sorted()
      return (Coverage(authority: name, unitCode: nil, finding: finding), covers)
    }
  }
}
