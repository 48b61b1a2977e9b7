import Cartography
import Configuration
import Localization
import Reporting
import SimpleFeatures
import Wording

/// What the pages of an atlas say of their units: the row of the map's table, and the milestones
/// behind a status with their sources.
struct PlateWords {
  private let wording: Phrasebook
  private let table: MapTable
  /// The rows of the table by the units' codes.
  private let rows: [String: [String?]]
  /// By the set's units; empty where the fill is no status.
  private let statuses: [UnitStatus]

  /// Columns that a page says otherwise.
  private static let left: Set<String> = ["unit", "source"]

  init(
    _ project: OpenProject, _ content: MapContent, _ map: MapSpecification, _ wording: Phrasebook,
    _ request: ReportRequest
  ) throws(PipelineError) {
    self.wording = wording
    let table = content.makeTable()
    self.table = table
    let code = table.columns.firstIndex { $0.key == "code" }
    rows = Dictionary(
      table.rows.compactMap { row in code.flatMap { row[$0] }.map { ($0, row) } },
      uniquingKeysWith: { first, _ in first })
    guard case .status(let milestones, _) = map.fill else {
      statuses = []
      return
    }
    let asOf = try MapContentBuilder(
      project: project,
      request: MapRequest(map: map.id, asOf: request.asOf, today: request.today)
    ).asOf(for: map)
    statuses = try StatusHistory(
      project: project, set: content.ground.boundaries, milestones: milestones
    ).statuses(at: asOf)
  }

  /// Fills in what is known of the plate's unit.
  func describe(_ plate: inout AtlasPlate) {
    if let row = rows[plate.code] {
      let facts = zip(table.columns, row).compactMap { column, value -> (Bool, AtlasPlate.Fact)? in
        guard !Self.left.contains(column.key), let value, !value.isEmpty else { return nil }
        return (column.key == "code", AtlasPlate.Fact(label: column.heading, value: value))
      }
      // What the unit is called in tables comes last.
      plate.facts = facts.filter { !$0.0 }.map(\.1) + facts.filter(\.0).map(\.1)
    }
    guard statuses.indices.contains(plate.unit) else { return }
    let status = statuses[plate.unit]
    var numbers = SourceNumbers()
    plate.milestones = milestones(of: status, &numbers)
    for address in StatusWords.sources(of: status) { _ = numbers.number(of: address) }
    plate.sources = numbers.list
  }

  /// Those that count, those that may have happened, and what came of them, each in the order of its
  /// days.
  private func milestones(
    of status: UnitStatus, _ numbers: inout SourceNumbers
  ) -> [AtlasPlate.Milestone] {
    let words = StatusWords(wording: wording)
    return (status.counted + status.mayHave + status.outcomes).map { milestone in
      var event = words.label(of: milestone.kind)
      if status.mayHave.contains(milestone) {
        event += " (\(wording(.noteMayHaveHappened)))"
      }
      let plan = [milestone.instrument, milestone.generation].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " ")
      let instrument = [
        plan, milestone.period?.text,
        milestone.relation == .own ? nil : milestone.authority,
      ].compactMap { $0 }.filter { !$0.isEmpty }
      return AtlasPlate.Milestone(
        date: words.day(of: milestone, milestone.window.latest) ?? wording(.noteUndated),
        event: event, instrument: instrument.joined(separator: ", "),
        sourceNumbers: numbers.numbers(of: [milestone.source]))
    }
  }
}
