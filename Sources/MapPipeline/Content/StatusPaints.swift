import Cartography
import Classification
import Configuration
import Drawing
import Localization

/// The looks of the statuses: one hue in even steps, and a pattern for every kind that is missing.
struct StatusPaints {
  private let steps: [SRGBColor]
  private let others: MapTheme.Paints

  /// Errors: a palette that is none.
  init(
    theme: ChosenTheme, palette: Configuration.PaletteSpecification?
  ) throws(PipelineError) {
    do {
      steps = try theme.status(palette).colors(count: 4)
    } catch {
      throw PipelineError(.badData, "palette", "\(error)")
    }
    others = theme.values.paints
  }

  func paint(for status: Status) -> Paint {
    switch status {
    case .preparing: .solid(Color(steps[0]))
    case .drafted: .solid(Color(steps[1]))
    case .inForce: .solid(Color(steps[2]))
    case .inForceFunded: .solid(Color(steps[3]))
    case .lapsed: others.lapsed
    case .noKnownActivity: others.noKnownActivity
    case .noData: others.noData
    case .notApplicable: others.notApplicable
    }
  }
}

extension Color {
  init(_ color: SRGBColor) {
    self.init(red: color.red, green: color.green, blue: color.blue)
  }
}
