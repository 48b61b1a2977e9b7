package import Configuration

/// What of a project the server answers: `server.publish` of the project file, by itself all maps
/// and reports, and no members' directory, neither as pages nor as a report.
struct Publication: Hashable, Sendable {
  /// In the project file's order.
  let maps: [String]
  let reports: [String]
  let hasMembers: Bool

  init(_ specification: ProjectSpecification) {
    func chosen(_ selection: Selection?, _ all: [String]) -> [String] {
      guard case .named(let names) = selection else { return all }
      return all.filter(names.contains)
    }
    let server = specification.server
    maps = chosen(server?.maps, specification.maps.map(\.id))
    let hasMembers = server?.publishesMembers ?? false
    reports = chosen(
      server?.reports,
      specification.reports.filter { hasMembers || $0.template != ReportSpecification.directory }
        .map(\.id))
    self.hasMembers = hasMembers
  }
}

extension ProjectSpecification {
  /// The reports that a server answers, in the project file's order.
  package var publishedReports: [String] { Publication(self).reports }
}
