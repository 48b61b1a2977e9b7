import Cartography
import Configuration
import Drawing
import Localization

/// The looks of changes: progress in the hue and steps of the statuses, an end in that of lapsed plans,
/// standstill in quiet lines, and what is missing as on a map of statuses.
struct ChangePaints {
  private let statuses: StatusPaints
  private let others: MapTheme.Paints

  init(
    theme: ChosenTheme, palette: Configuration.PaletteSpecification?
  ) throws(PipelineError) {
    statuses = try StatusPaints(theme: theme, palette: palette)
    others = theme.values.paints
  }

  func paint(for change: StatusChange) -> Paint {
    switch change {
    case .advanced(let status): statuses.paint(for: status)
    case .unchanged: others.unchanged
    case .movedBack: others.movedBack
    case .lapsed: others.lapsed
    case .lapsedBefore: others.lapsedBefore
    case .undated: others.undatedChange
    case .noKnownActivity: others.noKnownActivity
    case .notApplicable: others.notApplicable
    case .noData: others.noData
    }
  }
}
