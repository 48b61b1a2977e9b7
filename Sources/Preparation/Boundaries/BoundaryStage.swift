import Configuration
import Diagnostics
import Ingest
import SimpleFeatures
import Topology

/// Boundary layers to boundary sets: corrections, fields, units, arcs.
struct BoundaryStage {
  let specifications: [BoundarySetSpecification]
  let inputs: ProjectInputs

  /// The sets in the order of the project file; those that failed are in the log instead.
  func prepared(log: inout StageLog) -> [BoundarySet] {
    let corrections = corrections(log: &log)
    var shaped: [String: ShapedUnits] = [:]
    var found: [String: Set<String>] = [:]
    for specification in Self.parentsFirst(specifications) {
      guard let source = inputs.features(specification.source) else { continue }
      do throws(PreparationError) {
        let columns = try UnitColumns(
          specification.columns, level: specification.level, in: source.value,
          hxlTags: source.hxlTags)
        let reference = specification.corrections
        let layer = CorrectedLayer(
          source.value, codeColumn: columns.code,
          corrections: reference.flatMap { corrections[$0.location] } ?? [],
          file: reference?.location)
        if let reference { found[reference.location, default: []].formUnion(layer.codesFound) }
        let (names, doubts) = FurtherNames.reading(
          of: inputs.table(specification.names), countryNames: specification.countryNames)
        log.add(doubts)
        let units = ShapedUnits(
          layer, columns: columns, names: names, specification: specification,
          parents: specification.parent.flatMap { shaped[$0] })
        shaped[specification.name] = units
        log.add(units.diagnostics)
        log.add(
          names.unused(
            among: Set(units.shapes.map(\.code)), file: specification.names?.location))
      } catch {
        log.add(error)
      }
    }
    if shaped.count == specifications.count { unusedCorrections(corrections, found, log: &log) }
    return built(shaped, log: &log)
  }

  /// Arcs and rings of each set, the sets in parallel.
  private func built(_ shaped: [String: ShapedUnits], log: inout StageLog) -> [BoundarySet] {
    let work = specifications.compactMap { specification in
      shaped[specification.name].map { (specification, $0.shapes) }
    }
    let results = ParallelMap.map(work) { specification, shapes in
      Self.build(specification, shapes)
    }
    var sets: [BoundarySet] = []
    for result in results {
      switch result {
      case .success(let (set, report)):
        log.add(report.diagnostics)
        sets.append(set)
      case .failure(let error):
        log.add(PreparationError(.badData, [error.diagnostic]))
      }
    }
    return sets
  }

  private static func build(
    _ specification: BoundarySetSpecification, _ shapes: [UnitShape]
  ) -> Result<(BoundarySet, TopologyReport), TopologyError> {
    let edition = BoundaryEdition(
      name: specification.edition, codeSystem: specification.codeSystem,
      level: specification.level, parentSet: specification.parent,
      attribution: specification.attribution, licence: specification.licence)
    let builder = BoundarySetBuilder(
      name: specification.name, edition: edition,
      file: specification.source?.location ?? specification.name)
    do throws(TopologyError) {
      let (set, report) = try builder.build(from: shapes)
      return .success((set, report))
    } catch {
      return .failure(error)
    }
  }

  /// By location, each file once.
  private func corrections(log: inout StageLog) -> [String: [Correction]] {
    var result: [String: [Correction]] = [:]
    for specification in specifications {
      guard let reference = specification.corrections, result[reference.location] == nil,
        let table = inputs.table(reference)
      else { continue }
      let (corrections, diagnostics) = Correction.reading(of: table)
      result[reference.location] = corrections
      log.add(diagnostics)
    }
    return result
  }

  /// Corrections whose code none of the layers has that use their file.
  private func unusedCorrections(
    _ corrections: [String: [Correction]], _ found: [String: Set<String>], log: inout StageLog
  ) {
    for (file, list) in corrections.sorted(by: { $0.key < $1.key }) {
      let unused = list.filter { !(found[file] ?? []).contains($0.code) }
      guard let first = unused.first else { continue }
      log.add(
        Diagnostic(
          .warning, "correction-without-unit", "corrections are of codes that no layer has",
          at: Place(file: file, row: first.row, key: "code"), count: unused.count,
          samples: unused.prefix(5).map { "row \($0.row): \($0.code)" }))
    }
  }

  /// Each set after its parent set; a set whose parent is not there comes as it stands.
  static func parentsFirst(_ sets: [BoundarySetSpecification]) -> [BoundarySetSpecification] {
    var result: [BoundarySetSpecification] = []
    var waiting = sets
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name))
      let ready = waiting.filter { set in set.parent.map { !names.contains($0) } ?? true }
      // A ring of parents cannot be ordered: the project file's order is as good as any.
      let next = ready.isEmpty ? waiting : ready
      result += next
      waiting.removeAll { set in next.contains { $0.name == set.name } }
    }
    return result
  }
}
