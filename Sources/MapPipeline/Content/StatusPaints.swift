import Classification
import Configuration
import Drawing
import Localization

/// The looks of the statuses: one hue in even steps, and a pattern for every kind that is missing.
struct StatusPaints {
  private let colors: StatusColors

  init(
    theme: ThemeSpecification, palette: Configuration.PaletteSpecification?
  ) throws(PipelineError) {
    do {
      colors = try StatusColors(
        palette: PaletteChoice.palette(
          palette ?? theme.status ?? .named("peacemap"), kind: .sequential))
    } catch {
      throw PipelineError(.badData, "palette", "\(error)")
    }
  }

  func paint(for status: Status) -> Paint {
    switch status {
    case .preparing: .solid(Color(colors.steps[0]))
    case .drafted: .solid(Color(colors.steps[1]))
    case .inForce: .solid(Color(colors.steps[2]))
    case .inForceFunded: .solid(Color(colors.steps[3]))
    case .lapsed:
      .hatch(
        Paint.Hatch(
          angle: 45, spacing: 5, width: 0.8, color: Color(hex: 0x8A5E14),
          ground: Color(colors.lapsed), dash: [5, 2.5]))
    case .noKnownActivity:
      .dots(
        Paint.Dots(
          radius: 0.4, spacing: 3.2, color: Color(hex: 0x8C8C8C),
          ground: Color(colors.noKnownActivity)))
    case .noData: Self.noData
    case .notApplicable: .solid(Color(colors.notApplicable))
    }
  }

  /// Paper with a thin hatch: never assessed. It is what most of a real map is, so it is as pale as
  /// print allows: the first thing seen should be what is known.
  static let noData = Paint.hatch(
    Paint.Hatch(
      angle: 45, spacing: 3.4, width: 0.25, color: Color(hex: 0xB9B9B9), ground: .white))

  /// Crossed lines: there is a number, and it is held back.
  static let suppressed = Paint.hatch(
    Paint.Hatch(
      angle: 45, spacing: 3.4, width: 0.45, color: Color(hex: 0x7A7A7A), ground: .white,
      crossed: true))
}

extension Color {
  init(_ color: SRGBColor) {
    self.init(red: color.red, green: color.green, blue: color.blue)
  }
}
