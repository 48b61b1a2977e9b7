import Classification
import Configuration
import Localization
import SimpleFeatures
import Wording

extension CrossedIndicators {
  /// Three classes each, in two hues that add up. Errors: no such indicator on these boundaries,
  /// colours that are none.
  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    fill: BivariateFill, theme: ChosenTheme, asOf: CalendarDate
  ) throws(PipelineError) {
    let first = try IndicatorValues(
      project: project, set: set, subject: subject, indicator: fill.indicator, per: fill.per,
      asOf: asOf)
    let second = try IndicatorValues(
      project: project, set: set, subject: subject, indicator: fill.with, asOf: asOf)
    do throws(ClassificationError) {
      let palette = try theme.bivariate(fill.colors)
      let columns = try CrossedScale(
        first, breaks: fill.breaks, subject: subject, wording: wording)
      let rows = try CrossedScale(
        second, breaks: fill.withBreaks, subject: subject, wording: wording)
      let colors = rows.labels.indices.flatMap { row in
        columns.labels.indices.map { column in
          palette.color(
            first: BivariatePalette.share(step: column, of: columns.labels.count),
            second: BivariatePalette.share(step: row, of: rows.labels.count))
        }
      }
      self.init(
        wording: wording, set: set, subject: subject, first: first, second: second,
        columns: columns, rows: rows, colors: colors, isPaling: false, theme: theme.values)
    } catch {
      throw Self.unclassed(fill.indicator, fill.with, error)
    }
  }

  /// Why two indicators cannot be crossed.
  static func unclassed(
    _ first: String, _ second: String, _ error: ClassificationError
  ) -> PipelineError {
    PipelineError(
      .badData, "classification",
      "the indicators \"\(first)\" and \"\(second)\" cannot be classed: \(error)")
  }
}
