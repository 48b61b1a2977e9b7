import Configuration
import Localization

/// What the maps of a project show of members: only that goes into its atlas.
///
/// Counts are protected over everything that the policy publishes; what is left out here is what no
/// map would show, so that an atlas that is shipped holds the least. No map names members, so no
/// atlas holds a name or a place.
struct MemberNeeds: Hashable {
  /// Boundary sets on which some map counts members.
  let boundaries: Set<String>
  let purposes: [Localization.PublicationPurpose]

  /// - Parameter purpose: the only one that is asked for; nil for all that a map is drawn for. Sheets
  ///   are print and pictures web, so what is for donors is written when it is asked for or alone.
  init(
    of project: ProjectSpecification, only purpose: Localization.PublicationPurpose? = nil
  ) {
    boundaries = Set(
      project.maps.filter { $0.symbols == .count(.members) }.map(\.boundaries))
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

  /// The publications that are needed, with the counts that are needed; none where no map counts
  /// members.
  func least(of published: [PublishedMembers]) -> [PublishedMembers] {
    if boundaries.isEmpty { return [] }
    return published.filter { purposes.contains($0.purpose) }.map { members in
      var least = members
      least.counts.removeAll { !boundaries.contains($0.boundaries) }
      least.places = []
      return least
    }
  }
}
