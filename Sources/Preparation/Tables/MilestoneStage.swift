import AtlasFile
import Configuration
import Diagnostics
import Localization
import SimpleFeatures

/// Milestone tables to joined milestones and their ledgers.
struct MilestoneStage {
  let specifications: [MilestoneSourceSpecification]
  let rules: LocalizationRules
  let inputs: ProjectInputs
  let targets: JoinTargets

  /// In the project file's order. Rows with errors stop preparation (the log has them all).
  func prepared(log: inout StageLog) -> (sources: [MilestoneSource], joins: [JoinRecord]) {
    var sources: [MilestoneSource] = []
    var joins: [JoinRecord] = []
    for specification in specifications {
      guard let table = inputs.table(specification.source),
        let fields = MilestoneFields(specification.columns)
      else { continue }
      let reading = MilestoneReader(fields: fields, rules: rules, name: specification.name)
        .reading(of: table)
      log.add(reading.diagnostics)
      let (open, restricted) = MilestonePublishing.parted(reading.rows)
      tellHeldBack(
        reading.rows.count - open.count - restricted.count, of: specification, table.source,
        log: &log)
      let placement = targets.placement(
        of: open.map(\.join), on: specification.boundaries, source: specification.name,
        file: table.source, hasCodeSystems: fields.codeSystem != nil,
        expectsOneRowPerUnit: false, log: &log)
      joins += placement.records
      sources.append(
        MilestoneSource(
          name: specification.name, boundaries: specification.boundaries,
          milestones: (placed(open, placement)
            + coarse(restricted, of: specification, fields, table.source, log: &log))
            .sorted { $0.row < $1.row }))
    }
    return (sources, joins)
  }

  /// How many rows are shown nowhere, for those who prepare and for nobody else.
  private func tellHeldBack(
    _ count: Int, of specification: MilestoneSourceSpecification, _ file: String,
    log: inout StageLog
  ) {
    guard count > 0 else { return }
    log.add(
      [
        Diagnostic(
          .note, "held-back-milestones",
          "rows of \(specification.name) are in no map, table or report",
          at: Place(file: file), reason: "their publish-level is none", count: count)
      ],
      isConfidential: true)
  }

  /// Rows that may be shown farther up alone. No ledger and no message names them.
  private func coarse(
    _ rows: [MilestoneRow], of specification: MilestoneSourceSpecification,
    _ fields: MilestoneFields, _ file: String, log: inout StageLog
  ) -> [Milestone] {
    guard !rows.isEmpty else { return [] }
    var unsaid = StageLog()
    let placement = targets.placement(
      of: rows.map(\.join), on: specification.boundaries, source: specification.name, file: file,
      hasCodeSystems: fields.codeSystem != nil, expectsOneRowPerUnit: false, log: &unsaid)
    let milestones = MilestonePublishing(
      sets: targets.sets, boundaries: specification.boundaries
    ).coarsened(placed(rows, placement))
    let missing = rows.count - milestones.count
    if missing > 0 {
      log.add(
        [
          Diagnostic(
            .warning, "unshown-milestone",
            "rows of \(specification.name) may be shown for a larger area alone, on which it does not "
              + "count", at: Place(file: file),
            advice: "name a boundary set of that level among the source's boundaries",
            count: missing)
        ],
        isConfidential: true)
    }
    return milestones
  }

  /// Each row on the unit of the first set that took it; the others on none.
  private func placed(
    _ rows: [MilestoneRow], _ placement: JoinTargets.Placement
  ) -> [Milestone] {
    var result: [Milestone] = []
    var waiting = rows
    for (set, joined) in placement.results {
      let taken = waiting.filter { joined.joined[$0.join.number] != nil }
      waiting.removeAll { joined.joined[$0.join.number] != nil }
      let names = Dictionary(
        set.units.map { ($0.code, $0.name) } + targets.namesWithoutPolygon
      ) { first, _ in first }
      result += MilestoneRow.milestones(
        taken, joinedBy: joined, boundaries: set.name, unitNames: names)
    }
    return (result + waiting.map(\.milestone)).sorted { $0.row < $1.row }
  }
}

extension MilestoneFields {
  /// The columns of a source in the project file; nil without one for the kind, which the project
  /// file's own check refuses.
  fileprivate init?(_ columns: [MilestoneField: String]) {
    guard let kind = columns[.kind] else { return nil }
    self.init(
      kind: kind, country: columns[.country], unitType: columns[.unitType], unit: columns[.unit],
      parent: columns[.parent], codeSystem: columns[.codeSystem], code: columns[.code],
      parentCode: columns[.parentCode], codeEdition: columns[.codeEdition],
      instrument: columns[.instrument], generation: columns[.generation], from: columns[.from],
      to: columns[.to], precision: columns[.precision], period: columns[.period],
      evidence: columns[.evidence], source: columns[.source], sourceRank: columns[.sourceRank],
      note: columns[.note], publishLevel: columns[.publishLevel])
  }
}
