import AtlasFile
import Localization
import SimpleFeatures

/// The milestones of a source and the units of a map, from which the statuses of any day follow.
struct StatusHistory {
  let derivation: StatusDerivation
  let units: StatusUnits
  /// The sets above, the nearest first.
  private let parents: [StatusUnits]

  /// Errors: no such source, a damaged atlas.
  init(project: OpenProject, set: BoundarySet, milestones source: String) throws(PipelineError) {
    let sources = try project.read { atlas throws(AtlasError) in try atlas.milestones() }
    guard let found = sources.first(where: { $0.name == source }) else {
      throw .unknown("milestone source", source, among: sources.map(\.name))
    }
    var parents: [StatusUnits] = []
    // A plan of a whole country covers nothing on the map, so a set of countries is not read here.
    var name = set.edition.level > 1 ? set.edition.parentSet : nil
    while let parent = name, !parents.contains(where: { $0.boundaries == parent }) {
      let above = try project.boundarySet(parent)
      parents.append(StatusUnits(above))
      name = above.edition.level > 1 ? above.edition.parentSet : nil
    }
    self.parents = parents
    units = StatusUnits(set)
    derivation = StatusDerivation(milestones: found.milestones, dataDate: project.dataDate)
  }

  /// One status a unit, in the order of the set. Errors: a day after the data's.
  func statuses(at date: CalendarDate) throws(PipelineError) -> [UnitStatus] {
    do throws(LocalizationError) {
      return try derivation.statuses(of: units, parents: parents, at: date)
    } catch {
      throw PipelineError(.usage, [error.diagnostic])
    }
  }

  /// The statuses of some units alone, in their order. Errors: a day after the data's.
  func statuses(of subject: [Int], at date: CalendarDate) throws(PipelineError) -> [UnitStatus] {
    var own = units
    own.units = subject.map { units.units[$0] }
    do throws(LocalizationError) {
      return try derivation.statuses(of: own, parents: parents, at: date)
    } catch {
      throw PipelineError(.usage, [error.diagnostic])
    }
  }

  /// The newest day on which anything that counts in a subject is known to have happened; nil where
  /// nothing is dated.
  func newestEvidence(
    of subject: [Int], in set: BoundarySet, at date: CalendarDate
  ) -> CalendarDate? {
    let codes = Set(subject.map { set.units[$0].code })
    return derivation.milestones.filter { milestone in
      milestone.boundaries == set.name && milestone.window.hasHappened(by: date)
        && (milestone.unitCode.map(codes.contains) ?? false
          || !codes.isDisjoint(with: milestone.covers))
    }.compactMap(\.earliestKnownDay).max()
  }

  /// What became of each unit's status between two days, in the order of the set. Errors: a first day
  /// that is not before the second, a second after the data's.
  func changes(
    from first: CalendarDate, to last: CalendarDate
  ) throws(PipelineError) -> [StatusChange] {
    guard first < last else {
      throw PipelineError(
        .usage, "change-dates", "the map shows a change from \(first), which is not before \(last)",
        advice: "ask for a later date")
    }
    do throws(LocalizationError) {
      return try derivation.changes(of: units, from: first, to: last)
    } catch {
      throw PipelineError(.usage, [error.diagnostic])
    }
  }
}
