import Configuration
import Localization

/// What the maps of a project, its directory and its reports show of members: only that goes into
/// its atlas.
///
/// Counts are protected over everything that the policy publishes; what is left out here is what
/// nothing would show, so that an atlas that is shipped holds the least. It holds names, of those who
/// agreed to it with the points of their units, only where a map names members, where the project
/// publishes its directory on the web for the web, and where a report prints it for print; more than
/// the name and the unit only for a directory.
struct MemberNeeds: Hashable {
  /// Boundary sets on which some map counts members.
  let boundaries: Set<String>
  /// Whether some map names members.
  let areNamed: Bool
  /// The sets of countries, by which a directory is ordered.
  let countries: Set<String>
  /// Whether the directory is a page of the web.
  let isPublished: Bool
  /// Whether the directory is a chapter of a report.
  let isPrinted: Bool
  let purposes: [Localization.PublicationPurpose]

  /// - Parameter purpose: the only one that is asked for; nil for all that a map is drawn for. Sheets
  ///   are print and pictures web, so what is for donors is written when it is asked for or alone.
  init(
    of project: ProjectSpecification, only purpose: Localization.PublicationPurpose? = nil
  ) {
    boundaries = Set(
      project.maps.filter(\.countsMembers).map(\.boundaries))
    areNamed = project.maps.contains(where: \.namesMembers)
    countries = Set(project.boundarySets.filter { $0.level == 0 }.map(\.name))
    isPublished = project.server?.publishesMembers ?? false
    isPrinted = project.reports.contains(where: \.printsMembers)
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
    published.filter { purposes.contains($0.purpose) }.compactMap { members in
      let isListed = isListed(members.purpose)
      if boundaries.isEmpty, !areNamed, !isListed { return nil }
      let shown = isListed ? boundaries.union(countries) : boundaries
      var least = members
      least.counts.removeAll { !shown.contains($0.boundaries) }
      if !isListed { least.places = areNamed ? members.places.map(Self.named) : [] }
      if members.purpose != .web || !isPublished { least.breakdowns = [] }
      return least
    }
  }

  /// What a map shows of a named member.
  private static func named(_ place: PublishedPlace) -> PublishedPlace {
    PublishedPlace(
      name: place.name, names: place.names, unitCode: place.unitCode, unitName: place.unitName,
      point: place.point)
  }

  /// Whether a directory lists the members of a publication. Those for donors are on paper where the
  /// atlas is for donors alone, as they are on maps.
  private func isListed(_ purpose: Localization.PublicationPurpose) -> Bool {
    switch purpose {
    case .web: isPublished
    case .print: isPrinted
    case .donors: isPrinted && purposes == [.donors]
    }
  }
}
