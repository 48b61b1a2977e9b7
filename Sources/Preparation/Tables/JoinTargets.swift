import AtlasFile
import Configuration
import Diagnostics
import Localization
import SimpleFeatures

/// What tables are joined to: the boundary sets, the units without polygons and the aliases.
struct JoinTargets: Sendable {
  let sets: [BoundarySet]
  private let unitsTable: Table?
  private let aliases: [Alias]

  /// Reads the units file and the aliases; what is wrong with them goes to the log.
  init(
    project: ProjectSpecification, inputs: ProjectInputs, sets: [BoundarySet],
    log: inout StageLog
  ) {
    self.sets = sets
    unitsTable = inputs.table(project.units)
    if let table = inputs.table(project.aliases) {
      let (aliases, diagnostics) = AliasReader.reading(of: table)
      self.aliases = aliases
      log.add(diagnostics)
    } else {
      aliases = []
    }
  }

  /// The codes and names of the units file, in its order.
  var namesWithoutPolygon: [(String, String)] {
    guard let unitsTable else { return [] }
    return UnitList.reading(of: unitsTable, polygonCodes: []).list.withoutPolygon.map {
      ($0.code, $0.name)
    }
  }

  /// Where each row of a table counts.
  struct Placement {
    /// The rows that each set took, in the order of the sets.
    var results: [(boundaries: BoundarySet, result: JoinResult)] = []
    var records: [JoinRecord] = []
    /// The rows that no set took and that are not of another country, of the last set's ledger.
    var unmatched: [JoinLedger.UnmatchedRow] = []
  }

  /// Joins rows to the named sets: each row to the first set that has its unit.
  ///
  /// The ledger of a later set counts the rows that an earlier one took as outside.
  /// - Parameters:
  ///   - source: the source's key in the project file.
  ///   - file: its table as the project names it, for the diagnostics.
  ///   - hasCodeSystems: true where the table says which system its codes are of; else codes are
  ///     compared as they are.
  func placement(
    of rows: [JoinRow], on boundaries: [String], source: String, file: String,
    hasCodeSystems: Bool, expectsOneRowPerUnit: Bool, log: inout StageLog
  ) -> Placement {
    var placement = Placement()
    var waiting = rows
    for name in boundaries {
      guard let set = sets.first(where: { $0.name == name }) else { continue }
      let joiner = joiner(for: set, comparesCodeSystems: hasCodeSystems, log: &log)
      let result = joiner.join(
        waiting, outsideCount: rows.count - waiting.count, source: file,
        expectsOneRowPerUnit: expectsOneRowPerUnit)
      log.add(result.diagnostics)
      placement.results.append((set, result))
      placement.records.append(
        JoinRecord(source: source, boundaries: name, ledger: result.ledger))
      placement.unmatched = result.ledger.table.unmatched
      waiting.removeAll { result.joined[$0.number] != nil }
    }
    report(placement.unmatched, source: source, file: file, log: &log)
    return placement
  }

  private func joiner(
    for set: BoundarySet, comparesCodeSystems: Bool, log: inout StageLog
  ) -> Joiner {
    var list = UnitList()
    if let unitsTable {
      let read = UnitList.reading(of: unitsTable, polygonCodes: Set(set.units.map(\.code)))
      list = read.list
      log.add(read.diagnostics)
    }
    let parents = set.edition.parentSet.flatMap { name in sets.first { $0.name == name } }
    return Joiner(
      units: JoinUnit.units(of: set, parents: parents, extraParents: list.extraParents),
      unitsWithoutPolygon: list.withoutPolygon, codeSystem: set.edition.codeSystem,
      level: set.edition.level, aliases: aliases, comparesCodeSystems: comparesCodeSystems)
  }

  /// So many unmatched rows are named; an acknowledgement can then name them all.
  private static let sampleLimit = 100

  private func report(
    _ unmatched: [JoinLedger.UnmatchedRow], source: String, file: String, log: inout StageLog
  ) {
    guard let first = unmatched.first else { return }
    log.add(
      Diagnostic(
        .warning, "unmatched-row", "rows of \(source) join no unit",
        at: Place(file: file, row: first.row),
        advice: "accept a suggestion of the ledger in the aliases file, or correct the table",
        count: unmatched.count,
        samples: unmatched.prefix(Self.sampleLimit).map {
          "row \($0.row): \($0.name ?? $0.key ?? "no name")"
        }))
  }
}
