import AtlasFile
import Diagnostics
import Reporting
import Wording

/// The appendix on joins and data quality, from the ledgers and findings in the atlas.
struct QualityBuilder {
  let project: OpenProject
  let wording: Phrasebook

  func appendix() throws(PipelineError) -> QualityAppendix {
    let records = try project.read { atlas throws(AtlasError) in try atlas.joins() }
    let findings = try project.read { atlas throws(AtlasError) in try atlas.findings() }
    return QualityAppendix(
      joins: records.map(join), findings: findings.map(Self.sentence(of:)))
  }

  private func join(_ record: JoinRecord) -> QualityAppendix.Join {
    let table = record.ledger.table
    let units = record.ledger.boundaries
    let sentence = wording(
      .joinSentence,
      [
        "rows": wording.integer(table.rows), "matched": wording.integer(table.matched),
        "unmatched": wording.integer(table.unmatched.count),
        "outside": wording.integer(table.outside), "units": wording.integer(units.units),
        "with": wording.integer(units.matched),
      ])
    return QualityAppendix.Join(
      name: "\(record.source) – \(record.boundaries)", sentence: sentence,
      unmatched: table.unmatched.map { row in
        let suggestions = row.suggestions.map { "\($0.name) (\($0.reason))" }
        let reason =
          suggestions.isEmpty ? row.reason : "\(row.reason); \(suggestions.joined(separator: ", "))"
        return QualityAppendix.Unmatched(
          row: row.row, name: row.name ?? row.key ?? "–", place: row.parent ?? "", reason: reason)
      })
  }

  /// A finding without its file's path: the reader has no file, but may know the layer and row.
  private static func sentence(of finding: Diagnostic) -> String {
    var text = finding.message
    if finding.count > 1 { text += " (\(finding.count))" }
    if !finding.samples.isEmpty { text += ": " + finding.samples.prefix(4).joined(separator: ", ") }
    if let reason = finding.reason { text += " (\(reason))" }
    return text
  }
}
