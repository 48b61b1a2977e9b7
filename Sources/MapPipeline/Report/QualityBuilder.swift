import AtlasFile
import Configuration
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
      joins: records.map(join), findings: FindingWords(wording: wording).texts(of: findings))
  }

  private func join(_ record: JoinRecord) -> QualityAppendix.Join {
    let table = record.ledger.table
    let units = record.ledger.boundaries
    let words = JoinReasonWords(wording: wording)
    let sentence = wording(
      .joinSentence,
      [
        "rows": wording.integer(table.rows), "matched": wording.integer(table.matched),
        "unmatched": wording.integer(table.unmatched.count),
        "outside": wording.integer(table.outside), "units": wording.integer(units.units),
        "with": wording.integer(units.matched),
      ])
    return QualityAppendix.Join(
      name: title(of: record), sentence: sentence,
      unmatched: table.unmatched.map { row in
        QualityAppendix.Unmatched(
          row: row.row, name: row.name ?? row.key ?? "–", place: row.parent ?? "",
          reason: words.reason(of: row), suggestion: words.suggestion(for: row))
      })
  }

  /// What was joined to what, by the project's titles; a key in words where it gives none.
  private func title(of record: JoinRecord) -> String {
    let specification = project.specification
    let table =
      specification.milestoneSource(named: record.source)?.title
      ?? specification.indicator(named: record.source)?.title
    let units = specification.boundarySet(named: record.boundaries)?.title
    return [(table, record.source), (units, record.boundaries)].map { title, key in
      title?.text(in: wording.tag.text)
        ?? wording.sentenceStart(key.replacing("-", with: " ").replacing("_", with: " "))
    }.joined(separator: " – ")
  }
}
