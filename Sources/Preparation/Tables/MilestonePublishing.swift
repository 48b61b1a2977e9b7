import AtlasFile
import Diagnostics
import Localization
import SimpleFeatures

/// Keeps each milestone to the finest area at which it may be shown: one women's group a district is
/// common, so that a milestone can tell who wrote it.
///
/// What comes out for a coarser area counts there as a plan of a smaller unit, without the unit's name,
/// the source's address and the note, any of which may tell the place.
struct MilestonePublishing {
  let sets: [BoundarySet]
  /// The sets on which the source counts.
  let boundaries: [String]

  /// Rows that may be shown where they are, and those that may only be shown farther up.
  static func parted(_ rows: [MilestoneRow]) -> (open: [MilestoneRow], restricted: [MilestoneRow]) {
    let open = rows.filter { [nil, .unit].contains($0.milestone.publishLevel) }
    let restricted = rows.filter { [.country, .admin1].contains($0.milestone.publishLevel) }
    return (open, restricted)
  }

  /// The placed milestones of restricted rows where they may be shown; what has no such area among the
  /// source's boundary sets is left out.
  func coarsened(_ milestones: [Milestone]) -> [Milestone] {
    var keys: [String: String] = [:]
    return milestones.compactMap { milestone in
      guard let level = milestone.publishLevel.flatMap(Self.level(of:)),
        let area = area(of: milestone, at: level)
      else { return nil }
      // Rows of one unit stay of one unit, without its name.
      let unit = "\(milestone.country ?? "") \(milestone.authorityKey)"
      let key = keys[unit] ?? "withheld-\(keys.count + 1)"
      keys[unit] = key
      var coarse = milestone
      coarse.boundaries = area.set.name
      coarse.unitCode = area.code
      coarse.relation = .below
      coarse.covers = []
      coarse.authority = area.set.units.first { $0.code == area.code }?.name ?? area.code
      coarse.authorityKey = key
      coarse.unitType = nil
      coarse.source = nil
      coarse.note = nil
      return coarse
    }
  }

  private static func level(of level: PublishLevel) -> Int? {
    switch level {
    case .country: 0
    case .admin1: 1
    case .none, .unit: nil
    }
  }

  /// The polygon of at most that level around the milestone's, if the source counts on its set.
  private func area(
    of milestone: Milestone, at level: Int
  ) -> (set: BoundarySet, code: String)? {
    guard var set = sets.first(where: { $0.name == milestone.boundaries }),
      var code = milestone.unitCode
    else { return nil }
    while set.edition.level > level {
      guard let parent = set.units.first(where: { $0.code == code })?.parentCode,
        let parents = sets.first(where: { $0.name == set.edition.parentSet })
      else { return nil }
      (set, code) = (parents, parent)
    }
    return boundaries.contains(set.name) ? (set, code) : nil
  }
}
