import Classification
import Configuration
import Localization
import SimpleFeatures
import Wording

extension CrossedIndicators {
  /// More classes with steps of certainty each are not told apart.
  private static let usualClassCount = 3

  /// An indicator in its classes, paler where the other one is lower. Errors: no such indicator on these
  /// boundaries, numbers that cannot be classed.
  init(
    project: OpenProject, wording: Phrasebook, set: BoundarySet, subject: [Int],
    fill: CertaintyFill, theme: ChosenTheme, asOf: CalendarDate
  ) throws(PipelineError) {
    let first = try IndicatorValues(
      project: project, set: set, subject: subject, indicator: fill.value.indicator,
      per: fill.value.per, asOf: asOf)
    let second = try IndicatorValues(
      project: project, set: set, subject: subject, indicator: fill.certainty, asOf: asOf)
    let paper = theme.values.paper
    do throws(ClassificationError) {
      let values = subject.compactMap { first.values[$0] }
      let classed =
        values.isEmpty
        ? nil
        : try ClassedValues(
          values, fill.value.classing, theme: theme, wording: wording,
          usualCount: Self.usualClassCount)
      let rows = try CrossedScale(
        second, breaks: fill.breaks, subject: subject, wording: wording)
      let colors = rows.labels.indices.flatMap { row in
        (classed?.colors ?? []).map {
          theme.values.hatching.setsRowsApart
            ? $0
            : CertaintyRamp.color(
              $0, paper: SRGBColor(red: paper.red, green: paper.green, blue: paper.blue), step: row,
              of: rows.labels.count)
        }
      }
      self.init(
        wording: wording, set: set, subject: subject, first: first, second: second,
        columns: CrossedScale(first, classed, wording: wording), rows: rows, colors: colors,
        isPaling: true, theme: theme.values)
    } catch {
      throw Self.unclassed(fill.value.indicator, fill.certainty, error)
    }
  }
}
