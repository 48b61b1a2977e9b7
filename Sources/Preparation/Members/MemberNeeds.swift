import Configuration
import Localization

/// What the maps of a project and its directory show of members: only that goes into its atlas.
///
/// Counts are protected over everything that the policy publishes; what is left out here is what
/// nothing would show, so that an atlas that is shipped holds the least. No map names members: only
/// where the project publishes its directory does the atlas hold names, of those who agreed to it,
/// with the points of their units, for the web alone.
struct MemberNeeds: Hashable {
  /// Boundary sets on which some map counts members.
  let boundaries: Set<String>
  /// The sets of countries, by which the directory is ordered; none where there is no directory.
  let directory: Set<String>
  let purposes: [Localization.PublicationPurpose]

  /// - Parameter purpose: the only one that is asked for; nil for all that a map is drawn for. Sheets
  ///   are print and pictures web, so what is for donors is written when it is asked for or alone.
  init(
    of project: ProjectSpecification, only purpose: Localization.PublicationPurpose? = nil
  ) {
    boundaries = Set(
      project.maps.filter { $0.symbols == .count(.members) }.map(\.boundaries))
    directory =
      project.server?.publishesMembers ?? false
      ? Set(project.boundarySets.filter { $0.level == 0 }.map(\.name)) : []
    if let purpose {
      purposes = [purpose]
    } else {
      let all = (project.members?.policy.purposes ?? []).compactMap {
        Localization.PublicationPurpose(rawValue: $0.rawValue)
      }
      let drawn = all.filter { $0 != .donors }
      purposes = drawn.isEmpty ? all : drawn
    }
  }

  /// The publications that are needed, with the counts and names that are needed; none where neither
  /// a map nor a directory shows members.
  func least(of published: [PublishedMembers]) -> [PublishedMembers] {
    if boundaries.isEmpty, directory.isEmpty { return [] }
    return published.filter { purposes.contains($0.purpose) }.compactMap { members in
      let isListed = members.purpose == .web && !directory.isEmpty
      if boundaries.isEmpty, !isListed { return nil }
      let shown = isListed ? boundaries.union(directory) : boundaries
      var least = members
      least.counts.removeAll { !shown.contains($0.boundaries) }
      if !isListed { least.places = [] }
      return least
    }
  }
}
