import Cartography
import Classification
import Configuration
import Drawing
import Localization

/// The looks of changes: progress in the hue and steps of the statuses, an end in that of lapsed plans,
/// standstill in quiet lines, and what is missing as on a map of statuses.
struct ChangePaints {
  private let statuses: StatusPaints

  init(
    theme: ThemeSpecification, palette: Configuration.PaletteSpecification?
  ) throws(PipelineError) {
    statuses = try StatusPaints(theme: theme, palette: palette)
  }

  func paint(for change: StatusChange) -> Paint {
    switch change {
    case .advanced(let status): statuses.paint(for: status)
    case .unchanged:
      .hatch(
        Paint.Hatch(
          angle: 0, spacing: 3.4, width: 0.4, color: Color(hex: 0x8F887A),
          ground: Color(hex: 0xDDD7CA)))
    case .movedBack:
      .hatch(
        Paint.Hatch(
          angle: -45, spacing: 5, width: 0.8, color: Color(hex: 0x8A5E14),
          ground: Color(hex: 0xE6DFD0)))
    case .lapsed: statuses.paint(for: .lapsed)
    case .lapsedBefore:
      .hatch(
        Paint.Hatch(
          angle: 45, spacing: 5, width: 0.6, color: Color(hex: 0xB08A4A),
          ground: Color(hex: 0xF3E6CC), dash: [5, 2.5]))
    case .undated:
      .dots(
        Paint.Dots(
          radius: 0.55, spacing: 3.6, color: Color(hex: 0x7A4C97), ground: Color(hex: 0xF6F2F9)))
    case .noKnownActivity: statuses.paint(for: .noKnownActivity)
    case .notApplicable: statuses.paint(for: .notApplicable)
    case .noData: statuses.paint(for: .noData)
    }
  }
}
