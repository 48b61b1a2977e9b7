extension MilestoneRow {
  /// The milestones of a table with the polygons they count on; the unmatched ones keep none.
  ///
  /// - Parameters:
  ///   - boundaries: the name of the boundary set that was joined.
  ///   - unitNames: names by unit code, for tables that give codes only, and for units above the
  ///     polygons, which tables often write as an abbreviation.
  package static func milestones(
    _ rows: [MilestoneRow], joinedBy result: JoinResult, boundaries: String,
    unitNames: [String: String] = [:]
  ) -> [Milestone] {
    rows.map { row in
      var milestone = row.milestone
      guard let place = result.joined[row.join.number] else { return milestone }
      milestone.boundaries = boundaries
      if place.isPolygon {
        milestone.unitCode = place.code
      } else {
        milestone.covers = place.covers
        if milestone.relation == .above, let name = unitNames[place.code] {
          milestone.authority = name
        }
      }
      if milestone.relation == .own {
        milestone.authorityKey = place.code
        if row.join.name == nil, let name = unitNames[place.code] { milestone.authority = name }
      }
      return milestone
    }
  }
}
