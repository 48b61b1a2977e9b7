import AtlasFile
package import Localization

/// The days between which a map's data tell of change.
package struct DatesOfEvidence {
  private let project: OpenProject

  package init(project: OpenProject) { self.project = project }

  /// The first day on which anything that a map shows can have happened; nil where nothing is dated,
  /// and on a map of members, who have no history. Errors: no such map, a damaged atlas.
  package func first(of id: String) throws(PipelineError) -> CalendarDate? {
    let map = try project.map(id)
    switch map.fill {
    case .status(let name, _): return try first(ofMilestones: name, on: map.boundaries)
    case .evidenceAge(let name, _): return try first(ofMilestones: name, on: map.boundaries)
    case .change(let fill):
      let first = try first(ofMilestones: fill.milestones, on: map.boundaries)
      // Nothing changes on the day that others are compared with.
      return [first, CalendarDate(iso: fill.from)?.next].compactMap { $0 }.max()
    case .indicator(let fill): return try first(ofIndicator: fill.indicator)
    case .bivariate(let fill): return try first(ofIndicators: [fill.indicator, fill.with])
    case .certainty(let fill):
      return try first(ofIndicators: [fill.value.indicator, fill.certainty])
    case .memberRate(let fill):
      guard case .indicator(let name) = fill.per else { return nil }
      return try first(ofIndicator: name)
    case nil:
      switch map.symbols {
      case .indicator(let name): return try first(ofIndicator: name)
      case .dots(let dots):
        guard case .indicator(let name) = dots.subject else { return nil }
        return try first(ofIndicator: name)
      case .count, .places, nil: return nil
      }
    }
  }

  /// The first day on which a milestone of units on a boundary set can have happened.
  private func first(
    ofMilestones name: String, on boundaries: String
  ) throws(PipelineError) -> CalendarDate? {
    let sources = try project.read { atlas throws(AtlasError) in try atlas.milestones() }
    let milestones = sources.filter { $0.name == name }.flatMap(\.milestones)
    // A milestone that only has a latest day begins to count then.
    return milestones.filter { $0.boundaries == boundaries }
      .map { $0.window.earliest ?? $0.window.latest }.min()
  }

  /// The first day on which any of some tables of numbers is about.
  private func first(ofIndicators names: [String]) throws(PipelineError) -> CalendarDate? {
    var days: [CalendarDate] = []
    for name in names { if let day = try first(ofIndicator: name) { days.append(day) } }
    return days.min()
  }

  /// The first day of the first year that a table of numbers is about.
  private func first(ofIndicator name: String) throws(PipelineError) -> CalendarDate? {
    let all = try project.read { atlas throws(AtlasError) in try atlas.indicators() }
    let periods = all.filter { $0.name == name }.flatMap(\.series.periods)
    return periods.min().flatMap { Int($0.prefix(4)) }
      .flatMap { CalendarDate(year: $0, month: 1, day: 1) }
  }

  /// The ends of the years from the first day on, and the data's own day; that alone where nothing is
  /// dated. Oldest first.
  package func choices(of id: String) throws(PipelineError) -> [CalendarDate] {
    guard let first = try first(of: id) else { return [project.dataDate] }
    let ends = (first.year...max(first.year, project.dataDate.year)).compactMap {
      CalendarDate(year: $0, month: 12, day: 31)
    }
    return ends.filter { first <= $0 && $0 < project.dataDate } + [project.dataDate]
  }
}
